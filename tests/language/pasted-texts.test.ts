import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFixes, chooseFixes, findCertainFix } from '../../packages/language/src/rules/choose-fixes.js';
import { findPastedTexts } from '../../packages/language/src/rules/pasted-texts.js';
import { syntaxCode } from '../../packages/language/src/rules/syntax-findings.js';
import { Reader } from '../harness/services.js';

const reader = new Reader();

/** The text after all fixes that need no choice, as `masa check --fix` does them, and what then cannot be read. */
async function mend(text: string): Promise<{ readonly text: string; readonly unread: readonly string[] }> {
    let mended = text;
    for (let round = 0; ; round += 1) {
        const found = (await reader.open([{ path: 'main.masa', text: mended }])).diagnose().map(({ finding }) => finding);
        const chosen = chooseFixes(found, findCertainFix);
        if (chosen.length === 0 || round === 10)
            return { text: mended, unread: found.filter(({ code }) => code === syntaxCode).map(({ message }) => message) };
        mended = applyFixes(mended, chosen);
    }
}

describe('what is pasted from a word processor', () => {
    const places = { 'a section': 'section a "A" {\n    TEXT\n}\n', 'a fact': 'theme a "A" {\n    purpose TEXT\n}\n' };

    test.each([
        ['a pair within a pair', '“Every child feels “safe and well” here.”', '"Every child feels “safe and well” here."'],
        ['a curly mark and a straight one', '“Where the ‘leads’ meet"', '"Where the ‘leads’ meet"'],
        ['a straight mark and a curly one', '"The Partnership’s aims”', '"The Partnership’s aims"'],
        [
            'straight marks within straight ones',
            '"Every child feels "safe and well" here."',
            '"Every child feels \\"safe and well\\" here."',
        ],
        ['single marks', '‘We don’t wait.’', '"We don’t wait."'],
        ['straight marks within curly ones', '“He said "no" – twice.”', '"He said \\"no\\" – twice."'],
        ['several lines', '"First line\nsecond\nthird"', '"""\n        First line\n        second\n        third\n        """'],
        [
            'a list',
            '“\nThe Partnership’s aims:\n•\tearly help\no\tin schools\n•\tone “front door”\n”',
            '"""\n        The Partnership’s aims:\n        - early help\n          - in schools\n        - one “front door”\n        """',
        ],
        [
            'a table and an empty line',
            '“Who\tWhat\n\nCouncil\t£5,000 – yearly”',
            '"""\n        Who\tWhat\n\n        Council\t£5,000 – yearly\n        """',
        ],
    ])('keeps %s', async (_, pasted, written) => {
        for (const [name, place] of Object.entries(places)) {
            const { text, unread } = await mend(place.replace('TEXT', () => pasted));
            // A text that opens its line is as far in as its marks; behind a fact's word it goes further in.
            const right = name === 'a section' ? written.replaceAll('\n        ', '\n    ') : written;
            expect(text).toBe(place.replace('TEXT', () => right));
            expect(unread).toEqual([]);
        }
    });

    test.each([
        ['a text that nobody closed', '“Every child feels safe'],
        ['a text whose end nobody can tell', '“Every child “feels safe'],
        ['words without marks around them', 'We call it “the front door” here.'],
        ['a sentence that begins with marks', '“We listen to children,” and we don’t stop.'],
        ['a sentence that goes on behind several lines', '“We listen\nto children,” and we do not stop.'],
        ['a sentence without marks around it', 'The aims of this are: first; second'],
        ['a list without marks around it', '• first of all\n    • then'],
    ])('is left alone where it is %s', async (_, pasted) => {
        const text = places['a section'].replace('TEXT', pasted);
        expect((await mend(text)).text).toBe(text);
    });

    test('is left alone in a fact where its marks stand around some of the words alone', async () => {
        const lines = ['note “We listen,” and we don’t stop.', 'purpose The board’s “front door”', 'purpose Our “front door” – ours'];
        const text = places['a fact'].replace('purpose TEXT', lines.join('\n    '));
        expect((await mend(text)).text).toBe(text);
    });

    test('gets one pair of marks where several lines have marks around some of their words', async () => {
        const lines = ['“We listen,” and we don’t stop.', 'It’s our “front door”.', '“We act.”'];
        const { text, unread } = await mend(places['a section'].replace('TEXT', lines.join('\n    ')));
        const written = ['"""', lines[0], lines[1], '"""', '"We act."'];
        expect(text).toBe(places['a section'].replace('TEXT', written.join('\n    ')));
        expect(unread).toEqual([]);
    });

    test('gets marks in lines of their own where it has none', async () => {
        const pasted = 'How we hear children\n\nWe listen in schools; they say "at last".\n•\tat home\n•\tat school';
        const { text, unread } = await mend(places['a section'].replace('TEXT', () => pasted).replaceAll('\n', '\r\n'));
        const lines = 'How we hear children\n\n    We listen in schools; they say "at last".\n    - at home\n    - at school';
        expect(text).toBe(places['a section'].replace('TEXT', () => `"""\n    ${lines}\n    """`).replaceAll('\n', '\r\n'));
        expect(unread).toEqual([]);
    });

    test('is mended with the punctuation behind it', async () => {
        const { text } = await mend(places['a fact'].replace('TEXT', '“It’s ‘ours’”;'));
        expect(text).toBe(places['a fact'].replace('TEXT', '"It’s ‘ours’"'));
    });

    test('is left alone where a text has to stand on one line', async () => {
        const text = 'contact desk "Desk" {\n    address “One Street\n    Town”\n}\n';
        expect((await mend(text)).text).toBe(text);
    });

    test('keeps every word and sign, whatever it is', async () => {
        const words = [
            'We',
            'children’s',
            '“safe and well”',
            '‘leads’',
            '"no"',
            'x – y',
            '—',
            '2026/27',
            'a\u00a0b',
            '(“front”)',
            'e.g.',
            '£5k',
            '…',
        ];
        const line = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
        const lines = fc.array(fc.tuple(fc.constantFrom('', '•\t', '· ', 'Who\t', '\t', '  '), line), { minLength: 1, maxLength: 5 });
        const marks = fc.constantFrom(['“', '”'], ['“', '"'], ['"', '”'], ['"', '"'], ['“\n', '\n”']);
        const property = fc.asyncProperty(lines, marks, fc.constantFrom(...Object.values(places)), async (all, [open, close], place) => {
            const pasted = all.map(([lead, rest], index) => `${index === 0 ? '' : lead}${rest}`).join('\n');
            const { text, unread } = await mend(place.replace('TEXT', () => `${open}${pasted}${close}`));
            expect(unread, text).toEqual([]);
            const [before, after] = place.split('TEXT');
            expect(text.startsWith(before ?? '') && text.endsWith(after ?? ''), text).toBe(true);
            const kept = text.slice(before?.length, text.length - (after?.length ?? 0)).replace(/^"""|"""$|^"|"$/g, '');
            expect(signsOf(kept), text).toBe(signsOf(pasted));
        });
        await fc.assert(property, { numRuns: 150 });
    });
});

