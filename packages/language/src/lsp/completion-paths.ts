import type { LangiumDocument } from 'langium';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type * as ast from '../grammar/generated/ast.js';
import { importPath } from '../scoping/imports.js';
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
                sortText: `${rank.own}${path.startsWith('.') ? 'b' : 'a'}`,
            };
        })
        .toArray();
}
