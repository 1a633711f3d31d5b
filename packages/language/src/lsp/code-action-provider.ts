import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { type Fix, findFixes } from './fixes/find-fixes.js';
import type { MasaLspServices } from './lsp-module.js';

/** Offers to mend what was found at a place; one provider for all codes. */
export class MasaCodeActionProvider implements CodeActionProvider {
    readonly #services: MasaLspServices;

    constructor(services: MasaLspServices) {
        this.#services = services;
    }

    getCodeActions(document: LangiumDocument, { context }: CodeActionParams): CodeAction[] {
        if (context.only && !context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
        return context.diagnostics.flatMap((diagnostic) =>
            findFixes(diagnostic, document, this.#services).map((fix) => toAction(fix, diagnostic, document)),
        );
    }
}

function toAction({ title, edits, isPreferred = false }: Fix, diagnostic: Diagnostic, document: LangiumDocument): CodeAction {
    return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred,
        edit: { changes: { [document.uri.toString()]: [...edits] } },
    };
}
