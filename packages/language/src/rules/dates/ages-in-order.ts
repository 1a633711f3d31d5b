import { defineRule } from '../rule.js';

/** Two numbers that were exchanged. */
export const agesInOrder = defineRule({
    code: 'ages-in-order',
    on: 'AgesFact',
    level: 'must',
    concernsText: true,
    source: 'Masa language: ages',
    requirement: 'Ages run from the younger to the older.',
    why: 'Nobody is of an age between 18 and 14; with the two numbers exchanged, the page would ask nobody to take part.',
    fix: 'Exchange the two numbers.',
    examples: {
        reported: 'scrutineer young "Young scrutineers" {\n    ages 18 to 14\n}\n',
        silent: 'scrutineer young "Young scrutineers" {\n    ages 14 to 18\n}\n',
    },
    *check(fact) {
        if (fact.from === undefined || fact.to === undefined || fact.from <= fact.to) return;
        yield { node: fact, message: `The ages run from ${fact.from} down to ${fact.to}: write ${fact.to} to ${fact.from}.` };
    },
});
