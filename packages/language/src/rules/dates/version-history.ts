import type { VersionFact } from '../../grammar/generated/ast.js';
import { readDate } from '../../grammar/literals.js';
import { factsOf } from '../../model/facts.js';
import { type Edit, write } from '../fix.js';
import { defineRule } from '../rule.js';

/** A version table is read downwards, oldest first, and each version is called by its number. */
export const versionHistory = defineRule({
    code: 'version-history',
    on: 'Arrangement',
    level: 'good',
    source: 'Good practice',
    requirement: 'Versions stand in the order in which they were approved, each with a number of its own.',
    why: 'The last row of the table is taken for the version in force. A date that goes back, or a number that comes twice, is a slip.',
    fix: 'Correct the date or the number, or move the version to its place.',
    examples: {
        reported: 'arrangement a "A" {\n    version 1 approved 1 May 2024\n    version 2 approved 1 May 2023\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n    version 1 approved 1 May 2023\n    version 2 approved 1 May 2024\n}\n',
    },
    *check(arrangement) {
        const versions = factsOf(arrangement, 'VersionFact');
        const numbers = new Set<string | number>();
        let latest: { date: string; text: string; number: string | number } | undefined;
        for (const fact of versions) {
            if (numbers.has(fact.number))
                yield { node: fact, property: 'number', message: `Version ${fact.number} is stated twice: give each a number of its own.` };
            if (fact.number !== undefined) numbers.add(fact.number);
            const date = fact.date === undefined ? undefined : readDate(fact.date);
            if (!date?.ok || fact.date === undefined) continue;
            if (latest && date.value < latest.date) {
                yield {
                    node: fact,
                    property: 'date',
                    message: `Version ${fact.number} was approved on ${fact.date}, before version ${latest.number} on ${latest.text}.`,
                    fixes: [{ title: 'Put the versions in the order of their dates', edits: inOrder(versions) }],
                };
            } else {
                latest = { date: date.value, text: fact.date, number: fact.number };
            }
        }
    },
});

/** Writes each version where one of its age belongs; those without a date keep their places. */
function inOrder(versions: readonly VersionFact[]): readonly Edit[] {
    const dated = versions.flatMap((fact) => {
        const date = readDate(fact.date ?? '');
        return date.ok ? [{ fact, date: date.value }] : [];
    });
    const sorted = dated.toSorted((a, b) => a.date.localeCompare(b.date));
    return dated.flatMap(({ fact }, index) => {
        const other = sorted[index]?.fact;
        return other && other !== fact ? write({ node: fact }, other.$cstNode?.text ?? '') : [];
    });
}
