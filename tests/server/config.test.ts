import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { LanguageServer } from '../harness/language-server.js';

const folder = mkdtempSync(join(tmpdir(), 'masa-config-'));
const uriOf = (path: string): string => pathToFileURL(join(folder, path)).toString();
const board = 'group board "Strategic Board" {\n    meets 4 times a year\n}\n';
const config = 'area/masa.config.json';

let server: LanguageServer;

beforeAll(async () => {
    write(config, '{ "levels": { "group-has-chair": "must" }, "ignore": ["drafts"], "asOf": "2019-01-01" }');
    write('area/a.masa', board);
    write('area/drafts/b.masa', board);
    write('area/old.masa', 'arrangement old "Old" {\n    follows working-together-2018\n}\n');
    server = await LanguageServer.start();
    await server.open(join(folder, 'area'), { workspace: { textDocumentContent: {} } });
});

afterAll(async () => {
    expect(await server.stop()).toBe(0);
    expect(server.errors).toBe('');
    rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
}

/** Saves a file, as an editor tells of it. */
async function save(path: string, text: string): Promise<void> {
    write(path, text);
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type: 2 }] });
}

const chairless = (found: readonly Diagnostic[]): Diagnostic | undefined => found.find(({ code }) => code === 'group-has-chair');

describe('what masa.config.json says counts in the editor as well', () => {
    test('levels, dates, and what is passed over', async () => {
        const found = chairless(await server.diagnosticsOf(uriOf('area/a.masa')));
        expect(found?.severity).toBe(1);
        expect(found?.codeDescription?.href).toBe('masa-explanation:/group-has-chair.md');
        expect((await server.diagnosticsOf(uriOf('area/old.masa'))).map(({ code }) => code)).not.toContain('edition-current');
        expect(server.hasDiagnosticsOf(uriOf('area/drafts/b.masa'))).toBe(false);
    });

    test('as soon as it is saved', async () => {
        await save(config, '{ "levels": { "group-has-chair": "should" } }');
        const found = await server.diagnosticsOf(uriOf('area/a.masa'), (diagnostics) => chairless(diagnostics)?.severity === 2);
        expect(found).not.toEqual([]);
        expect(chairless(await server.diagnosticsOf(uriOf('area/drafts/b.masa')))?.severity).toBe(2);
        const superseded = await server.diagnosticsOf(uriOf('area/old.masa'), (all) => all.some(({ code }) => code === 'edition-current'));
        expect(superseded.find(({ code }) => code === 'edition-current')?.tags).toEqual([2]);
    });

    test.each([
        ['{ "asof": "2019-01-01" }', 'There is no setting "asof"; did you mean "asOf"? Until it is mended,', '{ |"asof"|: "2019-01-01" }'],
        [
            '{\n  "levels": { "group-has-chiar": "must" }\n}',
            'There is no code "group-has-chiar"; did you mean "group-has-chair"?',
            '"group-has-chiar"',
        ],
        ['[]', 'It holds no settings; write them between { and }. Until it is mended,', '[]'],
    ])('what nobody understands is told there: %s', async (text, message, place) => {
        await save(config, text);
        const [found] = await server.diagnosticsOf(uriOf(config), (all) => all.some((each) => String(each.message).startsWith(message)));
        const { start, end } = found?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
        expect(text.split('\n')[start.line]?.slice(start.character, end.character)).toBe(/\|(.*)\|/.exec(place)?.[1] ?? place);
        await save(config, '{}');
        await server.diagnosticsOf(uriOf(config), (all) => all.length === 0);
    });

    test('in a folder below, for what lies there', async () => {
        await save('area/below/c.masa', board);
        await save('area/below/masa.config.json', '{ "levels": { "group-has-chair": "info" } }');
        await server.diagnosticsOf(uriOf('area/below/c.masa'), (all) => chairless(all)?.severity === 4);
        expect(chairless(await server.diagnosticsOf(uriOf('area/a.masa')))?.severity).toBe(3);
    });

    test('dates of folders below, for the arrangements there', async () => {
        const old = 'arrangement older "Older" {\n    follows working-together-2018\n}\n';
        await save('area/below/older.masa', old);
        await server.diagnosticsOf(uriOf('area/below/older.masa'), (all) => all.some(({ code }) => code === 'edition-current'));
        await save('area/below/masa.config.json', '{ "asOf": "2019-01-01" }');
        await server.diagnosticsOf(uriOf('area/below/older.masa'), (all) => all.every(({ code }) => code !== 'edition-current'));
        expect((await server.diagnosticsOf(uriOf('area/old.masa'))).map(({ code }) => code)).toContain('edition-current');
    });

    test('what a baseline knows is not told, and a baseline that is not there is missed', async () => {
        const missing = "There is no baseline 'known.json' yet; masa check --write-baseline writes it.";
        await save('area/below/masa.config.json', '{ "baseline": "known.json" }');
        const [told] = await server.diagnosticsOf(uriOf('area/below/masa.config.json'), (all) => all.length > 0);
        expect(told?.message).toContain(missing);
        const { message } = chairless(await server.diagnosticsOf(uriOf('area/below/c.masa'), (all) => chairless(all) !== undefined)) ?? {};
        const known = { 'c.masa': [{ code: 'group-has-chair', message, count: 1 }] };
        await save('area/below/known.json', JSON.stringify({ format: 1, files: known }));
        await server.diagnosticsOf(uriOf('area/below/masa.config.json'), (all) => all.length === 0);
        await server.diagnosticsOf(uriOf('area/below/c.masa'), (all) => chairless(all) === undefined);
    });

    test('what a section answers leads to the standards that a folder adds', async () => {
        const unresolved = (all: readonly Diagnostic[]): boolean => all.some(({ code }) => code === 'reference-resolves');
        await save('area/below/masa.config.json', '{ "standards": ["working-together-2026"] }');
        await save('area/below/d.masa', 'arrangement d "D"\n\nsection v "V" answers voice-included {\n    "Text."\n}\n');
        await server.diagnosticsOf(uriOf('area/below/d.masa'), (all) => !unresolved(all));
        await save('area/below/masa.config.json', '{ "standards": ["good-practice"] }');
        await server.diagnosticsOf(uriOf('area/below/d.masa'), unresolved);
        await save('area/below/masa.config.json', '{ "standards": ["working-together-2026"] }');
        await server.diagnosticsOf(uriOf('area/below/d.masa'), (all) => !unresolved(all));
    });

    test('what is passed over goes when it is closed', async () => {
        await save(config, '{ "ignore": ["drafts"] }');
        const uri = uriOf('area/drafts/b.masa');
        await server.diagnosticsOf(uri, (all) => all.length === 0);
        await server.connection.sendNotification('textDocument/didOpen', {
            textDocument: { uri, languageId: 'masa', version: 1, text: board },
        });
        await server.diagnosticsOf(uri, (all) => chairless(all) !== undefined);
        await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
        await server.diagnosticsOf(uri, (all) => all.length === 0);
        await save(config, '{}');
        await server.diagnosticsOf(uri, (all) => chairless(all) !== undefined);
    });

    test('what is passed over now is no longer told of', async () => {
        await save(config, '{ "ignore": ["drafts"] }');
        await server.diagnosticsOf(uriOf('area/drafts/b.masa'), (all) => all.length === 0);
        expect(chairless(await server.diagnosticsOf(uriOf('area/a.masa')))?.severity).toBe(3);
    });
});
