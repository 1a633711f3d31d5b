import { DocumentState, type LangiumDocument, URI } from 'langium';
import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { type ConfigProblem, findWrongCode } from '../config.js';
import { listCodes } from '../explain-code.js';
import { Requirement } from '../grammar/generated/ast.js';
import type { FolderConfig } from '../lsp/folder-configs.js';
import type { MasaLspServices } from '../lsp/lsp-module.js';
import { isLibraryUri } from '../scoping/library-uri.js';
import { capitalise } from '../support/text.js';
import type { EditorClock } from './editor-clock.js';

/** Keeps what is said in step with the settings of the editor and with the configurations of the folders. */
export function followSettings(connection: Connection, services: MasaLspServices, clock: EditorClock): void {
    const { shared } = services;
    const { ConfigurationProvider, DocumentBuilder, WorkspaceLock, WorkspaceManager } = shared.workspace;
    const quietly = (work: Promise<unknown>): void => {
        work.catch((error: unknown) => connection.console.error(`The settings were not read: ${error}`));
    };
    const checkAgain = (): Promise<void> =>
        WorkspaceLock.write((token) => DocumentBuilder.build(ownDocuments(services), { validation: true }, token));
    const told = new Map<string, readonly Diagnostic[]>();
    const tellProblems = async (): Promise<void> => {
        const now = new Map(services.lsp.FolderConfigs.all.map((config) => [config.file.toString(), diagnose(config, services)]));
        for (const uri of new Set([...told.keys(), ...now.keys()])) {
            const diagnostics = now.get(uri) ?? [];
            if (JSON.stringify(diagnostics) === JSON.stringify(told.get(uri) ?? [])) continue;
            told.set(uri, diagnostics);
            await connection.sendDiagnostics({ uri, diagnostics });
        }
    };
    const readSettings = async (): Promise<void> => {
        await WorkspaceManager.ready;
        if (clock.choose(await ConfigurationProvider.getConfiguration('masa', 'asOf'))) await checkAgain();
    };
    const readConfigs = async (): Promise<void> => {
        await WorkspaceManager.ready;
        await services.lsp.FolderConfigs.read();
        await WorkspaceLock.write(async (token) => DocumentBuilder.update(...(await findChanged(services)), token));
        await tellProblems();
    };
    shared.lsp.LanguageServer.onInitialized(() => quietly(readSettings()));
    ConfigurationProvider.onConfigurationSectionUpdate(({ section }) => {
        if (section === 'masa') quietly(readSettings());
    });
    shared.lsp.DocumentUpdateHandler.onWatchedFilesChange(({ changes }) => {
        if (changes.some(({ uri }) => services.lsp.FolderConfigs.isMadeOf(uri))) quietly(readConfigs());
    });
    // What standards in the texts ask is known once they are read.
    DocumentBuilder.onBuildPhase(DocumentState.IndexedContent, tellProblems);
}

function ownDocuments({ shared }: MasaLspServices): LangiumDocument[] {
    return shared.workspace.LangiumDocuments.all.filter(({ uri }) => !isLibraryUri(uri)).toArray();
}

/**
 * The files that the configurations now count in, and those that they count out and nobody has opened or imports. All that stay are read
 * again: what names stand for hangs on the standards that a folder adds.
 */
async function findChanged(services: MasaLspServices): Promise<[URI[], URI[]]> {
    const { LangiumDocuments, TextDocuments, WorkspaceManager } = services.shared.workspace;
    const { FolderConfigs } = services.lsp;
    const folders = WorkspaceManager.workspaceFolders ?? [];
    const found = (await Promise.all(folders.map(({ uri }) => WorkspaceManager.searchFolder(URI.parse(uri))))).flat();
    const kept = new Set(ownDocuments(services).filter(({ uri }) => FolderConfigs.looksAt(uri) || TextDocuments?.get(uri.toString())));
    for (const document of kept) for (const imported of services.references.Imports.importsOf(document)) kept.add(imported);
    return [
        [...[...kept].map(({ uri }) => uri), ...found.filter((uri) => !LangiumDocuments.hasDocument(uri))],
        ownDocuments(services).flatMap((document) => (kept.has(document) ? [] : document.uri)),
    ];
}

/** What is wrong with a configuration, in its own file. */
function diagnose({ config, problem, text }: FolderConfig, services: MasaLspServices): Diagnostic[] {
    const found = problem ?? (config.levels ? findUnknownCode(config, services) : undefined);
    if (!found) return [];
    const consequence = problem ? ' Until it is mended, this folder is checked as if the file were not there.' : '';
    const message = capitalise(found.problem) + consequence;
    return [{ severity: DiagnosticSeverity.Error, source: 'masa', message, range: rangeOf(found, text) }];
}

function findUnknownCode(config: FolderConfig['config'], { shared }: MasaLspServices): ConfigProblem | undefined {
    const [ofText = [], ...others] = listCodes().map(({ codes }) => codes.map(({ code }) => code));
    const own = shared.workspace.IndexManager.allElements(Requirement.$type).map(({ name }) => name.split('.').at(-1) ?? name);
    return findWrongCode(config, ofText, [...new Set([...others.flat(), ...own])]);
}

/** The word that a problem is about, or else the first line. */
function rangeOf({ about }: ConfigProblem, text: string): Diagnostic['range'] {
    const written = about === undefined ? -1 : text.indexOf(JSON.stringify(about));
    const before = text.slice(0, Math.max(0, written)).split('\n');
    const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const length = about === undefined || written < 0 ? (text.split('\n')[0]?.length ?? 0) : JSON.stringify(about).length;
    return { start, end: { line: start.line, character: start.character + length } };
}
