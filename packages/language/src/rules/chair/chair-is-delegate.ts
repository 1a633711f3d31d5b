import { chairOf } from '../../model/chair-of.js';
import { isRole } from '../../model/partners.js';
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
    fix: 'Name one of the delegates after chair, such as chair council.dcs; or chair one of the delegates.',
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
        for (const party of chair.parties) {
            if (isRole(party, 'delegate')) yield { met: model.node };
            else if (party.party?.ref)
                yield {
                    node: party,
                    message: `'${describeParty(party)}' is the partnership chair and none of the delegated safeguarding partners.`,
                };
            else yield { undecided: `Whether ${describeParty(party)} is a delegate is not stated` };
        }
    },
});
