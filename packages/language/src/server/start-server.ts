import { type Cancellation, DocumentState } from 'langium';
import { type DefaultSharedModuleContext, startLanguageServer, WorkspaceState } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { answered } from '../lsp/answered.js';
import { answerMoreRequests } from '../lsp/language-server.js';
import { createMasaLspServices, type MasaLspServices } from '../lsp/lsp-module.js';
import { writeSharedText } from '../model/starting-text.js';
import { listAreas, startArrangement } from '../start-arrangement.js';
import { type ArrangementContext, askArrangement, nameArrangement } from './arrangement-context.js';
import { buildPages } from './build-pages.js';
import { compareWith } from './compare.js';
import { EditorClock } from './editor-clock.js';
import { followSettings } from './follow-settings.js';
import { computeMissing } from './missing-answer.js';
import { computePreview } from './preview.js';
import {
    type AboutDocument,
    type ArrangementQuestion,
    type CompareQuestion,
    type MissingQuestion,
    type NewArrangement,
    requests,
    type SourceQuestion,
} from './protocol.js';
import { reportProgress } from './report-progress.js';
import { findSource } from './source.js';
import { computeStatement } from './statement.js';
import { computeStructure } from './structure.js';
import { tellOfChanges } from './tell-of-changes.js';

type Token = Cancellation.CancellationToken;

/** Serves the language over a connection, with the files of the host. */
export function startMasaServer(connection: Connection, files: Pick<DefaultSharedModuleContext, 'fileSystemProvider'>): void {
    const clock = new EditorClock(() => masa.lsp.FolderConfigs);
    const { shared, masa } = createMasaLspServices({ connection, ...files }, clock);
    followSettings(connection, masa, clock);
    reportProgress(connection, masa);
    tellOfChanges(connection, masa);
    answerMoreRequests(connection, shared, masa);
    answerOwnRequests(connection, masa);
    // Completion links what it needs by itself, so it does not wait until the whole document is linked. A lens counts uses everywhere.
    startLanguageServer(shared, {
        CompletionProvider: DocumentState.ComputedScopes,
        CodeLensProvider: WorkspaceState.IndexedReferences,
    });
}

/** Registers what an editor may ask beyond the protocol. */
function answerOwnRequests(connection: Connection, services: MasaLspServices): void {
    const about = <P extends AboutDocument, T>(name: string, answer: (context: ArrangementContext, params: P) => T | Promise<T>): void => {
        connection.onRequest(
            name,
            (params: P, token: Token): Promise<unknown> =>
                answered(askArrangement(params, services, token, (context) => answer(context, params))),
        );
    };
    connection.onRequest(requests.arrangement, (question: ArrangementQuestion, token: Token) =>
        answered(nameArrangement(question, services, token)),
    );
    about(requests.preview, computePreview);
    about(requests.source, (context, question: SourceQuestion) => findSource(question, context));
    about(requests.statement, computeStatement);
    about(requests.structure, computeStructure);
    about(requests.missing, (context, question: MissingQuestion) => computeMissing(question, context));
    about(requests.build, buildPages);
    about(requests.compare, (context, { data }: CompareQuestion) => compareWith(data, context));
    connection.onRequest(requests.areas, () => listAreas(services));
    connection.onRequest<NewArrangement, void>(requests.newArrangement, ({ areas }: { readonly areas: readonly string[] }) => {
        const { Clock } = services.rules;
        return startArrangement(areas, Clock.asOf ?? Clock.today(), services);
    });
    connection.onRequest(requests.newSharedFile, () => ({ name: 'groups', text: writeSharedText() }));
}
