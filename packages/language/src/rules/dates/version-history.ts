import { readDate } from '../../grammar/literals.js';
import { factsOf } from '../../model/facts.js';
import { defineRule } from '../rule.js';

/** A version table is read downwards, oldest first. */
export const versionHistory = defineRule({
    code: 'version-history',
    on: 'Arrangement',
    level: 'good',
    source: 'Good practice',
    requirement: 'Versions stand in the order in which they were approved.',
    why: 'The last row of the table is taken for the version in force. A date that goes back is a slip, or the table is out of order.',
    fix: 'Correct the date, or move the version to its place.',
    examples: {
        reported: 'arrangement a "A" {\n    version 1 approved 1 May 2024\n    version 2 approved 1 May 2023\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n    version 1 approved 1 May 2023\n    version 2 approved 1 May 2024\n}\n',
    },
    *check(arrangement) {
        let latest: { date: string; text: string; number: string | number } | undefined;
        for (const fact of factsOf(arrangement, 'VersionFact')) {
            const date = fact.date === undefined ? undefined : readDate(fact.date);
            if (!date?.ok || fact.date === undefined) continue;
            if (latest && date.value < latest.date) {
                yield {
                    node: fact,
                    property: 'date',
                    message: `Version ${fact.number} was approved on ${fact.date}, before version ${latest.number} on ${latest.text}.`,
                };
            } else {
                latest = { date: date.value, text: fact.date, number: fact.number };
            }
        }
    },
});
