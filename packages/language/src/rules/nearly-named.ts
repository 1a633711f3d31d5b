import type { MasaDocument } from '../grammar/generated/ast.js';
import type { KnownName, PrintedName } from '../model/printed-names.js';
import { titleOf } from '../model/titles.js';
import { write } from './fix.js';
import type { Found } from './rule.js';

/** Tells of a name that a text prints, that nobody bears, and that is nearly the name of an element. */
export function tellNearlyNamed(
    document: MasaDocument,
    { name, words: { start, end } }: PrintedName,
    near: KnownName,
    kind: 'body' | 'group',
): Found {
    const place = { node: document, words: { start, end } };
    return {
        ...place,
        message: `'${name}' is nearly a name of '${titleOf(near.element)}', and is stated nowhere. Is the same ${kind} meant?`,
        related: [{ node: near.element, property: 'name', message: `That ${kind} is stated here.` }],
        fixes: [{ title: `Write '${near.name}'`, edits: write(place, near.name) }],
    };
}
