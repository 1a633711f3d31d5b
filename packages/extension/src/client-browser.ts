import * as vscode from 'vscode';
import { activateMasa, clientOptions, deactivateMasa } from './client/activate.js';

/** Starts the language server in a worker of the browser, and offers all that needs no process. */
export function activate(context: vscode.ExtensionContext): void {
    activateMasa(context, async () => {
        const { LanguageClient } = await import('vscode-languageclient/browser');
        // A worker may not come from another origin than the page, and an extension does; so its text is handed over.
        const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist/server-browser.js'));
        const address = URL.createObjectURL(new Blob([script.slice()], { type: 'text/javascript' }));
        const worker = new Worker(address, { name: 'masa' });
        context.subscriptions.push({
            dispose: () => {
                worker.terminate();
                URL.revokeObjectURL(address);
            },
        });
        return new LanguageClient('masa', 'Masa', worker, clientOptions());
    });
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
    await deactivateMasa();
}
