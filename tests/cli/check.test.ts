import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { reportForms } from '../../packages/cli/src/report-forms.js';
import type { FindingsJson } from '../../packages/cli/src/reports/json.js';
import { MemoryDisk } from '../harness/memory-disk.js';
import { fixtures, readInput } from './read-input.js';
import { runCli, today } from './run-cli.js';

const clean = 'theme voice "Voice of the child"\n';
const advice = 'group board "Strategic Board" {\n    meets 4 times a year\n}\n';
const noArrangement = 'There is no arrangement in these files, so what law and guidance ask was not looked for.';
const broken = 'group board "Strategic Board" {\n    chair nobody\n    meets 4 times a year\n}\n';

describe('findings', () => {
    const disk = new MemoryDisk(readInput('check'), { currentFolder: '/work/luton' });

    test('are shown with their lines, and explained once for each code', async () => {
        const { code, out, err } = await runCli(['check', '.'], disk);
        await expect(out).toMatchFileSnapshot(`${fixtures}/check/expected/pretty.txt`);
        expect([code, err]).toEqual([1, '']);
    });

    test('are told to programs as JSON', async () => {
        const { code, out, err } = await runCli(['check', '.', '--format', 'json', '--as-of', '1 April 2026'], disk);
        await expect(out).toMatchFileSnapshot(`${fixtures}/check/expected/findings.json`);
        expect([code, err]).toEqual([1, expect.stringMatching(/^3 files, 1 arrangement: 5 must, .*\nFailed: 6 findings .*\n$/)]);
        expect(JSON.parse(out)).toMatchObject({ format: 1, today, asOf: '2026-04-01' });
    });

    test('carry colours on a terminal that has them, and say the same', async () => {
        const plain = await runCli(['check', '.'], disk);
        const coloured = await runCli(['check', '.'], disk, { colours: true });
        expect(coloured.out).toContain('\u001b[31mmust\u001b[39m');
        expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
    });

    test.each([0, 1])('cut no character of a long line in two, wherever it begins (%i)', async (shift) => {
        const faces = '🧒'.repeat(60);
        const { out } = await runCli(['check', 'a.masa'], {
            'a.masa': `section a "A" {\n    "${faces}${'x'.repeat(shift)} {nobody} ${faces}"\n}\n`,
        });
        expect(out).toContain(`🧒${'x'.repeat(shift)} {nobody} 🧒`);
        expect(out).not.toContain('\ufffd');
    });

    test('at one place are told together, chapter by chapter, each with what to do', async () => {
        const { out } = await runCli(['check', 'a.masa'], {
            'a.masa': 'arrangement a "A" {\n    follows working-together-2026\n    next review 1 May 2199\n}\n',
        });
        // What must be there stands before the rest.
        expect(out.match(/a\.masa:1:13/g)).toHaveLength(2);
        expect(out.lastIndexOf('\n    must ')).toBeLessThan(out.indexOf('\n    should '));
        expect(out).toMatch(/^a\.masa:1:13: \d+ things were not found in this arrangement:$/m);
        expect(out).toMatch(/^ {2}Funding\n(?: {4}.+\n {11}.+\n)* {4}should funding-stated: .+\n {11}Add a `funding` block/m);
        expect(out).toMatch(/^ {4}should voice-included: .*\n {11}Add a section that answers voice-included\.$/m);
        expect(out).toMatch(/masa explain \S+$/m);
        // Why it matters is told by explain.
        expect(out).not.toContain('Why: ');
    });

    test('of a broken text come before all others, and the first of them is named again at the end', async () => {
        const asking = 'arrangement a "A" {\n    follows working-together-2026\n    covers "Rutland"\n}\n';
        const files = { 'a.masa': `import "b.masa"\n${asking}`, 'b.masa': broken };
        const { out } = await runCli(['check', '.'], files);
        expect(out).toMatch(/^b\.masa:2:11: must reference-resolves: /);
        expect(out.match(/^\S+:\d+:\d+: /gm)?.slice(0, 2)).toEqual(['b.masa:2:11: ', 'a.masa:2:13: ']);
        expect(out).toContain('\nMend first what stands in the way of a page: b.masa:2:11.\n');
        const { out: alone } = await runCli(['check', '.'], { 'b.masa': broken });
        expect(alone).not.toContain('Mend first');
    });

    test.each([
        ['a quotation mark is missing', 'group board "Board" {\n    purpose "Decides\n}\n'],
        ['a brace is missing', 'group board "Board" {\n    meets monthly\n'],
        ['a word stands where none can', 'group board "Board" {\n    meets monthly weekly\n}\n'],
    ])('of standards are not looked for where %s, and that is said', async (_, group) => {
        const asking = 'arrangement a "A" {\n    follows working-together-2026\n}\n';
        const alone = await runCli(['check', '.'], { 'a.masa': asking + group });
        expect(alone.out).toMatch(/ 1 must, 0 should, 0 good\. Some text cannot be read, so what the standards ask was not looked for\.$/m);
        const beside = await runCli(['check', '.'], { 'a.masa': asking + group, 'b.masa': asking.replace('a "A"', 'b "B"') });
        expect(beside.out).toContain('so what the standards ask of its arrangement was not looked for.');
        expect(beside.out).toContain('b.masa:1:13: ');
        const apart = await runCli(['check', '.'], { 'a.masa': group });
        expect(apart.out).toContain('so what the standards ask was not looked for.');
    });

    test('come gravest first, and for the first of them it is said why they matter', async () => {
        const { out: started } = await runCli(['new', 'Rutland']).then(({ written }) =>
            runCli(['check', '.'], { 'a.masa': [...written.values()].join('') }),
        );
        const levels = [...started.matchAll(/^(?:a\.masa:\S+| {3}) (must|should|good|info) /gm)].map(([, level = '']) => level);
        expect(levels).toEqual(levels.toSorted((a, b) => Number(a !== 'must') - Number(b !== 'must')));
        expect(new Set(levels)).toContain('must');
        expect(started.match(/^ {6}Why: /gm)).toHaveLength(5);
        expect(started).toMatch(/^ {6}What to do about each of these \d+: Write in that section how it is met, /m);
        expect(started).toMatch(/^ {2}Why the last \d+ matter, and their sources: masa explain \S+, and likewise$/m);
    });

    test('are none where there is nothing to mend', async () => {
        expect(await runCli(['check', 'themes.masa'], { 'themes.masa': clean })).toMatchObject({
            code: 0,
            out: `1 file, 0 arrangements: nothing to mend. ${noArrangement}\n`,
            err: '',
        });
    });

    test.each(reportForms)('are none where there is no arrangement, and that is said: %s', async (form) => {
        const { code, out, err } = await runCli(['check', '.', '--format', form], { 'a.masa': '' });
        expect([code, form === 'pretty' || form === 'github' ? out : err]).toEqual([
            0,
            expect.stringContaining(`nothing to mend. ${noArrangement}\n`),
        ]);
    });

    test('of which none counts are counted all the same', async () => {
        const files = { 'a.masa': advice, 'masa.config.json': '{ "levels": { "group-has-chair": "info" } }' };
        const { code, out } = await runCli(['check', '.'], files);
        expect([code, out]).toEqual([0, expect.stringContaining('1 file, 0 arrangements: 1 info, and nothing that counts. ')]);
        const beside = await runCli(['check', '.'], { ...files, 'b.masa': broken });
        expect(beside.out).toContain(': 1 must, 0 should, 0 good, 1 info. ');
    });

    test('hide nothing from a terminal: what would move its cursor is replaced', async () => {
        const { out } = await runCli(['check', 'a\u001b[2J.masa'], {
            'a\u001b[2J.masa': 'group board "\u001b[1A\u202e Board" {\n    meets 4 times a year\n}\n',
        });
        expect(out).toContain('group board "\ufffd[1A\ufffd Board" {');
        expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u);
    });

    test('show a part of a long line, with the carets in their place', async () => {
        const { out } = await runCli(['check', 'long.masa'], {
            'long.masa': `section a "A" {\n"""\n${'Words. '.repeat(2000)}{nobody} ${'Words. '.repeat(2000)}\n"""\n}\n`,
        });
        const lines = out.split('\n');
        const carets = lines.findIndex((line) => line.includes('^'));
        const [line = '', marks = ''] = [lines[carets - 1], lines[carets]];
        expect(line.length).toBeLessThan(120);
        expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('nobody');
    });

    test('put carets under text that follows wide and combined characters', async () => {
        const { out } = await runCli(['check', 'a.masa'], { 'a.masa': 'section a "A" {\n"""\ne\u0301 😀 {nobody}\n"""\n}\n' });
        expect(out).toContain('\n    3 | e\u0301 😀 {nobody}\n      |       ^^^^^^\n');
    });

    test('count what is imported as well', async () => {
        const { code, out } = await runCli(['check', 'luton.masa'], {
            'luton.masa': 'import "shared/groups.masa"\n',
            'shared/groups.masa': advice,
        });
        expect(out).toContain('shared/groups.masa:1:7: good group-has-chair:');
        expect(out).toContain(`\n2 files, 0 arrangements: 0 must, 0 should, 1 good. ${noArrangement}\n`);
        expect(code).toBe(1);
    });
});

