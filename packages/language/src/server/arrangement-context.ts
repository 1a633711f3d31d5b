import { type Cancellation, DocumentState, ReadPriority, URI } from 'langium';
import type { IsoDate } from '../grammar/literals.js';
import type { MasaLspServices } from '../lsp/lsp-module.js';
import type { ArrangementModel } from '../model/model.js';

/** What a request about an arrangement knows. */
export interface ArrangementContext {
    readonly services: MasaLspServices;
    readonly model: ArrangementModel;
    readonly today: IsoDate;
    /** The day to hold the arrangement against its standards of, where the user chose one. */
    readonly asOf: IsoDate | undefined;
}

type Token = Cancellation.CancellationToken;

/**
 * Answers a question about the arrangement that a document belongs to, once all of its documents are linked; the rest of the workspace need
 * not be. Where a document belongs to several, the first is meant.
 * @returns Undefined where a document belongs to none.
 */
export async function askArrangement<T>(
    uri: string,
    services: MasaLspServices,
    token: Token,
    answer: (context: ArrangementContext) => T | Promise<T>,
): Promise<T | undefined> {
    const { DocumentBuilder, LangiumDocuments, WorkspaceLock, WorkspaceManager } = services.shared.workspace;
    await WorkspaceManager.ready;
    await DocumentBuilder.waitUntil(DocumentState.ComputedScopes, token);
    const find = (): ArrangementModel | undefined => {
        const document = LangiumDocuments.getDocument(URI.parse(uri));
        return document && services.model.Workspace.current.arrangementsOf(document)[0];
    };
    for (const { uri: member } of find()?.documents ?? []) await DocumentBuilder.waitUntil(DocumentState.IndexedReferences, member, token);
    return WorkspaceLock.read(async () => {
        const model = find();
        const { Clock } = services.rules;
        return model && (await answer({ services, model, today: Clock.today(), asOf: Clock.asOf }));
    }, ReadPriority.Immediate);
}
