import fs from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { FindingsJson } from '../../packages/cli/src/reports/json.js';
import type { MemoryFile } from '../harness/memory-disk.js';
import { runCli } from './run-cli.js';

const schema = JSON.parse(fs.readFileSync(new URL('../../packages/cli/schema/masa.config.schema.json', import.meta.url), 'utf8'));
const isValid = new Ajv({ strict: false }).compile(schema);

const advice = 'group board "Strategic Board" {\n    meets 4 times a year\n}\n';
const broken = 'group board "Strategic Board" {\n    chair nobody\n    meets 4 times a year\n}\n';

/** Runs a check beside a configuration. */
function checkWith(config: unknown, args: readonly string[] = ['.'], files: Readonly<Record<string, MemoryFile>> = { 'a.masa': advice }) {
    const text = typeof config === 'string' ? config : JSON.stringify(config);
    return runCli(['check', ...args], { ...files, 'masa.config.json': text });
}

describe('a configuration', () => {
    test('gives codes another level', async () => {
        const { out, code } = await checkWith({ levels: { 'group-has-chair': 'must' } }, ['.', '--fail-on', 'must']);
        expect(out).toContain('a.masa:1:7: must group-has-chair:');
        expect(code).toBe(1);
        expect(await checkWith({ levels: { 'group-has-chair': 'info' } })).toMatchObject({ code: 0 });
    });

    test('adds standards to those that an arrangement follows, and an edition where it follows none', async () => {
        const follows = (facts: string) => ({ 'a.masa': `arrangement a "A" {\n    next review 1 May 2199\n    ${facts}\n}\n` });
        const standards = ['working-together-2026', 'good-practice'];
        const none = await checkWith({ standards }, ['.'], follows(''));
        expect(none.out).toMatch(/should voice-included/);
        expect(none.out).not.toContain('follows no standard');
        const older = await runCli(['check', '.', '--statement'], {
            ...follows('follows working-together-2023'),
            'masa.config.json': JSON.stringify({ standards }),
        });
        expect(older.out).toContain('Working Together to Safeguard Children 2023: ');
        expect(older.out).toContain('Good practice: ');
        expect(older.out).not.toContain('Working Together to Safeguard Children 2026: ');
        const answering = await checkWith({ standards: ['working-together-2023'] }, ['.', '--statement'], {
            'a.masa':
                'arrangement a "A" {\n    next review 1 May 2199\n}\nsection v "Voice" answers voice-included {\n    "Children tell us."\n}\n',
        });
        expect(answering.out).toMatch(/answered in the text +should voice-included/);
        expect(isValid({ standards })).toBe(true);
        expect((await checkWith({ standards: ['working-togehter-2026'] })).err).toContain('did you mean "working-together-2026"?');
    });

    test('is found above the paths, and its own paths start where it stands', async () => {
        const files = {
            'area/masa.config.json': '{ "failOn": "must", "ignore": ["drafts"], "paths": ["text"] }',
            'area/text/a.masa': advice,
            'area/text/drafts/b.masa': advice,
            'area/drafts/c.masa': broken,
        };
        expect(await runCli(['check', 'area'], files)).toMatchObject({ code: 0, out: expect.stringContaining('\n2 files,') });
        expect(await runCli(['check', 'area/drafts'], files)).toMatchObject({ code: 1 });
        expect(await runCli(['check', 'area/text/a.masa'], files)).toMatchObject({ code: 0 });
    });

    test('says what is looked at where the command does not', async () => {
        const files = { 'text/a.masa': advice, 'b.masa': broken };
        expect(await checkWith({ paths: ['text'] }, [], files)).toMatchObject({ code: 1, out: expect.stringContaining('\n1 file,') });
        expect(await checkWith({}, [], files)).toMatchObject({ code: 2, err: expect.stringMatching(/^Say which files or folders/) });
    });

    test('holds for a build as well', async () => {
        const files = {
            'masa.config.json': '{ "ignore": ["drafts"] }',
            'a.masa': 'arrangement northshire "Northshire" {}\n',
            'drafts/b.masa': broken,
        };
        expect(await runCli(['build', '.', '--out', 'site', '--to', 'json'], files)).toMatchObject({ code: 0 });
    });

    test('gives its baseline to a build, which then stops at what is new alone', async () => {
        const files = {
            'masa.config.json': '{ "baseline": "known.json" }',
            'a.masa': 'arrangement northshire "Northshire" {\n    follows working-together-2023\n}\n',
        };
        const args = ['build', '.', '--out', 'site', '--to', 'json', '--fail-on', 'must'];
        expect(await runCli(args, files)).toMatchObject({
            code: 2,
            err: expect.stringMatching(/^There is no baseline 'known\.json' yet; /),
        });
        const { written } = await runCli(['check', '.', '--write-baseline'], files);
        const known = { ...files, 'known.json': written.get('/work/known.json') ?? '' };
        const built = await runCli(args, known);
        expect(built.out).toMatch(/northshire\.json\nNothing new\.\nNot told, for the baseline knows them: \d+ findings\.\n$/);
        expect(built.code).toBe(0);
        const refused = await runCli(args, { ...known, 'masa.config.json': '{}' });
        expect([refused.code, refused.written.size]).toEqual([1, 0]);
        const newer = await runCli([...args.slice(0, -1), 'good'], { ...known, 'b.masa': advice });
        expect(newer.code).toBe(1);
        expect(newer.out).toContain('b.masa:1:7: good group-has-chair');
        expect(newer.out).not.toContain('a.masa:');
        expect(newer.out).toMatch(/Nothing was written, .*there is 1\. .*\nNot told, for the baseline knows them: \d+ findings\.\n$/);
    });

    test('gives its levels to a build and to a statement, too', async () => {
        const config = '{ "levels": { "group-has-chair": "info", "voice-included": "info" } }';
        const files = {
            'masa.config.json': config,
            'a.masa': `arrangement northshire "Northshire" {\n    follows working-together-2023\n}\n${advice}`,
        };
        const refused = await runCli(['build', '.', '--out', 'site', '--to', 'json', '--fail-on', 'good'], files);
        expect(refused.out).not.toContain('group-has-chair');
        const counted = async (levels: object): Promise<string> =>
            (await runCli(['build', '.', '--out', 'site', '--to', 'json'], { ...files, 'masa.config.json': JSON.stringify({ levels }) }))
                .out;
        const goodOf = (out: string): number => Number(/(\d+) good/.exec(out)?.[1]);
        expect(goodOf(await counted({ 'group-has-chair': 'info' }))).toBe(goodOf(await counted({})) - 1);
        expect((await runCli(['check', '.', '--statement'], files)).out).toMatch(/not found +info +voice-included/);
    });

    test('gives way to what the command says', async () => {
        const config = { failOn: 'never', asOf: '1 April 2026' };
        const read = async (...args: string[]) =>
            JSON.parse((await checkWith(config, ['.', '--format', 'json', ...args])).out) as FindingsJson;
        expect((await read()).asOf).toBe('2026-04-01');
        expect((await read('--as-of', '2025-01-31')).asOf).toBe('2025-01-31');
        expect(await checkWith(config)).toMatchObject({ code: 0 });
        expect(await checkWith(config, ['.', '--fail-on', 'good'])).toMatchObject({ code: 1 });
    });

    test('knows the codes of standards in its own files', async () => {
        const files = {
            'a.masa': 'standard house-rules "House rules" {\n    requirement own-rule "Own rule" {\n        should "Do it."\n    }\n}\n',
        };
        expect((await checkWith({ levels: { 'own-rule': 'must' } }, ['.'], files)).err).toBe('');
    });

    test('cannot excuse a broken text', async () => {
        const { code, err } = await checkWith({ levels: { 'reference-resolves': 'info' } }, ['.'], { 'a.masa': broken });
        expect([code, err]).toEqual([
            2,
            'masa.config.json: "reference-resolves" cannot have another level; it is about text that cannot be published, and that stays a must.\n',
        ]);
    });

    test('has to be one for all paths', async () => {
        const files = { 'a/masa.config.json': '{}', 'a/a.masa': advice, 'b/b.masa': advice };
        expect(await runCli(['check', 'a', 'b'], files)).toMatchObject({
            code: 2,
            err: 'These paths have different configurations (a/masa.config.json, none); give them to a command each.\n',
        });
    });

    test.each([
        ['{ "asof": "2026-04-01" }', 'there is no setting "asof"; did you mean "asOf"?'],
        ['{ "colour": "blue" }', /^there is no setting "colour"; there are \$schema, asOf, /],
        ['{ "levels": { "group-has-chiar": "must" } }', 'there is no code "group-has-chiar"; did you mean "group-has-chair"?'],
        ['{ "levels": { "group-has-chair": "off" } }', /^"group-has-chair" cannot have the level "off"\. Nothing can be turned off here: /],
        ['{ "levels": ["group-has-chair"] }', 'after "levels", write codes and their levels: { "group-has-chair": "should" }.'],
        ['{ "asOf": "31 February 2026" }', 'after "asOf", write a day, such as "2026-04-01".'],
        ['{ "failOn": "info" }', 'after "failOn", write "must", "should", "good" or "never".'],
        [
            '{ "standards": ["house-rules"] }',
            /; there are .*\. One that you have written in a file .*: import the file there, and write follows house-rules\.$/,
        ],
        ['{ "paths": "." }', 'after "paths", write a list of files and folders, such as ["luton", "shared"].'],
        ['{ "baseline": 1 }', 'after "baseline", write a text in quotation marks.'],
        ['{ "rulePages": "https://example.org" }', /^after "rulePages", write an address with \{code\} in it/],
        ['[]', 'it holds no settings; write them between { and }.'],
        ['{ "asOf": }', /^it is not JSON: /],
    ])('that nobody understands is answered with one sentence: %s', async (config, sentence) => {
        const { code, out, err } = await checkWith(config);
        expect([code, out]).toEqual([2, '']);
        const [, said] = /^masa\.config\.json: (.*)\n$/.exec(err) ?? [];
        if (typeof sentence === 'string') expect(said).toBe(sentence);
        else expect(said).toMatch(sentence);
    });

    test('is described by a schema that an editor can read', () => {
        const whole = {
            $schema: './masa.config.schema.json',
            asOf: '2026-04-01',
            failOn: 'should',
            baseline: 'known.json',
            standards: ['good-practice'],
            paths: ['luton'],
            ignore: ['drafts'],
            levels: { 'group-has-chair': 'must', 'voice-included': 'info', 'rule-of-the-house': 'good' },
            rulePages: 'https://example.org/{code}',
        };
        expect(isValid(whole)).toBe(true);
        expect(Object.keys(schema.properties)).toEqual(Object.keys(whole));
        for (const wrong of [
            { asof: '' },
            { failOn: 'info' },
            { paths: '.' },
            { levels: { 'group-has-chair': 'off' } },
            { rulePages: 'x' },
        ])
            expect(isValid(wrong), JSON.stringify(wrong)).toBe(false);
    });

    test('is not asked of its prototype', async () => {
        expect(await checkWith('{ "constructor": "x" }')).toMatchObject({
            code: 2,
            err: expect.stringContaining('no setting "constructor"'),
        });
    });
});

