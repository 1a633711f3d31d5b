import * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import { MasaTasks } from './tasks.js';

let client: LanguageClient | undefined;

/** Starts the language server and offers the commands. What a text means is for the server to say. */
export function activate(context: vscode.ExtensionContext): void {
    const module = context.asAbsolutePath('dist/server.cjs');
    client = new LanguageClient(
        'masa',
        'Masa',
        {
            run: { module, transport: TransportKind.ipc },
            debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
        },
        {
            // Entries of the library are shown by the server itself, under an address of their own.
            documentSelector: [
                { language: 'masa', scheme: 'file' },
                { language: 'masa', scheme: 'untitled' },
                { language: 'masa', scheme: 'masa-library' },
            ],
            initializationOptions: { canCompleteAgain: true },
            revealOutputChannelOn: RevealOutputChannelOn.Never,
        },
    );
    const tasks = new MasaTasks(context.asAbsolutePath('dist/cli/masa.js'));
    context.subscriptions.push(
        vscode.tasks.registerTaskProvider('masa', tasks),
        vscode.commands.registerCommand('masa.check', () => tasks.run('check')),
        vscode.commands.registerCommand('masa.build', () => tasks.run('build')),
        vscode.commands.registerCommand('masa.restart', () => client?.restart()),
    );
    // The editor waits for nobody: files open at once, and what the server says comes when it is there. If it does not start, the language
    // client says so.
    client.start().catch(() => undefined);
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
    await client?.stop();
}
