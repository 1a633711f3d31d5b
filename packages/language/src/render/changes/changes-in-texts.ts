import { diffArrays } from 'diff';
import type { Value } from '../../output/output-model.js';
import { isObject } from '../../support/is-object.js';
import type { ArrangementData } from '../table-rows.js';
import { type Change, changeOf, type Difference, type Differs } from './change.js';
import { type Paired, pairUp, placesOf } from './pair-up.js';

/** A section without those within it. */
export interface Text {
    readonly id: string;
    readonly title: string;
    /** The section that it stands in. */
    readonly within: Text | undefined;
    /** Its sentences, and the lines of its lists and tables. */
    readonly pieces: readonly string[];
    /** What else it shows: titles of elements, or `groups` for all of them. */
    readonly shown: readonly string[];
}

/** The sections of two states of an arrangement, wherever they stand. */
export function pairTexts(before: ArrangementData, now: ArrangementData): Paired<Text> {
    const [old, own] = [before, now].map(({ elements }) => [...textsIn(elements)]);
    return pairUp(old ?? [], own ?? [], [({ id }) => id, ({ title }) => title]);
}

/** What differs in each section: its title, its place, its sentences and what it shows. */
export function changesInTexts(texts: Paired<Text>, differs: Differs): readonly Change[] {
    const { pairs } = texts;
    const successors = new Map(pairs.flatMap(([old, own]) => (old && own ? [[old, own]] : [])));
    const places = placesOf(
        texts,
        ({ within }) => within,
        ({ title }) => title,
    );
    return pairs.flatMap(([old, own]) =>
        changeOf((own ?? old)?.title ?? '', old, own, (a, b) => [
            ...(a.title === b.title ? [] : [{ word: 'title, here and wherever it is named', before: a.title, now: b.title }]),
            ...((a.within && successors.get(a.within)) === b.within
                ? (places.get(b) ?? [])
                : [{ word: 'place', before: describeHome(a), now: describeHome(b) }]),
            ...differentPieces(a.pieces, b.pieces, differs),
            ...differentPieces(a.shown, b.shown, differs).map((difference) => ({ word: 'shows', ...difference })),
        ]),
    );
}

function describeHome({ within }: Text): string {
    return within ? `within '${within.title}'` : 'by itself';
}

/** The sections among elements, or among the pieces of a section, each followed by those within it. */
function* textsIn(elements: Value, within?: Text): Generator<Text> {
    for (const section of partsOf(elements, 'section')) {
        const { id, title = id, content = [] } = section;
        const shown = partsOf(content, 'show').map(({ element, collective }) =>
            String((isFields(element) ? element['text'] : collective) ?? ''),
        );
        const text = { id: String(id), title: String(title), within, pieces: [...piecesOf(content)], shown };
        yield text;
        yield* textsIn(content, text);
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
function differentPieces(before: readonly string[], now: readonly string[], differs: Differs): readonly Difference[] {
    const differences: Difference[] = [];
    let gone: string | undefined;
    for (const { removed, added, value } of diffArrays([...before], [...now], { comparator: (one, other) => !differs(one, other) })) {
        if (removed) {
            gone = value.join(' ');
            continue;
        }
        if (added || gone !== undefined) differences.push({ before: gone, now: added ? value.join(' ') : undefined });
        gone = undefined;
    }
    return gone === undefined ? differences : [...differences, { before: gone }];
}
