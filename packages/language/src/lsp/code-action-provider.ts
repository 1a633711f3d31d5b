import { type LangiumDocument, WorkspaceCache } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
    type CodeAction,
    CodeActionKind,
    type CodeActionParams,
    type Diagnostic,
    type Position,
    type TextEdit,
} from 'vscode-languageserver';
import { type ChosenFix, chooseFixes, editsOf, findCertainFix } from '../rules/choose-fixes.js';
import { type Edit, takeOut } from '../rules/fix.js';
import { referenceCode } from '../rules/reference-findings.js';
import type { Finding } from '../rules/rule.js';
import { syntaxCode } from '../rules/syntax-findings.js';
import { findUnneededImports } from '../rules/unneeded-imports.js';
import { groupBy } from '../support/group-by.js';
import type { MasaLspServices } from './lsp-module.js';
import { toTextEdit } from './to-text-edit.js';

/** Offers to mend what was found at a place, all of its kind in the document, or all that needs no choice; and to tidy the imports. */
export class MasaCodeActionProvider implements CodeActionProvider {
    readonly #services: MasaLspServices;
    readonly #findings: WorkspaceCache<string, readonly Finding[]>;

    constructor(services: MasaLspServices) {
        this.#services = services;
        this.#findings = new WorkspaceCache(services.shared);
    }

    getCodeActions(document: LangiumDocument, { context, range }: CodeActionParams): CodeAction[] {
        const wants = (kind: string): boolean => context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? false;
        // The protocol hands back diagnostics, which say less than the findings they were made from.
        const { lsp, rules } = this.#services;
        const findings = this.#findings.get(document.uri.toString(), () =>
            lsp.FolderConfigs.told(rules.Diagnoser.diagnose(document), document.uri),
        );
        const asked = findings.flatMap((finding) => {
            const diagnostic = context.diagnostics.find((candidate) => isOf(candidate, finding));
            return diagnostic || isMendedAround(finding, range.start, document) ? [{ finding, diagnostic }] : [];
        });
        const actions: CodeAction[] = [];
        if (!context.only || wants(CodeActionKind.QuickFix)) {
            actions.push(...asked.flatMap(({ finding, diagnostic }) => toActions(finding, diagnostic)));
            const kinds = groupBy(
                asked.filter(({ finding }) => finding.fixes.length === 1),
                ({ finding }) => kindOfMending(finding),
            );
            actions.push(...[...kinds.values()].flatMap(([first]) => (first ? fixAllLike(first.finding, findings) : [])));
        }
        // What changes a whole document is offered to those who ask for it.
        if (wants(fixAllKind)) actions.push(...fixAll(findings));
        if (wants(importsKind)) actions.push(...this.#tidyImports(document));
        return actions;
    }

    /** Takes out the imports that change nothing. Their order stays: it is that of the published page. */
    #tidyImports(document: LangiumDocument): CodeAction[] {
        const edits = findUnneededImports(document, this.#services.references.Imports).flatMap(takeOut);
        return edits.length > 0
            ? [{ title: 'Take out imports that are not needed', kind: importsKind, edit: { changes: toChanges(edits) } }]
            : [];
    }
}

/** The action that an editor may be told to do whenever a document is saved. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.masa`;

/** What editors call _Organize Imports_. */
const importsKind = `${CodeActionKind.SourceOrganizeImports}.masa`;

/** The kinds of actions that are offered. */
export const codeActionKinds: string[] = [CodeActionKind.QuickFix, fixAllKind, importsKind];

function isOf({ code, range, message }: Diagnostic, finding: Finding): boolean {
    const { start } = finding.location.range;
    const text = typeof message === 'string' ? message : message.value;
    return (
        code === finding.code && text === finding.message && range.start.line === start.line && range.start.character === start.character
    );
}

/** Whether what cannot be read is mended by changes above a line and below it: a pasted text of many lines is marked in its first alone. */
function isMendedAround({ code, fixes: [fix] }: Finding, { line }: Position, { uri }: LangiumDocument): boolean {
    if (code !== syntaxCode || !fix || fix.edits.some((edit) => edit.uri !== uri.toString())) return false;
    return fix.edits.some(({ range }) => range.start.line < line) && fix.edits.some(({ range }) => range.end.line >= line);
}

function toActions({ fixes }: Finding, diagnostic: Diagnostic | undefined): CodeAction[] {
    return fixes.map(({ title, edits, isCertain = false }) => ({
        title,
        kind: CodeActionKind.QuickFix,
        ...(diagnostic && { diagnostics: [diagnostic] }),
        isPreferred: isCertain,
        edit: { changes: toChanges(edits) },
    }));
}

/**
 * What findings have in common that are mended together: their code. What cannot be read, and names that lead nowhere, are mended in many ways;
 * only those whose way is the same go together.
 */
function kindOfMending({ code, fixes: [fix] }: Finding): string {
    return code === syntaxCode || code === referenceCode ? `${code} ${fix?.title}` : code;
}

/** One action for all findings of a kind, where there are several and each can be mended in one way alone. */
function fixAllLike(first: Finding, findings: readonly Finding[]): CodeAction[] {
    const kind = kindOfMending(first);
    const chosen = chooseFixes(findings, (finding) =>
        finding.fixes.length === 1 && kindOfMending(finding) === kind ? finding.fixes[0] : undefined,
    );
    const [own] = first.fixes;
    if (!own || chosen.length < 2) return [];
    const isSame = chosen.every(({ fix }) => fix.title === own.title);
    return [toAction(`${own.title}${isSame ? '' : ', and likewise'}: all ${chosen.length} in this file`, CodeActionKind.QuickFix, chosen)];
}

function fixAll(findings: readonly Finding[]): CodeAction[] {
    const chosen = chooseFixes(findings, findCertainFix);
    return chosen.length > 0 ? [toAction('Mend all that needs no choice', fixAllKind, chosen)] : [];
}

function toAction(title: string, kind: string, chosen: readonly ChosenFix[]): CodeAction {
    return { title, kind, edit: { changes: toChanges(editsOf(chosen)) } };
}

function toChanges(edits: readonly Edit[]): Record<string, TextEdit[]> {
    const byDocument = groupBy(edits, ({ uri }) => uri);
    return Object.fromEntries([...byDocument].map(([uri, own]) => [uri, own.map(toTextEdit)]));
}
