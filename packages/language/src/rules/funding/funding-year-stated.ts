import { defineRule } from '../rule.js';

/** Without its year a table of money is neither this year's nor last year's. */
export const fundingYearStated = defineRule({
    code: 'funding-year-stated',
    on: 'Funding',
    level: 'good',
    source: 'Good practice, from Working Together 2023, paragraphs 99 and 109',
    requirement: 'The financial year of a funding block is given.',
    why: 'Contributions are looked at every year. Without its year nobody can tell whether the table still holds.',
    fix: 'Write the year behind the word funding or behind the name, such as funding 2025/26.',
    examples: {
        reported: 'arrangement a "A" {\n    next review 1 May 2199\n}\nfunding "Money" {\n    from "The council" £100\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\nfunding 2025/26 {\n    formula "Historic levels."\n}\n',
    },
    *check(funding, { arrangements }) {
        if (arrangements.length === 0 || funding.year !== undefined || /\d{4}/.test(funding.title ?? '')) return;
        if (funding.facts.length === 0 || funding.facts.some(({ $type }) => $type === 'NoCostFact')) return;
        const property = funding.name !== undefined ? 'name' : funding.title !== undefined ? 'title' : undefined;
        yield { node: funding, ...(property ? { property } : {}), message: 'This funding block does not say which year it is for.' };
    },
});
