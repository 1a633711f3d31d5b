import type { MasaDocument } from '../../grammar/generated/ast.js';
import { closest } from '../../support/closest.js';
import { importPath } from '../import-edit.js';
import type { FindFixes } from './find-fixes.js';

/** Offers the path of a file that is there: with slashes instead of backslashes, or one that differs by few letters. */
export const mendImportPath: FindFixes = (problem, document, services) => {
    const statement = (document.parseResult.value as MasaDocument).imports.find(
        ({ $cstNode }) => $cstNode?.range.start.line === problem.range.start.line,
    );
    if (!statement?.path) return [];
    const written = statement.path.replaceAll('\\', '/');
    const paths = services.shared.workspace.LangiumDocuments.all
        .filter(({ uri }) => uri.scheme === document.uri.scheme && uri.toString() !== document.uri.toString())
        .map(({ uri }) => importPath(document.uri, uri))
        .toArray();
    const found = paths.includes(written)
        ? written
        : (closest(written, paths) ?? paths.find((path) => path.split('/').at(-1) === written.split('/').at(-1)));
    return found === undefined || found === statement.path
        ? []
        : [{ title: `Import "${found}"`, edits: [{ range: problem.range, newText: `"${found}"` }], isPreferred: true }];
};
