import { anchorOf } from './anchors.js';
import type { Column, FactRow, Inline, Row, TableBlock } from './output-model.js';

/** What stands in the columns of a line, in their order. */
export type Cells = readonly (readonly Inline[])[];

/** What stands on one line of a table. */
export interface Line {
    /** The element whose anchor the row is. */
    readonly of: Parameters<typeof anchorOf>[0] | undefined;
    readonly cells: Cells;
    readonly more?: readonly FactRow[];
}

/** A table whose columns are all of words. */
export function table(caption: string, titles: readonly string[], lines: readonly Line[], folded = false): readonly TableBlock[] {
    const columns = titles.map((title) => column(title));
    return tableOf(caption, columns, lines).map((block) => (folded ? { ...block, folded } : block));
}

/** A table, without the columns in which nothing is stated; nothing at all where it has no rows. */
export function tableOf(caption: string, columns: readonly Column[], lines: readonly Line[], footer?: Cells): readonly TableBlock[] {
    if (lines.length === 0) return [];
    const used = columns.map((_, index) => index === 0 || lines.some(({ cells }) => wordsIn(cells[index]).length > 0));
    const keep = <T>(entries: readonly T[]): T[] => entries.filter((_, index) => used[index]);
    const rows = lines.map(({ of, cells, more = [] }): Row => {
        const id = of && anchorOf(of);
        return { ...(id === undefined ? {} : { id }), cells: keep(cells).map(wordsIn), ...(more.length > 0 ? { more } : {}) };
    });
    const block: TableBlock = {
        kind: 'table',
        caption,
        columns: keep(columns),
        rows,
        ...(footer ? { footer: { cells: keep(footer).map(wordsIn) } } : {}),
    };
    return [block];
}

/** A cell in which nothing is said is empty. */
function wordsIn(cell: readonly Inline[] | undefined): readonly Inline[] {
    return (cell ?? []).some((inline) => inline.kind !== 'text' || inline.text !== '') ? (cell ?? []) : [];
}

/** A column of words, or of figures, which stand at its end. */
export function column(title: string, align: Column['align'] = 'start'): Column {
    return { title, align };
}
