import {
    type BuildOptions,
    type Cancellation,
    DefaultWorkspaceManager,
    DocumentState,
    type FileSystemNode,
    type LangiumDocument,
    type Stream,
    stream,
    URI,
    UriUtils,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { WorkspaceFolder } from 'vscode-languageserver';
import type { MasaDocumentBuilder } from './document-builder.js';
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

    /**
     * What the folders say of themselves is known before anything in them is looked at, and what is open is checked before it is known what
     * else is in them: to go through a nation's folders takes a while, in a browser above all.
     */
    override async initializeWorkspace(folders: WorkspaceFolder[], cancelToken?: Cancellation.CancellationToken): Promise<void> {
        const roots = folders.map(({ uri }) => URI.parse(uri));
        await this.#configs.read(roots);
        try {
            await this.#checkOpen(roots);
        } finally {
            await super.initializeWorkspace(folders, cancelToken);
        }
    }

    /** Nothing can interrupt this: whoever has a change waits until all documents are announced. */
    async #checkOpen(roots: readonly URI[]): Promise<void> {
        const { DocumentBuilder, TextDocuments } = this.#services.workspace;
        const beside = new Map<string, URI>();
        for (const { uri } of TextDocuments.all()) {
            const folder = UriUtils.dirname(URI.parse(uri));
            if (beside.has(folder.toString()) || !(await this.#isGoneThrough(folder, roots))) continue;
            beside.set(folder.toString(), folder);
        }
        const found = (await Promise.all([...beside.values()].map((folder) => this.#filesIn(folder)))).flat();
        if (found.length === 0) return;
        const documents: LangiumDocument[] = [];
        await this.loadWorkspaceDocuments(stream(found), (document) => {
            documents.push(document);
            this.langiumDocuments.addDocument(document);
        });
        await (DocumentBuilder as MasaDocumentBuilder).buildEarly(documents, this.initialBuildOptions);
    }

    /** Whether a folder is one of those that are looked through; reads what those on the way to it say of themselves. */
    async #isGoneThrough(folder: URI, roots: readonly URI[]): Promise<boolean> {
        const root = roots.find((each) => UriUtils.contains(each, folder));
        if (!root) return false;
        if (UriUtils.equals(root, folder)) return true;
        const above = UriUtils.dirname(folder);
        if (!(await this.#isGoneThrough(above, [root]))) return false;
        const isIncluded = this.shouldIncludeEntry({ uri: folder, isDirectory: true, isFile: false });
        if (isIncluded) await this.#configs.readIn(folder);
        return isIncluded;
    }

    async #filesIn(folder: URI): Promise<URI[]> {
        try {
            const entries = await this.fileSystemProvider.readDirectory(folder);
            return entries.filter((entry) => entry.isFile && this.shouldIncludeEntry(entry)).map(({ uri }) => uri);
        } catch {
            // What is open may have been deleted.
            return [];
        }
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
