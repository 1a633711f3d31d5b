import { expect } from 'vitest';
import { onlyFile } from './fixture.js';
import { openEditor } from './lsp-services.js';

/** Expects the ranges that can be folded, as `first-last kind`, lines counted from 1. */
export async function checkFolding(text: string, expected: readonly string[]): Promise<void> {
    const editor = await openEditor([{ path: onlyFile, text }]);
    const document = editor.document(onlyFile);
    const ranges = await editor.services.lsp.FoldingRangeProvider?.getFoldingRanges(document, {
        textDocument: { uri: document.uri.toString() },
    });
    expect(ranges?.map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`)).toEqual(expected);
}
