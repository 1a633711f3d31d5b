import * as vscode from 'vscode';

/** Says that a command needs the folder of an arrangement, and offers to open one. */
export async function askForFolder(): Promise<void> {
    const isAsked = await vscode.window.showInformationMessage('Open the folder of your arrangement first.', 'Open Folder');
    if (isAsked) await vscode.commands.executeCommand('workbench.action.files.openFolder');
}
