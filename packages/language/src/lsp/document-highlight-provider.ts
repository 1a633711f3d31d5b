import type { LangiumDocument } from 'langium';
import type { DocumentHighlightProvider } from 'langium/lsp';
import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import type { MasaLspServices } from './lsp-module.js';
import type { NameFinder } from './name-finder.js';

/** Marks a name wherever it stands in the document: strongly where it is stated. */
export class MasaDocumentHighlightProvider implements DocumentHighlightProvider {
    readonly #names: NameFinder;

    constructor(services: MasaLspServices) {
        this.#names = services.lsp.NameFinder;
    }

    getDocumentHighlight(document: LangiumDocument, { position }: DocumentHighlightParams): DocumentHighlight[] | undefined {
        const asked = this.#names.findAt(document, document.textDocument.offsetAt(position));
        if (!asked) return undefined;
        return [...this.#names.placesOf(asked.target, document)].map((place) => ({
            range: place.segment.range,
            kind: place.reference ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
        }));
    }
}
