import { findFact } from '../../model/facts.js';
import { titleOf } from '../../model/titles.js';
import { addFact } from '../fix.js';
import { defineRule } from '../rule.js';

/** Readers look for who is answerable; a vacant chair is an answer, silence is not. */
export const groupHasChair = defineRule({
    code: 'group-has-chair',
    on: 'Group',
    level: 'good',
    source: 'Good practice, from Working Together 2023, paragraphs 64 and 97',
    requirement: 'Every group states its chair, by post, body or name.',
    why: 'Families and practitioners need to know who answers for a group. A chair that is vacant is an answer too; silence is not.',
    fix: 'Add chair and the post that holds it, such as chair council.dcs, or chair vacant.',
    examples: {
        reported: 'group case-review-group "Case Review Group" {\n    meets 6 times a year\n}\n',
        silent: 'group case-review-group "Case Review Group" {\n    chair vacant\n    meets 6 times a year\n}\n',
    },
    *check(group) {
        if (findFact(group, 'ChairFact')) return;
        const title = `State that the chair of '${titleOf(group)}' is vacant`;
        yield {
            node: group,
            property: 'name',
            message: `'${titleOf(group)}' has no chair.`,
            fixes: [{ title, edits: addFact(group, 'chair vacant') }],
        };
    },
});
