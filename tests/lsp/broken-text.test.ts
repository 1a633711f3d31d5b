import { describe, expect, test } from 'vitest';
import { ResponseError } from 'vscode-languageserver';
import { readMasaFiles, repositoryRoot } from '../harness/fixture.js';
import { type Editor, openEditor } from '../harness/lsp-services.js';

const files = readMasaFiles(`${repositoryRoot}/examples/luton`);
const asked = ['governance.masa', 'funding.masa', 'partners.masa', 'reporting.masa'];

/** Asks every question there is about a place; each has to be answered, if only with nothing. */
async function askEverything({ services, document: find }: Editor, path: string, offset: number): Promise<void> {
    const document = find(path);
    const textDocument = { uri: document.uri.toString() };
    const place = { textDocument, position: document.textDocument.positionAt(offset) };
    const { lsp } = services;
    const completion = await lsp.CompletionProvider?.getCompletion(document, place);
    for (const item of completion?.items ?? []) lsp.CompletionResolver.resolve(item);
    const callees = await lsp.CallHierarchyProvider?.prepareCallHierarchy(document, place);
    for (const item of callees ?? []) {
        await lsp.CallHierarchyProvider?.incomingCalls({ item });
        await lsp.CallHierarchyProvider?.outgoingCalls({ item });
    }
    lsp.LinkedEditingProvider.getLinkedEditingRanges(document, place.position);
    lsp.SelectionRangeProvider.getSelectionRanges(document, [place.position]);
    await lsp.HoverProvider?.getHoverContent(document, place);
    await lsp.DefinitionProvider?.getDefinition(document, place);
    await lsp.ReferencesProvider?.findReferences(document, { ...place, context: { includeDeclaration: true } });
    await lsp.DocumentHighlightProvider?.getDocumentHighlight(document, place);
    try {
        await lsp.RenameProvider.rename(document, { ...place, newName: 'another-name' });
    } catch (error) {
        // A sentence for the author, and no fault of ours.
        if (!(error instanceof ResponseError)) throw error;
    }
}

async function askAboutDocument({ services, document: find }: Editor, path: string): Promise<void> {
    const document = find(path);
    const textDocument = { uri: document.uri.toString() };
    const { lsp } = services;
    await lsp.CodeLensProvider?.provideCodeLens(document, { textDocument });
    await lsp.DocumentSymbolProvider?.getSymbols(document, { textDocument });
    await lsp.FoldingRangeProvider?.getFoldingRanges(document, { textDocument });
    await lsp.SemanticTokenProvider?.semanticHighlight(document, { textDocument });
    await lsp.Formatter?.formatDocument(document, { textDocument, options: { tabSize: 4, insertSpaces: true } });
    await lsp.DocumentLinkProvider?.getDocumentLinks(document, { textDocument });
    const diagnostics = document.diagnostics ?? [];
    const range = { start: { line: 0, character: 0 }, end: document.textDocument.positionAt(document.textDocument.getText().length) };
    await lsp.InlayHintProvider?.getInlayHints(document, { textDocument, range });
    await lsp.CodeActionProvider?.getCodeActions(document, { textDocument, range, context: { diagnostics } });
}

describe('every question is answered', () => {
    test.each(asked)('anywhere in %s', async (path) => {
        const editor = await openEditor(files);
        const { length } = editor.document(path).textDocument.getText();
        for (let offset = 0; offset <= length; offset += 7) await askEverything(editor, path, offset);
        await askAboutDocument(editor, path);
    });

    test.each(asked)('where %s breaks off', async (path) => {
        const editor = await openEditor(files);
        const text = editor.document(path).textDocument.getText();
        for (let end = 0; end <= text.length; end += 97) {
            await editor.change(path, text.slice(0, end));
            await askEverything(editor, path, end);
            await askAboutDocument(editor, path);
        }
        expect(editor.document(path).textDocument.getText().length).toBeGreaterThan(text.length - 97);
    });

    test.each(asked)('where a line of %s is missing', async (path) => {
        const editor = await openEditor(files);
        const lines = editor.document(path).textDocument.getText().split('\n');
        for (let line = 0; line < lines.length; line += 3) {
            const rest = lines.toSpliced(line, 1).join('\n');
            await editor.change(path, rest);
            await askEverything(editor, path, lines.slice(0, line).join('\n').length);
            await askAboutDocument(editor, path);
        }
    });
});
