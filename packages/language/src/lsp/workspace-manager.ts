import {
    type BuildOptions,
    type Cancellation,
    DefaultWorkspaceManager,
    DocumentState,
    type FileSystemNode,
    type LangiumDocument,
    type Stream,
    URI,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { WorkspaceFolder } from 'vscode-languageserver';
import type { FolderConfigs } from './folder-configs.js';
import type { MasaLspServices } from './lsp-module.js';

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

    /** What the folders say of themselves is known before anything in them is looked at. */
    override async initializeWorkspace(folders: WorkspaceFolder[], cancelToken?: Cancellation.CancellationToken): Promise<void> {
        await this.#configs.read(folders.map(({ uri }) => URI.parse(uri)));
        await super.initializeWorkspace(folders, cancelToken);
    }

    /** What a folder says of itself counts for all that is in it. */
    protected override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
        await this.#configs.readIn(folder);
        await super.traverseFolder(folder, uris);
    }

    override shouldIncludeEntry(entry: FileSystemNode): boolean {
        return super.shouldIncludeEntry(entry) && this.#configs.looksAt(entry.uri);
    }

    protected override async loadWorkspaceDocuments(uris: Stream<URI>, collector: (document: LangiumDocument) => void): Promise<void> {
        const { LangiumDocumentFactory } = this.#services.workspace;
        for (const uri of uris) {
            const document = LangiumDocumentFactory.fromModel({ $type: 'INVALID' }, uri);
            document.state = DocumentState.Changed;
            collector(document);
        }
    }

    get #configs(): FolderConfigs {
        const [language] = this.#services.ServiceRegistry.all;
        return (language as MasaLspServices).lsp.FolderConfigs;
    }
}
