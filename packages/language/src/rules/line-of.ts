import type { TextDocument } from 'langium';

/** A line of a document, counted from zero, without its end; empty behind the last. */
export function lineOf(textDocument: TextDocument, line: number): string {
    return textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '');
}
