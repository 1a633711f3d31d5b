import { DocumentState } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { MasaLspServices } from '../lsp/lsp-module.js';
import { isLibraryUri } from '../scoping/library-uri.js';

/** From how many files on it takes long enough to be told of. */
const many = 50;

/** At most so often the editor is told how far it is. */
const pauseMs = 200;

/**
 * Tells how far the first check of a large folder is. What is open is checked before the rest and typing interrupts it, so nobody has to
 * wait for the end of this. It cannot be cancelled: what was asked in the meantime would wait for ever.
 */
export function reportProgress(connection: Connection, { shared }: MasaLspServices): void {
    const { DocumentBuilder, LangiumDocuments, WorkspaceManager } = shared.workspace;
    const report = async (): Promise<void> => {
        await WorkspaceManager.ready;
        const documents = LangiumDocuments.all.filter(({ uri }) => !isLibraryUri(uri)).toArray();
        if (documents.length < many) return;
        const progress = await connection.window.createWorkDoneProgress();
        const count = (): number => documents.filter(({ state }) => state >= DocumentState.Validated).length;
        let toldAt = 0;
        const following = [
            DocumentBuilder.onDocumentPhase(DocumentState.Validated, () => {
                if (Date.now() - toldAt < pauseMs) return;
                toldAt = Date.now();
                const done = count();
                progress.report((100 * done) / documents.length, `${done} of ${documents.length} files`);
            }),
            // Phases of the whole are told when all of it has gone through them.
            DocumentBuilder.onBuildPhase(DocumentState.Validated, () => end()),
        ];
        const end = (): void => {
            for (const each of following.splice(0)) each.dispose();
            progress.done();
        };
        progress.begin('Masa checks the folder', 0, `${documents.length} files`, false);
        if (count() === documents.length) end();
    };
    shared.lsp.LanguageServer.onInitialized(() => {
        report().catch((error: unknown) => connection.console.error(`Progress could not be told: ${error}`));
    });
}
