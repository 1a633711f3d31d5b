import type { Output } from '../../output/output-model.js';
import type { OutputFile } from '../output-file.js';
import { printJson } from './print-json.js';

/** The version of the data. It rises when a reader of the old one would go wrong. */
export const dataFormat = 2;

/**
 * Writes an arrangement as data, described by `schema/output.schema.json`. The file is called after the arrangement, such as `luton.json`.
 * Within every object `id`, `kind` and `title` come first and all else follows in alphabetical order, so that two builds differ only where
 * what they say differs. The pages and the money are left out: they are for readers, and all that they say follows from the elements.
 */
export function renderJson({ id, title, language, colour, asOf, elements, library, compliance, attribution }: Output): OutputFile {
    const data = { id, title, language, ...(colour === undefined ? {} : { colour }), asOf };
    const stated = { elements: sortKeys(elements), library: sortKeys(library), compliance: sortKeys(compliance) };
    return { path: `${id}.json`, text: `${printJson({ format: dataFormat, ...data, ...stated, attribution })}\n` };
}

const leadingKeys = ['id', 'kind', 'title'];

function sortKeys(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(sortKeys);
    if (typeof value !== 'object' || value === null) return value;
    const rankOf = (key: string) => (leadingKeys.includes(key) ? leadingKeys.indexOf(key) : leadingKeys.length);
    // Compared by code unit, for the order must not depend on where a build runs.
    const entries = Object.entries(value).sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
