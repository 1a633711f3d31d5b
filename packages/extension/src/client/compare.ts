import { type Comparison, requests } from '@masa/language/protocol';
import * as vscode from 'vscode';
import { outputFolder } from './output-folder.js';
import type { Server } from './server.js';
import type { Subject } from './subject.js';
import { askForFolder, tellNoArrangement } from './what-lacks.js';

/** Asks for the data of an earlier build, and tells in a text of its own what has changed since. */
export async function compareWithEarlier({ server, subject }: { readonly server: Server; readonly subject: Subject }): Promise<void> {
    const { folder, about } = subject;
    if (!folder || !about) {
        await askForFolder();
        return;
    }
    const [file] =
        (await vscode.window.showOpenDialog({
            title: 'The data of the earlier version, such as luton.json',
            openLabel: 'Compare',
            defaultUri: outputFolder(folder),
            filters: { 'Data of a build': ['json'] },
        })) ?? [];
    if (!file) return;
    const data = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const compared = await server.ask<Comparison>(requests.compare, { ...about, data });
    if (!compared) {
        await tellNoArrangement();
        return;
    }
    if (!compared.ok) {
        await vscode.window.showErrorMessage(`'${vscode.workspace.asRelativePath(file)}' ${compared.problem}`);
        return;
    }
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: compared.text }));
}
