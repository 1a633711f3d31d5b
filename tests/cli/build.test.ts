import { describe, expect, test } from 'vitest';
import type { DrawPicture } from '../../packages/cli/src/draw-picture.js';
import type { PrintPage } from '../../packages/cli/src/print-page.js';
import { MemoryDisk } from '../harness/memory-disk.js';
import { mark } from '../harness/services.js';
import { fixtures, readInput } from './read-input.js';
import { runCli } from './run-cli.js';

const sound = 'arrangement northshire "Northshire Partnership" {\n    published 1 October 2024\n    next review 1 October 2027\n}\n';
const other = 'arrangement southshire "Southshire Partnership" {\n    published 1 October 2024\n    next review 1 October 2027\n}\n';
const broken = 'group board "Strategic Board" {\n    chair nobody\n    meets 4 times a year\n}\n';

const paths = ({ written }: { written: ReadonlyMap<string, string> }): readonly string[] => [...written.keys()];

test('a build writes a page and data for each arrangement, and says where they are and what was found', async () => {
    const ended = await runCli(['build', 'northshire.masa', '--out', 'site'], readInput('build'));
    await expect(ended.out).toMatchFileSnapshot(`${fixtures}/build/expected/written.txt`);
    expect([ended.code, ended.err]).toEqual([0, '']);
    expect(paths(ended)).toEqual(['/work/site/northshire.html', '/work/site/northshire/accessibility.html', '/work/site/northshire.json']);
    expect(ended.written.get('/work/site/northshire.html')).toMatch(/^<!doctype html>/i);
    expect(JSON.parse(ended.written.get('/work/site/northshire.json') ?? '')).toMatchObject({ format: 2, id: 'northshire' });
});

test('the page that lists several arrangements says of which year their money is, once', async () => {
    const money = (title: string): string => `\nfunding 2026/27 "${title}" {\n    from "The council" £100\n}\n`;
    const { written } = await runCli(['build', '.', '--out', 'site', '--to', 'html'], {
        'a.masa': sound + money('What we pay'),
        'b.masa': other + money('Money for 2026/27'),
    });
    const list = written.get('/work/site/index.html') ?? '';
    expect(list).toContain('What we pay, 2026/27<');
    expect(list).toContain('Money for 2026/27<');
});

test('a build of several arrangements has a page that lists them, and one alone may be called as that is', async () => {
    const both = await runCli(['build', '.', '--out', 'site', '--to', 'html'], { 'a.masa': sound, 'b.masa': other });
    const list = both.written.get('/work/site/index.html') ?? '';
    expect(list).toContain('<html lang="en-GB">');
    expect(list).toMatch(/href="\.\/northshire\.html">Northshire Partnership<[\s\S]*href="\.\/southshire\.html">Southshire Partnership</);
    const alone = await runCli(['build', '.', '--out', 'site', '--to', 'html'], { 'b.masa': other.replace('southshire', 'index') });
    expect(alone.written.get('/work/site/index.html')).toContain('<h1>Southshire Partnership</h1>');
});

describe('--to', () => {
    test.each([
        ['html', ['/work/site/northshire.html', '/work/site/northshire/accessibility.html']],
        ['JSON', ['/work/site/northshire.json']],
        ['md', ['/work/site/northshire.md']],
        ['docx', ['/work/site/northshire.docx']],
        ['csv', ['/work/site/tables/arrangements.csv']],
        ['json, html', ['/work/site/northshire.html', '/work/site/northshire/accessibility.html', '/work/site/northshire.json']],
    ])('%s writes what it names', async (forms, expected) => {
        expect(paths(await runCli(['build', '.', '--out', 'site', '--to', forms], { 'a.masa': sound }))).toEqual(expected);
    });
});

