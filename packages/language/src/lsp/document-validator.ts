import type { DocumentValidator, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { isLibraryUri } from '../scoping/library-uri.js';
import type { MasaLspServices } from './lsp-module.js';
import { toDiagnostic } from './to-diagnostic.js';

/** Gives the editor what the rules found. The library is checked by our tests, not in front of its readers. */
export class MasaDocumentValidator implements DocumentValidator {
    readonly #services: MasaLspServices;

    constructor(services: MasaLspServices) {
        this.#services = services;
    }

    async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
        if (isLibraryUri(document.uri)) return [];
        const { CodePages, FolderConfigs } = this.#services.lsp;
        const { rulePages } = FolderConfigs.configOf(document.uri);
        const findings = this.#services.rules.Diagnoser.diagnose(document);
        return FolderConfigs.told(findings, document.uri).map((finding) =>
            toDiagnostic(finding, CodePages.addressOf(finding.code, rulePages)),
        );
    }
}
