import { type FileKind, requests } from '@masa/language/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Reads files for a server that cannot: in a browser, and in folders that lie on no disk. */
export function serveFiles(client: BaseLanguageClient): void {
    const { fs } = vscode.workspace;
    const about = ({ uri }: { readonly uri: string }): vscode.Uri => vscode.Uri.parse(uri);
    client.onRequest(requests.readFile, async (params: { readonly uri: string }) => {
        try {
            return new TextDecoder().decode(await fs.readFile(about(params)));
        } catch {
            return null;
        }
    });
    client.onRequest(requests.readBytes, async (params: { readonly uri: string; readonly most: number }) => {
        try {
            if ((await fs.stat(about(params))).size > params.most) return null;
            const bytes = await fs.readFile(about(params));
            return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
        } catch {
            return null;
        }
    });
    client.onRequest<FileKind, void>(requests.statFile, async (params: { readonly uri: string }) => {
        try {
            return kindOf((await fs.stat(about(params))).type);
        } catch {
            return 'none';
        }
    });
    client.onRequest(requests.readFolder, async (params: { readonly uri: string }): Promise<[string, FileKind][]> => {
        try {
            return (await fs.readDirectory(about(params))).map(([name, type]) => [name, kindOf(type)]);
        } catch {
            return [];
        }
    });
}

function kindOf(type: vscode.FileType): FileKind {
    if (type & vscode.FileType.Directory) return 'folder';
    return type & vscode.FileType.File ? 'file' : 'none';
}
