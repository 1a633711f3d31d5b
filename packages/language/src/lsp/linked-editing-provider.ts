import type { LangiumDocument } from 'langium';
import type { LinkedEditingRanges, Position } from 'vscode-languageserver';
import { isLibraryUri } from '../scoping/library-uri.js';
import type { MasaLspServices } from './lsp-module.js';

/**
 * Lets the uses of a name follow while it is typed where it is given, if all of them are in one document. What is used in other documents has
 * to be renamed, which looks at those too. Who types over a use means another thing, and changes nothing else.
 */
export class LinkedEditingProvider {
    readonly #services: MasaLspServices;

    constructor(services: MasaLspServices) {
        this.#services = services;
    }

    getLinkedEditingRanges(document: LangiumDocument, position: Position): LinkedEditingRanges | undefined {
        const { NameFinder } = this.#services.lsp;
        const found = NameFinder.findAt(document, document.textDocument.offsetAt(position));
        if (!found || isLibraryUri(document.uri) || NameFinder.nameNodeOf(found.target)?.offset !== found.segment.offset) return undefined;
        const places = [...NameFinder.placesOf(found.target)];
        if (places.some((place) => place.document !== document)) return undefined;
        const ranges = places.filter(({ segment }) => segment.text === found.segment.text).map(({ segment }) => segment.range);
        // No pattern of ours: editors read one without the flag that letters of all alphabets need, and know what a word is here.
        return { ranges };
    }
}
