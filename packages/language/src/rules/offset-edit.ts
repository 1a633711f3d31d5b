import type { LangiumDocument } from 'langium';
import type { Edit, Fix } from './fix.js';
import type { Location } from './rule.js';

/** A piece of a text, by offsets, end exclusive. */
export interface Place {
    readonly start: number;
    readonly end: number;
}

/** An edit by offsets, as those make it who look at the text alone. */
export interface OffsetEdit extends Place {
    readonly newText: string;
}

/** A fix by offsets. */
export interface OffsetFix extends Omit<Fix, 'edits'> {
    readonly edits: readonly OffsetEdit[];
}

/** @param origin What its offsets are counted from. */
export function fixAt(fix: OffsetFix, document: LangiumDocument, origin = 0): Fix {
    return { ...fix, edits: fix.edits.map((edit) => editAt(edit, document, origin)) };
}

function editAt({ start, end, newText }: OffsetEdit, document: LangiumDocument, origin: number): Edit {
    return { uri: document.uri.toString(), range: rangeAt({ start: origin + start, end: origin + end }, document), newText };
}

export function rangeAt({ start, end }: Place, { textDocument }: LangiumDocument): Location['range'] {
    return { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
}
