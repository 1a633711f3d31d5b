import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompletionList, DocumentSymbol, Hover, InitializeResult, LocationLink, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { repositoryRoot } from '../harness/fixture.js';
import { LanguageServer } from '../harness/language-server.js';

const luton = join(repositoryRoot, 'examples/luton');
const uriOf = (path: string): string => pathToFileURL(join(repositoryRoot, 'examples', path)).toString();
const governance = { uri: uriOf('luton/governance.masa') };
const text = readFileSync(join(luton, 'governance.masa'), 'utf8');

let server: LanguageServer;
let initialized: InitializeResult;

beforeAll(async () => {
    server = await LanguageServer.start();
    initialized = await server.open(luton);
    await server.connection.sendNotification('textDocument/didOpen', {
        textDocument: { ...governance, languageId: 'masa', version: 1, text },
    });
});

afterAll(async () => {
    expect(await server.stop()).toBe(0);
    expect(server.errors).toBe('');
});

/** The position of the first character of a text in the opened document. */
function at(part: string, shift = 0): { line: number; character: number } {
    const before = text.slice(0, text.indexOf(part) + shift).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

describe('the server over a pipe', () => {
    test('says what it can do', () => {
        const { capabilities } = initialized;
        expect(
            Object.keys(capabilities)
                .filter((key) => capabilities[key as keyof typeof capabilities])
                .toSorted(),
        ).toEqual([
            'callHierarchyProvider',
            'codeActionProvider',
            'codeLensProvider',
            'completionProvider',
            'definitionProvider',
            'documentFormattingProvider',
            'documentHighlightProvider',
            'documentLinkProvider',
            'documentOnTypeFormattingProvider',
            'documentRangeFormattingProvider',
            'documentSymbolProvider',
            'foldingRangeProvider',
            'hoverProvider',
            'inlayHintProvider',
            'linkedEditingRangeProvider',
            'referencesProvider',
            'renameProvider',
            'selectionRangeProvider',
            'semanticTokensProvider',
            'textDocumentSync',
            'workspace',
            'workspaceSymbolProvider',
        ]);
        expect(capabilities.workspace?.textDocumentContent).toEqual({ schemes: ['masa-library', 'masa-explanation'] });
    });

    test('checks the folder, and what it imports from outside', async () => {
        expect((await server.diagnosticsOf(governance.uri)).filter(({ severity }) => severity === 1)).toEqual([]);
        expect(await server.diagnosticsOf(uriOf('pan-bedfordshire/groups.masa'))).toBeDefined();
        expect((await server.diagnosticsOf(uriOf('luton/funding.masa'), (found) => found.length > 0))[0]?.source).toBe('masa');
    });

    test('answers', async () => {
        const place = { textDocument: governance, position: at('{executive.frequency}', 3) };
        const hover = await server.connection.sendRequest<Hover>('textDocument/hover', place);
        expect(JSON.stringify(hover.contents)).toContain('Executive');
        const [link] = await server.connection.sendRequest<LocationLink[]>('textDocument/definition', place);
        expect(link?.targetUri).toBe(uriOf('luton/groups.masa'));
        const symbols = await server.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: governance });
        expect(symbols.map(({ name }) => name)).toContain('governance');
        const list = await server.connection.sendRequest<CompletionList>('textDocument/completion', {
            ...place,
            position: at('{executive.frequency}', '{executive.'.length),
        });
        expect(list.items.map(({ label }) => label)).toContain('frequency');
        const edit = await server.connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...place, newName: 'top-group' });
        expect(Object.keys(edit.changes ?? {}).length).toBeGreaterThan(2);
        expect(
            await server.connection.sendRequest<TextEdit[]>('textDocument/formatting', {
                textDocument: governance,
                options: { tabSize: 4, insertSpaces: true },
            }),
        ).toEqual([]);
    });

    test('says why something cannot be renamed', async () => {
        const place = { textDocument: governance, position: at('{executive.frequency}', 12) };
        await expect(server.connection.sendRequest('textDocument/prepareRename', place)).rejects.toThrow('stands for a fact');
    });

    test('shows the library', async () => {
        const content = await server.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', {
            uri: 'masa-library:/standards/working-together-2023.masa',
        });
        expect(content.text).toContain('standard working-together-2023');
    });

    test('checks what is typed, and takes it back when the document is closed', async () => {
        const change = async (version: number, changed: string): Promise<void> =>
            server.connection.sendNotification('textDocument/didChange', {
                textDocument: { ...governance, version },
                contentChanges: [{ text: changed }],
            });
        await change(2, text.replace('{executive.frequency}', '{nobody.frequency}'));
        const [found] = await server.diagnosticsOf(governance.uri, (diagnostics) => diagnostics.length > 0);
        expect(found?.message).toContain("called 'nobody'");
        await server.connection.sendNotification('textDocument/didClose', { textDocument: governance });
        expect(
            (await server.diagnosticsOf(governance.uri, (diagnostics) => diagnostics.every(({ severity }) => severity !== 1))).length,
        ).toBeGreaterThanOrEqual(0);
    });
});