test('a name that ignores nothing is told', async () => {
    const files = { 'area/a.masa': advice, 'masa.config.json': '{ "paths": ["area"], "ignore": ["area/drfts"] }' };
    expect(await runCli(['check'], files)).toMatchObject({
        err: "masa.config.json: 'ignore' names 'area/drfts', which does not exist.\n",
        out: expect.stringMatching(/Settings: masa\.config\.json\.\n/),
    });
});

describe('a baseline', () => {
    const known = `${advice}group panel "Panel" {\n    meets 4 times a year\n}\n`;

    async function writeBaseline(text: string) {
        const { written, ...ended } = await runCli(['check', 'a.masa', '--baseline', 'b/known.json', '--write-baseline'], {
            'a.masa': text,
        });
        return { ...ended, baseline: written.get('/work/b/known.json') ?? '' };
    }

    test('knows of other files what it knew, whatever is looked at', async () => {
        const files = { 'one/a.masa': known, 'two/b.masa': known };
        const first = await runCli(['check', '.', '--baseline', 'known.json', '--write-baseline'], files);
        const baseline = first.written.get('/work/known.json') ?? '';
        const part = await runCli(['check', 'one', '--baseline', 'known.json'], { ...files, 'known.json': baseline });
        expect(part).toMatchObject({ code: 0, out: expect.not.stringContaining('no longer') });
        const written = await runCli(['check', 'one', '--baseline', 'known.json', '--write-baseline'], {
            'one/a.masa': advice,
            'two/b.masa': known,
            'known.json': baseline.replace('one/a.masa', 'gone.masa'),
        });
        const { files: left } = JSON.parse(written.written.get('/work/known.json') ?? '');
        expect(left).not.toHaveProperty(['gone.masa']);
        expect(left['two/b.masa']).toHaveLength(2);
    });

    test('may lie far from the texts, and finds them by the way to them', async () => {
        const { written } = await runCli(['check', 'a.masa', '--baseline', 'x/y/z/known.json', '--write-baseline'], { 'a.masa': advice });
        expect(JSON.parse(written.get('/work/x/y/z/known.json') ?? '').files).toHaveProperty(['../../../a.masa']);
    });

    test('is written, and from then on only new findings are told', async () => {
        const { code, out, baseline } = await writeBaseline(known);
        expect([code, out]).toEqual([0, 'b/known.json knows 2 findings; from now on, only new ones are told.\n']);
        expect(JSON.parse(baseline)).toMatchObject({ format: 1, files: { '../a.masa': [{ code: 'group-has-chair', count: 1 }, {}] } });
        const later = async (text: string) =>
            runCli(['check', 'a.masa', '--baseline', 'b/known.json'], { 'a.masa': text, 'b/known.json': baseline });

        const moved = await later(`// A remark.\n\n${known.replace('group panel', '\n\ngroup panel')}`);
        expect(moved).toMatchObject({
            code: 0,
            out: expect.stringMatching(/: nothing new\. .*\nNot told, for the baseline knows them: 2 findings\.\n$/),
        });
        const more = await later(`${known}group forum "Forum" {\n    meets monthly\n}\n`);
        expect(more.code).toBe(1);
        expect(more.out).toContain("'Forum' has no chair.");
        expect(more.out).not.toContain("'Panel' has no chair.");
        const mended = await later(advice);
        expect(mended.out).toContain('1 finding that it knows is no longer in these files; --write-baseline takes it out of it.');
    });

    test('excuses as many as there were, and no more', async () => {
        const once = 'section a "A" {\n    "See [here](http://a.example)."\n}\n';
        const { baseline } = await writeBaseline(once);
        const twice = once.replace('\n}', '\n    "See [here](http://a.example)."\n}');
        const files = { 'a.masa': twice, 'b/known.json': baseline };
        expect(await runCli(['check', 'a.masa', '--baseline', 'b/known.json'], files)).toMatchObject({ code: 1 });
    });

    test('never excuses a broken text', async () => {
        const { baseline, out } = await writeBaseline(broken);
        expect(out).toMatch(/ knows 0 findings; .* 1 finding of broken text cannot go into a baseline, and is told until you mend it\.\n$/);
        expect((await writeBaseline(broken + broken.replace('board "Strategic Board"', 'forum "Forum"'))).out).toMatch(
            / \d findings of broken text .* are told until you mend them\.\n$/,
        );
        expect(baseline).not.toContain('reference-resolves');
        expect(
            await runCli(['check', 'a.masa', '--baseline', 'b/known.json'], { 'a.masa': broken, 'b/known.json': baseline }),
        ).toMatchObject({
            code: 1,
        });
    });

    test.each([
        [['--baseline', 'gone.json'], "There is no baseline 'gone.json' yet; masa check --write-baseline writes it.\n"],
        [['--baseline', 'a.masa'], "'a.masa' is no baseline, for it is not JSON; write it anew with --write-baseline.\n"],
        [
            ['--baseline', 'damaged.json'],
            "'damaged.json' is no baseline that this version of Masa can read; write it anew with --write-baseline.\n",
        ],
        [['--write-baseline'], 'Say which file to write it to, such as: --baseline baseline.json --write-baseline\n'],
    ])('that is none says so: %j', async (args, err) => {
        const files = { 'a.masa': advice, 'damaged.json': '{"format":1,"files":{"a.masa":null}}' };
        expect(await runCli(['check', 'a.masa', ...args], files)).toMatchObject({ code: 2, out: '', err });
    });
});
