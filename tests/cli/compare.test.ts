import { expect, test } from 'vitest';
import { MemoryDisk } from '../harness/memory-disk.js';
import { fixtures } from './read-input.js';
import { runCli } from './run-cli.js';

const before = `arrangement northshire "Northshire Safeguarding Children Partnership" {
    version 1  approved 1 April 2025 "First arrangements"
}

partner council "Northshire Council" {
    kind  local authority
    lead  chief-executive "Chief Executive" held by "Ann Example"
}

group board "Partnership Board" {
    chair  council.chief-executive
    meets  4 times a year
}

section leadership "How we lead" {
    """
    The {board} meets {board.frequency}. It listens to children.
    """
    show board
}
`;

const now = before
    .replace('"First arrangements"\n', '"First arrangements"\n    version 2  approved 1 April 2026 "A new chief executive"\n')
    .replace('Ann Example', 'Sam Example')
    .replace('4 times', '6 times')
    .replace('listens to children.', 'listens to children and families.');

/** The state before as a build wrote it, and the files of both. */
async function files(): Promise<Record<string, string>> {
    const disk = new MemoryDisk({ 'northshire.masa': before });
    await runCli(['build', 'northshire.masa', '--out', 'pages', '--to', 'json'], disk);
    const data = [...disk.written].find(([file]) => file.endsWith('northshire.json'))?.[1] ?? '';
    return { 'pages/northshire.json': data, 'before.masa': before, 'now.masa': now };
}

test('the data of a build are compared with the files as they are now', async () => {
    const { code, out, err } = await runCli(['compare', 'pages/northshire.json', 'now.masa'], await files());
    await expect(out).toMatchFileSnapshot(`${fixtures}/compare/expected/year-later.txt`);
    expect([code, err]).toEqual([0, '']);
});

test('files are compared with files to the same effect', async () => {
    const [data, text] = [
        await runCli(['compare', 'pages/northshire.json', 'now.masa'], await files()),
        await runCli(['compare', 'before.masa', 'now.masa'], await files()),
    ];
    expect(text).toMatchObject({ code: 0, out: data.out, err: '' });
});

test('what stands for nothing is compared as it is written, and said to be that', async () => {
    const { code, out, err } = await runCli(['compare', 'before.masa', 'now.masa'], {
        'before.masa': before,
        'now.masa': before.replace('chair  council.chief-executive', 'chair  council.chief'),
    });
    expect(err).toBe(
        "In 'now.masa', masa check finds 1 fault in the text itself, such as a name that stands for nothing. What is written there is compared as it stands.\n\n",
    );
    expect(out).toContain('      now:    council.chief\n');
    expect(code).toBe(0);
});

test('of several arrangements, those with one name are compared, and the others are told', async () => {
    const other = (name: string): string => `arrangement ${name} "The ${name}" {\n    version 1 approved 1 May 2025\n}\n`;
    const both = { 'a/a.masa': other('a'), 'a/b.masa': other('b'), 'b/b.masa': other('b'), 'b/c.masa': other('c') };
    expect((await runCli(['compare', 'a', 'b'], both)).out).toBe(
        "The b\nBefore: as of 1 May 2025. Now: as of 1 May 2025.\n\nNothing has changed in what it says.\n\nThe c is only in 'b'.\n\nThe a is only in 'a'.\n",
    );
});

test('what would move the cursor of a terminal is not told', async () => {
    const { out } = await runCli(['compare', 'a.masa', 'b.masa'], {
        'a.masa': before,
        'b.masa': before.replace('"Partnership Board"', '"Board\u001b[2J"'),
    });
    expect(out).toContain('now:    Board\u{fffd}[2J\n');
});

test.each<[string[], string]>([
    [['compare'], 'Say what to compare with what, such as: masa compare pages/luton.json luton'],
    [['compare', 'now.masa'], 'Say what to compare with what, such as: masa compare pages/luton.json luton'],
    [
        ['compare', 'pages/northshire.json', 'pages/northshire.json', '--as-of', '2026-04-01'],
        '--as-of is for files of Masa: the data of a build say of which day they are.',
    ],
    [['compare', 'old.json', 'now.masa'], "'old.json' does not exist."],
    [
        ['compare', 'pages', 'now.masa'],
        "'pages' has no file whose name ends in .masa, nor have the folders inside it. Give the data of a build, such as pages/luton.json, or files of Masa.",
    ],
    [['compare', 'empty.masa', 'now.masa'], "There is no arrangement in 'empty.masa'; give the one that opens with the word arrangement."],
    [
        ['compare', 'now.masa', 'broken.masa'],
        "Some of the text in 'broken.masa' cannot be read, so nothing was compared; masa check tells where.",
    ],
    [['compare', 'folder', 'others'], "No arrangement is in both: 'folder' has a, b, 'others' has c, d."],
])('%j is refused in a sentence', async (args, sentence) => {
    const more = {
        'empty.masa': 'group a "A"\n',
        'broken.masa': now.replace('chair  council', 'chair council is'),
        ...Object.fromEntries(
            ['folder/a', 'folder/b', 'others/c', 'others/d'].map((file) => [`${file}.masa`, `arrangement ${file.slice(-1)} "A"\n`]),
        ),
    };
    expect(await runCli(args, { ...(await files()), ...more })).toMatchObject({ code: 2, out: '', err: `${sentence}\n` });
});
