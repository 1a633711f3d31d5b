import type { Output } from '../../output/output-model.js';
import type { OutputFile } from '../output-file.js';

/**
 * Writes an arrangement as data, described by `schema/output.schema.json`. The file is called after the arrangement, such as `luton.json`.
 * Within every object `id`, `kind` and `title` come first and all else follows in alphabetical order, so that two builds differ only where
 * what they say differs. The pages beside that of the arrangement are left out: they are for readers, and say what stands here already.
 */
export function renderJson(output: Output): OutputFile {
    const { format, id, title, language, colour, asOf, summary, elements, compliance, sections, attribution } = output;
    const ordered = {
        format,
        id,
        title,
        language,
        ...(colour === undefined ? {} : { colour }),
        asOf,
        ...inOrder({ summary, elements, compliance, sections, attribution }, ['summary', 'elements', 'compliance', 'sections']),
    };
    return { path: `${id}.json`, text: `${JSON.stringify(ordered, undefined, 2)}\n` };
}

const leadingKeys = ['id', 'kind', 'title'];

function sortKeys(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(sortKeys);
    return typeof value === 'object' && value !== null ? inOrder(value, leadingKeys) : value;
}

function inOrder(record: object, leading: readonly string[]): object {
    const rankOf = (key: string) => (leading.includes(key) ? leading.indexOf(key) : leading.length);
    // Compared by code unit, for the order must not depend on where a build runs.
    const entries = Object.entries(record).sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, value]) => [key, sortKeys(value)]));
}
