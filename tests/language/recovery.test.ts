import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OutlineEntry, outlineOf, Parser } from '../harness/check-parse.js';
import { readExamples } from '../harness/examples.js';
import { Reader } from '../harness/services.js';

/** Tries every character of every example instead of a selection. It takes minutes. */
const isExhaustive = process.env['MASA_EXHAUSTIVE'] === '1';

const parser = new Parser();
const examples = readExamples().map((file) => ({
    ...file,
    lines: file.text.split('\n'),
    outline: outlineOf(parser.checkReads(file.text)),
}));

/** A number generator with a fixed seed (mulberry32), so that a failure can be seen again. */
function randomNumbers(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
}

describe('every beginning of an example', () => {
    test.each(examples)('keeps the elements that are complete: $path', ({ text, outline }) => {
        const ends = completeEnds(text, outline);
        const problems: string[] = [];
        for (const length of isExhaustive ? everyPosition(text) : somePositions(text)) {
            const found = labelsOf(text.slice(0, length));
            const complete = outline.filter((_, index) => (ends[index] ?? 0) <= length).map(({ label }) => label);
            if (complete.some((label, index) => found[index] !== label))
                problems.push(`the first ${length} characters keep ${found.join(', ') || 'nothing'}`);
        }
        expect(problems).toEqual([]);
    });

    test.each(examples)('of its elements, one by one, is read to its end: $path', ({ text, lines, outline }) => {
        for (const { firstLine, lastLine } of outline) {
            const element = lines.slice(firstLine, lastLine + 1).join('\n');
            for (const end of tokenEnds(element)) expect(parser.parse(element.slice(0, end)).root.$type).toBe('MasaDocument');
        }
        expect(text).toBe(lines.join('\n'));
    });
});

describe('an example without one of its lines', () => {
    test.each(examples)('keeps all other elements: $path', ({ lines, outline }) => {
        const problems: string[] = [];
        for (const [number, line] of lines.entries()) {
            const found = labelsOf(lines.toSpliced(number, 1).join('\n'));
            const expected = outlineWithout(number, lines, outline);
            if (!expected.some((labels) => labels.join() === found.join()))
                problems.push(`without line ${number + 1}, '${line.trim()}': ${describeChange(expected[0] ?? [], found)}`);
        }
        expect(problems).toEqual([]);
    });
});

describe('an example with a line twice, or two lines exchanged', () => {
    test.each(examples)('is read to its end: $path', ({ lines }) => {
        for (const [number, line] of lines.entries()) {
            const next = lines[number + 1] ?? '';
            for (const changed of [lines.toSpliced(number, 0, line), lines.toSpliced(number, 2, next, line)]) {
                expect(parser.parse(changed.join('\n')).root.$type).toBe('MasaDocument');
            }
        }
    });
});

/** The files that may import one another: the model stands alone, the published examples share what is common to them. */
function isBeside(path: string): (example: { readonly path: string }) => boolean {
    const isModel = path.startsWith('model-arrangement/');
    return (example) => example.path.startsWith('model-arrangement/') === isModel;
}

describe('a broken example', () => {
    test('can be linked and checked', async () => {
        const reader = new Reader();
        const random = randomNumbers(2026);
        for (const { path, lines } of examples) {
            for (let count = 0; count < (isExhaustive ? lines.length : 4); count += 1) {
                const number = Math.floor(random() * lines.length);
                const files = examples.filter(isBeside(path)).map(({ path: other, text }) => ({
                    path: other,
                    text: other === path ? lines.toSpliced(number, 1).join('\n') : text,
                }));
                const found = (await reader.open(count === 0 ? files : files.filter((file) => file.path === path))).diagnose();
                expect(found.filter(({ finding }) => finding.code === 'internal-fault')).toEqual([]);
            }
        }
    }, 240_000);
});

