import { expect } from 'vitest';
import { onlyFile } from './fixture.js';
import { openEditor } from './lsp-services.js';

/** Expects the hints of a text where `[…]` marks them, with the words they say: `meets monthly[12 a year]`. */
export async function checkHints(marked: string): Promise<void> {
    const text = marked.replace(/\[[^\]]*\]/g, '');
    const editor = await openEditor([{ path: onlyFile, text }]);
    const document = editor.document(onlyFile);
    const whole = { start: { line: 0, character: 0 }, end: document.textDocument.positionAt(text.length) };
    const hints = await editor.services.lsp.InlayHintProvider?.getInlayHints(document, {
        textDocument: { uri: document.uri.toString() },
        range: whole,
    });
    let shown = text;
    for (const { position, label } of (hints ?? []).toSorted(
        (a, b) => b.position.line - a.position.line || b.position.character - a.position.character,
    )) {
        const offset = document.textDocument.offsetAt(position);
        shown = `${shown.slice(0, offset)}[${String(label)}]${shown.slice(offset)}`;
    }
    expect(shown).toBe(marked);
}
