import { describe, expect, test } from 'vitest';
import packageJson from '../../packages/cli/package.json' with { type: 'json' };
import { MemoryDisk } from '../harness/memory-disk.js';
import { fixtures } from './read-input.js';
import { runCli } from './run-cli.js';

describe('help', () => {
    test.each([
        ['masa', ['--help']],
        ['check', ['check', '--help']],
        ['build', ['help', 'build']],
        ['compare', ['compare', '--help']],
        ['explain', ['explain', '--help']],
    ])('of %s explains with examples', async (name, args) => {
        const { code, out, err } = await runCli(args);
        await expect(out).toMatchFileSnapshot(`${fixtures}/help/expected/${name}.txt`);
        expect([code, err]).toEqual([0, '']);
    });

    test('is what somebody gets who asks for nothing', async () => {
        const { code, out, err } = await runCli([]);
        expect([code, out]).toEqual([2, '']);
        expect(err).toBe((await runCli(['--help'])).out);
    });

    test('lines are no wider than a page', async () => {
        for (const args of [['--help'], ['check', '--help'], ['build', '--help'], ['compare', '--help'], ['explain', '--help']]) {
            for (const line of (await runCli(args)).out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(110);
        }
    });
});

test('the version is that of the package', async () => {
    expect(await runCli(['--version'])).toMatchObject({ code: 0, out: `${packageJson.version}\n`, err: '' });
});

describe('wrong usage is answered with one sentence that says how to mend it', () => {
    test.each([
        [['check'], 'Say which files or folders to look at, such as: masa check .'],
        [['chek', '.'], "There is no command 'chek'; did you mean 'check'?"],
        [['frobnicate'], "There is no command 'frobnicate'; write 'masa check' or 'masa build', and then the files or folders."],
        [['a.masa'], "There is no command 'a.masa'; write 'masa check' or 'masa build', and then the files or folders."],
        [['new'], 'Say for which area, such as: masa new Rutland'],
        [['check', 'a.masa', '--as-off', '2026-04-01'], 'There is no option --as-off; did you mean --as-of?'],
        [['check', 'a.masa', '--watch'], "There is no option --watch; 'masa --help' tells which there are."],
        [['check', 'a.masa', '--as-of'], 'Nothing follows --as-of; write it with a value after it, such as: --as-of 2026-04-01.'],
        [
            ['build', '.', '--out', 'site', '--browser'],
            'Nothing follows --browser; write it with a value after it, such as: --browser chromium.',
        ],
        [
            ['check', 'a.masa', '--as-of', '31 February 2026'],
            '\'31 February 2026\' is not a date; write it as --as-of 2026-04-01 or --as-of "1 April 2026".',
        ],
        [
            ['check', 'a.masa', '--as-of', '2026-13-01'],
            '\'2026-13-01\' is not a date; write it as --as-of 2026-04-01 or --as-of "1 April 2026".',
        ],
        [
            ['check', 'a.masa', '--as-of', '2026-02-31'],
            '\'2026-02-31\' is not a date; write it as --as-of 2026-04-01 or --as-of "1 April 2026".',
        ],
        [['check', 'a.masa', '--format', 'xml'], "'xml' cannot follow --format; write pretty, json, sarif, github or junit."],
        [['check', 'a.masa', '--fail-on', 'info'], "'info' cannot follow --fail-on; write must, should, good or never."],
        [['build', 'a.masa'], 'Say which folder to write the pages to, such as: --out site'],
        [['build', '--out', 'site'], 'Say which files or folders to look at, such as: masa check .'],
        [
            ['build', 'a.masa', '--out', 'site', '--to', 'rtf'],
            "'rtf' cannot follow --to; write html, json, pdf, docx, md or csv, or several with commas between, such as html,pdf.",
        ],
    ])('%j', async (args, sentence) => {
        expect(await runCli(args, { 'a.masa': 'theme voice "Voice"\n' })).toEqual({
            code: 2,
            out: '',
            err: `${sentence}\n`,
            written: new Map(),
        });
    });
});

describe('a fault of Masa', () => {
    class FaultyDisk extends MemoryDisk {
        override findKind(): never {
            throw new TypeError('undefined is not a function');
        }
    }

    test('is owned up to in one sentence', async () => {
        const { code, out, err } = await runCli(['check', '.'], new FaultyDisk({}));
        expect([code, out]).toEqual([2, '']);
        expect(err).toBe('Masa itself has failed (undefined is not a function); please report it together with the text you gave it.\n');
    });

    test('shows where it happened to those who ask', async () => {
        expect((await runCli(['check', '.'], new FaultyDisk({}), { debug: true })).err).toMatch(/\n\s+at .*usage\.test\.ts/);
    });
});
