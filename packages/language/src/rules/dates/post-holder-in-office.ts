import { isHeldByTail, isUntilTail } from '../../grammar/generated/ast.js';
import { readDate } from '../../grammar/literals.js';
import { titleOf } from '../../model/titles.js';
import { defineRule } from '../rule.js';

/** A post that somebody has left goes on naming them. */
export const postHolderInOffice = defineRule({
    code: 'post-holder-in-office',
    on: ['Post', 'Scrutineer'],
    level: 'good',
    source: 'Good practice, from Working Together 2023, paragraphs 51 and 105',
    requirement: 'Whoever holds a post still holds it.',
    why: 'Families would ask for somebody who has left. The guidance asks for an update when a lead changes.',
    fix: 'State the new holder, write vacant, or correct the date.',
    examples: {
        reported: 'post manager "Business Manager" held by "Sam Example" until 1 May 2020\n',
        silent: 'post manager "Business Manager" held by "Sam Example" until 1 May 2199\n',
    },
    *check(post, { today }) {
        if (!post.tails.some(isHeldByTail)) return;
        for (const tail of post.tails.filter(isUntilTail)) {
            const end = readDate(tail.date ?? '');
            if (end.ok && end.value < today)
                yield { node: tail, property: 'date', message: `'${titleOf(post)}' is held until ${tail.date}, which is past.` };
        }
    },
});
