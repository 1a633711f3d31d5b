import { readDate } from '../../grammar/literals.js';
import { findFact } from '../../model/facts.js';
import { titleOf } from '../../model/titles.js';
import { defineRule } from '../rule.js';

/** A group that has ended is still in the structure chart. */
export const groupStillRuns = defineRule({
    code: 'group-still-runs',
    on: 'Group',
    level: 'good',
    source: 'Good practice',
    requirement: 'A group that is published has not ended.',
    why: 'The structure chart shows the group, and people write to it.',
    fix: 'Take the group out, or correct the date until which it runs.',
    examples: {
        reported: 'group review "Review Group" {\n    chair vacant\n    meets monthly\n    runs from 1 May 2019 to 1 May 2020\n}\n',
        silent: 'group review "Review Group" {\n    chair vacant\n    meets monthly\n    runs from 1 May 2019 to 1 May 2199\n}\n',
    },
    *check(group, { today }) {
        const fact = findFact(group, 'RunsFact');
        const end = fact?.to === undefined ? undefined : readDate(fact.to);
        if (fact && end?.ok && end.value < today)
            yield { node: fact, property: 'to', message: `'${titleOf(group)}' ran until ${fact.to}, which is past.` };
    },
});
