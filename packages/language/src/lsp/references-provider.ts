import type { LangiumDocument } from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import { isLibraryUri } from '../scoping/library-uri.js';
import type { MasaLspServices } from './lsp-module.js';
import type { NameFinder } from './name-finder.js';

/** Lists where a name is used, in prose as elsewhere. */
export class MasaReferencesProvider implements ReferencesProvider {
    readonly #names: NameFinder;

    constructor(services: MasaLspServices) {
        this.#names = services.lsp.NameFinder;
    }

    findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Location[] {
        const asked = this.#names.findAt(document, document.textDocument.offsetAt(position));
        if (!asked) return [];
        const found = [
            ...this.#names.placesOf(asked.target),
            ...(isLibraryUri(document.uri) ? this.#names.placesOf(asked.target, document) : []),
        ];
        const places = new Map(found.map((place) => [place.segment, place]));
        return [...places.values()]
            .filter(({ reference }) => reference || context.includeDeclaration)
            .map((place) => ({ uri: place.document.uri.toString(), range: place.segment.range }));
    }
}
