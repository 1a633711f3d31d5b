import { notifications } from '@masa/language/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { registerCommands } from './commands.js';
import { serveFiles } from './files.js';
import { Preview } from './preview.js';
import { Server } from './server.js';
import { StatementView } from './statement-view.js';
import { StatusItem } from './status-item.js';
import { StructureView } from './structure-view.js';
import { Subject } from './subject.js';
import type { MasaTasks } from './tasks.js';

let running: Server | undefined;

/** What the language client calls `Never`; its library is loaded later. */
const never: RevealOutputChannelOn.Never = 4;

/** Which documents the server is asked about, and what it may expect of this editor. */
export function clientOptions(): LanguageClientOptions {
    // Folders may lie elsewhere than on a disk; entries of the library are shown by the server itself, under an address of their own.
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
    const schemes = new Set(['file', 'untitled', 'masa-library', ...folders]);
    return {
        documentSelector: [...schemes].map((scheme) => ({ language: 'masa', scheme })),
        initializationOptions: { canCompleteAgain: true, hasCommands: true },
        revealOutputChannelOn: never,
        // It is not asked again, and we tell of it ourselves.
        initializationFailedHandler: () => false,
    };
}

/**
 * Registers everything that people see and starts the client. What a text means is for the server to say.
 * @param load Makes the client, with a library that takes a while to load.
 * @param tasks What runs the command line; there is none where there are no processes.
 */
export function activateMasa(context: vscode.ExtensionContext, load: () => Promise<BaseLanguageClient>, tasks?: MasaTasks): void {
    const server = new Server(async () => {
        const client = await load();
        const log = client.error.bind(client);
        // The library tells each of its failures in words for programmers; that the server has stopped is told once, and in ours (`Server`).
        client.error = (message: string, data?: unknown): void => log(message, data, false);
        serveFiles(client);
        client.onNotification(notifications.changed, () => subject.touch());
        return client;
    });
    running = server;
    const subject = new Subject(server);
    const statement = new StatementView(server, subject);
    const preview = new Preview(context.extensionUri, server, subject);
    context.subscriptions.push(
        server,
        server.onDidChange(() => {
            void vscode.commands.executeCommand('setContext', 'masa.isDown', server.isDown);
            subject.touch();
        }),
        statement.onDidChange(() => {
            void vscode.commands.executeCommand('setContext', 'masa.hasArrangement', statement.current !== undefined);
        }),
        subject,
        statement,
        preview,
        new StructureView(server, subject),
        new StatusItem(server, statement),
        ...registerCommands({ server, subject, preview, statement, tasks }),
        ...(tasks ? [vscode.tasks.registerTaskProvider('masa', tasks)] : []),
    );
    void vscode.commands.executeCommand('setContext', 'masa.hasTasks', tasks !== undefined);
    // The editor waits for nobody: files open at once, and what the server says comes when it is there.
    server.start().catch((error: unknown) => console.error('The language server did not start.', error));
}

/** Stops the language server. */
export async function deactivateMasa(): Promise<void> {
    await running?.stop();
}
