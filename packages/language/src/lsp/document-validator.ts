import type { DocumentValidator, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { levelOf } from '../config.js';
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
        const { levels, rulePages } = FolderConfigs.configOf(document.uri);
        return this.#services.rules.Diagnoser.diagnose(document).map((finding) =>
            toDiagnostic({ ...finding, level: levelOf(finding, levels) }, CodePages.addressOf(finding.code, rulePages)),
        );
    }
}