test('where not all counts, it is said where the first stands that does', async () => {
    const files = { 'a.masa': advice, 'b.masa': broken };
    const { out } = await runCli(['check', '.', '--fail-on', 'must'], files);
    expect(out).toContain('\nFailed: 1 finding of the level must counts here. The first: b.masa:2:11.\n');
    expect(out).toContain('a.masa:1:7: good group-has-chair');
    expect((await runCli(['check', '.'], files)).out).not.toContain('The first: ');
});

test('with --level, what is less grave is counted and not told', async () => {
    const files = { 'a.masa': advice, 'b.masa': broken };
    const { out, code } = await runCli(['check', '.', '--level', 'must'], files);
    expect(out).toContain('b.masa:2:11: must');
    expect(out).not.toContain('a.masa:1:7: good');
    expect(out).toMatch(/: 1 must, 0 should, 1 good\b.*\n(?:.*\n)*1 finding of lesser levels is not told here \(--level must\)\.\n/);
    expect(code).toBe(1);
    expect((await runCli(['check', '.', '--level', 'never'], files)).err).toContain(
        "'never' cannot follow --level; write must, should or good.",
    );
});

test('the first that counts is the text that cannot be read, as what to mend first is', async () => {
    const asked = 'arrangement a "A" {\n    covers "Luton"\n    follows working-together-2023\n    next review 1 May 2199\n}\n';
    const { out } = await runCli(['check', '.', '--fail-on', 'must'], { 'a.masa': asked, 'b.masa': broken });
    expect(out).toMatch(/^a\.masa:1:13: \d+ things were not found/m);
    expect(out).toContain('\nMend first what stands in the way of a page: b.masa:2:11.\n');
    expect(out).toContain(' The first: b.masa:2:11.\n');
});

