import type { Group } from '../../grammar/generated/ast.js';
import type { Answer } from '../../model/compliance.js';
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
    *check(group, { arrangements, answersOf }) {
        if (findFact(group, 'MeetsFact')) return;
        // Of the group of the leads or the delegates guidance asks it, and says so where it was not found.
        const isTold = arrangements.some((model) => answersOf(model).some((answer) => asksHowOften(answer, group)));
        if (isTold) return;
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

function asksHowOften({ rule, status, verdict }: Answer, group: Group): boolean {
    const isAsked = rule === 'lsp-meeting-frequency' || rule === 'dsp-meeting-frequency';
    return isAsked && status === 'not-found' && verdict.misses.some(({ node }) => node === group);
}
