import type { TextDocument } from 'langium';
import type { Location } from './rule.js';

/** A line of a document, counted from zero, without its end; empty behind the last. */
export function lineOf(textDocument: TextDocument, line: number): string {
    return textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '');
}

/** From the first word of a line to the last of the same or another. */
export function rangeOfLines(textDocument: TextDocument, first: number, last = first): Location['range'] {
    const opening = lineOf(textDocument, first);
    return {
        start: { line: first, character: opening.length - opening.trimStart().length },
        end: { line: last, character: lineOf(textDocument, last).trimEnd().length },
    };
}