describe('the exit code', () => {
    test.each([
        ['advice', advice, [], 1],
        ['advice', advice, ['--fail-on', 'good'], 1],
        ['advice', advice, ['--fail-on', 'should'], 0],
        ['advice', advice, ['--fail-on', 'MUST'], 0],
        ['a broken text', broken, ['--fail-on', 'must'], 1],
        ['a broken text', broken, ['--fail-on', 'never'], 0],
    ])('of %s is as --fail-on says (%#)', async (_, text, options, code) => {
        expect(await runCli(['check', 'a.masa', ...options], { 'a.masa': text })).toMatchObject({ code });
    });
});

describe('paths', () => {
    test('that are folders are searched by name, and folders of tools and results are passed over', async () => {
        const places = [
            'b.masa',
            'a/z.masa',
            'a/b/c.masa',
            'a.masa',
            'node_modules/x.masa',
            'a/out/x.masa',
            'dist/x.masa',
            '.git/x.masa',
            'a/.hidden/x.masa',
            'a/notes.txt',
        ];
        const { out } = await runCli(['check', '.', '--format', 'json'], Object.fromEntries(places.map((place) => [place, clean])));
        expect((JSON.parse(out) as FindingsJson).files.map(({ path }) => path)).toEqual(['a/b/c.masa', 'a/z.masa', 'a.masa', 'b.masa']);
    });

    test('given twice count once', async () => {
        const { out } = await runCli(['check', 'a.masa', '.', './a.masa'], { 'a.masa': clean });
        expect(out).toContain('1 file,');
    });

    test('far from the current folder are shown whole, those near it as they are seen from there', async () => {
        const disk = new MemoryDisk({ '/srv/a.masa': advice, '/home/anna/b.masa': advice }, { currentFolder: '/home/anna/tools' });
        const { out } = await runCli(['check', '../../../srv/a.masa', '../b.masa'], disk);
        expect(out.match(/^\S+:\d+:\d+: /gm)).toEqual(['/srv/a.masa:1:7: ', '../b.masa:1:7: ']);
        const { err } = await runCli(['check', '/proc/x/none'], disk);
        expect(err).toBe("'/proc/x/none' does not exist.\n");
    });

    test.each([
        ['exmaples', "'exmaples' does not exist. Did you mean 'examples'?\n"],
        ['examples/lutn', "'examples/lutn' does not exist. Did you mean 'examples/luton.masa'?\n"],
        ['examples/luton', "'examples/luton' does not exist. Did you mean 'examples/luton.masa'?\n"],
        ['exmaples/luton.masa', "'exmaples/luton.masa' does not exist. Did you mean 'examples/luton.masa'?\n"],
        ['elsewhere', "'elsewhere' does not exist.\n"],
        ['notes.txt', "'notes.txt' is not a Masa file: their names end in .masa.\n"],
        ['pictures', "'pictures' has no file whose name ends in .masa, nor have the folders inside it.\n"],
    ])('that lead nowhere say so: %s', async (given, err) => {
        const files = { 'examples/luton.masa': clean, 'notes.txt': 'x', 'pictures/a.png': 'x' };
        expect(await runCli(['check', given], files)).toEqual({ code: 2, out: '', err, written: new Map() });
    });

    test('that can be read are looked at beside one that cannot', async () => {
        const { code, out, err } = await runCli(['check', 'a.masa', 'b.masa'], { 'a.masa': advice });
        expect([code, err]).toEqual([2, "'b.masa' does not exist.\n"]);
        expect(out).toContain('1 file, 0 arrangements: 0 must, 0 should, 1 good');
    });
});

