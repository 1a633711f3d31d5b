import { AstUtils, type LangiumDocument } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import type { DefinitionParams, LocationLink } from 'vscode-languageserver';
import type { MasaLspServices } from './lsp-module.js';
import type { NameFinder } from './name-finder.js';

/** Leads from a name to where it is stated, and from an import to the file. */
export class MasaDefinitionProvider implements DefinitionProvider {
    readonly #names: NameFinder;

    constructor(services: MasaLspServices) {
        this.#names = services.lsp.NameFinder;
    }

    getDefinition(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] | undefined {
        const offset = document.textDocument.offsetAt(position);
        const opened = this.#names.findImportAt(document, offset);
        if (opened)
            return [
                {
                    targetUri: opened.imported.uri.toString(),
                    targetRange: start,
                    targetSelectionRange: start,
                    originSelectionRange: opened.path.range,
                },
            ];
        const found = this.#names.findAt(document, offset);
        const place = found && this.#names.placeOf(found.target);
        if (!place) return undefined;
        return [
            {
                targetUri: AstUtils.getDocument(found.target).uri.toString(),
                targetRange: (found.target.$cstNode ?? place).range,
                targetSelectionRange: place.range,
                originSelectionRange: found.segment.range,
            },
        ];
    }
}

const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
