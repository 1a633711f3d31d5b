import type { LangiumDocument, Reference } from 'langium';
import { importPath } from '../scoping/imports.js';
import type { MissingTarget } from '../scoping/missing-target.js';
import { addImport, type Fix } from './fix.js';
import type { Finding } from './rule.js';

/** The code of an unresolved reference. */
export const referenceCode = 'reference-resolves';

/** How many names that lead nowhere are told of in one document. */
const most = 500;

/**
 * References that lead nowhere, in text order.
 * @param brokenLines Lines that cannot be read: an empty reference there is no more than a part of that.
 */
export function* referenceFindings(document: LangiumDocument, brokenLines: ReadonlySet<number>): Generator<Finding> {
    let count = 0;
    for (const reference of document.references as Reference[]) {
        // The linker of this language makes no other errors.
        const error = reference.error as MissingTarget | undefined;
        if (!error) continue;
        const range = reference.$refNode?.range ?? error.info.container.$cstNode?.range;
        if (!range || (reference.$refText === '' && brokenLines.has(range.start.line))) continue;
        count += 1;
        const tooMany = count > most;
        const location = { uri: document.uri.toString(), range };
        yield {
            code: referenceCode,
            level: 'must',
            concernsText: true,
            message: tooMany ? 'From here on, more names of this file lead nowhere. Mend those above first.' : error.message,
            related: [],
            location,
            fixes: tooMany || !reference.$refNode ? [] : [...nearNames(reference, error, location), ...imports(reference, error, document)],
        };
        if (tooMany) return;
    }
}

/** To write another name decides who is meant, so the author chooses. */
function nearNames(reference: Reference, { near = [] }: MissingTarget, location: Finding['location']): readonly Fix[] {
    const isQuoted = reference.$refNode?.text.startsWith('"') ?? false;
    return near.map((name) => ({ title: `Write '${name}'`, edits: [{ ...location, newText: isQuoted ? `"${name}"` : name }] }));
}

function imports(reference: Reference, { near = [], homes = [] }: MissingTarget, document: LangiumDocument): readonly Fix[] {
    return homes.map((home) => ({
        title: `Import '${reference.$refText}' from "${importPath(document.uri, home)}"`,
        edits: addImport(document, home),
        isCertain: homes.length === 1 && near.length === 0,
    }));
}
