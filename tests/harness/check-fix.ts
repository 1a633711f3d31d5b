import { expect } from 'vitest';
import { applyWorkspaceEdit, openAt } from './lsp-services.js';

/** Asks for quick fixes for what was found on the line of `$`, and expects these: each title, and the text after it. */
export async function checkFixes(text: string, expected: Readonly<Record<string, string>>): Promise<void> {
    const editor = await openAt(text);
    const { line } = editor.position;
    const diagnostics = (editor.asked.diagnostics ?? []).filter(({ range }) => range.start.line <= line && line <= range.end.line);
    const actions = await editor.services.lsp.CodeActionProvider?.getCodeActions(editor.asked, {
        textDocument: { uri: editor.asked.uri.toString() },
        range: { start: editor.position, end: editor.position },
        context: { diagnostics },
    });
    const fixes = Object.fromEntries(
        (actions ?? []).map((action) => {
            if (!('edit' in action) || !action.edit) throw new TypeError('A quick fix is an edit.');
            return [action.title, applyWorkspaceEdit(editor, action.edit)];
        }),
    );
    expect(fixes).toEqual(expected);
}
