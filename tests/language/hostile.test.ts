import { describe, expect, test } from 'vitest';
import { maxTextLength } from '../../packages/language/src/grammar/lexer.js';
import { syntaxCode } from '../../packages/language/src/rules/syntax-findings.js';
import { Reader } from '../harness/services.js';

/** This is no measurement: it keeps a text that hangs from hanging the suite. Most take a hundredth of it. */
const patienceMs = 30_000;

/** How many messages of one kind a text may have, whatever stands in it. */
const mostMessages = 61;
const mostFindings = 501;

/** The largest texts of all shapes, rather than of the worst few. */
const isExhaustive = process.env['MASA_EXHAUSTIVE'] === '1';

/** A piece that stands very often between a beginning and an end. */
interface Heap {
    readonly name: string;
    readonly head?: string;
    readonly piece: string;
    readonly tail?: string;
    /** How often: first as much as there can be, then, where that is refused as a whole, as much as is read. */
    readonly times: readonly [number, number?];
}

const heaps: readonly Heap[] = [
    { name: 'sections, each in the other', piece: 'section s "S" {', times: [100_000, 20_000] },
    { name: 'posts, each in the other', head: 'partner p "P" ', piece: '{ lead a "A" ', times: [100_000, 20_000] },
    { name: 'letters', piece: 'x', times: [5_000_000, 1_900_000] },
    { name: 'words on one line', piece: 'x ', times: [900_000, 100_000] },
    { name: 'words, a line each', piece: 'word\n', times: [390_000, 100_000] },
    { name: 'letters in a text', head: 'theme a "', piece: 'x', tail: '"', times: [5_000_000, 1_900_000] },
    { name: 'letters in a text without its end', head: 'theme a "', piece: 'x', times: [5_000_000, 1_900_000] },
    { name: 'blanks in a text without its end', head: 'theme a "', piece: ' ', tail: 'x', times: [1_900_000] },
    { name: 'blanks in a title', head: 'arrangement a "A" {\ncovers "', piece: ' ', tail: 'x"\n}', times: [1_900_000] },
    { name: 'lines of prose', head: 'section a "A" {\n"""', piece: 'x y\n', tail: '"""\n}', times: [490_000] },
    { name: 'letters in a comment', head: '//', piece: 'x', times: [1_900_000] },
    { name: '{', piece: '{', times: [1_000_000, 100_000] },
    { name: '}', piece: '}', times: [1_000_000, 100_000] },
    { name: '{, a line each', piece: '{\n', times: [1_000_000, 100_000] },
    { name: '}, a line each', piece: '}\n', times: [1_000_000, 100_000] },
    { name: '} away from the margin, in an element', head: 'group a "A" {', piece: '\n }', times: [600_000, 100_000] },
    { name: '{}', piece: '{}', times: [1_000_000, 50_000] },
    { name: '"', piece: '"', times: [1_000_000, 100_000] },
    { name: '", a line each', piece: '"\n', times: [1_000_000, 100_000] },
    { name: '"""', piece: '"""', times: [660_000, 100_000] },
    { name: '""", a line each', piece: '"""\n', times: [500_000, 50_000] },
    { name: 'links without their ends', head: 'section a "A" {\n"""', piece: '[a](b', tail: '"""\n}', times: [380_000] },
    { name: 'backslashes', piece: '\\', times: [1_000_000] },
    { name: 'backslashes in a text', head: 'theme a "', piece: '\\', times: [1_000_000] },
    { name: 'backslashes between quotation marks', head: 'theme a ', piece: '"\\', times: [900_000] },
    { name: 'backslashes behind marks of long texts', head: 'theme a ', piece: '"""\\', times: [470_000] },
    { name: 'marks of long texts behind backslashes', head: 'theme a "', piece: '\\"""', times: [470_000] },
    { name: 'references without their ends', head: 'section a "A" {\n"""', piece: '{a', tail: '"""\n}', times: [600_000, 35_000] },
    {
        name: 'references without their ends, in quotation marks',
        head: 'section a "A" {\n"',
        piece: '{a',
        tail: '"\n}',
        times: [600_000, 35_000],
    },
    { name: 'references that lead nowhere', head: 'section a "A" {\n"""', piece: '{b} ', tail: '"""\n}', times: [400_000, 25_000] },
    { name: 'references that lead somewhere', head: 'section a "A" {\n"""', piece: '{a} ', tail: '"""\n}', times: [400_000, 25_000] },
    { name: 'details of one reference', head: 'section a "A" {\n"{a', piece: '.title', tail: '}"\n}', times: [300_000, 50_000] },
    { name: 'commas', head: 'group a "A" {\nmembers ', piece: ',', tail: '\n}', times: [1_000_000, 100_000] },
    { name: 'dots', head: 'group a "A" {\nchair a', piece: '.', tail: '\n}', times: [1_000_000, 100_000] },
    { name: 'members', head: 'group a "A" {\nmembers a', piece: ', a', tail: '\n}', times: [600_000, 50_000] },
    { name: 'half-typed facts', head: 'group a "A" {\n', piece: 'meets\n', tail: '}', times: [200_000, 100_000] },
    { name: 'facts that are cut short', head: 'group a "A" {\n', piece: 'meets 4 times a\n', tail: '}', times: [120_000, 25_000] },
    { name: 'one fact again and again', head: 'group a "A" {\n', piece: 'meets monthly\n', tail: '}', times: [130_000, 50_000] },
    { name: 'one element again and again', piece: 'theme a "A"\n', times: [150_000, 35_000] },
    { name: 'one import again and again', piece: 'import "a.masa"\n', times: [120_000, 50_000] },
    { name: 'half-typed elements', piece: 'group\n', times: [300_000, 100_000] },
    { name: 'unknown characters, a line each', piece: '§\n', times: [900_000] },
    { name: 'amounts that cannot be read', head: 'funding {\n', piece: 'from "A" £1,2\n', tail: '}', times: [130_000, 35_000] },
    { name: 'zeros', piece: '\0', times: [1_900_000] },
    { name: 'line ends', piece: '\r\n', times: [900_000] },
    { name: 'halves of surrogate pairs', piece: '\uD83D', times: [1_900_000] },
];

