import { EOF, type IToken, LLkLookaheadStrategy, type TokenType } from 'chevrotain';
import { expect, test, vi } from 'vitest';
import { Lookahead } from '../../packages/language/src/grammar/lookahead.js';
import { createMasaServices } from '../../packages/language/src/language-module.js';

/** What a parser is asked for: the tokens that come next. */
interface Reader {
    LA(ahead: number): IToken;
    LA_FAST(ahead: number): IToken;
}

/** A place of the grammar, with our way to choose there and that of Chevrotain. */
interface Place {
    readonly name: string;
    readonly choose: (this: Reader) => unknown;
    readonly expected: (this: Reader) => unknown;
}

/** So many of the tokens after which it is looked further are followed; many of them are words that may be names, and alike. */
const mostFollowed = 15;

test('what is chosen at each place of the grammar is what Chevrotain chooses', () => {
    const { places, types } = collectPlaces();
    const compared = places.map((place) => compareAll(place, [], types));
    const most = Math.max(...compared.map(({ depth }) => depth));
    expect({ places: places.length > 300, tokens: types.length > 500, most }).toEqual({ places: true, tokens: true, most: 3 });
});

/** Tries all tokens behind some, and further on where these do not tell. */
function compareAll({ name, choose, expected }: Place, before: readonly TokenType[], types: readonly TokenType[]): { depth: number } {
    let depth = before.length + 1;
    const undecided: TokenType[] = [];
    for (const type of types) {
        const next = [...before, type];
        const ours = readerOf(next);
        const theirs = readerOf(next);
        const chosen = choose.call(ours.reader);
        if (chosen !== expected.call(theirs.reader)) expect.fail(`${name} before ${next.map((each) => each.name).join(' ')}: ${chosen}`);
        if (ours.farthest() > next.length || theirs.farthest() > next.length) undecided.push(type);
    }
    const step = Math.ceil(undecided.length / mostFollowed);
    for (const [index, type] of undecided.entries())
        if (index % step === 0) depth = Math.max(depth, compareAll({ name, choose, expected }, [...before, type], types).depth);
    return { depth };
}

function readerOf(next: readonly TokenType[]): { readonly reader: Reader; farthest(): number } {
    let farthest = 0;
    const at = (ahead: number): IToken => {
        farthest = Math.max(farthest, ahead);
        return { tokenTypeIdx: (next[ahead - 1] ?? EOF).tokenTypeIdx } as IToken;
    };
    return { reader: { LA: at, LA_FAST: at }, farthest: () => farthest };
}

/** The parser asks for all places when it is made. */
function collectPlaces(): { readonly places: readonly Place[]; readonly types: readonly TokenType[] } {
    const optional = vi.spyOn(Lookahead.prototype, 'buildLookaheadForOptional');
    const alternation = vi.spyOn(Lookahead.prototype, 'buildLookaheadForAlternation');
    const { parser } = createMasaServices().masa;
    expect(parser.LangiumParser).toBeDefined();
    const reference = new LLkLookaheadStrategy();
    const places = [
        ...optional.mock.calls.map(([place], index) => ({
            name: `${place.prodType} ${place.prodOccurrence} of ${place.rule.name}`,
            choose: optional.mock.results[index]?.value,
            expected: reference.buildLookaheadForOptional({ ...place, maxLookahead: Math.min(place.maxLookahead, 2) }),
        })),
        ...alternation.mock.calls.map(([place], index) => ({
            name: `alternatives ${place.prodOccurrence} of ${place.rule.name}`,
            choose: alternation.mock.results[index]?.value,
            expected: reference.buildLookaheadForAlternation(place),
        })),
    ];
    vi.restoreAllMocks();
    return { places, types: [...Object.values(parser.Lexer.definition), EOF] };
}
