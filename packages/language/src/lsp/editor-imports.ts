import { type AstNode, type LangiumDocument, WorkspaceCache } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { MasaDocument } from '../grammar/generated/ast.js';
import { ImportIndex, importedUri } from '../scoping/imports.js';

/**
 * Knows who imports what, in a workspace that is edited.
 *
 * A keystroke changes one document of thousands. Where the imports of a document lead is worked out once for each time it is read; after a
 * keystroke only the addresses are looked up anew.
 */
export class EditorImports extends ImportIndex {
    readonly #services: LangiumSharedServices;
    readonly #addresses = new WeakMap<AstNode, readonly string[]>();
    readonly #documents: WorkspaceCache<'documents', ReadonlyMap<string, LangiumDocument>>;
    readonly #importers: WorkspaceCache<'importers', ReadonlyMap<string, readonly LangiumDocument[]>>;

    constructor(services: LangiumSharedServices) {
        super(services);
        this.#services = services;
        this.#documents = new WorkspaceCache(services);
        this.#importers = new WorkspaceCache(services);
    }

    /** Where the imports of a document lead, once each, whether something is there or not. */
    addressesOf(document: LangiumDocument): readonly string[] {
        const root = document.parseResult.value as MasaDocument;
        const known = this.#addresses.get(root);
        if (known) return known;
        const addresses = [...new Set(root.imports.flatMap((statement) => importedUri(statement, document)?.toString() ?? []))];
        this.#addresses.set(root, addresses);
        return addresses;
    }

    override importsOf(document: LangiumDocument): readonly LangiumDocument[] {
        const documents = this.#documents.get('documents', () => new Map(this.#all().map((each) => [each.uri.toString(), each])));
        return this.addressesOf(document).flatMap((address) => {
            const imported = documents.get(address);
            return imported && imported !== document ? [imported] : [];
        });
    }

    /** The documents that import a document themselves. */
    importersOf(document: LangiumDocument): readonly LangiumDocument[] {
        const importers = this.#importers.get('importers', () => {
            const found = new Map<string, LangiumDocument[]>();
            for (const importer of this.#all()) {
                for (const address of this.addressesOf(importer)) {
                    const known = found.get(address);
                    if (known) known.push(importer);
                    else found.set(address, [importer]);
                }
            }
            return found;
        });
        return (importers.get(document.uri.toString()) ?? []).filter((importer) => importer !== document);
    }

    #all(): LangiumDocument[] {
        return this.#services.workspace.LangiumDocuments.all.toArray();
    }
}
