import { type Cancellation, DocumentState, ReadPriority, URI } from 'langium';
import type { IsoDate } from '../grammar/literals.js';
import type { MasaLspServices } from '../lsp/lsp-module.js';
import type { ArrangementModel } from '../model/model.js';
import { clockFor } from '../scoping/clock.js';
import { locationOf } from './locations.js';
import type { AboutDocument, ArrangementQuestion } from './protocol.js';

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
 * Answers a question about an arrangement that a document belongs to, once all of its documents are linked; the rest of the workspace need
 * not be.
 * @returns Undefined where the document belongs to none.
 */
export async function askArrangement<T>(
    about: AboutDocument,
    services: MasaLspServices,
    token: Token,
    answer: (context: ArrangementContext) => T | Promise<T>,
): Promise<T | undefined> {
    const { DocumentBuilder, WorkspaceLock } = services.shared.workspace;
    await untilKnown(services, token);
    const documents = findArrangement(about, services)?.documents ?? [];
    for (const { uri } of documents) await DocumentBuilder.waitUntil(DocumentState.IndexedReferences, uri, token);
    return WorkspaceLock.read(async () => {
        const model = findArrangement(about, services);
        const [home] = model?.documents ?? [];
        if (!model || !home) return undefined;
        const clock = clockFor(home.uri, services);
        return await answer({ services, model, today: clock.today(), asOf: clock.asOf });
    }, ReadPriority.Immediate);
}

/** Tells which arrangement somebody works on; undefined where the document belongs to none. */
export async function nameArrangement(question: ArrangementQuestion, services: MasaLspServices, token: Token): Promise<string | undefined> {
    await untilKnown(services, token);
    const model = findArrangement(question, services);
    return model && callArrangement(model);
}

/** Which documents belong to which arrangements is known as soon as all are read. */
async function untilKnown({ shared }: MasaLspServices, token: Token): Promise<void> {
    const { DocumentBuilder, WorkspaceManager } = shared.workspace;
    await WorkspaceManager.ready;
    await DocumentBuilder.waitUntil(DocumentState.ComputedScopes, token);
}

function findArrangement({ uri, arrangement, line }: ArrangementQuestion, services: MasaLspServices): ArrangementModel | undefined {
    const document = services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    const models = document ? services.model.Workspace.current.arrangementsOf(document) : [];
    const standsAtLine = ({ node }: ArrangementModel): boolean => {
        const place = locationOf(node);
        return line !== undefined && place?.uri === uri && place.range.start.line <= line && line <= place.range.end.line;
    };
    return models.find(standsAtLine) ?? models.find((model) => callArrangement(model) === arrangement) ?? models[0];
}

function callArrangement({ documents: [home], name }: ArrangementModel): string {
    return `${home?.uri.toString()}#${name ?? ''}`;
}
