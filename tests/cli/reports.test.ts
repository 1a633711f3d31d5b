import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { RunFindings } from '../../packages/cli/src/report.js';
import { renderGithub } from '../../packages/cli/src/reports/github.js';
import type { FindingsJson } from '../../packages/cli/src/reports/json.js';
import { renderJunit } from '../../packages/cli/src/reports/junit.js';
import { renderSarif } from '../../packages/cli/src/reports/sarif.js';
import { emptyTally } from '../../packages/cli/src/tally.js';
import { MemoryDisk } from '../harness/memory-disk.js';
import { fixtures, readInput } from './read-input.js';
import { runCli } from './run-cli.js';

const disk = new MemoryDisk(readInput('check'), { currentFolder: '/work/luton' });
const unreadable = { 'a.masa': Uint8Array.of(0), 'b.masa': 'theme voice "Voice"\n' };

/** What a log shows of a run whose findings go into a file. */
const closing = expect.stringMatching(/^3 files, 1 arrangement: 5 must, 0 should, 1 good\..*\nFailed: 6 findings .*\n$/);

/** A finding whose every text is made to break out of where it stands. */
const hostile = '100% "quoted", <tag a=\'b\'> & :: ]]> \u0001\n::error::next\r\nline';
const hostileRun: RunFindings = {
    dates: { today: '2026-11-21' },
    documents: [
        {
            uri: 'file:///work/a%20b,c%3Ad%23.masa',
            text: '',
            findings: [
                {
                    code: hostile,
                    level: 'must',
                    concernsText: true,
                    message: hostile,
                    rule: { requirement: hostile, why: hostile, fix: hostile, source: hostile },
                    location: { uri: 'file:///work/a%20b,c%3Ad%23.masa', range: range(0, 3, 4, 5) },
                    related: [{ message: hostile, location: { uri: 'masa-library:/standards/x.masa', range: range(1, 0, 1, 2) } }],
                    fixes: [{ title: hostile, edits: [{ uri: 'file:///elsewhere/x.masa', range: range(0, 0, 0, 0), newText: hostile }] }],
                },
            ],
        },
    ],
    tally: emptyTally,
    problems: [{ path: '/work/gone.masa', problem: hostile }],
    failOn: 'good',
    outcome: { fails: true, words: hostile },
    remarks: [hostile],
    currentFolder: '/work',
    rulePages: 'https://example.org/rules/{code}.html',
};

function range(line: number, character: number, endLine: number, endCharacter: number) {
    return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

describe('SARIF', () => {
    // The schema is written for the draft of JSON Schema before the last but one, of which it uses nothing that has changed since.
    const { $schema: _, id: _id, ...schema } = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    const formats = { uri: isUri, 'uri-reference': isUriReference, 'date-time': true } as const;
    const validate = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats }).compile(schema);

    test('is told with rules, places and fixes', async () => {
        const { code, out, err } = await runCli(['check', '.', '--format', 'sarif'], disk);
        await expect(out).toMatchFileSnapshot(`${fixtures}/check/expected/findings.sarif`);
        expect([code, err]).toEqual([1, closing]);
        validate(JSON.parse(out));
        expect(validate.errors).toBeNull();
    });

    test('is valid, whatever the texts are', () => {
        const log: Log = JSON.parse(renderSarif(hostileRun));
        validate(log);
        expect(validate.errors).toBeNull();
        const [result] = log.runs[0]?.results ?? [];
        expect(result?.message.text).toBe(hostile);
        expect(result?.locations?.[0]?.physicalLocation).toEqual({
            artifactLocation: { uri: 'a%20b%2Cc%3Ad%23.masa', uriBaseId: '%SRCROOT%' },
            region: { startLine: 1, startColumn: 4, endLine: 5, endColumn: 6 },
        });
        expect(log.runs[0]?.tool.driver.rules?.[0]?.helpUri).toBe(`https://example.org/rules/${encodeURIComponent(hostile)}.html`);
        expect(result?.fixes?.[0]?.artifactChanges[0]?.artifactLocation).toEqual({ uri: 'file:///elsewhere/x.masa' });
    });

    test('says what could not be read', async () => {
        const { code, out } = await runCli(['check', '.', '--format', 'sarif'], unreadable);
        const log: Log = JSON.parse(out);
        validate(log);
        expect(validate.errors).toBeNull();
        expect(log.runs[0]?.invocations?.[0]).toMatchObject({
            executionSuccessful: false,
            toolExecutionNotifications: [{ message: { text: expect.stringMatching(/^'a\.masa' is not a text/) } }],
        });
        expect(code).toBe(2);
    });
});

