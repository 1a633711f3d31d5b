import { expect } from 'vitest';
import type { FormattingOptions } from 'vscode-languageserver';
import { onlyFile } from './fixture.js';
import { applyEdits, openEditor } from './lsp-services.js';

const options: FormattingOptions = { tabSize: 4, insertSpaces: true };

/** Formats a text, and expects this; then, that formatting it again changes nothing. */
export async function checkFormat(text: string, expected: string): Promise<void> {
    const formatted = await format(text);
    expect(formatted).toBe(expected);
    expect(await format(formatted)).toBe(formatted);
}

/** The text after formatting it. */
export async function format(text: string): Promise<string> {
    const editor = await openEditor([{ path: onlyFile, text }]);
    const document = editor.document(onlyFile);
    const edits = await editor.services.lsp.Formatter?.formatDocument(document, {
        textDocument: { uri: document.uri.toString() },
        options,
    });
    return applyEdits(document, edits ?? []);
}
