import * as vscode from 'vscode';

/** Where the pages and the data of a folder are written, as the settings say. */
export function outputFolder(folder: vscode.WorkspaceFolder): vscode.Uri {
    return vscode.Uri.joinPath(folder.uri, vscode.workspace.getConfiguration('masa', folder).get('build.outputFolder', 'site'));
}
