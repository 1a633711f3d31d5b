import * as vscode from 'vscode';

/** Says that a command needs the folder of an arrangement, and offers to open one. */
export async function askForFolder(): Promise<void> {
    const isAsked = await vscode.window.showInformationMessage('Open the folder of your arrangement first.', 'Open Folder');
    if (isAsked) await vscode.commands.executeCommand('workbench.action.files.openFolder');
}

/** Says that what is open is no piece of an arrangement. */
export async function tellNoArrangement(): Promise<void> {
    await vscode.window.showErrorMessage('This file belongs to no arrangement. Open one that does, or import this file there.');
}
