import { isUntilTail } from '../../grammar/generated/ast.js';
import { readDate } from '../../grammar/literals.js';
import { titleOf } from '../../model/titles.js';
import { defineRule } from '../rule.js';

/** A term of office runs out without anybody touching the file. */
export const chairInOffice = defineRule({
    code: 'chair-in-office',
    on: 'ChairSeat',
    level: 'good',
    source: 'Good practice, from Working Together 2023, paragraph 61',
    requirement: 'The term of whoever chairs has not run out.',
    why: 'The page would name somebody who has left the chair. The guidance asks that changes of the partnership chair be published.',
    fix: 'State the new chair, or the new end of the term.',
    examples: {
        reported: 'group board "Board" {\n    chair "Sam Example" until 1 May 2020\n    meets monthly\n}\n',
        silent: 'group board "Board" {\n    chair "Sam Example" until 1 May 2199\n    meets monthly\n}\n',
    },
    *check(seat, { today }) {
        for (const tail of seat.tails.filter(isUntilTail)) {
            const end = readDate(tail.date ?? '');
            const owner = seat.$container.$container;
            if (end.ok && end.value < today && owner)
                yield {
                    node: tail,
                    property: 'date',
                    message: `The chair of '${titleOf(owner)}' was in office until ${tail.date}, which is past.`,
                };
        }
    },
});