/** The shapes of which the largest text is always tried. */
const always = new Set(['sections, each in the other', 'letters', '{', '}', '"', '"""', 'half-typed facts']);

const others: Readonly<Record<string, string>> = {
    'sections, each in the other and closed': `${'section s"S"{'.repeat(20_000)}${'}'.repeat(20_000)}`,
    'many elements': Array.from({ length: 35_000 }, (_, index) => `theme a${index} "A"\n`).join(''),
    'steps that go in a circle': `process p "P" {\n${Array.from({ length: 10_000 }, (_, index) => `step a${index} "A" then a${(index + 1) % 10_000}\n`).join('')}}`,
    'groups that report in a circle': Array.from(
        { length: 4000 },
        (_, index) => `group a${index} "A" {\nchair vacant\nmeets monthly\nreports to a${(index + 1) % 4000}\n}\n`,
    ).join(''),
    'blocks behind many blanks': `${' '.repeat(50_000)}${'{'.repeat(50_000)}`,
    'binary noise': noise(1_000_000, (random) => String.fromCharCode(random & 0xff)),
    'a little binary noise': noise(50_000, (random) => String.fromCharCode(random & 0xff)),
    'noise of all characters': noise(100_000, (random) => String.fromCharCode(random & 0xffff)),
    'noise of brackets and quotes': noise(80_000, (random) => '{}"\\\n .,'[random % 9] ?? ''),
    'noise of words': noise(
        80_000,
        (random) => ['group ', 'a ', '"A" ', '{', '}', '\n', 'chair ', 'the ', '"""', 'from '][random % 10] ?? '',
    ),
};

describe('a hostile text gets a few messages and no more', () => {
    const cases = heaps.flatMap(({ times: [most, read = most], ...heap }) => {
        if (isExhaustive) return [...new Set([most, read])].map((count) => ({ ...heap, count }));
        return (always.has(heap.name) ? [most] : [Math.ceil(read / 10)]).map((count) => ({ ...heap, count }));
    });
    test.each(cases)(
        '$count times $name',
        async ({ head = '', piece, tail = '', count }) => {
            await check(head + piece.repeat(Math.min(count, Math.floor((5_000_001 - head.length) / piece.length))) + tail);
        },
        patienceMs,
    );

    test.each(Object.entries(others))(
        '%s',
        async (_, text) => {
            expect(text.length).toBeLessThan(maxTextLength);
            await check(text);
        },
        patienceMs,
    );
});

/** Ten times what it takes; to go up the line from each of them takes twenty times. */
test('groups that report to one another in a long line are looked at once', { timeout: 10_000 }, async () => {
    const groups = Array.from(
        { length: 10_000 },
        (_, index) => `group a${index} "A" {\nchair vacant\nmeets monthly\nreports to a${index < 9999 ? index + 1 : 9998}\n}\n`,
    );
    const found = (await reader.openText(groups.join(''))).diagnose().map(({ finding }) => finding.code);
    expect(found).toEqual(['group-reporting-line-resolves', 'group-reporting-line-resolves']);
});

test('what is found very often takes no room from what else is found', async () => {
    const lacks = async (count: number): Promise<readonly string[]> => {
        const names = Array.from({ length: count }, (_, index) => `"School ${index}"`);
        const listed = [...names, ...names].join(', ');
        const text = `arrangement a "A" {\n    follows working-together-2026\n    relevant agencies ${listed}\n}\n`;
        const codes = (await reader.openText(text)).diagnose().map(({ finding }) => finding.code);
        expect(codes.filter((code) => code === 'relevant-agency-unique')).toHaveLength(Math.min(count, mostFindings));
        return codes.filter((code) => code !== 'relevant-agency-unique');
    };
    expect(await lacks(600)).toEqual(await lacks(10));
});

const reader = new Reader();

async function check(text: string): Promise<void> {
    const findings = (await reader.openText(text)).diagnose().map(({ finding }) => finding);
    const byCode = Map.groupBy(findings, ({ code }) => code);
    for (const [code, { length }] of byCode) expect(length, code).toBeLessThanOrEqual(code === syntaxCode ? mostMessages : mostFindings);
    for (const { message } of findings) expect(message.length).toBeLessThan(1000);
    expect(byCode.has('internal-fault')).toBe(false);
}

/** Characters or words by chance, always the same (a linear congruential generator). */
function noise(length: number, choose: (random: number) => string): string {
    let state = 2026;
    return Array.from({ length }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return choose(state >>> 8);
    }).join('');
}
