import fc from 'fast-check';
import { GrammarAST } from 'langium';
import { describe, expect, test } from 'vitest';
import { MasaGrammar } from '../../packages/language/src/grammar/generated/grammar.js';
import { catalogue } from '../../packages/language/src/rules/catalogue.js';
import { readExamples } from '../harness/examples.js';
import { Reader } from '../harness/services.js';

const isExhaustive = process.env['MASA_EXHAUSTIVE'] === '1';

/** Words of the workshop, which no author needs to know. */
const terminals = MasaGrammar()
    .rules.filter(GrammarAST.isTerminalRule)
    .map(({ name }) => name);
const workshop = new RegExp(
    `\\b(?:[Tt]okens?|[Ee]xpecting|undefined|null|NaN|EOF|[Rr]egexp?|AST|CST|[A-Z]+(?:_[A-Z]+)+|${terminals.join('|')})\\b|object Object|[a-z]~'|\\u200B`,
);

/** A message is one or more sentences. It may begin with the text that it speaks of. */
const sentences = /^(?:[A-Z'"“]|£)[^\n]*[.?]$/s;

const reader = new Reader();
const texts = [...readExamples().map(({ text }) => text), ...catalogue.flatMap(({ examples }) => [examples.reported, examples.silent])];
const linesOfAll = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');

const pieces = [
    '{',
    '}',
    '"',
    '"""',
    '\n',
    ' ',
    ',',
    '.',
    ';',
    ':',
    '“',
    '£',
    '1',
    '31 February 2025',
    '1/2/25',
    '2025/27',
    '50%',
    'the',
    'of',
    'group',
    'chair',
    '//',
    '\\',
    '(',
    '\u0000',
    '👩',
];

/** One thing that happens to a text while it is written. The numbers are shares of its length. */
type Change = { readonly at: number; readonly length: number; readonly put: string };

const change: fc.Arbitrary<Change> = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(12), fc.nat(200)),
    put: fc.oneof(
        fc.constant(''),
        fc.constantFrom(...pieces),
        fc.constantFrom(...linesOfAll).map((line) => `\n${line}\n`),
        fc.string({ maxLength: 3 }),
    ),
});

describe('every message', () => {
    test('is made of whole sentences in the words of the field, whatever happens to a text', async () => {
        const property = fc.asyncProperty(
            fc.constantFrom(...texts),
            fc.array(change, { minLength: 1, maxLength: 4 }),
            async (text, changes) => {
                const changed = changes.reduce(applyChange, text);
                // Words of the text are quoted in messages. Where it has one of the workshop itself, nothing can be told.
                fc.pre(!workshop.test(changed));
                for (const { finding } of (await reader.openText(changed)).diagnose()) {
                    for (const message of [finding.message, ...finding.related.map((spot) => spot.message)]) {
                        expect(message).not.toMatch(workshop);
                        expect(message).toMatch(sentences);
                        expect(message.length).toBeLessThan(1000);
                    }
                }
            },
        );
        await fc.assert(property, { numRuns: isExhaustive ? 4000 : 400, seed: 20_261_121 });
    });
});

describe('this test', () => {
    test.each([
        'Expecting token of type',
        "'x' is undefined.",
        'a STRING is expected',
        'The file ends: EOF.',
        'DAY_MONTH',
        'HOLE_NAME_UNCLOSED',
    ])('would see %s', (message) => {
        expect(message).toMatch(workshop);
    });

    test.each(["'Board' has no chair.", 'Write the date with the month as a word.', 'The yearly report is late.'])(
        'lets %s pass',
        (message) => {
            expect(message).not.toMatch(workshop);
            expect(message).toMatch(sentences);
        },
    );
});

function applyChange(text: string, { at, length, put }: Change): string {
    const offset = Math.floor(at * text.length);
    return text.slice(0, offset) + put + text.slice(offset + length);
}
