import { findLiteralValue, literalsOf, literalTypes } from '../../grammar/literal-properties.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** A date that does not exist or an amount that cannot be counted would be published as it stands. */
export const valueReadable = defineRule({
    code: 'value-readable',
    on: literalTypes,
    isLocal: true,
    level: 'must',
    concernsText: true,
    source: 'Masa language: dates, money, percentages and years',
    requirement: 'Dates, amounts, percentages and financial years can be read.',
    why: 'They are compared and added up; 31 February or £1,23 could be neither, and would be published as it stands.',
    fix: 'Write dates as 1 October 2024, money as £130,200 or £126,853.10, percentages as 9.8%, financial years as 2025/26.',
    examples: {
        reported: 'funding 2025/26 {\n    from "The council" £1,23\n}\n',
        silent: 'funding 2025/26 {\n    from "The council" £1,230\n}\n',
    },
    *check(stating) {
        for (const { node, property, reading } of literalsOf(stating)) {
            if (reading.ok) continue;
            const fixes = reading.meant
                .filter((meant) => findLiteralValue(property, meant.text) !== undefined)
                .map(({ text, isCertain }) => ({ title: `Write ${text}`, edits: write({ node, property }, text), isCertain }));
            yield { node, property, message: reading.problem, fixes };
        }
    },
});
