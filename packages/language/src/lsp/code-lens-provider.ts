import { type AstNode, isReference, type LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, Command, Location, Range } from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import type { MasaLspServices } from './lsp-module.js';
import { isOwnWord, segmentsOf } from './name-finder.js';

/** Says above each element that something refers to how often that is, and above an arrangement how many requirements were not found. */
export class MasaCodeLensProvider implements CodeLensProvider {
    readonly #services: MasaLspServices;
    /** Whether the editor has commands of ours; to others a lens is words. */
    #hasCommands = false;

    constructor(services: MasaLspServices) {
        this.#services = services;
        services.shared.lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
            this.#hasCommands = (initializationOptions as { hasCommands?: boolean } | undefined)?.hasCommands ?? false;
        });
    }

    provideCodeLens(document: LangiumDocument): CodeLens[] {
        const uses = this.#usesOf(document);
        const uri = document.uri.toString();
        return (document.parseResult.value as ast.MasaDocument).elements.flatMap((element): CodeLens[] => {
            const range = this.#services.lsp.NameFinder.placeOf(element)?.range;
            if (!range) return [];
            if (ast.isArrangement(element)) return this.#statementLens(element, document, range);
            // What nothing refers to has its place on the page all the same: there is nothing to tell of it.
            const places = uses.get(element) ?? [];
            if (places.length === 0) return [];
            return [{ range, command: this.#command(countUses(places.length), 'masa.showReferences', [uri, range.start, places]) }];
        });
    }

    #statementLens(arrangement: ast.Arrangement, document: LangiumDocument, range: Range): CodeLens[] {
        const model = this.#services.model.Workspace.current.arrangementsOf(document).find(({ node }) => node === arrangement);
        if (!model) return [];
        const { answers } = this.#services.rules.Assessor.of(model);
        if (answers.length === 0) return [];
        const missing = answers.filter(({ status }) => status === 'not-found').length;
        const words =
            missing === 0 ? 'nothing that is asked is missing' : `${missing} ${missing === 1 ? 'requirement' : 'requirements'} not found`;
        return [{ range, command: this.#command(words, 'masa.showStatement', []) }];
    }

    #command(title: string, command: string, args: unknown[]): Command {
        return this.#hasCommands ? { title, command, arguments: args } : { title, command: '' };
    }

    /** Where the elements of a document are used, in one walk over all that can see them. */
    #usesOf(home: LangiumDocument): ReadonlyMap<AstNode, readonly Location[]> {
        const uses = new Map<AstNode, Location[]>();
        for (const document of [home, ...this.#services.references.Imports.importersOf(home.uri.toString())]) {
            const uri = document.uri.toString();
            for (const reference of document.references) {
                if (!isReference(reference) || isOwnWord(reference)) continue;
                for (const { segment, target } of segmentsOf(reference)) {
                    if (!target || !ast.isElement(target)) continue;
                    const known = uses.get(target);
                    if (known) known.push({ uri, range: segment.range });
                    else uses.set(target, [{ uri, range: segment.range }]);
                }
            }
        }
        return uses;
    }
}

function countUses(count: number): string {
    return count === 1 ? 'used once' : `used ${count} times`;
}
