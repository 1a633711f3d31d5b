import { describe, expect, test } from 'vitest';
import { MemoryDisk, type MemoryFile } from '../harness/memory-disk.js';
import { runCli } from './run-cli.js';

const dated = 'arrangement a "A" {\n    published 1st May 2026\n    next review 2027-05-01\n}\n';
const mended = 'arrangement a "A" {\n    published 1 May 2026\n    next review 1 May 2027\n}\n';

describe('check --fix', () => {
    const fix = (files: Readonly<Record<string, MemoryFile>> | MemoryDisk, ...args: string[]) =>
        runCli(['check', '.', '--fix', ...args], files);

    test('mends what needs no choice, and says what', async () => {
        const { code, out, written } = await fix({ 'a.masa': dated });
        expect([...written]).toEqual([['/work/a.masa', mended]]);
        expect(out.split('\n\n')[0]).toBe(
            'mended a.masa:2: value-readable: Write 1 May 2026\nmended a.masa:3: value-readable: Write 1 May 2027',
        );
        expect(code).toBe(0);
    });

    test('leaves a sentence its capital where it begins with a word of the language', async () => {
        const block = (fact: string) => `group board "Board" {\n    Members of the board attend.\n    ${fact} vacant\n}\n`;
        expect([...(await fix({ 'a.masa': block('Chair') })).written.values()]).toEqual([block('chair')]);
    });

    test('leaves a number that may belong to the words', async () => {
        const titles = [
            'Section 47 enquiries',
            'Section 11 Audits',
            'Part A of the plan',
            'I.T. for all',
            '1.5m pounds',
            '9.30 Welcome',
            '5 Boroughs',
            'Section 17: children in need',
        ];
        const sections = titles.map(
            (title, index) => `section s${index} "${title}" {\n    "1.5 million pounds."\n    "2.5 FTE posts."\n}\n`,
        );
        const text = `arrangement a "A" {\n    numbered sections and paragraphs\n}\n${sections.join('')}`;
        expect((await fix({ 'a.masa': text })).written).toEqual(new Map());
    });

    test('tells of a file by a name that a terminal only shows', async () => {
        const { out } = await runCli(['check', '.', '--fix'], { 'a\u001b[2J.masa': dated });
        expect(out).toContain('mended a\ufffd[2J.masa:2: ');
    });

    test('mends what shows only when something else is mended', async () => {
        const { written } = await fix({ 'a.masa': dated.replace('"A"', '“A”').replace('1st May 2026', '1st May 2026;') });
        expect([...written.values()]).toEqual([mended]);
    });

    test.each([
        ['a comment behind an item', 'list aims "Aims" {', '- Child first // from 2020', 'item "Child first" // from 2020'],
        ['a comment behind an area', 'arrangement a "A" {', 'covers Luton // the town', 'covers "Luton" // the town'],
        ['a comment with an apostrophe', 'group b "B" {', "purpose 'We listen' // it's the aim", 'purpose "We listen" // it\'s the aim'],
        ['a comment about a frequency', 'group b "B" {', 'meets fortnightly-ish // every other month since 2020', undefined],
        ['a line that is too long to see', 'list aims "Aims" {', `- ${'Child first and '.repeat(60)}last`, undefined],
        ['another body', 'partner p "P" {', 'kind police and crime commissioner', undefined],
        ['a vacancy', 'partner p "P" {', 'lead z "Z" held TBC', 'lead z "Z" vacant'],
        ['a vacant post', 'partner p "P" {', 'lead z "Z" held by Vacant Post', undefined],
        ['two texts in single marks', 'partner p "P" {', "lead chief 'Chief Executive' held by 'Ann Example'", undefined],
        ['millions', 'funding 2026/27 {', 'from "s" £1.2 million', undefined],
        ['how many there are', 'group b "B" {', 'quorum two of the four delegates', undefined],
        [
            'words of a name',
            'funding 2026/27 {',
            'from "gifts in kind" in kind "an analyst" (11%)',
            'from "gifts in kind" 11% in kind "an analyst"',
        ],
        ['the words around a frequency', 'group b "B" {', 'meets in a 6-weekly cycle', undefined],
        ['what is meant by ad hoc', 'group b "B" {', 'meets weekly, ad hoc panels as required', undefined],
        ['what a time limit counts from', 'process p "P" {', 'step first "Talk" 10 days after the meeting', undefined],
        ['two areas', 'arrangement a "A" {', 'covers Bedford and Luton', undefined],
    ])('keeps %s', async (_, opening, line, mendedLine) => {
        const block = (fact: string): string => `${opening}\n    ${fact}\n}\n`;
        const { written } = await fix({ 'a.masa': block(line) });
        expect([...written.values()]).toEqual(mendedLine === undefined ? [] : [block(mendedLine)]);
    });

    test('goes on until nothing is left to mend', async () => {
        const list = (opener: string, end: string): string =>
            `list aims "Aims" {\n${Array.from({ length: 700 }, (_, index) => `    ${opener}Child ${index}${end}\n`).join('')}}\n`;
        expect([...(await fix({ 'a.masa': list('- ', '') })).written.values()]).toEqual([list('item "', '"')]);
    });

    test('does not mend to and fro', async () => {
        const text =
            'group board "Board" {\n    chair vacant\n    members the leads\npriority neglect "Neglect"\n    reports to executive\n}\n';
        const { out } = await fix({ 'a.masa': text });
        expect(out.match(/^mended .*report/gm) ?? []).toEqual([]);
    });

    test('leaves what needs a choice', async () => {
        const { code, written, out } = await fix({ 'a.masa': 'group board "Board" {\n    meets monthly\n}\n' });
        expect([code, [...written]]).toEqual([1, []]);
        expect(out).not.toContain('mended');
    });

    test('keeps line ends and byte order marks', async () => {
        const bytes = new TextEncoder().encode(`\u{feff}${dated.replaceAll('\n', '\r\n')}`);
        const { written } = await fix({ 'a.masa': bytes });
        expect([...written.values()]).toEqual([`\u{feff}${mended.replaceAll('\n', '\r\n')}`]);
    });

    test('leaves files alone that are only imported', async () => {
        const files = { 'a.masa': 'import "shared/b.masa"\n', 'shared/b.masa': dated };
        expect((await runCli(['check', 'a.masa', '--fix'], files)).written).toEqual(new Map());
    });

    test('writes nothing where a file cannot be read', async () => {
        const { code, err, written } = await fix({ 'a.masa': dated, 'b.masa': Uint8Array.of(0) });
        expect([code, written]).toEqual([2, new Map()]);
        expect(err).toMatch(/^'b\.masa' is not a text: .*\nNothing was mended\.\n$/s);
    });

    test('writes all files or none', async () => {
        const disk = new MemoryDisk({ 'a.masa': dated, 'b.masa': dated.replace(' a ', ' b ') }, { unwritable: 'b.masa' });
        const { code, err, written } = await fix(disk);
        expect([code, err, written]).toEqual([2, "'b.masa' cannot be written: the disk is full.\nNothing was mended.\n", new Map()]);
    });

    test('says so where files were mended before one that could not be put in its place', async () => {
        class StuckDisk extends MemoryDisk {
            override stage(): ReturnType<MemoryDisk['stage']> {
                return {
                    ...super.stage(),
                    commit: async () => ({ ok: false, path: '/work/b.masa', problem: 'cannot be written: you may not write it.' }),
                };
            }
        }
        const { code, err } = await fix(new StuckDisk({ 'a.masa': dated, 'b.masa': dated.replace(' a ', ' b ') }));
        expect([code, err]).toEqual([
            2,
            "'b.masa' cannot be written: you may not write it.\nFiles before it may be mended, those after it are as they were.\n",
        ]);
    });

    test('writes nothing over what an editor has saved meanwhile', async () => {
        class BusyDisk extends MemoryDisk {
            #reads = 0;
            override async read(...given: Parameters<MemoryDisk['read']>): ReturnType<MemoryDisk['read']> {
                this.#reads += 1;
                return this.#reads === 1 ? super.read(...given) : { ok: true, value: new TextEncoder().encode(`${dated}theme b "B"\n`) };
            }
        }
        const { code, err, written } = await fix(new BusyDisk({ 'a.masa': dated }));
        expect([code, err, written]).toEqual([
            2,
            "'a.masa' was changed by another program just now; try again.\nNothing was mended.\n",
            new Map(),
        ]);
    });

    test('leaves the output to what is asked for', async () => {
        const { out, err } = await fix({ 'a.masa': dated }, '--format', 'json');
        expect(() => JSON.parse(out)).not.toThrow();
        expect(err).toMatch(/^mended a\.masa:2: /);
    });
});
