import { expect } from 'vitest';
import type { CompletionItem, CompletionParams } from 'vscode-languageserver';
import { applyEdits, askedPlace, openAt } from './lsp-services.js';

/** What is expected of the list that is offered at `$`. */
export interface ExpectedItems {
    /** Exactly these labels, in the order in which they are shown. */
    readonly exactly?: readonly string[];
    /** These labels, and maybe others. */
    readonly includes?: readonly string[];
    readonly excludes?: readonly string[];
    /** The first labels, in the order in which they are shown. */
    readonly first?: readonly string[];
    /** What one label says beside it. */
    readonly details?: Readonly<Record<string, string>>;
    /** The text after an item was chosen; where the author is to fill something in, `‹name›` or `‹›`. */
    readonly choosing?: { readonly label: string; readonly gives: string };
}

/** Completes at `$`. The editor is told no more than the text, as after Ctrl+Space. */
export async function checkCompletion(text: string, expected: ExpectedItems): Promise<void> {
    const { items, document, typed } = await complete(text);
    const shown = items
        .filter(({ textEdit, label, filterText }) => matches(typed(textEdit as never), filterText ?? label))
        .toSorted(byRank);
    const labels = shown.map(({ label }) => label);
    if (expected.exactly) expect(labels).toEqual(expected.exactly);
    if (expected.first) expect(labels.slice(0, expected.first.length)).toEqual(expected.first);
    for (const label of expected.includes ?? []) expect(labels).toContain(label);
    for (const label of expected.excludes ?? []) expect(labels).not.toContain(label);
    for (const [label, detail] of Object.entries(expected.details ?? {}))
        expect(shown.find((item) => item.label === label)?.detail).toBe(detail);
    if (!expected.choosing) return;
    const { label, gives } = expected.choosing;
    const chosen = shown.find((item) => item.label === label);
    expect(chosen, `'${label}' among ${labels.join(', ')}`).toBeDefined();
    if (!chosen?.textEdit || !('range' in chosen.textEdit)) throw new TypeError('An item says what it writes and where.');
    const written = {
        ...chosen.textEdit,
        newText: chosen.insertTextFormat === 2 ? readSnippet(chosen.textEdit.newText) : chosen.textEdit.newText,
    };
    expect(applyEdits(document, [written, ...(chosen.additionalTextEdits ?? [])])).toBe(gives);
}

/** Completes after a letter was typed before `$`, such as a space, which nobody has asked for. */
export async function checkCompletionByLetter(letter: string, text: string, isOffered: boolean): Promise<void> {
    const { items } = await complete(text, { triggerKind: 2, triggerCharacter: letter });
    expect(items.length > 0).toBe(isOffered);
}

async function complete(
    text: string,
    context?: CompletionParams['context'],
): Promise<{
    items: readonly CompletionItem[];
    document: Awaited<ReturnType<typeof openAt>>['asked'];
    typed: (
        edit: { range: { start: { line: number; character: number }; end: { line: number; character: number } } } | undefined,
    ) => string;
}> {
    const editor = await openAt(text);
    const list = await editor.services.lsp.CompletionProvider?.getCompletion(editor.asked, {
        ...askedPlace(editor),
        ...(context ? { context } : {}),
    });
    return {
        items: list?.items ?? [],
        document: editor.asked,
        typed: (edit) => (edit ? editor.asked.textDocument.getText(edit.range) : ''),
    };
}

/** As editors filter: the letters typed appear in this order. */
function matches(typed: string, label: string): boolean {
    let at = 0;
    for (const char of typed.toLowerCase()) {
        at = label.toLowerCase().indexOf(char, at) + 1;
        if (at === 0) return false;
    }
    return true;
}

function byRank(a: CompletionItem, b: CompletionItem): number {
    return (a.sortText ?? '').localeCompare(b.sortText ?? '') || a.label.localeCompare(b.label);
}

/** `${1:name}` as `‹name›`, `$0` as `‹›`. */
function readSnippet(text: string): string {
    return text.replace(/\$\{\d+[:|]([^}]*?)\|?\}/g, '‹$1›').replace(/\$\d/g, '‹›');
}