describe('where two standards ask under one code', () => {
    const standard = (name: string, level: string, asks: string): string =>
        `standard ${name} "The ${name} rules" {\n    requirement minutes-kept "Minutes" {\n        ${level} "${asks}"\n        source "rule 1" read\n        met by a section\n    }\n}\n`;
    const files = {
        'north.masa': `${standard('old', 'should', 'Keep minutes.')}arrangement north "North" {\n    follows old\n}\n`,
        'south.masa': `${standard('new', 'must', 'Publish minutes.')}arrangement south "South" {\n    follows new\n}\n`,
    };
    const both = { requirement: 'Keep minutes. Publish minutes.', source: 'The old rules, rule 1; The new rules, rule 1' };

    test('JSON has the words of both for the code, and with each finding its own', async () => {
        const report: FindingsJson = JSON.parse((await runCli(['check', '.', '--format', 'json'], files)).out);
        expect(report.rules['minutes-kept']).toMatchObject(both);
        const found = report.files.map(({ findings }) => findings.find(({ code }) => code === 'minutes-kept')?.rule?.source);
        expect(found).toEqual(['The old rules, rule 1', 'The new rules, rule 1']);
        const [alone] = (JSON.parse((await runCli(['check', 'north.masa', '--format', 'json'], files)).out) as FindingsJson).files;
        expect(alone?.findings.every((finding) => finding.rule === undefined)).toBe(true);
    });

    test('SARIF has both in the rule, and names its own in each result', async () => {
        const log: Log = JSON.parse((await runCli(['check', '.', '--format', 'sarif'], files)).out);
        const [run] = log.runs;
        const rule = run?.tool.driver.rules?.find(({ id }) => id === 'minutes-kept');
        expect(rule).toMatchObject({
            shortDescription: { text: both.requirement },
            help: { text: expect.stringContaining(both.source) },
            defaultConfiguration: { level: 'error' },
            properties: { tags: ['must', 'should'] },
        });
        expect(run?.results?.filter(({ ruleId }) => ruleId === 'minutes-kept').map(({ message }) => message.text)).toEqual([
            'Not found: Minutes. No section answers it. What is asked here: Keep minutes. (The old rules, rule 1)',
            'Not found: Minutes. No section answers it. What is asked here: Publish minutes. (The new rules, rule 1)',
        ]);
    });

    test('people are told what both ask, and where', async () => {
        const { out } = await runCli(['check', '.'], files);
        expect(out).toContain(`minutes-kept: ${both.requirement}\n`);
        expect(out).toContain(`Source: ${both.source}\n`);
    });
});

