import { type BuildOptions, DefaultWorkspaceManager, DocumentState, type LangiumDocument, type Stream, type URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';

/**
 * Announces the documents of the opened folders without reading them. Reading them is the first phase of building, which begins with what
 * is open in the editor and can be interrupted; so a document that is opened does not wait for a nation's.
 */
export class MasaWorkspaceManager extends DefaultWorkspaceManager {
    readonly #services: LangiumSharedServices;
    override initialBuildOptions: BuildOptions = { validation: true };

    constructor(services: LangiumSharedServices) {
        super(services);
        this.#services = services;
    }

    protected override async loadWorkspaceDocuments(uris: Stream<URI>, collector: (document: LangiumDocument) => void): Promise<void> {
        const { LangiumDocumentFactory } = this.#services.workspace;
        for (const uri of uris) {
            const document = LangiumDocumentFactory.fromModel({ $type: 'INVALID' }, uri);
            document.state = DocumentState.Changed;
            collector(document);
        }
    }
}
