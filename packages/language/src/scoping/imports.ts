import { type LangiumDocument, type LangiumDocuments, type LangiumSharedCoreServices, type URI, UriUtils, WorkspaceCache } from 'langium';
import { type Import, isArrangement, type MasaDocument } from '../grammar/generated/ast.js';
import { isLibraryUri } from './library-uri.js';

/** The address an import stands for: its path, relative to the folder of the document that it stands in. Undefined while half-typed. */
export function importedUri(statement: Import, document: LangiumDocument): URI | undefined {
    return statement.path ? UriUtils.resolvePath(UriUtils.dirname(document.uri), statement.path) : undefined;
}

/** The documents that a document imports itself, in order and once each; what is missing is left out. */
export function importedDocuments(document: LangiumDocument, documents: LangiumDocuments): LangiumDocument[] {
    const root = document.parseResult.value as MasaDocument;
    const found = new Set<LangiumDocument>();
    for (const statement of root.imports) {
        const uri = importedUri(statement, document);
        const imported = uri && documents.getDocument(uri);
        if (imported && imported !== document) found.add(imported);
    }
    return [...found];
}

/** A document and everything it imports, directly or through others; itself first, then in the order of the imports. */
export function importClosure(document: LangiumDocument, documents: LangiumDocuments): LangiumDocument[] {
    const closure = new Set([document]);
    for (const member of closure) {
        for (const imported of importedDocuments(member, documents)) closure.add(imported);
    }
    return [...closure];
}

/** Which documents hold an arrangement, and which of those a document belongs to. */
export interface ImportUsers {
    /** Documents with an arrangement, in workspace order, each with all it imports. */
    readonly homes: ReadonlyMap<LangiumDocument, readonly LangiumDocument[]>;
    /** The homes that a document belongs to, in workspace order. */
    homesOf(document: LangiumDocument): readonly LangiumDocument[];
}

/** Finds the arrangements of a workspace and what each is made of. */
export function findImportUsers(workspace: Iterable<LangiumDocument>, documents: LangiumDocuments): ImportUsers {
    const homes = new Map<LangiumDocument, readonly LangiumDocument[]>();
    const users = new Map<LangiumDocument, LangiumDocument[]>();
    for (const home of workspace) {
        if (!(home.parseResult.value as MasaDocument).elements.some(isArrangement)) continue;
        const closure = importClosure(home, documents);
        homes.set(home, closure);
        for (const member of closure) {
            const known = users.get(member);
            if (known) known.push(home);
            else users.set(member, [home]);
        }
    }
    return { homes, homesOf: (document) => users.get(document) ?? [] };
}

/** Keeps what `findImportUsers` finds until something in the workspace changes. */
export class ImportIndex {
    readonly #services: LangiumSharedCoreServices;
    readonly #cache: WorkspaceCache<'users', ImportUsers>;

    constructor(services: LangiumSharedCoreServices) {
        this.#services = services;
        this.#cache = new WorkspaceCache(services);
    }

    get current(): ImportUsers {
        const documents = this.#services.workspace.LangiumDocuments;
        return this.#cache.get('users', () => findImportUsers(documents.all.filter((document) => !isLibraryUri(document.uri)), documents));
    }
}