describe('a logo', () => {
    const text = sound.replace('{\n', '{\n    logo "pictures/oak.svg" "An oak"\n');

    test('beside the text stands in the page, within itself', async () => {
        const ended = await runCli(['build', '.', '--out', 'site', '--to', 'html'], { 'a.masa': text, 'pictures/oak.svg': mark });
        expect(ended.written.get('/work/site/northshire.html')).toContain(
            `<img src="data:image/svg+xml;base64,${btoa(mark)}" alt="An oak" style="aspect-ratio: 120 / 60">`,
        );
        expect(ended.out).toContain('Nothing to mend.');
    });

    test.each([
        ['is not there', {}, 'was not found'],
        ['is no picture', { 'pictures/oak.svg': 'An oak' }, 'is neither an SVG nor a PNG nor a JPEG'],
        ['runs something', { 'pictures/oak.svg': mark.replace('<path', '<script/><path') }, 'holds a script'],
    ])('that %s is left out, and is told by a check', async (_, files, problem) => {
        const built = await runCli(['build', '.', '--out', 'site', '--to', 'html'], { 'a.masa': text, ...files });
        expect(built.code).toBe(0);
        expect(built.written.get('/work/site/northshire.html')).not.toContain('<img');
        const { out } = await runCli(['check', '.'], { 'a.masa': text, ...files });
        expect(out).toContain(`a.masa:2:10: good logo-usable: The logo 'pictures/oak.svg' ${problem}; the page goes without it.`);
    });
});

test('--as-of is the date that the pages speak of', async () => {
    const { written } = await runCli(['build', '.', '--out', '/pages', '--to', 'json', '--as-of', '2025-01-31'], { 'a.masa': sound });
    expect(JSON.parse(written.get('/pages/northshire.json') ?? '')).toMatchObject({ asOf: '2025-01-31' });
});

test.each([
    ['north shire.masa', [], '"north shire.masa"'],
    ["o'brien & co.masa", [], '"o\'brien & co.masa"'],
    ['the "new" one.masa', [], `'the "new" one.masa'`],
    ['$HOME `id`.masa', [], "'$HOME `id`.masa'"],
    ["o'brien $1.masa", [], "'o'\\''brien $1.masa'"],
    ['-n.masa', [], './-n.masa'],
    ['a.masa', ['--as-of', '1 May 2026'], 'a.masa --as-of "1 May 2026"'],
])('what a build of %s with %j tells to write can be pasted', async (file, options, words) => {
    const files = { [file]: readInput('build')['/work/northshire.masa'] ?? '' };
    const { out } = await runCli(['build', '--out', 'site', '--to', 'json', ...options, '--', file], files);
    expect(out).toContain(`To see them: masa check ${words}\n`);
});

test('a build hides nothing from a terminal either', async () => {
    const { out } = await runCli(['build', 'a\u001b[2J', '--out', 's\u202eite'], {
        'a\u001b[2J/a.masa': sound.replace('Northshire Partnership', 'North\u001b[1Ashire\u202e'),
    });
    expect(out).toContain('North\ufffd[1Ashire\ufffd');
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u);
});

