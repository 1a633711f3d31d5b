import type { AstNode, LangiumDocument, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { type Import, isArrangement, type MasaDocument } from '../grammar/generated/ast.js';
import { ImportIndex, type ImportUsers, importedUri } from '../scoping/imports.js';

/**
 * Knows who imports what, in a workspace that is edited.
 *
 * A keystroke changes one document of thousands, and hardly ever an import. So what was worked out is kept until a document comes, goes,
 * or imports something else.
 */
export class EditorImports extends ImportIndex {
    readonly #services: LangiumSharedServices;
    readonly #addresses = new WeakMap<AstNode, readonly string[]>();
    #importers: { readonly from: ImportUsers['homes']; readonly byAddress: ReadonlyMap<string, readonly LangiumDocument[]> } | undefined;
    #documents: ReadonlyMap<string, LangiumDocument> | undefined;
    #users: { readonly users: ImportUsers; readonly shapes: ReadonlyMap<string, string> } | undefined;
    /** The documents that have changed since the users were worked out, and may import something else now. */
    #changed = new Set<string>();

    constructor(services: LangiumSharedServices) {
        super(services);
        this.#services = services;
        services.workspace.DocumentBuilder.onUpdate((changed, deleted) => this.#note(changed, deleted));
    }

    #note(changed: readonly URI[], deleted: readonly URI[]): void {
        for (const uri of changed) this.#changed.add(uri.toString());
        const isSameSet = deleted.length === 0 && [...this.#changed].every((address) => this.#documents?.has(address));
        if (!isSameSet) this.#documents = undefined;
        if (deleted.length > 0) this.#users = undefined;
    }

    /** Another object after each change, though mostly with the same in it: what is built from it depends on the texts as well. */
    override get current(): ImportUsers {
        const known = this.#users;
        if (known && this.#changed.size === 0) return known.users;
        const isUnchanged =
            known && [...this.#changed].every((address) => known.shapes.get(address) === this.#shapeOf(this.#byAddress.get(address)));
        this.#changed = new Set();
        const shapes = isUnchanged
            ? known.shapes
            : new Map([...this.#byAddress].map(([address, document]) => [address, this.#shapeOf(document) ?? '']));
        this.#users = { users: { ...(isUnchanged ? known.users : super.current) }, shapes };
        return this.#users.users;
    }

    /** What of a document decides to which arrangements others belong. */
    #shapeOf(document: LangiumDocument | undefined): string | undefined {
        if (!document) return undefined;
        const isHome = (document.parseResult.value as MasaDocument).elements.some(isArrangement);
        return [isHome, ...this.addressesOf(document)].join(' ');
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
        return this.addressesOf(document).flatMap((address) => {
            const imported = this.#byAddress.get(address);
            return imported && imported !== document ? [imported] : [];
        });
    }

    override targetOf(statement: Import, document: LangiumDocument): LangiumDocument | undefined {
        const uri = importedUri(statement, document);
        return uri && this.#byAddress.get(uri.toString());
    }

    /** The documents that themselves import what lies, or is to lie, at an address. */
    importersOf(address: string): readonly LangiumDocument[] {
        const { homes } = this.current;
        if (this.#importers?.from !== homes) {
            const byAddress = new Map<string, LangiumDocument[]>();
            for (const importer of this.#byAddress.values()) {
                for (const imported of this.addressesOf(importer)) {
                    const known = byAddress.get(imported);
                    if (known) known.push(importer);
                    else byAddress.set(imported, [importer]);
                }
            }
            this.#importers = { from: homes, byAddress };
        }
        return (this.#importers.byAddress.get(address) ?? []).filter((importer) => importer.uri.toString() !== address);
    }

    get #byAddress(): ReadonlyMap<string, LangiumDocument> {
        this.#documents ??= new Map(this.#services.workspace.LangiumDocuments.all.toArray().map((each) => [each.uri.toString(), each]));
        return this.#documents;
    }
}
