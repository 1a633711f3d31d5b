import { expect } from 'vitest';
import { splitFiles } from './fixture.js';
import { applyWorkspaceEdit, askedPlace, openAt, openEditor } from './lsp-services.js';

/** Renames what stands at `$`, and expects the changed files; then, that they are read as well as before. */
export async function checkRename(text: string, newName: string, expected: string): Promise<void> {
    const editor = await openAt(text);
    const provider = editor.services.lsp.RenameProvider;
    expect(await provider.prepareRename(editor.asked, askedPlace(editor))).toBeDefined();
    const changed = applyWorkspaceEdit(editor, (await provider.rename(editor.asked, { ...askedPlace(editor), newName })) ?? {});
    expect(changed).toBe(expected);

    const before = splitFiles(text.replaceAll('$', ''));
    const after = splitFiles(changed);
    const files = before.map((file) => after.find(({ path }) => path === file.path) ?? file);
    expect(await countFindings(files)).toBe(await countFindings(before));
}

/** Expects that the name at `$` cannot become another one, and why. */
export async function checkRefusedRename(text: string, newName: string, message: string): Promise<void> {
    const editor = await openAt(text);
    const provider = editor.services.lsp.RenameProvider;
    const renaming = async (): Promise<unknown> => provider.rename(editor.asked, { ...askedPlace(editor), newName });
    await expect(renaming()).rejects.toThrow(message);
}

async function countFindings(files: Parameters<typeof openEditor>[0]): Promise<number> {
    const editor = await openEditor(files);
    return files.reduce((count, { path }) => count + (editor.document(path).diagnostics?.length ?? 0), 0);
}
