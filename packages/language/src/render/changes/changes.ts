import { diffArrays } from 'diff';
import { type ComplianceAnswer, statusWords, type Value } from '../../output/output-model.js';
import { dateInWords } from '../../support/dates.js';
import { groupBy } from '../../support/group-by.js';
import { isObject } from '../../support/is-object.js';
import { capitalise, wrap } from '../../support/text.js';
import { type ArrangementData, ownerColumns, type Row, tableRowsOf } from '../table-rows.js';

/** One thing that is told of, and what of it differs; nothing where the whole of it came or went. */
interface Change {
    readonly name: string;
    readonly what: 'New' | 'No longer there' | readonly Difference[];
}

/** What was said before and what is said now: one of them is missing where it came or went. */
interface Difference {
    /** Of which fact; undefined where the name says enough. */
    readonly word?: string;
    readonly before?: string | undefined;
    readonly now?: string | undefined;
}

/**
 * Tells in plain words what has changed from one state of an arrangement to another: what came and what went, each fact that differs, each
 * sentence of the texts, and each requirement that stands otherwise or is asked newly and was not found. What only programs see, such as
 * ids, is left out.
 */
export function renderChanges(before: ArrangementData, now: ArrangementData): string {
    const chapters: readonly (readonly [string, readonly Change[]])[] = [
        ...changesInTables(before, now),
        ['Texts', changesInTexts(before, now)],
        ['What is asked', changesInAnswers(before.compliance, now.compliance)],
    ];
    const told = chapters.filter(([, changes]) => changes.length > 0);
    return [
        before.title === now.title ? now.title : `${now.title} (before: ${before.title})`,
        `Before: as of ${dateInWords(before.asOf)}. Now: as of ${dateInWords(now.asOf)}.`,
        ...(told.length === 0 ? ['', 'Nothing has changed.'] : []),
        ...told.flatMap(([heading, changes]) => ['', heading, ...changes.flatMap(linesOf)]),
        '',
    ].join('\n');
}

/** Lines are broken at this length, so that they can be read in any window. */
const lineLength = 100;

function linesOf({ name, what }: Change): readonly string[] {
    if (typeof what === 'string') return say('  ', `${what}: `, name);
    return [
        ...say('  ', '', name),
        ...what.flatMap(({ word, before, now }) => {
            const indent = word === undefined ? '    ' : '      ';
            return [
                ...(word === undefined ? [] : [`    ${word}`]),
                ...(before === undefined ? [] : say(indent, 'before: ', before)),
                ...(now === undefined ? [] : say(indent, 'now:    ', now)),
            ];
        }),
    ];
}

/** Words behind a label; the lines below the first begin where its words do. */
function say(indent: string, label: string, words: string): readonly string[] {
    const [first = '', ...rest] = wrap(words, lineLength - indent.length - label.length);
    return [indent + label + first, ...rest.map((line) => indent + ' '.repeat(label.length) + line)];
}

function* changesInTables(before: ArrangementData, now: ArrangementData): Generator<readonly [string, readonly Change[]]> {
    const [rowsBefore, rowsNow] = [tableRowsOf(before), tableRowsOf(now)];
    const tables = [...new Set([...rowsNow.keys(), ...rowsBefore.keys()])].filter((table) => table !== 'compliance');
    const pairs = tables.map((table) => [table, pairUp(rowsBefore.get(table) ?? [], rowsNow.get(table) ?? [], rowKeys)] as const);
    const whole = new Set(pairs.flatMap(([, all]) => all.flatMap(([old, own]) => (old && own ? [] : ((own ?? old)?.['id'] ?? [])))));
    for (const [table, all] of pairs) {
        const changes = all.flatMap(([old, own]): readonly Change[] => {
            const row = own ?? old;
            // What came or went with the whole of what it belongs to goes without saying.
            if (!row || (!(old && own) && whole.has(row['of'] ?? ''))) return [];
            return changeOf(old && own ? nameOf(row) : nameOf(row) + sumOf(row), old, own, differencesOf);
        });
        yield [table === 'arrangements' ? 'The arrangement' : capitalise(table.replaceAll('-', ' ')), changes];
    }
}

