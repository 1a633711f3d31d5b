import { defineRule } from '../rule.js';

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
        if (statement.path === undefined) return;
        const missing = context.missingImport(statement.path);
        if (missing !== undefined) yield { node: statement, property: 'path', message: missing };
    },
});
