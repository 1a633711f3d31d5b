import { type AstNode, type AstNodeDescription, AstUtils, type LangiumDocument, type URI } from 'langium';
import type { MasaServices } from '../language-module.js';
import { libraryFiles, librarySymbols } from '../library/generated/library.js';
import { oncePer } from '../support/once-per.js';
import { normalTitle } from './body-titles.js';
import { libraryUri } from './library-uri.js';

/**
 * The documents that ship with the language: standards and bodies of England.
 *
 * A library document is parsed when something in it is first referred to, so that checking one arrangement does not read the law of
 * all editions. What the library offers is known before from an index that is made together with the library.
 */
export class Library {
    readonly #services: MasaServices;
    readonly #byName = new Map<string, AstNodeDescription>();
    readonly #byTitle = new Map<string, AstNodeDescription[]>();
    readonly #byType = new Map<string, AstNodeDescription[]>();

    /** What a library document offers, by name. */
    readonly #nodesIn = oncePer(
        (root: AstNode): ReadonlyMap<string, AstNode | undefined> =>
            new Map(this.#services.references.ScopeComputation.exportsOf(AstUtils.getDocument(root)).map(({ name, node }) => [name, node])),
    );

    constructor(services: MasaServices) {
        this.#services = services;
        for (const { name, type, titles, file } of librarySymbols) {
            const description: AstNodeDescription = { name, type, documentUri: libraryUri(file), path: name };
            this.#byName.set(name, description);
            for (const title of titles) collect(this.#byTitle, normalTitle(title), { ...description, name: title });
            collect(this.#byType, type, description);
        }
    }

    /** What the library offers under a name, such as `working-together-2023` or `working-together-2023.voice-included`. */
    findByName(name: string): AstNodeDescription | undefined {
        return this.#byName.get(name);
    }

    /** Bodies by their title or another printed name, such as "Luton" or "Bedfordshire Police". */
    findByTitle(title: string): readonly AstNodeDescription[] {
        return this.#byTitle.get(normalTitle(title)) ?? [];
    }

    /** All titles of bodies, for completion and for near misses. */
    titles(): Iterable<AstNodeDescription> {
        return [...this.#byTitle.values()].flat();
    }

    /** All names, for completion. */
    all(): Iterable<AstNodeDescription> {
        return this.#byName.values();
    }

    /** All that the library offers of one type, such as `Standard`, in library order. */
    ofType(type: string): readonly AstNodeDescription[] {
        return this.#byType.get(type) ?? [];
    }

    /** The node behind a description of this library; parses its document on first use. */
    load(description: AstNodeDescription): AstNode | undefined {
        const document = this.#document(description.documentUri);
        const name = this.#byName.has(description.path) ? description.path : undefined;
        if (!document || !name) return undefined;
        return this.#nodesIn(document.parseResult.value).get(name);
    }

    /** The text of a library document, for showing it read-only. */
    findText(uri: URI): string | undefined {
        const path = uri.path.slice(1);
        return Object.hasOwn(libraryFiles, path) ? libraryFiles[path] : undefined;
    }

    #document(uri: URI): LangiumDocument | undefined {
        const documents = this.#services.shared.workspace.LangiumDocuments;
        const known = documents.getDocument(uri);
        if (known) return known;
        const text = this.findText(uri);
        if (text === undefined) return undefined;
        const document = this.#services.shared.workspace.LangiumDocumentFactory.fromString(text, uri);
        documents.addDocument(document);
        return document;
    }
}

function collect<K, V>(map: Map<K, V[]>, key: K, value: V): void {
    const values = map.get(key);
    if (values) values.push(value);
    else map.set(key, [value]);
}
