import { stringify } from 'csv-stringify/sync';
import type { OutputFile } from '../output-file.js';
import { ownerColumns, type TableRows } from '../table-rows.js';

/**
 * Renders the rows of all arrangements of a build as tables for a spreadsheet: one file for each kind of element, and for each part of
 * which an element has several, with a row for each, in the order of the arrangements. After RFC 4180 and in UTF-8, with the mark at its
 * start by which Excel knows that; what a spreadsheet would take for a formula is kept from being one.
 */
export function renderTables(all: readonly TableRows[]): readonly OutputFile[] {
    const names = [...new Set(all.flatMap((rows) => [...rows.keys()]))].sort();
    return names.map((name) => {
        const rows = all.flatMap((own) => own.get(name) ?? []);
        const columns = [...new Set(rows.flatMap(Object.keys))].sort(byRank);
        const text = stringify(rows, { header: true, columns, bom: true, record_delimiter: 'windows', escape_formulas: true });
        return { path: `tables/${name}.csv`, text };
    });
}

/** These come first; all else follows in alphabetical order, compared by code unit. */
const leading = [...ownerColumns, 'standard', 'requirement', 'id', 'title', 'year'];

function byRank(a: string, b: string): number {
    const rankOf = (column: string): number => (leading.includes(column) ? leading.indexOf(column) : leading.length);
    return rankOf(a) - rankOf(b) || (a < b ? -1 : 1);
}
