import { type LangiumDocument, type LangiumSharedCoreServices, type URI, UriUtils, WorkspaceCache } from 'langium';
import { type Import, isArrangement, type MasaDocument } from '../grammar/generated/ast.js';
import { isLibraryUri } from './library-uri.js';

const importedUris = new WeakMap<Import, URI>();

/** The address an import stands for: its path, relative to the folder of the document that it stands in. Undefined while half-typed. */
export function importedUri(statement: Import, document: LangiumDocument): URI | undefined {
    if (!statement.path) return undefined;
    let uri = importedUris.get(statement);
    if (!uri) {
        uri = UriUtils.resolvePath(UriUtils.dirname(document.uri), statement.path);
        importedUris.set(statement, uri);
    }
    return uri;
}

/** The path that an import of one document in another has to give. */
export function importPath(from: URI, to: URI): string {
    return UriUtils.relative(UriUtils.dirname(from), to);
}

type ImportsOf = (document: LangiumDocument) => readonly LangiumDocument[];

/** A document and everything it imports, directly or through others; itself first, then in the order of the imports. */
export function importClosure(document: LangiumDocument, importsOf: ImportsOf): LangiumDocument[] {
    const closure = new Set([document]);
    for (const member of closure) {
        for (const imported of importsOf(member)) closure.add(imported);
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
function findImportUsers(workspace: Iterable<LangiumDocument>, importsOf: ImportsOf): ImportUsers {
    const homes = new Map<LangiumDocument, readonly LangiumDocument[]>();
    const users = new Map<LangiumDocument, LangiumDocument[]>();
    for (const home of workspace) {
        if (!(home.parseResult.value as MasaDocument).elements.some(isArrangement)) continue;
        const closure = importClosure(home, importsOf);
        homes.set(home, closure);
        for (const member of closure) {
            const known = users.get(member);
            if (known) known.push(home);
            else users.set(member, [home]);
        }
    }
    return { homes, homesOf: (document) => users.get(document) ?? [] };
}

/** Keeps who imports what until something in the workspace changes. */
export class ImportIndex {
    readonly #services: LangiumSharedCoreServices;
    readonly #users: WorkspaceCache<'users', ImportUsers>;
    readonly #targets: WorkspaceCache<LangiumDocument, ReadonlyMap<Import, LangiumDocument>>;

    constructor(services: LangiumSharedCoreServices) {
        this.#services = services;
        this.#users = new WorkspaceCache(services);
        this.#targets = new WorkspaceCache(services);
    }

    /** The arrangements of the workspace and what each is made of. */
    get current(): ImportUsers {
        return this.#users.get('users', () => {
            const documents = this.#services.workspace.LangiumDocuments.all.filter((document) => !isLibraryUri(document.uri));
            return findImportUsers(documents, (document) => this.importsOf(document));
        });
    }

    /** The documents that a document imports itself, in order and once each; what is missing is left out. */
    importsOf(document: LangiumDocument): readonly LangiumDocument[] {
        return [...new Set(this.#targetsOf(document).values())].filter((imported) => imported !== document);
    }

    /** The document that an import leads to; undefined where there is none. */
    targetOf(statement: Import, document: LangiumDocument): LangiumDocument | undefined {
        return this.#targetsOf(document).get(statement);
    }

    #targetsOf(document: LangiumDocument): ReadonlyMap<Import, LangiumDocument> {
        return this.#targets.get(document, () => {
            const { LangiumDocuments } = this.#services.workspace;
            const targets = new Map<Import, LangiumDocument>();
            for (const statement of (document.parseResult.value as MasaDocument).imports) {
                const uri = importedUri(statement, document);
                const target = uri && LangiumDocuments.getDocument(uri);
                if (target) targets.set(statement, target);
            }
            return targets;
        });
    }
}