describe('the commands of a workflow on GitHub', () => {
    test('name file, line and columns', async () => {
        const { code, out, err } = await runCli(['check', '.', '--format', 'github'], disk);
        await expect(out).toMatchFileSnapshot(`${fixtures}/check/expected/github.txt`);
        expect([code, err]).toEqual([1, '']);
    });

    test('name first what stands in the way of a page', async () => {
        const texts = {
            'a.masa': 'arrangement a "A" {\n    follows working-together-2023\n    next review 1 May 2199\n}\n',
            'b.masa': 'import "a.masa"\nsection s "S" {\n    "{nobody} knows."\n}\n',
        };
        const { out } = await runCli(['check', '.', '--format', 'github'], texts);
        const titles = [...out.matchAll(/^::error .*title=(.*?)::/gm)].map(([, title]) => title);
        expect(titles.length).toBeGreaterThan(2);
        expect(titles[0]).toBe('must reference-resolves');
    });

    test('are escaped as the runner reads them', () => {
        const lines = renderGithub(hostileRun).trimEnd().split('\n');
        expect(lines).toHaveLength(5);
        const [, properties = '', message = ''] = /^::error (.*?)::(.*)$/.exec(lines[0] ?? '') ?? [];
        const read = Object.fromEntries(
            properties.split(',').map((property) => [property.slice(0, property.indexOf('=')), property.slice(property.indexOf('=') + 1)]),
        );
        expect(Object.keys(read)).toEqual(['file', 'line', 'endLine', 'title']);
        expect(unescapeProperty(read['file'] ?? '')).toBe('a b,c:d#.masa');
        expect(unescapeProperty(read['title'] ?? '')).toBe(`must ${hostile}`);
        expect(unescapeMessage(message)).toBe(`${hostile}\nWhat to do: ${hostile}\nSource: ${hostile}`);
    });

    test('say what could not be read', async () => {
        const { out } = await runCli(['check', '.', '--format', 'github'], unreadable);
        expect(out).toMatch(/^::error file=a\.masa::'a\.masa' is not a text/m);
    });
});

describe('JUnit', () => {
    test('has a suite for each file and a test for each finding', async () => {
        const { code, out, err } = await runCli(['check', '.', '--format', 'junit'], disk);
        await expect(out).toMatchFileSnapshot(`${fixtures}/check/expected/junit.xml`);
        expect([code, err]).toEqual([1, closing]);
        const { elements } = parseXml(out);
        for (const suite of elements.filter(({ name }) => name === 'testsuite')) {
            const within = (name: string) =>
                elements.filter((element) => element.name === name && element.suite === suite.attributes['name']);
            expect(within('testcase')).toHaveLength(Number(suite.attributes['tests']));
            expect(within('failure')).toHaveLength(Number(suite.attributes['failures']));
        }
    });

    test('fails only where a finding counts', async () => {
        const { code, out } = await runCli(['check', '.', '--format', 'junit', '--fail-on', 'never'], disk);
        expect(code).toBe(0);
        expect(out).not.toContain('<failure');
        expect(out).toContain('<system-out>');
    });

    test('is well-formed, whatever the texts are', () => {
        const { elements, text } = parseXml(renderJunit(hostileRun));
        const shown = hostile.replace('\u0001', '\ufffd');
        expect(elements.find(({ name }) => name === 'failure')?.attributes['message']).toBe(shown);
        expect(text).toContain(`Source: ${shown}`);
    });

    test('says what could not be read, and that the rest is in order', async () => {
        const { elements } = parseXml((await runCli(['check', '.', '--format', 'junit'], unreadable)).out);
        expect(elements.filter(({ name }) => name === 'error')).toHaveLength(1);
        expect(elements.find(({ name, suite }) => name === 'testcase' && suite === 'b.masa')?.attributes).toEqual({
            classname: 'b.masa',
            name: 'nothing to mend',
        });
    });
});

function isUri(text: string): boolean {
    return URL.canParse(text);
}

function isUriReference(text: string): boolean {
    return URL.canParse(text, 'file:///') && !/[\s"<>\\^`{|}]/.test(text);
}

function unescapeMessage(text: string): string {
    return text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
    return unescapeMessage(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

/** @throws Error when it is not well-formed. */
function parseXml(xml: string) {
    const elements: { readonly name: string; readonly suite: string | undefined; readonly attributes: Readonly<Record<string, string>> }[] =
        [];
    let text = '';
    let suite: string | undefined;
    const parser = new SaxesParser();
    parser.on('error', (error) => {
        throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
        if (name === 'testsuite') suite = attributes['name'];
        elements.push({ name, suite, attributes });
    });
    parser.on('text', (part) => {
        text += part;
    });
    parser.write(xml).close();
    return { elements, text };
}