describe('a build writes nothing', () => {
    test('while the text is broken anywhere', async () => {
        const ended = await runCli(['build', '.', '--out', 'site'], {
            ...readInput('build'),
            'a.masa': sound.replace('}', '    chair council.lead\n}'),
        });
        await expect(ended.out).toMatchFileSnapshot(`${fixtures}/build/expected/refused.txt`);
        expect([ended.code, ended.err, paths(ended)]).toEqual([1, '', []]);
    });

    test('when an arrangement that imports nothing broken stands beside one that is', async () => {
        const ended = await runCli(['build', '.', '--out', 'site'], { 'a.masa': sound, 'b.masa': broken });
        expect([ended.code, paths(ended)]).toEqual([1, []]);
    });

    test('when --fail-on names what was found', async () => {
        const ended = await runCli(['build', '.', '--out', 'site', '--fail-on', 'good'], readInput('build'));
        await expect(ended.out).toMatchFileSnapshot(`${fixtures}/build/expected/refused-by-fail-on.txt`);
        expect([ended.code, paths(ended)]).toEqual([1, []]);
        expect((await runCli(['build', '.', '--out', 'site', '--fail-on', 'must'], readInput('build'))).code).toBe(0);
    });

    test('when an input cannot be read', async () => {
        const ended = await runCli(['build', '.', '--out', 'site'], { 'a.masa': sound, 'b.masa': Uint8Array.of(0) });
        expect(ended).toMatchObject({
            code: 2,
            out: '',
            err: expect.stringMatching(/^'b\.masa' is not a text: .*\nNothing was written\.\n$/),
        });
        expect(paths(ended)).toEqual([]);
    });

    test('when one of its files cannot be written', async () => {
        const disk = new MemoryDisk({ 'a.masa': sound, 'b.masa': other }, { unwritable: 'southshire.json' });
        const ended = await runCli(['build', '.', '--out', 'site'], disk);
        expect(ended).toMatchObject({
            code: 2,
            out: '',
            err: "'site/southshire.json' cannot be written: the disk is full.\nNothing was written.\n",
        });
        expect(paths(ended)).toEqual([]);
    });

    test.each([
        [
            'there is no arrangement',
            { 'a.masa': 'theme voice "Voice"\n' },
            'There is no arrangement in these files; give the one that opens with the word arrangement.\n',
        ],
        [
            'two arrangements have one name',
            { 'a.masa': sound, 'b.masa': sound.replace('northshire', 'Northshire') },
            "Two arrangements are called 'Northshire'; rename one, or build them into two folders.\n",
        ],
        [
            'one of several is called as the page is that lists them',
            { 'a.masa': sound, 'b.masa': other.replace('southshire', 'Index') },
            "The page that lists the arrangements is index.html; give the arrangement 'index' another name.\n",
        ],
    ])('when %s', async (_, files, err) => {
        const ended = await runCli(['build', '.', '--out', 'site'], files);
        expect(ended).toMatchObject({ code: 2, out: '', err });
        expect(paths(ended)).toEqual([]);
    });
});

test('a PDF is made by the browser that is named, from a page that links to no other', async () => {
    const asked: { html: string; named: string | undefined }[] = [];
    const print: PrintPage = async (page, named) => {
        asked.push({ html: page.render(), named });
        return { ok: true, value: new TextEncoder().encode('%PDF') };
    };
    const ended = await runCli(['build', '.', '--out', 'site', '--to', 'pdf', '--browser', '/opt/edge'], await readInput('build'), {
        print,
    });
    expect([...ended.written]).toEqual([['/work/site/northshire.pdf', '%PDF']]);
    expect(asked.map(({ named }) => named)).toEqual(['/opt/edge']);
    expect(asked[0]?.html).not.toContain('accessibility.html');
});

test('a logo that is an SVG is drawn for Word, or it is said that some programs do not show it', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h9v9z"/></svg>';
    const files = { 'northshire.masa': sound.replace(/(arrangement northshire [^{]*\{)/, '$1\n    logo "mark.svg"'), 'mark.svg': svg };
    const asked: { width: number; named: string | undefined }[] = [];
    const draw: DrawPicture = async ({ width }, named) => {
        asked.push({ width, named });
        return 'iVBORw0KGgo=';
    };
    const drawn = await runCli(['build', '.', '--out', 'site', '--to', 'docx', '--browser', '/opt/edge'], files, { draw });
    expect(asked).toEqual([{ width: 20, named: '/opt/edge' }]);
    expect(drawn.out).not.toContain('SVG');
    const without = await runCli(['build', '.', '--out', 'site', '--to', 'docx'], files);
    expect(without).toMatchObject({ code: 0, out: expect.stringContaining('Its logo is an SVG, which older versions of Word') });
});

test('without a browser nothing is written, and one sentence says why', async () => {
    const ended = await runCli(['build', '.', '--out', 'site', '--to', 'html,pdf'], await readInput('build'));
    expect(ended).toMatchObject({ code: 2, err: 'There is no browser. Nothing was written.\n' });
    expect(ended.written.size).toBe(0);
});
