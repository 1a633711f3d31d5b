import { expect } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver';
import { onlyFile } from './fixture.js';
import { openEditor } from './lsp-services.js';

/** Expects the outline of a text: one line for each symbol, inner ones indented by two, each as `name — detail`. */
export async function checkOutline(text: string, expected: string): Promise<void> {
    expect(printOutline(await outlineOf(text))).toBe(`${expected.trim()}\n`);
}

/** The outline of a text, as the editor receives it. @throws when a symbol is not as the protocol wants it. */
export async function outlineOf(text: string): Promise<readonly DocumentSymbol[]> {
    const editor = await openEditor([{ path: onlyFile, text }]);
    const document = editor.document(onlyFile);
    const symbols = await editor.services.lsp.DocumentSymbolProvider?.getSymbols(document, {
        textDocument: { uri: document.uri.toString() },
    });
    for (const symbol of symbols ?? []) expectWellFormed(symbol);
    return symbols ?? [];
}

function printOutline(symbols: readonly DocumentSymbol[], indent = ''): string {
    return symbols
        .map(({ name, detail, children = [] }) => `${indent}${name} — ${detail}\n${printOutline(children, `${indent}  `)}`)
        .join('');
}

/** Editors refuse a whole outline where one symbol has no name, or a name outside its range. */
function expectWellFormed({ name, range, selectionRange, children = [] }: DocumentSymbol): void {
    expect(name).not.toBe('');
    const within = [range.start, selectionRange.start, selectionRange.end, range.end].map(
        ({ line, character }) => line * 10_000 + character,
    );
    expect(within).toEqual(within.toSorted((a, b) => a - b));
    for (const child of children) expectWellFormed(child);
}
