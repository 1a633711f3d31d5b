import { expect } from 'vitest';
import { askedPlace, markedPlaces, openAt, printPlace } from './lsp-services.js';
import { pathOf } from './services.js';

/** Goes to the definition from `$`, and expects to arrive at the text between `[` and `]`. */
export async function checkGoTo(text: string): Promise<void> {
    const editor = await openAt(text);
    const links = await editor.services.lsp.DefinitionProvider?.getDefinition(editor.asked, askedPlace(editor));
    expect(links?.map(({ targetUri, targetSelectionRange }) => printPlace(targetUri, targetSelectionRange)) ?? []).toEqual(
        markedPlaces(editor),
    );
}

/** Goes to the definition from `$`, and expects to arrive in a document, such as `masa-library:/standards/working-together-2023.masa`. */
export async function checkGoToDocument(text: string, document: string, selected?: string): Promise<void> {
    const editor = await openAt(text);
    const links = await editor.services.lsp.DefinitionProvider?.getDefinition(editor.asked, askedPlace(editor));
    const [link] = links ?? [];
    expect(link && pathOf(link.targetUri)).toBe(document);
    if (!link || selected === undefined) return;
    const content = await editor.services.shared.lsp.TextDocumentContentProvider?.provideTextDocumentContent({ uri: link.targetUri }, {
        isCancellationRequested: false,
    } as never);
    const { start, end } = link.targetSelectionRange;
    expect(content?.text.split('\n')[start.line]?.slice(start.character, end.character)).toBe(selected);
}

/** Expects that nothing can be gone to from `$`. */
export async function checkGoNowhere(text: string): Promise<void> {
    const editor = await openAt(text);
    expect(await editor.services.lsp.DefinitionProvider?.getDefinition(editor.asked, askedPlace(editor))).toBeUndefined();
}

/** Looks for all uses of what stands at `$`, and expects the texts between `[` and `]`, in any order. */
export async function checkReferences(text: string, includeDeclaration = true): Promise<void> {
    const editor = await openAt(text);
    const found = await editor.services.lsp.ReferencesProvider?.findReferences(editor.asked, {
        ...askedPlace(editor),
        context: { includeDeclaration },
    });
    expect(found?.map(({ uri, range }) => printPlace(uri, range)).toSorted()).toEqual(markedPlaces(editor).toSorted());
}

/** Highlights what stands at `$`, and expects the texts between `[` and `]` to be marked in its document. */
export async function checkHighlight(text: string): Promise<void> {
    const editor = await openAt(text);
    const found = await editor.services.lsp.DocumentHighlightProvider?.getDocumentHighlight(editor.asked, askedPlace(editor));
    expect(found?.map(({ range }) => printPlace(editor.asked.uri.toString(), range)).toSorted()).toEqual(markedPlaces(editor).toSorted());
}

/** Looks for the links of the document with `$`, and expects the texts between `[` and `]` to lead to these addresses. */
export async function checkLinks(text: string, targets: readonly string[]): Promise<void> {
    const editor = await openAt(text);
    const textDocument = { uri: editor.asked.uri.toString() };
    const found = await editor.services.lsp.DocumentLinkProvider?.getDocumentLinks(editor.asked, { textDocument });
    const links = found?.toSorted((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
    expect(links?.map(({ range }) => printPlace(textDocument.uri, range))).toEqual(markedPlaces(editor));
    expect(links?.map(({ target = '' }) => pathOf(target))).toEqual(targets);
}