describe('a file that cannot be read gets one message', () => {
    test.each([
        [
            'UTF-16',
            Uint8Array.from([0xff, 0xfe, 0x61, 0x00]),
            'is saved as UTF-16, which Masa does not read. Save it as UTF-8: in Notepad, choose UTF-8 beside “Encoding” in “Save as”.',
        ],
        [
            'UTF-16 of the other order',
            Uint8Array.from([0xfe, 0xff, 0x00, 0x61]),
            'is saved as UTF-16, which Masa does not read. Save it as UTF-8: in Notepad, choose UTF-8 beside “Encoding” in “Save as”.',
        ],
        [
            'binary',
            Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x00]),
            'is not a text: it holds bytes that no text has. Is it a picture, a PDF or a Word document under another name?',
        ],
        [
            'another encoding',
            Uint8Array.from([0x61, 0x0a, 0x93, 0x94]),
            'is not saved as UTF-8: line 2 has a character of another encoding. Save the file as UTF-8.',
        ],
        [
            'over-large',
            'x'.repeat(2_000_001),
            'is too large: it holds 2,000,001 characters, and Masa reads files of up to 2,000,000. Split it and import the parts.',
        ],
        [
            'forbidden',
            { problem: 'cannot be opened: you have no permission to read it.' },
            'cannot be opened: you have no permission to read it.',
        ],
    ])('%s', async (_, file, message) => {
        const expected = { code: 2, out: '', err: `'a.masa' ${message}\n` };
        expect(await runCli(['check', 'a.masa'], { 'a.masa': file })).toMatchObject(expected);
        expect(await runCli(['check', '.'], { 'a.masa': file })).toMatchObject(expected);
    });

    test('also when others import it, and they are not told that it does not exist', async () => {
        const { code, out, err } = await runCli(['check', '.'], {
            'a.masa': Uint8Array.of(0),
            'b.masa': 'import "a.masa"\n',
            'c.masa': 'import "a.masa"\n',
        });
        expect(code).toBe(2);
        expect(err).toMatch(/^'a\.masa' is not a text: [^\n]*\n$/);
        expect(out).toMatch(
            /^3 files, 0 arrangements: nothing to mend\. There is no arrangement [^\n]*\n1 path could not be read \(see above\); [^\n]*\n$/,
        );
    });

    test('and what is only missing there is not told', async () => {
        const arrangement =
            'import "funding.masa"\narrangement a "A" {\n    follows working-together-2023\n}\nsection s "S" {\n    show grant\n    ;\n}\n';
        const { code, out } = await runCli(['check', '.'], { 'a.masa': arrangement, 'funding.masa': Uint8Array.of(0) });
        expect(code).toBe(2);
        expect(out.match(/ (?:must|should|good) [a-z-]+:/g)).toEqual([' must text-readable:']);
    });

    test('in JSON too', async () => {
        const { out, err } = await runCli(['check', 'a.masa', '--format', 'json'], { 'a.masa': Uint8Array.of(0) });
        expect((JSON.parse(out) as FindingsJson).problems).toEqual([{ path: 'a.masa', message: expect.stringMatching(/^is not a text/) }]);
        expect(err).not.toBe('');
    });

    test('but a byte order mark is none', async () => {
        const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(advice)]);
        expect((await runCli(['check', 'a.masa'], { 'a.masa': bytes })).out).toContain('a.masa:1:7: good group-has-chair');
    });

    test('what an import asks for is read only if it is a Masa file', async () => {
        const { out, err } = await runCli(['check', 'a.masa'], { 'a.masa': 'import "secret.txt"\n', 'secret.txt': 'secret' });
        expect(out).toContain('import-resolves');
        expect(out + err).not.toContain('not a text');
    });
});