describe('the model arrangement without one sign', () => {
    const model = examples.filter(({ path }) => path.startsWith('model-arrangement/'));
    const signs = /"""|"|\{|\}/g;

    test('is told of in a few messages', async () => {
        const reader = new Reader();
        const random = randomNumbers(2027);
        const problems: string[] = [];
        for (const { path, text } of model) {
            const places = [...text.matchAll(signs)].filter(({ index }) => !isInComment(text, index));
            for (const { 0: sign, index } of places) {
                if (!isExhaustive && random() > 0.15) continue;
                const changed = text.slice(0, index) + text.slice(index + sign.length);
                const files = model.map((file) => ({ path: file.path, text: file.path === path ? changed : file.text }));
                const found = (await reader.open(files))
                    .diagnose()
                    .filter(({ finding }) => finding.concernsText && finding.level === 'must');
                if (found.length === 0 || found.length > 3)
                    problems.push(`${path}:${text.slice(0, index).split('\n').length}: ${found.length} messages without ${sign}`);
            }
        }
        expect(problems).toEqual([]);
    }, 120_000);
});

function isInComment(text: string, offset: number): boolean {
    return /^[ \t]*\/\//.test(text.slice(text.lastIndexOf('\n', offset) + 1));
}

describe('any text made of pieces of the language', () => {
    const pieces = [
        'group a "A" {',
        '}',
        '{',
        '\n',
        '\n    ',
        '"',
        '"""',
        'chair',
        'vacant',
        'meets 4 times a',
        ',',
        'theme',
        'b',
        '"B"',
        '{b',
        '{b.c}',
        'section s "S" {',
        'import "x.masa"',
        'lead',
        'step',
        'x "X"',
        '(',
        '£12',
        '1 May 2025',
        '2025/26',
        'funding',
        'from',
        'the',
        'not',
        'of',
        '// c',
        '\\',
        '“',
        ';',
        'post p "P"',
        'held by',
    ];

    test('is read to its end, and every element in it that stands whole at the margin is kept', () => {
        const whole = 'theme first "First" {\n    note "A"\n}\n';
        fc.assert(
            fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
                const { root } = parser.parse(`${whole}${parts.join(' ')}\n}\ntheme last "Last" {\n    note "B"\n}\n`);
                expect(root.elements[0]?.name).toBe('first');
                expect(root.elements.map(({ name }) => name)).toContain('last');
            }),
            { numRuns: isExhaustive ? 20_000 : 500 },
        );
    });
});

function labelsOf(text: string): readonly string[] {
    return outlineOf(parser.parse(text).root).map(({ label }) => label);
}

/** Where each element of an outline is complete: the ends of their last lines. */
function completeEnds(text: string, outline: readonly OutlineEntry[]): readonly number[] {
    const ends: number[] = [];
    let offset = 0;
    for (const line of text.split('\n')) {
        offset += line.length + 1;
        ends.push(offset - 1);
    }
    return outline.map(({ lastLine }) => ends[lastLine] ?? text.length);
}

function everyPosition(text: string): readonly number[] {
    return Array.from({ length: text.length + 1 }, (_, length) => length);
}

/** Every end of a line, and some ends of words and other places, always the same. */
function somePositions(text: string): readonly number[] {
    const random = randomNumbers(text.length);
    const lineEnds = [...text.matchAll(/\n/g)].flatMap(({ index }) => [index, index + 1]);
    const words = tokenEnds(text).filter(() => random() < 0.05);
    const others = Array.from({ length: 25 }, () => Math.floor(random() * text.length));
    return [...new Set([0, ...lineEnds, ...words, ...others])];
}

function tokenEnds(text: string): readonly number[] {
    return parser.services.parser.Lexer.tokenize(text).tokens.map(({ endOffset = 0 }) => endOffset + 1);
}

/**
 * What is left of an outline without one line. An element without its first line is gone, for nothing says what its lines belong to.
 * Every other element stays, even one that has lost a line of its own.
 */
function outlineWithout(number: number, _lines: readonly string[], outline: readonly OutlineEntry[]): readonly (readonly string[])[] {
    return [outline.filter(({ firstLine }) => firstLine !== number).map(({ label }) => label)];
}

function describeChange(expected: readonly string[], found: readonly string[]): string {
    const lost = expected.filter((label) => !found.includes(label));
    const added = found.filter((label) => !expected.includes(label));
    return (
        [lost.length > 0 ? `lost ${lost.join(', ')}` : '', added.length > 0 ? `added ${added.join(', ')}` : '']
            .filter(Boolean)
            .join('; ') || `in another order: ${found.join(', ')}`
    );
}
