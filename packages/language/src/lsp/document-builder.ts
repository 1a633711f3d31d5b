import {
    type BuildOptions,
    Cancellation,
    DefaultDocumentBuilder,
    DocumentState,
    isOperationCancelled,
    type LangiumDocument,
    type MaybePromise,
    URI,
    UriUtils,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { isStandard, type MasaDocument } from '../grammar/generated/ast.js';
import { documentsWithNamesakes } from '../model/shared-elements.js';
import { isLibraryUri } from '../scoping/library-uri.js';
import type { EditorImports } from './editor-imports.js';
import type { MasaLspServices } from './lsp-module.js';

type Token = Cancellation.CancellationToken;

/**
 * Builds the documents of an editor's workspace. Beyond the framework it knows that
 * - an import leads out of the opened folder as well: what is imported is read, wherever it lies;
 * - what a document may see, and what is found in it, hangs on the documents of its arrangement, not only on those it refers to; and on
 *   those of other arrangements that describe the same group, report or body.
 */
export class MasaDocumentBuilder extends DefaultDocumentBuilder {
    readonly #services: LangiumSharedServices;
    /** Who was together with the documents that are being changed, before they were. */
    readonly #companionsBefore = new Set<LangiumDocument>();
    /** Who described the same as the documents that are being changed, before they were. */
    readonly #namesakesBefore = new Set<LangiumDocument>();
    /** Whether a part of the documents is being built before the others. */
    #isAhead = false;
    /** What was built before the others, while those are. */
    #doneAhead: readonly LangiumDocument[] = [];
    /** What was asked before all others had been read: a name may be stated in them, and a neighbour may say something else. */
    readonly #askedEarly = new Set<LangiumDocument>();
    /** The documents with a reference to what was not found when they were linked last. */
    readonly #unresolved = new WeakSet<LangiumDocument>();
    /** The documents that import what is changed in one go. */
    #importers: { readonly of: ReadonlySet<string>; readonly documents: ReadonlySet<LangiumDocument> } | undefined;

    constructor(services: LangiumSharedServices) {
        super(services);
        this.#services = services;
        this.onDocumentPhase(DocumentState.Linked, (document) => {
            if (document.references.some(({ error }) => error !== undefined)) this.#unresolved.add(document);
            else this.#unresolved.delete(document);
            return this.#language.lsp.PictureReader.read([document]);
        });
    }

    override async update(changed: URI[], deleted: URI[], cancelToken: Token = Cancellation.CancellationToken.None): Promise<void> {
        // Those that were together with a document are asked again even where the change parts them.
        const documents = [...changed, ...deleted].flatMap((uri) => this.langiumDocuments.getDocuments(uri));
        for (const companion of this.#companionsOf(documents)) this.#companionsBefore.add(companion);
        for (const namesake of this.#namesakesOf(documents)) this.#namesakesBefore.add(namesake);
        this.#askAgain(documents);
        await super.update(changed, deleted, cancelToken);
    }

    /** References lead to what a document imports itself, so nothing else can change them; what was not found may be there now. */
    protected override shouldRelink(document: LangiumDocument, changedUris: Set<string>): boolean {
        // Every document of the workspace is asked about at each keystroke.
        if (this.#importers?.of !== changedUris) {
            const importers = [...changedUris].flatMap((address) => this.#imports.importersOf(address));
            this.#importers = { of: changedUris, documents: new Set(importers) };
        }
        return this.#importers.documents.has(document) || this.#unresolved.has(document);
    }

    /** Our rules are asked all at once, so a document that was checked was checked in full. */
    protected override resultsAreIncomplete(): boolean {
        return false;
    }

    /** Builds documents with what they import before it is known what else there is. */
    async buildEarly(documents: LangiumDocument[], options: BuildOptions, cancelToken?: Token): Promise<void> {
        this.#isAhead = true;
        try {
            await this.build(documents, options, cancelToken);
        } finally {
            this.#isAhead = false;
            for (const document of this.langiumDocuments.all) if (!isLibraryUri(document.uri)) this.#askedEarly.add(document);
        }
    }

    /** What is open in the editor, and what lies beside it, is read and checked before the rest of the workspace is. */
    protected override async buildDocuments(documents: LangiumDocument[], options: BuildOptions, cancelToken: Token): Promise<void> {
        const urgent = new Set(this.#besideOpen(documents));
        const isMoreToRead = documents.some((document) => !urgent.has(document) && document.state < DocumentState.Parsed);
        if (!this.#isAhead && urgent.size > 0 && urgent.size < documents.length) {
            this.#isAhead = true;
            try {
                await this.#buildTogether([...urgent], options, cancelToken);
            } finally {
                this.#isAhead = false;
            }
        }
        const done = documents.filter(({ state }) => state === DocumentState.Validated);
        const left = documents.filter(({ state }) => state !== DocumentState.Validated);
        if (isMoreToRead) for (const document of done) this.#askedEarly.add(document);
        const early = this.#isAhead ? [] : [...this.#askedEarly].filter(({ state }) => state === DocumentState.Validated);
        this.#doneAhead = [...new Set([...done, ...early])];
        try {
            await this.#buildTogether(left, options, cancelToken, early);
            this.#askedEarly.clear();
        } finally {
            this.#doneAhead = [];
        }
    }

    /** The workspace as a whole is no further because a part of it goes ahead. */
    protected override async runCancelable(
        documents: LangiumDocument[],
        state: DocumentState,
        cancelToken: Token,
        work: (document: LangiumDocument) => MaybePromise<unknown>,
    ): Promise<void> {
        await super.runCancelable(documents, state, cancelToken, work);
        if (this.#isAhead) this.currentState = DocumentState.Changed;
    }

    /** Who waits for the whole workspace is not told of the part that goes ahead. */
    protected override async notifyBuildPhase(documents: LangiumDocument[], state: DocumentState, cancelToken: Token): Promise<void> {
        if (this.#isAhead) return;
        // Nobody is told of a phase without documents, though one that went ahead may be all that was waited for.
        await super.notifyBuildPhase([...new Set([...documents, ...this.#doneAhead])], state, cancelToken);
    }

    /** The open documents, and those of their folders: where arrangements are looked for that they may belong to. */
    #besideOpen(documents: readonly LangiumDocument[]): LangiumDocument[] {
        const folderOf = ({ uri }: LangiumDocument): string => UriUtils.dirname(uri).toString();
        const folders = new Set(documents.filter(({ uri }) => this.textDocuments?.get(uri.toString())).map(folderOf));
        return folders.size === 0 ? [] : documents.filter((document) => folders.has(folderOf(document)));
    }

    /** @param ahead What was asked before these had been read, and is asked again. */
    async #buildTogether(
        documents: LangiumDocument[],
        options: BuildOptions,
        cancelToken: Token,
        ahead: readonly LangiumDocument[] = [],
    ): Promise<void> {
        const changed = documents.filter((document) => document.state <= DocumentState.Parsed);
        this.prepareBuild(documents, options);
        await this.runCancelable(documents, DocumentState.Parsed, cancelToken, (document) => this.#read(document, cancelToken));
        const fetched = await this.#fetchImports(changed, cancelToken);
        // Who asked while documents were being read may have been told, and have noted, half of it.
        if (changed.length > 0)
            await this.emitUpdate(
                [...changed, ...fetched].map(({ uri }) => uri),
                [],
            );
        const companions = this.#askAgain([...changed, ...fetched]);
        const sharers = this.#askSharersAgain([...changed, ...fetched]);
        const namesakes = this.#askNamesakesAgain([...changed, ...fetched]);
        for (const document of ahead)
            this.resetToState(document, this.#unresolved.has(document) ? DocumentState.ComputedScopes : DocumentState.IndexedReferences);
        const asked = new Set([...documents, ...fetched, ...companions, ...sharers, ...namesakes, ...ahead]);
        await super.buildDocuments([...asked], options, cancelToken);
    }

    /** Reads what the documents import and nobody has read yet, and what that imports in turn. */
    async #fetchImports(documents: readonly LangiumDocument[], cancelToken: Token): Promise<LangiumDocument[]> {
        const fetched: LangiumDocument[] = [];
        const pending = [...documents];
        for (const document of pending) {
            for (const address of this.#imports.addressesOf(document)) {
                const uri = URI.parse(address);
                const known = this.langiumDocuments.getDocument(uri);
                if ((known && known.state >= DocumentState.Parsed) || !this.serviceRegistry.hasServices(uri)) continue;
                // What is known and not read yet would be read later, but is needed now.
                if (known) await this.runCancelable([known], DocumentState.Parsed, cancelToken, () => this.#read(known, cancelToken));
                const imported = known ?? (await this.#fetch(uri, cancelToken));
                if (!imported) continue;
                fetched.push(imported);
                pending.push(imported);
            }
        }
        return fetched;
    }

    async #read(document: LangiumDocument, cancelToken: Token): Promise<void> {
        await this.langiumDocumentFactory.update(document, cancelToken);
    }

    async #fetch(uri: URI, cancelToken: Token): Promise<LangiumDocument | undefined> {
        try {
            return await this.langiumDocuments.getOrCreateDocument(uri, cancelToken);
        } catch (error) {
            if (isOperationCancelled(error)) throw error;
            return undefined;
        }
    }

    /**
     * Marks the documents that belong to an arrangement with one of these as to be linked and asked again: a requirement stands for
     * another thing where the arrangement follows another standard, and a fact is shown or not by any document of the arrangement.
     * @returns Those that were marked.
     */
    #askAgain(documents: readonly LangiumDocument[]): LangiumDocument[] {
        const own = documents.filter((document) => !isLibraryUri(document.uri));
        if (own.length === 0) return [];
        const { homes, homesOf } = this.#imports.current;
        const touched = new Set(own.flatMap((document) => homesOf(document)));
        const companions = new Set([...touched].flatMap((home) => homes.get(home) ?? []));
        // So do the standards of its own that it follows, for each says what it rests on.
        const changesStandards = own.some(
            (document) => touched.has(document) || (document.parseResult.value as MasaDocument).elements.some(isStandard),
        );
        const state = changesStandards ? DocumentState.ComputedScopes : DocumentState.IndexedReferences;
        const asking = new Set(documents);
        const marked = [...companions].filter((document) => !asking.has(document) && document.state > state);
        for (const document of marked) this.resetToState(document, state);
        return marked;
    }

    /**
     * Marks the arrangements that share a document which has come to, or gone from, an arrangement with one of these: what they have to show
     * themselves depends on who else has it.
     * @returns Those that were marked.
     */
    #askSharersAgain(documents: readonly LangiumDocument[]): LangiumDocument[] {
        const now = this.#companionsOf(documents);
        const before = this.#companionsBefore;
        const moved = [...[...now].filter((each) => !before.has(each)), ...[...before].filter((each) => !now.has(each))];
        before.clear();
        const asking = new Set(documents);
        const sharers = new Set(moved.flatMap((document) => this.#imports.current.homesOf(document)));
        const marked = [...sharers].filter((document) => !asking.has(document) && document.state > DocumentState.IndexedReferences);
        for (const document of marked) this.resetToState(document, DocumentState.IndexedReferences);
        return marked;
    }

    /**
     * Marks the documents of other arrangements that describe what these describe too, and those that did before: whether they agree is told
     * at one of them.
     * @returns Those that were marked.
     */
    #askNamesakesAgain(documents: readonly LangiumDocument[]): LangiumDocument[] {
        const before = [...this.#namesakesBefore];
        this.#namesakesBefore.clear();
        const asking = new Set(documents);
        const marked = [...new Set([...before, ...this.#namesakesOf(documents)])].filter(
            (document) => !asking.has(document) && document.state > DocumentState.IndexedReferences,
        );
        for (const document of marked) this.resetToState(document, DocumentState.IndexedReferences);
        return marked;
    }

    #namesakesOf(documents: readonly LangiumDocument[]): readonly LangiumDocument[] {
        const { arrangements } = this.#language.model.Workspace.current;
        return documents.flatMap((document) => documentsWithNamesakes(document, arrangements));
    }

    /** The documents of the arrangements that these belong to. */
    #companionsOf(documents: readonly LangiumDocument[]): ReadonlySet<LangiumDocument> {
        const { homes, homesOf } = this.#imports.current;
        const touched = documents.filter(({ uri }) => !isLibraryUri(uri)).flatMap((document) => homesOf(document));
        return new Set(touched.flatMap((home) => homes.get(home) ?? []));
    }

    get #imports(): EditorImports {
        return this.#language.references.Imports;
    }

    get #language(): MasaLspServices {
        const [language] = this.#services.ServiceRegistry.all;
        return language as MasaLspServices;
    }
}
