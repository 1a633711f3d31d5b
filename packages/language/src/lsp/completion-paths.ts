import { type FileSystemNode, type LangiumDocument, type URI, UriUtils } from 'langium';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type * as ast from '../grammar/generated/ast.js';
import { importPath } from '../scoping/imports.js';
import { pictureEnding } from '../support/picture.js';
import { rank } from './completion-rank.js';
import type { MasaLspServices } from './lsp-module.js';
import { shorten } from './markdown.js';

/**
 * The files that may be imported, by their paths from this one.
 * @param isQuoted Whether the quotation marks are still to be written.
 */
export function pathItems(document: LangiumDocument, services: MasaLspServices, isQuoted: boolean): readonly CompletionItem[] {
    const imported = new Set((document.parseResult.value as ast.MasaDocument).imports.map(({ path }) => path));
    return services.shared.workspace.LangiumDocuments.all
        .filter(({ uri }) => uri.scheme === document.uri.scheme && uri.toString() !== document.uri.toString())
        .map((other) => ({ path: importPath(document.uri, other.uri), other }))
        .filter(({ path }) => !imported.has(path))
        .map(({ path, other }): CompletionItem => {
            const text = isQuoted ? `"${path}"` : path;
            const names = (other.parseResult.value as ast.MasaDocument).elements
                .map((element) => element.name ?? '')
                .filter((name) => name !== '');
            return {
                label: path,
                kind: CompletionItemKind.File,
                insertText: text,
                filterText: text,
                detail: shorten(names.join(', '), 80),
                labelDetails: { description: shorten(names.join(', '), 50) },
                sortText: `${rank.own}${path.startsWith('.') ? 'b' : 'a'}`,
            };
        })
        .toArray();
}

/** Pictures are looked for beside a document and this far below, and no more are offered than anybody reads. */
const mostDeep = 2;
const mostPictures = 100;

/** The pictures beside a document and in the folders below, by their paths from it. */
export async function pictureItems(
    document: LangiumDocument,
    services: MasaLspServices,
    isQuoted: boolean,
): Promise<readonly CompletionItem[]> {
    const found: URI[] = [];
    for await (const uri of picturesBelow(UriUtils.dirname(document.uri), services, 0)) {
        found.push(uri);
        if (found.length === mostPictures) break;
    }
    return found.map((uri): CompletionItem => {
        const path = importPath(document.uri, uri);
        const text = isQuoted ? `"${path}"` : path;
        return { label: path, kind: CompletionItemKind.File, insertText: text, filterText: text, sortText: rank.own };
    });
}

async function* picturesBelow(folder: URI, services: MasaLspServices, depth: number): AsyncGenerator<URI> {
    const entries = await list(folder, services);
    for (const { uri, isFile } of entries) if (isFile && pictureEnding.test(uri.path)) yield uri;
    if (depth === mostDeep) return;
    for (const { uri, isDirectory } of entries)
        if (isDirectory && !/\/(?:\.[^/]*|node_modules)$/.test(uri.path)) yield* picturesBelow(uri, services, depth + 1);
}

async function list(folder: URI, { shared }: MasaLspServices): Promise<readonly FileSystemNode[]> {
    try {
        return await shared.workspace.FileSystemProvider.readDirectory(folder);
    } catch {
        return [];
    }
}