/** How rows are recognised, the surest first: by what they are called in the text, and by what readers see. */
const rowKeys: readonly KeyOf<Row>[] = [
    (row) => {
        const names = ['id', 'key', 'number', 'code', 'payer id', 'signatory id', 'item id'].map((column) => row[column] ?? '');
        return names.join('') === '' ? undefined : [row['of'], ...names].join('\0');
    },
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
const words: Readonly<Record<string, string>> = { printed: 'name', 'within after': 'counted from', 'within event': 'counted from' };

function differencesOf(before: Row, now: Row): readonly Difference[] {
    // A part has the year of the funding that it belongs to.
    const isTold = (column: string): boolean =>
        !(untold.has(column) || column.endsWith(' id') || (column === 'year' && now['of'] !== undefined));
    const columns = [...new Set([...Object.keys(now), ...Object.keys(before)])].filter(isTold);
    const changed = columns.filter((column) => String(before[column] ?? '') !== String(now[column] ?? ''));
    // What words mean changes with the words: `meets times per year` with `meets`.
    return changed
        .filter((column) => !changed.some((other) => column.startsWith(`${other} `)))
        .map((column) => ({ word: words[column] ?? column, before: before[column]?.toString(), now: now[column]?.toString() }));
}

/** A section without those within it. */
interface Text {
    readonly id: string;
    readonly title: string;
    /** Its sentences, and the lines of its lists and tables. */
    readonly pieces: readonly string[];
    /** What else it shows: titles of elements, or `groups` for all of them. */
    readonly shown: readonly string[];
}

function changesInTexts(before: ArrangementData, now: ArrangementData): readonly Change[] {
    const texts = [before, now].map(({ elements }) => [...textsIn(elements)]);
    return pairUp(texts[0] ?? [], texts[1] ?? [], [({ id }) => id, ({ title }) => title]).flatMap(([old, own]) =>
        changeOf((own ?? old)?.title ?? '', old, own, (a, b) => [
            ...(a.title === b.title ? [] : [{ word: 'title', before: a.title, now: b.title }]),
            ...differentPieces(a.pieces, b.pieces),
            ...differentPieces(a.shown, b.shown).map((difference) => ({ word: 'shows', ...difference })),
        ]),
    );
}

/** The sections among elements, or among the pieces of a section, each followed by those within it. */
function* textsIn(elements: Value): Generator<Text> {
    for (const section of partsOf(elements, 'section')) {
        const { id, title = id, content = [] } = section;
        const shown = partsOf(content, 'show').map(({ element, collective }) =>
            String((isFields(element) ? element['text'] : collective) ?? ''),
        );
        yield { id: String(id), title: String(title), pieces: [...piecesOf(content)], shown };
        yield* textsIn(content);
    }
}

function* piecesOf(content: Value): Generator<string> {
    for (const { text } of partsOf(content, 'text'))
        for (const paragraph of String(text).split(/\n\s*\n|\n(?=\s*(?:[-*+|]|\d+[.)]) ?)/))
            yield* paragraph
                .replace(/\s+/g, ' ')
                .trim()
                .split(/(?<=[.!?]) /);
}

type Fields = Readonly<Record<string, Value | undefined>>;

function isFields(value: Value | undefined): value is Fields {
    return isObject(value);
}

function partsOf(content: Value, kind: string): readonly Fields[] {
    return Array.isArray(content) ? content.filter(isFields).filter((part) => part['kind'] === kind) : [];
}

/** What stands in place of what; sentences that follow one another are told together. */
function differentPieces(before: readonly string[], now: readonly string[]): readonly Difference[] {
    const differences: Difference[] = [];
    let gone: string | undefined;
    for (const { removed, added, value } of diffArrays([...before], [...now])) {
        if (removed) {
            gone = value.join(' ');
            continue;
        }
        if (added || gone !== undefined) differences.push({ before: gone, now: added ? value.join(' ') : undefined });
        gone = undefined;
    }
    return gone === undefined ? differences : [...differences, { before: gone }];
}

function changesInAnswers(before: readonly ComplianceAnswer[], now: readonly ComplianceAnswer[]): readonly Change[] {
    const keys = [
        ({ standard, requirement }: ComplianceAnswer) => `${standard}.${requirement}`,
        ({ requirement }: ComplianceAnswer) => requirement,
    ];
    return pairUp(before, now, keys).flatMap(([old, own]): readonly Change[] => {
        if (!own || own.status === old?.status || !(old || own.status === 'not-found')) return [];
        const { title, level, requirement } = own;
        return [
            {
                name: `${title} (${level}, ${requirement})`,
                what: [{ before: old ? statusWords[old.status] : 'not asked', now: statusWords[own.status] }],
            },
        ];
    });
}

function changeOf<T>(
    name: string,
    before: T | undefined,
    now: T | undefined,
    compare: (before: T, now: T) => readonly Difference[],
): readonly Change[] {
    if (before === undefined) return [{ name, what: 'New' }];
    if (now === undefined) return [{ name, what: 'No longer there' }];
    const what = compare(before, now);
    return what.length === 0 ? [] : [{ name, what }];
}

/** What something is recognised by; undefined where it has no such thing. */
type KeyOf<T> = (thing: T) => string | undefined;

type Pair<T> = readonly [before: T | undefined, now: T | undefined];

/**
 * Finds for each thing what it was before: what has the same first key, then, among those left over, the second, and so on. Several with
 * one key are taken in their order. What is there now comes in its order, and what is no longer there after it.
 */
function pairUp<T>(before: readonly T[], now: readonly T[], keys: readonly KeyOf<T>[]): readonly Pair<T>[] {
    const found = new Map<T, T>();
    let left = before;
    for (const keyOf of keys) {
        const candidates = groupBy(left, keyOf);
        for (const thing of now) {
            const key = found.has(thing) ? undefined : keyOf(thing);
            const earlier = key === undefined ? undefined : candidates.get(key)?.shift();
            if (earlier !== undefined) found.set(thing, earlier);
        }
        const taken = new Set(found.values());
        left = left.filter((thing) => !taken.has(thing));
    }
    return [...now.map((thing): Pair<T> => [found.get(thing), thing]), ...left.map((thing): Pair<T> => [thing, undefined])];
}
