import type { Location, Position } from '@masa/language/protocol';
import * as vscode from 'vscode';

export function toRange({ start, end }: Location['range']): vscode.Range {
    return new vscode.Range(toPosition(start), toPosition(end));
}

export function toPosition({ line, character }: Position): vscode.Position {
    return new vscode.Position(line, character);
}

/** Opens a place in an editor: in the one that shows the file already, or in the first column. */
export async function goTo(place: Location): Promise<vscode.TextEditor> {
    const uri = vscode.Uri.parse(place.uri);
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    const { start } = toRange(place.range);
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), {
        viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
        selection: new vscode.Range(start, start),
    });
    editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    return editor;
}
