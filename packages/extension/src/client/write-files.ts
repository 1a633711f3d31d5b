import * as vscode from 'vscode';

/** A file to be written: its path below the folder, with `/` between folders, and its text. */
export interface FileToWrite {
    readonly path: string;
    readonly text: string;
}

/**
 * Writes files into a folder as wholes: all are written beside it first, and only then take the places of those that are there.
 * @throws Error when one cannot be written; every file in the folder is whole then too.
 */
export async function writeFiles(folder: vscode.Uri, files: readonly FileToWrite[]): Promise<void> {
    const { fs } = vscode.workspace;
    const beside = folder.with({ path: `${folder.path.replace(/\/+$/, '')}.masa-${Math.random().toString(36).slice(2)}.tmp` });
    try {
        for (const { path, text } of files) await fs.writeFile(vscode.Uri.joinPath(beside, path), new TextEncoder().encode(text));
        for (const { path } of files)
            await fs.rename(vscode.Uri.joinPath(beside, path), vscode.Uri.joinPath(folder, path), { overwrite: true });
    } finally {
        // It may never have come to be.
        await fs.delete(beside, { recursive: true }).then(undefined, () => undefined);
    }
}
