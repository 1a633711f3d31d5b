import { describe, expect, test } from 'vitest';
import { maxTextLength } from '../../packages/language/src/grammar/lexer.js';
import { syntaxCode } from '../../packages/language/src/rules/syntax-findings.js';
import { Reader } from '../harness/services.js';

/** No text may take longer; most take a hundredth of it. This is no measurement: it keeps a text that hangs from hanging the suite. */
const patienceMs = 30_000;

/** How many messages of one kind a text may have, whatever stands in it. */
const mostMessages = 61;
const mostNames = 501;

/** As often as it fits into the longest text that is read. */
function fill(piece: string, times = Number.POSITIVE_INFINITY): string {
    return piece.repeat(Math.min(times, Math.floor(maxTextLength / piece.length)));
}

/** Characters of all kinds, always the same (a linear congruential generator). */
function noise(length: number, alphabet: (random: number) => string): string {
    let state = 2026;
    return Array.from({ length }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return alphabet(state >>> 8);
    }).join('');
}

const long: Readonly<Record<string, string>> = {
    'sections, 100,000 deep': fill('section s "S" {', 100_000),
    'sections, 100,000 deep and closed': `${'section s"S"{'.repeat(100_000)}${'}'.repeat(100_000)}`,
    'posts in partners, 100,000 deep': `partner p "P" ${fill('{ lead a "A" ', 100_000)}`,
    'five million characters on one line': 'x'.repeat(5_000_000),
    'five million characters in one text': `theme a "${'x'.repeat(5_000_000)}"`,
    'one line as long as can be': fill('x '),
    'one name as long as can be': fill('x'),
    'one text as long as can be': `theme a "${'x'.repeat(maxTextLength - 20)}"`,
    'one text as long as can be, unclosed': `theme a "${'x'.repeat(maxTextLength - 20)}`,
    'one prose as long as can be': `section a "A" {\n"""${'x y\n'.repeat(490_000)}"""\n}`,
    'a comment as long as can be': `//${'x'.repeat(maxTextLength - 20)}`,
    'a million {': fill('{', 1_000_000),
    'a million }': fill('}', 1_000_000),
    'a million { in a line each': fill('{\n', 1_000_000),
    'a million } in a line each': fill('}\n', 1_000_000),
    'a million } away from the margin, in an element': `group a "A" {${fill('\n }', 600_000)}`,
    'a million pairs of braces': fill('{}', 1_000_000),
    'a million quotation marks': fill('"', 1_000_000),
    'a million quotation marks in a line each': fill('"\n', 1_000_000),
    'a million """': fill('"""', 1_000_000),
    'a million """ in a line each': fill('"""\n', 1_000_000),
    'a million backslashes': fill('\\', 1_000_000),
    'a million backslashes in a text': `theme a "${fill('\\', 1_000_000)}`,
    '100,000 open references': `section a "A" {\n"""${fill('{a', 100_000)}"""\n}`,
    '100,000 open references in quotes': `section a "A" {\n"${fill('{a', 100_000)}"\n}`,
    'many references that lead nowhere': `section a "A" {\n"""${fill('{b} ', 100_000)}"""\n}`,
    'many references that lead somewhere': `section a "A" {\n"""${fill('{a} ', 100_000)}"""\n}`,
    'a reference with 50,000 details': `section a "A" {\n"{a${'.title'.repeat(50_000)}}"\n}`,
    'a million commas': `group a "A" {\nmembers ${fill(',', 1_000_000)}\n}`,
    'a million dots': `group a "A" {\nchair a${fill('.', 1_000_000)}\n}`,
    'a list of 50,000': `group a "A" {\nmembers a${fill(', a', 50_000)}\n}`,
    '200,000 half-typed facts': `group a "A" {\n${fill('meets\n', 200_000)}}`,
    '200,000 facts that are cut short': `group a "A" {\n${fill('meets 4 times a\n', 120_000)}}`,
    'one fact, 50,000 times': `group a "A" {\n${fill('meets monthly\n', 50_000)}}`,
    'one element, 50,000 times': fill('theme a "A"\n', 50_000),
    '50,000 elements': Array.from({ length: 50_000 }, (_, index) => `theme a${index} "A"\n`).join(''),
    '50,000 imports': fill('import "a.masa"\n', 50_000),
    '200,000 half-typed elements': fill('group\n', 300_000),
    'unknown words, a line each': fill('word\n', 390_000),
    'unknown characters, a line each': fill('§\n', 900_000),
    'amounts that cannot be read': `funding {\n${fill('from "A" £1,2\n', 30_000)}}`,
    'steps that go in a circle': `process p "P" {\n${Array.from({ length: 10_000 }, (_, index) => `step a${index} "A" then a${(index + 1) % 10_000}\n`).join('')}}`,
    'groups that report in a circle': Array.from({ length: 4000 }, (_, index) => `group a${index} "A" {\nchair vacant\nmeets monthly\nreports to a${(index + 1) % 4000}\n}\n`).join(''),
    'binary noise': noise(1_000_000, (random) => String.fromCharCode(random & 0xff)),
    'noise of all characters': noise(1_000_000, (random) => String.fromCharCode(random & 0xffff)),
    'noise of brackets and quotes': noise(1_000_000, (random) => '{}"\\\n .,'[random % 9] ?? ''),
    'noise of words': noise(300_000, (random) => ['group ', 'a ', '"A" ', '{', '}', '\n', 'chair ', 'the ', '"""', 'from '][random % 10] ?? ''),
    'nothing but zeros': fill('\0'),
    'nothing but line ends': fill('\r\n'),
    'halves of surrogate pairs': fill('\uD83D'),
};

describe('a hostile text', () => {
    test.each(Object.entries(long))('gets a few messages and no more: %s', async (_, text) => {
        const findings = (await new Reader().openText(text)).diagnose().map(({ finding }) => finding);
        const counts = Map.groupBy(findings, ({ code }) => code);
        for (const [code, { length }] of counts) expect(length, code).toBeLessThanOrEqual(code === syntaxCode ? mostMessages : mostNames);
        for (const { message } of findings) expect(message.length).toBeLessThan(1000);
        expect(counts.has('internal-fault')).toBe(false);
    }, patienceMs);
});
