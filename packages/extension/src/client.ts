import type * as vscode from 'vscode';
import { activateMasa, clientOptions, deactivateMasa } from './client/activate.js';
import { MasaTasks } from './client/tasks.js';

/**
 * Large enough for what a keystroke makes, small enough to be cleared up in a few milliseconds. Node takes four times as much where it may,
 * pauses longer for it, and needs 80 MB more.
 */
const execArgv = ['--max-semi-space-size=16'];

/** Starts the language server in a process of its own, and offers all that the extension can do. */
export function activate(context: vscode.ExtensionContext): void {
    const module = context.asAbsolutePath('dist/server.cjs');
    activateMasa(
        context,
        async () => {
            const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
            return new LanguageClient(
                'masa',
                'Masa',
                {
                    run: { module, transport: TransportKind.ipc, options: { execArgv } },
                    debug: { module, transport: TransportKind.ipc, options: { execArgv: [...execArgv, '--nolazy', '--inspect=6019'] } },
                },
                clientOptions(),
            );
        },
        new MasaTasks(context.asAbsolutePath('dist/cli/masa.js')),
    );
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
    await deactivateMasa();
}
