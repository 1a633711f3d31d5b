import { type ChairSeat, isCalledTail, isPerson, type PartyRef } from '../../grammar/generated/ast.js';
import { chairOf } from '../../model/chair-of.js';
import { collectivePosts, isRole } from '../../model/partners.js';
import { findSamePerson, identify } from '../../model/people.js';
import { describeParty } from '../../model/say.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

/** The chair comes from among the delegates. */
export const chairIsDelegate = defineRule({
    code: 'chair-is-delegate',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 61',
    requirement: 'The partnership chair is one of the delegated safeguarding partners.',
    why: 'The chair carries what the delegates decide, so should be one of them. Somebody stated in words alone cannot be checked.',
    fix: 'Name one of the delegates after chair, such as chair council.dcs; or chair one of the delegates. If the leads have agreed on somebody else, say so with departs from.',
    examples: {
        reported: askingExample(
            'chair-is-delegate',
            'chair        council.chief-executive',
            'partner council "Northshire Council" {\n    kind      local authority\n    delegate  dcs "Director of Children\'s Services"\n    lead      chief-executive "Chief Executive"\n}',
        ),
        silent: askingExample(
            'chair-is-delegate',
            'chair        council.dcs',
            'partner council "Northshire Council" {\n    kind      local authority\n    delegate  dcs "Director of Children\'s Services"\n    lead      chief-executive "Chief Executive"\n}',
        ),
    },
    *assess(model) {
        const chair = chairOf(model);
        if (!chair || chair.parties.length === 0) return yield { unasked: 'No partnership chair is named' };
        const delegates = collectivePosts('the delegates', model).map(identify);
        const areNamed = delegates.length > 0 && delegates.every(({ names }) => names.size > 0);
        for (const party of chair.parties) {
            const who = identify(party);
            if (isRole(party, 'delegate') || delegates.some((delegate) => findSamePerson(who, delegate) !== undefined))
                yield { met: model.node };
            else if (isKnownToBeOther(party, chair.seat) || (areNamed && who.names.size > 0))
                yield {
                    node: party,
                    message: `'${describeParty(party)}' is the partnership chair and none of the delegated safeguarding partners.`,
                    advice: `If that is meant, write: ${departure}.`,
                };
            else {
                yield { undecided: `Whether ${describeParty(party)} is a delegate is not stated` };
                yield {
                    remark: {
                        node: party,
                        message: `Whether '${describeParty(party)}' is one of the delegates is not stated.`,
                        advice: `Name the post of a delegate; if it is somebody else, write: ${departure}.`,
                    },
                };
            }
        }
    },
});

/** The leads may agree on somebody else; then it is said. */
const departure = 'departs from chair-is-delegate because "…" agreed by the leads';

/** Somebody with a post of another kind, or who is said to be independent. */
function isKnownToBeOther(party: PartyRef, { tails }: ChairSeat): boolean {
    const target = party.party?.ref;
    const words = [party.text, ...tails.filter(isCalledTail).map(({ title }) => title)].join(' ');
    return (target !== undefined && !isPerson(target)) || /\bindependent\b/i.test(words);
}
