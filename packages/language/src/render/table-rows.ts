import type { Output, Value } from '../output/output-model.js';

/** What the data of an arrangement hold that is put into rows. */
export type ArrangementData = Pick<Output, 'id' | 'title' | 'asOf' | 'elements' | 'compliance'>;

/** A row of a table, each cell under the head of its column. */
export type Row = Readonly<Record<string, string | number>>;

/** The rows of arrangements, by the name of their table. */
export type TableRows = ReadonlyMap<string, readonly Row[]>;

/** The columns that say whose a row is: of which arrangement, and, of a part, of which element. */
export const ownerColumns: readonly string[] = ['arrangement', 'partnership', 'as of', 'of', 'of kind', 'of type', 'of title'];

/** What an element has several of, and each has a row of its own. */
const parts: ReadonlySet<string> = new Set([
    'posts',
    'contributions',
    'spending',
    'reserves',
    'steps',
    'items',
    'duties',
    'versions',
    'signatures',
    'departures',
]);

/** The tables of kinds that do not end in -s where there are several. */
const plurals: Readonly<Record<string, string>> = {
    agency: 'agencies',
    body: 'bodies',
    person: 'people',
    process: 'processes',
    funding: 'funding',
    priority: 'priorities',
    authority: 'authorities',
};

/** Takes the rows of an arrangement from its output, so that the whole of it need not be kept. */
export function tableRowsOf({ id, title, asOf, elements, compliance }: ArrangementData): TableRows {
    const rows = new Map<string, Row[]>();
    const add = (table: string, row: Row): void => {
        const known = rows.get(table) ?? [];
        rows.set(table, known);
        known.push({ arrangement: id, partnership: title, ...row });
    };
    const types = new Map(elements.map(({ id: own, kind, type = kind }) => [own, type]));
    const addParts = (owner: Fields): void => {
        const { id: own = '', kind = '', type, title: called, text = '', year } = cellsOf(withoutParts(owner));
        const stated = { ...(type === undefined ? {} : { 'of type': type }), ...(year === undefined ? {} : { year }) };
        const head = { of: own, 'of kind': kind, 'of title': called ?? text, ...stated };
        for (const [key, value] of Object.entries(owner).filter(isParts)) {
            for (const part of value as readonly Fields[]) {
                const cells = cellsOf(withoutParts(part));
                add(key, { ...head, ...cells, ...typeOfPayer(cells) });
                addParts({ kind: key.replace(/s$/, ''), ...part });
            }
        }
    };
    // Names of boards and forces differ from area to area; what they are can be compared.
    const typeOfPayer = ({ 'payer id': payer }: Row): Row => (payer === undefined ? {} : cellsOf(types.get(String(payer)), 'payer type'));
    // A text of its own has no place in a cell.
    for (const element of elements.filter(({ kind }) => kind !== 'section')) {
        const { id: own, kind, title: called = '', ...facts } = element;
        const name: Row = kind === 'arrangement' ? { 'as of': asOf } : { id: own, title: called };
        add(tableOf(kind), { ...name, ...cellsOf(withoutParts(facts)) });
        addParts(element);
    }
    for (const answer of compliance) add('compliance', cellsOf({ ...answer }));
    return rows;
}

type Fields = Readonly<Record<string, Value | undefined>>;

function withoutParts(fields: Fields): Fields {
    return Object.fromEntries(Object.entries(fields).filter((entry) => !isParts(entry)));
}

/** An expense may say how many `posts` it pays for, which is a figure of its own row. */
function isParts([key, value]: readonly [string, Value | undefined]): boolean {
    return parts.has(key) && Array.isArray(value);
}

function tableOf(kind: string): string {
    return (plurals[kind] ?? `${kind}s`).replaceAll(' ', '-');
}

/** What the words beside them say. */
const saidInWords: ReadonlySet<string> = new Set(['printed', 'set']);

/** Columns are called after the words of the data, apart from these figures, and from these things, which are called as what they stand in. */
const figures: Readonly<Record<string, string>> = { ref: 'id', pence: 'pounds', date: 'day', count: 'number' };
const things: Readonly<Record<string, string>> = { party: '', work: '' };

/**
 * A value as cells. What has words stands in its column by them; beside it stands what it means, such as `meets times per year`, and the id
 * of what it names, as in `chair id`. Several share a cell, with semicolons between.
 * @param column What the columns are called after; nothing for a whole row.
 */
function cellsOf(value: Value | undefined, column = ''): Row {
    if (value === undefined || value === null) return {};
    if (typeof value !== 'object') return { [column]: typeof value === 'boolean' ? String(value) : value };
    if (Array.isArray(value)) return joinCells(value.map((each) => cellsOf(each, column)));
    const fields = value as Fields;
    const isWorded = column !== '' && typeof fields['text'] === 'string';
    const cells = Object.entries(fields).flatMap(([key, inner]) => {
        if (key === 'mentions' || (isWorded && saidInWords.has(key))) return [];
        // Its words are those of the whole.
        if (isWorded && Array.isArray(inner)) return Object.entries(cellsOf(inner, column)).filter(([name]) => name === `${column} id`);
        if (isWorded && key === 'text') return Object.entries(cellsOf(inner, column));
        return Object.entries(cellsOf(key === 'pence' ? Number(inner) / 100 : inner, headOf(column, key, inner, isWorded)));
    });
    return Object.fromEntries(cells);
}

/**
 * `next review` for `nextReview`, `publish by` for `by` below `publish`, and `within` for what stands under `within` twice.
 * @param isTaken Whether words stand in the column itself.
 */
function headOf(column: string, key: string, value: Value | undefined, isTaken: boolean): string {
    const isThing = typeof value === 'object';
    const word =
        (isThing ? (isTaken ? undefined : things[key]) : figures[key]) ?? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return isThing && (column === word || column.endsWith(` ${word}`)) ? column : `${column} ${word}`.trim();
}

function joinCells(rows: readonly Row[]): Row {
    const [only, ...others] = rows;
    if (only && others.length === 0) return only;
    const columns = [...new Set(rows.flatMap(Object.keys))];
    return Object.fromEntries(columns.map((column) => [column, rows.flatMap((row) => row[column] ?? []).join('; ')]));
}