test('a sentence with marks around some of its words is mended as a whole or left alone', async () => {
    const words = [
        'We',
        'children’s',
        '“safe and well”',
        '“front door”',
        '‘leads’',
        '"no"',
        'x – y',
        'and',
        'the',
        '2026/27',
        '“Yes,”',
        '£5k',
        'e.g.',
    ];
    const line = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 8 }).map((all) => `${all.join(' ')} end.`);
    const place = fc.constantFrom(
        'section a "A" {\n    TEXT\n}\n',
        'theme a "A" {\n    note TEXT\n}\n',
        'theme a "A" {\n    purpose TEXT\n}\n',
    );
    const property = fc.asyncProperty(line, place, async (sentence, around) => {
        const before = around.replace('TEXT', () => sentence);
        const { text, unread } = await mend(before);
        if (text !== before) expect(unread, text).toEqual([]);
        const [ahead = '', behind = ''] = around.split('TEXT');
        const kept = text.slice(ahead.length, text.length - behind.length);
        expect(kept === sentence ? kept : signsOf(kept.slice(1, -1)), text).toBe(sentence);
    });
    await fc.assert(property, { numRuns: 150 });
});

test.each([
    ['opening marks', '“a\n'.repeat(20_000)],
    ['marks on one line', '"a"b'.repeat(20_000)],
    ['blanks behind a mark', `section a "A" {\n“a${' '.repeat(200_000)}x\n“b”${' '.repeat(200_000)}x\n}`],
    ['straight marks that nothing closes', 'note "a “b\n'.repeat(20_000)],
])('looking for pasted texts among very many %s takes no time', (_, text) => {
    const began = performance.now();
    findPastedTexts(text);
    // This is no measurement, for the machine may be busy: it keeps a text that hangs from hanging the suite.
    expect(performance.now() - began).toBeLessThan(20_000);
});

/** All but blanks, the backslash before a mark, and how a list marks its lines. */
function signsOf(text: string): string {
    return text
        .replaceAll('\\"', '"')
        .replace(/^[ \t]*[•·-][ \t]+/gm, '')
        .replace(/[ \t\n]+/g, ' ')
        .trim();
}
