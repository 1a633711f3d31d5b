import { expect } from 'vitest';
import { onlyFile } from './fixture.js';
import { openEditor } from './lsp-services.js';

/** Expects the names that are coloured, in order, as `name: type modifier`. */
export async function checkTokens(text: string, expected: readonly string[]): Promise<void> {
    const editor = await openEditor([{ path: onlyFile, text }]);
    const document = editor.document(onlyFile);
    const provider = editor.services.lsp.SemanticTokenProvider;
    if (!provider) throw new TypeError('There is no provider of semantic tokens.');
    const { data } = await provider.semanticHighlight(document, { textDocument: { uri: document.uri.toString() } });
    const { tokenTypes, tokenModifiers } = provider.semanticTokensOptions.legend;
    const found: string[] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
        const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
        line += lines;
        character = lines > 0 ? characters : character + characters;
        const name = document.textDocument.getText({ start: { line, character }, end: { line, character: character + length } });
        found.push([`${name}:`, tokenTypes[type], ...tokenModifiers.filter((_, bit) => modifiers & (1 << bit))].join(' '));
    }
    expect(found).toEqual(expected);
}
