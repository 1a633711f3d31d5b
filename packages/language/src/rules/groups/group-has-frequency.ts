import { findFact } from '../../model/facts.js';
import { titleOf } from '../../model/titles.js';
import { addFact } from '../fix.js';
import { defineRule } from '../rule.js';

/** How often a standing group meets tells a reader how much it can do. */
export const groupHasFrequency = defineRule({
    code: 'group-has-frequency',
    on: 'Group',
    level: 'good',
    source: 'Good practice, from Working Together 2023, paragraph 64',
    requirement: 'Every standing group states how often it meets.',
    why: 'Guidance asks for it at the level of leads and delegates; for the other groups a reader can only judge their work by it.',
    fix: 'Add meets and how often, such as meets 4 times a year, meets as needed, or meets never "works by e-mail".',
    examples: {
        reported: 'group case-review-group "Case Review Group" {\n    chair vacant\n}\n',
        silent: 'group case-review-group "Case Review Group" {\n    chair vacant\n    meets as needed\n}\n',
    },
    *check(group) {
        if (findFact(group, 'MeetsFact')) return;
        yield {
            node: group,
            property: 'name',
            message: `'${titleOf(group)}' does not say how often it meets.`,
            fixes: ['as needed', 'monthly', 'quarterly'].map((often) => ({
                title: `State that it meets ${often}`,
                edits: addFact(group, `meets ${often}`, findFact(group, 'ChairFact')),
            })),
        };
    },
});
