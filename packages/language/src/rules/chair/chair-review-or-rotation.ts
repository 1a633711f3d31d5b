import * as ast from '../../grammar/generated/ast.js';
import { chairOf } from '../../model/chair-of.js';
import { factsOf } from '../../model/facts.js';
import { askingExample } from '../asking-example.js';
import { addWords } from '../fix.js';
import { defineRule } from '../rule.js';

/** A chair for ever is nobody's choice. */
export const chairReviewOrRotation = defineRule({
    code: 'chair-review-or-rotation',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 61',
    requirement: 'The partnership chair rotates, or it is said until when it is held.',
    why: 'The guidance asks that the chair is kept under review, and a change published.',
    fix: 'Add rotating, until or serving to the chair, such as chair council.dcs, rotating among the partners every 12 months. The end of the contract of the post that chairs counts as well.',
    examples: {
        reported: askingExample(
            'chair-review-or-rotation',
            'chair        council.dcs',
            'partner council "Northshire Council" {\n    kind      local authority\n    delegate  dcs "Director of Children\'s Services"\n    lead      chief-executive "Chief Executive"\n}',
        ),
        silent: askingExample(
            'chair-review-or-rotation',
            'chair        council.dcs until 31 March 2028',
            'partner council "Northshire Council" {\n    kind      local authority\n    delegate  dcs "Director of Children\'s Services"\n    lead      chief-executive "Chief Executive"\n}',
        ),
    },
    *assess(model) {
        const chair = chairOf(model);
        if (!chair || chair.parties.length === 0) return yield { unasked: 'No partnership chair is named' };
        const { rotation, tails, holders } = chair.seat;
        const last = holders.at(-1);
        const ends = chair.parties.map(findEnd);
        if (rotation || tails.some((tail) => ast.isUntilTail(tail) || ast.isServingTail(tail))) yield { met: model.node };
        else if (ends.every((end) => end !== undefined)) yield* ends.map((met) => ({ met }));
        else
            yield {
                node: chair.fact,
                message: 'It is not said whether the partnership chair rotates, or when it is looked at again.',
                advice: 'Add until and a date behind it, such as until 31 August 2028; or, after a comma: rotating among the partners every 12 months.',
                fixes: last ? [{ title: 'Let it rotate among the partners', edits: addWords(last, ', rotating among the partners') }] : [],
            };
    },
});

/** The post that chairs, where its contract ends on a day: whoever appoints to it looks at it again by then. */
function findEnd({ party }: ast.PartyRef): ast.Post | undefined {
    const post = party?.ref;
    return ast.isPost(post) && factsOf(post, 'ContractFact').some(({ to }) => to !== undefined) ? post : undefined;
}
