import { type LangiumDocument, URI } from 'langium';
import type { Position, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createMasaLspServices, type MasaLspServices } from '../../packages/language/src/lsp/lsp-module.js';
import { FixtureError, type FixtureFile, splitFiles } from './fixture.js';
import { MemoryFiles } from './memory-files.js';
import { mark, pathOf, today, uriOf } from './services.js';

/** A workspace as an editor has it open. */
export interface Editor {
    readonly services: MasaLspServices;
    /** The document of a file, linked and checked. */
    document(path: string): LangiumDocument;
    /** Changes the text of a file, as typing does, and waits until everything is checked again. */
    change(path: string, text: string): Promise<void>;
    /** Deletes a file. */
    remove(path: string): Promise<void>;
}

/** Building services takes longer than reading a small text, so the editors of a test file share them, one after the other. */
let shared: { readonly disk: MemoryFiles; readonly services: MasaLspServices } | undefined;

/** Opens files in an editor. Those that are only on the disk are read when they are imported. An editor is gone when the next is opened. */
export async function openEditor(files: readonly FixtureFile[], onDisk: readonly FixtureFile[] = []): Promise<Editor> {
    shared ??= createEditor();
    const { disk, services } = shared;
    const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = services.shared.workspace;
    await DocumentBuilder.update(
        [],
        LangiumDocuments.all
            .map((document) => document.uri)
            .filter(({ scheme }) => scheme === 'file')
            .toArray(),
    );
    disk.texts.clear();
    disk.texts.set(uriOf('mark.svg'), mark);
    for (const { path, text } of [...files, ...onDisk]) disk.texts.set(uriOf(path), text);
    const uri = (path: string): URI => URI.parse(uriOf(path));
    const documents = files.map(({ path, text }) => LangiumDocumentFactory.fromString(text, uri(path)));
    for (const document of documents) LangiumDocuments.addDocument(document);
    await DocumentBuilder.build(documents, { validation: true });
    return {
        services,
        document: (path) => {
            const document = LangiumDocuments.getDocument(uri(path));
            if (!document) throw new FixtureError(`There is no file ${path}.`);
            return document;
        },
        change: async (path, text) => {
            disk.texts.set(uriOf(path), text);
            await DocumentBuilder.update([uri(path)], []);
        },
        remove: async (path) => {
            disk.texts.delete(uriOf(path));
            await DocumentBuilder.update([], [uri(path)]);
        },
    };
}

function createEditor(): { disk: MemoryFiles; services: MasaLspServices } {
    const disk = new MemoryFiles();
    const { masa: services } = createMasaLspServices({ fileSystemProvider: () => disk }, { today: () => today });
    services.shared.workspace.DocumentBuilder.updateBuildOptions = { validation: true };
    return { disk, services };
}

/** A workspace with a place in it that a request is about. */
export interface AskedEditor extends Editor {
    readonly path: string;
    readonly asked: LangiumDocument;
    readonly position: Position;
    /** Ranges between `[` and `]`, in the order of the files. */
    readonly ranges: readonly { readonly path: string; readonly start: number; readonly end: number }[];
}

/**
 * Opens a text, or several files in one text, and finds the place marked `$`. Ranges are marked `[…]`.
 * @throws FixtureError when there is not exactly one `$`.
 */
export async function openAt(text: string): Promise<AskedEditor> {
    const marked = splitFiles(text).map(readMarks);
    const places = marked.filter(({ at }) => at !== undefined);
    const [place] = places;
    if (places.length !== 1 || !place) throw new FixtureError(`A marked text asks about one place, with one $; here are ${places.length}.`);
    const editor = await openEditor(marked);
    const asked = editor.document(place.path);
    return {
        ...editor,
        path: place.path,
        asked,
        position: asked.textDocument.positionAt(place.at ?? 0),
        ranges: marked.flatMap(({ path, ranges }) => ranges.map((range) => ({ path, ...range }))),
    };
}

interface Marked extends FixtureFile {
    readonly at: number | undefined;
    readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

function readMarks({ path, text }: FixtureFile): Marked {
    let plain = '';
    let at: number | undefined;
    const open: number[] = [];
    const ranges: { start: number; end: number }[] = [];
    for (const char of text) {
        if (char === '$') {
            if (at !== undefined) throw new FixtureError(`${path} has more than one $.`);
            at = plain.length;
        } else if (char === '[') open.push(plain.length);
        else if (char === ']') {
            const start = open.pop();
            if (start === undefined) throw new FixtureError(`${path} closes a range that it does not open.`);
            ranges.push({ start, end: plain.length });
        } else plain += char;
    }
    if (open.length > 0) throw new FixtureError(`${path} opens a range that it does not close.`);
    return { path, text: plain, at, ranges };
}

/** The parameters of a request about the marked place. */
export function askedPlace({ asked, position }: AskedEditor): { textDocument: { uri: string }; position: Position } {
    return { textDocument: { uri: asked.uri.toString() }, position };
}

/** A range as `groups.masa:12:7-12:20`, one-based as in an editor, so that a failing test can be read. */
export function printPlace(uri: string, { start, end }: { readonly start: Position; readonly end: Position }): string {
    return `${pathOf(uri)}:${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}

/** The marked ranges, printed in the same way. */
export function markedPlaces({ document, ranges }: AskedEditor): readonly string[] {
    return ranges.map(({ path, start, end }) => {
        const { textDocument, uri } = document(path);
        return printPlace(uri.toString(), { start: textDocument.positionAt(start), end: textDocument.positionAt(end) });
    });
}

/** The text of a document after edits, which must not overlap. */
export function applyEdits(document: LangiumDocument, edits: readonly TextEdit[]): string {
    return TextDocument.applyEdits(document.textDocument, [...edits]);
}

/** The files that an edit changes, as one text such as a fixture is written in. */
export function applyWorkspaceEdit(editor: Editor, { changes = {} }: WorkspaceEdit): string {
    const files = Object.entries(changes).map(([uri, edits]) => ({
        path: pathOf(uri),
        text: applyEdits(editor.document(pathOf(uri)), edits),
    }));
    return files.length === 1
        ? (files[0]?.text ?? '')
        : files
              .sort((a, b) => (a.path < b.path ? -1 : 1))
              .map(({ path, text }) => `// --- ${path}\n${text}`)
              .join('\n');
}
