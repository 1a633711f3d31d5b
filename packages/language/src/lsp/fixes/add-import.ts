import { isLibraryUri } from '../../scoping/library-uri.js';
import { importEdit, importPath } from '../import-edit.js';
import type { FindFixes } from './find-fixes.js';
import { brokenReferenceAt } from './nearest-name.js';

/** The most files that are offered. */
const most = 5;

/** Offers to import the file that states a name which is not visible. */
export const addImport: FindFixes = (problem, document, services) => {
    const reference = brokenReferenceAt(problem, document);
    const info = reference?.error?.info;
    if (!reference || !info) return [];
    const type = services.shared.AstReflection.getReferenceType(info);
    const homes = services.shared.workspace.IndexManager.allElements(type)
        .filter(
            ({ name, documentUri }) =>
                name === reference.$refText && !isLibraryUri(documentUri) && documentUri.toString() !== document.uri.toString(),
        )
        .distinct(({ documentUri }) => documentUri.toString())
        .limit(most)
        .toArray();
    return homes.map(({ documentUri }) => ({
        title: `Import '${reference.$refText}' from "${importPath(document.uri, documentUri)}"`,
        edits: [importEdit(document, documentUri)],
        isPreferred: homes.length === 1,
    }));
};
