import type { VersionFact } from '../../grammar/generated/ast.js';
import { readDate } from '../../grammar/literals.js';
import { factsOf } from '../../model/facts.js';
import { type Fix, write } from '../fix.js';
import { defineRule } from '../rule.js';

/** A version table is read downwards, oldest first, and each version is called by its number. */
export const versionHistory = defineRule({
    code: 'version-history',
    on: 'Arrangement',
    level: 'good',
    source: 'Good practice',
    requirement: 'Versions stand in the order in which they were approved, each with a number of its own, higher than the one before.',
    why: 'The last row of the table is taken for the version in force. A date or a number that goes back, or a number that comes twice, is a slip.',
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
                    advice: 'Write the oldest version first.',
                    fixes: fixOrder(versions),
                };
            } else {
                if (latest && latest.date < date.value && isLower(fact.number, latest.number)) {
                    yield {
                        node: fact,
                        property: 'number',
                        message: `Version ${fact.number} was approved on ${fact.date}, after version ${latest.number} on ${latest.text}.`,
                    };
                }
                latest = { date: date.value, text: fact.date, number: fact.number };
            }
        }
    },
});

/** `1.9` is lower than `1.10` and than `2`; with other words in a number, nobody can tell. */
function isLower(number: string | number, other: string | number): boolean {
    if (![number, other].every((each) => /^\d+(?:\.\d+)*$/.test(`${each}`))) return false;
    const [parts = [], others = []] = [number, other].map((each) => `${each}`.split('.').map(Number));
    const differences = Array.from(
        { length: Math.max(parts.length, others.length) },
        (_, index) => (parts[index] ?? 0) - (others[index] ?? 0),
    );
    return (differences.find((difference) => difference !== 0) ?? 0) < 0;
}

/** Writes each version where one of its age belongs; those without a date keep their places. Where the numbers would then go back, a date is wrong. */
function fixOrder(versions: readonly VersionFact[]): readonly Fix[] {
    const dated = versions.flatMap((fact) => {
        const date = readDate(fact.date ?? '');
        return date.ok ? [{ fact, date: date.value }] : [];
    });
    const sorted = dated.toSorted((a, b) => a.date.localeCompare(b.date));
    if (sorted.some(({ fact }, index) => index > 0 && isLower(fact.number, sorted[index - 1]?.fact.number ?? ''))) return [];
    const edits = dated.flatMap(({ fact }, index) => {
        const other = sorted[index]?.fact;
        return other && other !== fact ? write({ node: fact }, other.$cstNode?.text ?? '') : [];
    });
    return [{ title: 'Put the versions in the order of their dates', edits }];
}
