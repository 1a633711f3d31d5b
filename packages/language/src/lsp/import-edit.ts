import { type LangiumDocument, type URI, UriUtils } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import type { MasaDocument } from '../grammar/generated/ast.js';

/** The path that an import of one document in another has to give. */
export function importPath(from: URI, to: URI): string {
    return UriUtils.relative(UriUtils.dirname(from), to);
}

/** Adds an import after those that are there; in a document without any, below the comment at its top. */
export function importEdit(document: LangiumDocument, imported: URI): TextEdit {
    const statement = `import "${importPath(document.uri, imported)}"`;
    const last = (document.parseResult.value as MasaDocument).imports.at(-1)?.$cstNode;
    if (last) return { range: { start: last.range.end, end: last.range.end }, newText: `\n${statement}` };
    const lines = document.textDocument.getText().split('\n');
    const line = Math.max(
        0,
        lines.findIndex((text) => !text.startsWith('//')),
    );
    const at = { line, character: 0 };
    const gap = (lines[line] ?? '').trim() === '' ? '' : '\n';
    return { range: { start: at, end: at }, newText: `${statement}\n${gap}` };
}
