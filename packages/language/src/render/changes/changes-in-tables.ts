import { diffArrays } from 'diff';
import { capitalise, clip } from '../../support/text.js';
import { type ArrangementData, ownerColumns, type Row, tableRowsOf } from '../table-rows.js';
import { type Change, changeOf, type Difference, type Differs } from './change.js';
import { type KeyOf, type Paired, pairUp, placesOf } from './pair-up.js';
import { withStepsInWords } from './steps-in-words.js';

/** Rows of one table, and whether their order means something. */
export interface Table extends Paired<Row> {
    readonly heading: string;
    readonly isInOrder: boolean;
}

/** The rows of two states of an arrangement, table by table. */
export function pairTables(before: ArrangementData, now: ArrangementData): readonly Table[] {
    const [rowsBefore, rowsNow] = [before, now].map((data) => tableRowsOf({ ...data, elements: withStepsInWords(data.elements) }));
    const names = [...new Set([...(rowsNow?.keys() ?? []), ...(rowsBefore?.keys() ?? [])])].filter((name) => name !== 'compliance');
    return names.map((name) => ({
        heading: name === 'arrangements' ? 'The arrangement' : capitalise(name.replaceAll('-', ' ')),
        isInOrder: name === 'steps' || name === 'items',
        ...pairUp(rowsBefore?.get(name) ?? [], rowsNow?.get(name) ?? [], rowKeys),
    }));
}

/** What differs in each table, under its heading. */
export function changesInTables(tables: readonly Table[], differs: Differs): readonly (readonly [string, readonly Change[]])[] {
    const whole = new Set(tables.flatMap(({ pairs }) => pairs.flatMap(([old, own]) => (old && own ? [] : ((own ?? old)?.['id'] ?? [])))));
    // What came or went with the whole of what it belongs to goes without saying.
    const goesWithoutSaying = (row: Row): boolean => whole.has(row['of'] ?? '');
    return tables.map((table) => [table.heading, changesIn(table, goesWithoutSaying, differs)]);
}

/** What goes by its whole text, such as a step, is known by the beginning of it; what differs follows in full. */
const longestName = 95;

function changesIn(table: Table, goesWithoutSaying: (row: Row) => boolean, differs: Differs): readonly Change[] {
    const places = table.isInOrder
        ? placesOf(
              table,
              (row) => row['of'],
              (row) => String(titleOf(row)),
          )
        : undefined;
    return table.pairs.flatMap(([old, own]): readonly Change[] => {
        const row = own ?? old;
        if (!row) return [];
        if (old && own)
            return changeOf(clip(nameOf(row), longestName), old, own, () => [
                ...differencesOf(old, own, differs),
                ...(places?.get(own) ?? []),
            ]);
        return goesWithoutSaying(row) ? [] : changeOf(nameOf(row) + sumOf(row), old, own, () => []);
    });
}

/** How rows are recognised, the surest first: by what they are called in the text, and by what readers see. */
const rowKeys: readonly KeyOf<Row>[] = [
    (row) => {
        const names = ['id', 'key', 'number', 'code', 'payer id', 'signatory id', 'item id'].map((column) => row[column] ?? '');
        return names.join('') === '' ? undefined : [row['of'], ...names].join('\0');
    },
    (row) => `${row['of'] ?? ''}\0${titleOf(row)}`,
    (row) => `${row['of title'] ?? ''}\0${titleOf(row)}`,
    (row) => (row['as of'] === undefined ? undefined : 'the arrangement'),
];

/** What something is called by, the likeliest first. */
const titles = ['payer', 'signatory', 'item', 'code', 'text', 'title', 'id', 'partnership'];

function titleOf(row: Row): string | number {
    const column = titles.find((candidate) => row[candidate] !== undefined);
    return column === undefined ? '' : (row[column] ?? '');
}

/** `Chief Executive, Luton Borough Council` has its owner in it; elsewhere that is put before it. */
function nameOf(row: Row): string {
    const name = [...(row['number'] === undefined ? [] : [`version ${row['number']}`]), titleOf(row)].join(': ');
    const owner = row['of kind'] === 'arrangement' ? undefined : row['of title'];
    return owner === undefined || name.includes(String(owner)) ? name : `${owner}: ${name}`;
}

/** Money that came or went is told with its sum. */
function sumOf({ amount }: Row): string {
    return amount === undefined ? '' : `, ${amount}`;
}

/** Columns that say whose row it is, and those that are for programs. */
const untold: ReadonlySet<string> = new Set([...ownerColumns, 'id', 'shared']);

/** Columns that readers know by another word. */
const words: Readonly<Record<string, string>> = {
    title: 'title, here and wherever it is named',
    printed: 'name',
    'within after': 'counted from',
    'within event': 'counted from',
};

function differencesOf(before: Row, now: Row, differs: Differs): readonly Difference[] {
    // A part has the year of the funding that it belongs to.
    const isTold = (column: string): boolean =>
        !(untold.has(column) || column.endsWith(' id') || (column === 'year' && now['of'] !== undefined));
    const columns = [...new Set([...Object.keys(now), ...Object.keys(before)])].filter(isTold);
    const changed = columns.filter((column) => {
        const [old, own] = [String(before[column] ?? ''), String(now[column] ?? '')];
        // What is called otherwise now is told where it stands itself.
        return column === 'title' ? old !== own : differs(old, own);
    });
    // What words mean changes with the words: `meets times per year` with `meets`.
    return changed
        .filter((column) => !changed.some((other) => column.startsWith(`${other} `)))
        .flatMap((column) => {
            const word = words[column] ?? column;
            const [old, own] = [before[column], now[column]].map((cell) => (cell === 'true' ? 'yes' : cell?.toString()));
            return (column !== 'title' && differentMembers(word, old, own, differs)) || [{ word, before: old, now: own }];
        });
}

/** Of a list in a cell, what came and went; undefined where it is no list, or nothing in it is as it was, or it has another order. */
function differentMembers(word: string, before = '', now = '', differs: Differs): readonly Difference[] | undefined {
    const parts = diffArrays(before.split('; '), now.split('; '), { comparator: (one, other) => !differs(one, other) });
    const gone = parts.flatMap(({ removed, value }) => (removed ? value : []));
    const come = parts.flatMap(({ added, value }) => (added ? value : []));
    if (parts.every(({ added, removed }) => added || removed) || gone.some((member) => come.includes(member))) return undefined;
    const told = (members: readonly string[]) => (members.length === 0 ? undefined : members.join('; '));
    return [{ word, before: told(gone), now: told(come), isPart: true }];
}
