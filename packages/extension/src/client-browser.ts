import * as vscode from 'vscode';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { activateMasa, clientOptions, deactivateMasa } from './client/activate.js';

/** Starts the language server in a worker of the browser, and offers all that needs no process. */
export function activate(context: vscode.ExtensionContext): void {
    activateMasa(context, async () => {
        const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import('vscode-languageclient/browser');
        // A worker may not come from another origin than the page, and an extension does; so its text is handed over.
        const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist/server-browser.js'));
        const address = URL.createObjectURL(new Blob([script.slice()], { type: 'text/javascript' }));
        let worker: Worker | undefined;
        context.subscriptions.push({
            dispose: () => {
                worker?.terminate();
                URL.revokeObjectURL(address);
            },
        });
        // A server that has been stopped does not answer again.
        const begin = async (): Promise<MessageTransports> => {
            worker?.terminate();
            worker = new Worker(address, { name: 'masa' });
            await hasStarted(worker);
            return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
        };
        return new LanguageClient('masa', 'Masa', begin, clientOptions());
    });
}

/** Waits for its first word. @throws Error where it throws before. */
async function hasStarted(worker: Worker): Promise<void> {
    await new Promise<void>((resolve, reject) => {
        worker.onmessage = () => resolve();
        worker.onerror = ({ message }) => reject(new Error(message));
    });
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
    await deactivateMasa();
}
