import type { DocumentValidator, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { MasaServices } from '../language-module.js';
import { isLibraryUri } from '../scoping/library-uri.js';
import { toDiagnostic } from './to-diagnostic.js';

/** Gives the editor what the rules found. The library is checked by our tests, not in front of its readers. */
export class MasaDocumentValidator implements DocumentValidator {
    readonly #services: MasaServices;

    constructor(services: MasaServices) {
        this.#services = services;
    }

    async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
        return isLibraryUri(document.uri) ? [] : this.#services.rules.Diagnoser.diagnose(document).map(toDiagnostic);
    }
}
