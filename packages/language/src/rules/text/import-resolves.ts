import type { Import } from '../../grammar/generated/ast.js';
import { importedUri, importPath } from '../../scoping/imports.js';
import { nearest } from '../../support/closest.js';
import { type Fix, takeOut, write } from '../fix.js';
import { defineRule, type RuleContext } from '../rule.js';

/** How many paths are offered instead of one that leads nowhere. */
const mostPaths = 3;

/** Without the imported file, every name in it is unknown here. */
export const importResolves = defineRule({
    code: 'import-resolves',
    on: 'Import',
    level: 'must',
    concernsText: true,
    source: 'Masa language: shared files',
    requirement: 'An import leads to a file.',
    why: 'Without the file, every name that it states is unknown here, and what it states is not published.',
    fix: 'Write the path from this file to the other, with / between folders: "../shared/partners.masa".',
    examples: { reported: 'import "missing.masa"\n', silent: 'theme neglect "Neglect"\n' },
    *check(statement, context) {
        const message = describeMissing(statement, context);
        if (message !== undefined) yield { node: statement, property: 'path', message, fixes: paths(statement, context) };
    },
});

function describeMissing(statement: Import, { document, targetOf }: RuleContext): string | undefined {
    const { path } = statement;
    if (path === undefined) return undefined;
    if (path.includes('\\')) return `Write / between folders in '${path}', not \\.`;
    if (/^[a-z]+:\/\//i.test(path) || path.startsWith('/'))
        return `'${path}' is not a relative path. Write the way from this file to the other, such as "../shared/partners.masa".`;
    const target = targetOf(statement);
    if (target) return target === document ? 'This file imports itself; take the import out.' : undefined;
    const advice = path.endsWith('.masa')
        ? 'Check the path, which starts at the folder of this file.'
        : 'The names of Masa files end in .masa.';
    return `There is no file '${path}'. ${advice}`;
}

/** The paths of files that are there: the one that was written, with slashes, or those that differ by few letters or by their folder. */
function paths(statement: Import, { document, uris }: RuleContext): readonly Fix[] {
    const own = document.uri.toString();
    if (importedUri(statement, document)?.toString() === own)
        return [{ title: 'Take the import out', edits: takeOut(statement), isCertain: true }];
    const written = statement.path.replaceAll('\\', '/');
    const known = uris()
        .filter((uri) => uri.scheme === document.uri.scheme && uri.toString() !== own)
        .map((uri) => importPath(document.uri, uri));
    const fileName = written.split('/').at(-1);
    const offered = known.includes(written)
        ? [written]
        : new Set([...nearest(written, known, mostPaths), ...known.filter((path) => path.split('/').at(-1) === fileName)]);
    return [...offered].slice(0, mostPaths).map((path) => ({
        title: `Import "${path}"`,
        edits: write({ node: statement, property: 'path' }, `"${path}"`),
        isCertain: path === written,
    }));
}
