import { factsOf } from '../../model/facts.js';
import { defineRule } from '../rule.js';

/** One table, two dates: one of them was forgotten. */
export const fundingDateConsistent = defineRule({
    code: 'funding-date-consistent',
    on: 'Funding',
    level: 'good',
    source: 'Good practice',
    requirement: 'A funding block was updated on one date.',
    why: 'Where a contents list gives one date and the heading another, nobody knows how old the figures are.',
    fix: 'Keep the date of the last change.',
    examples: {
        reported:
            'funding 2025/26 {\n    formula "Historic levels."\n    updated April 2025\n    updated July 2024 "in the contents list"\n}\n',
        silent: 'funding 2025/26 {\n    formula "Historic levels."\n    updated April 2025\n}\n',
    },
    *check(funding) {
        const [first, ...others] = factsOf(funding, 'UpdatedFact');
        for (const fact of others) {
            if (!first || fact.date === first.date) continue;
            yield {
                node: fact,
                property: 'date',
                message: `This funding was updated in ${fact.date} here, and in ${first.date} above.`,
                related: [{ node: first, property: 'date', message: 'The other date stands here.' }],
            };
        }
    },
});
