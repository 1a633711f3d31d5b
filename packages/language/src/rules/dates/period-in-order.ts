import { readDate } from '../../grammar/literals.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** A period that ends before it begins has a mistyped year. */
export const periodInOrder = defineRule({
    code: 'period-in-order',
    on: ['InForceFact', 'RunsFact', 'ContractFact', 'FromFact', 'ExistedFact', 'BoardFact'],
    level: 'must',
    concernsText: true,
    source: 'Masa language: dates',
    requirement: 'A period ends after it begins.',
    why: 'With its ends exchanged a period holds no day at all, and everything that depends on it goes wrong.',
    fix: 'Correct one of the two dates; most often it is the year.',
    examples: {
        reported: 'priority neglect "Neglect" {\n    runs from 1 April 2026 to 31 March 2025\n}\n',
        silent: 'priority neglect "Neglect" {\n    runs from 1 April 2025 to 31 March 2026\n}\n',
    },
    *check(fact) {
        if (fact.from === undefined || fact.to === undefined) return;
        const from = readDate(fact.from);
        const to = readDate(fact.to);
        if (from.ok && to.ok && to.value < from.value)
            yield {
                node: fact,
                property: 'to',
                message: `This period ends on ${fact.to}, before it begins on ${fact.from}.`,
                fixes: [
                    {
                        title: 'Exchange the two dates',
                        edits: [...write({ node: fact, property: 'from' }, fact.to), ...write({ node: fact, property: 'to' }, fact.from)],
                    },
                ],
            };
    },
});
