import * as ast from '../../grammar/generated/ast.js';
import { chairOf } from '../../model/chair-of.js';
import { areTheLeads } from '../../model/partners.js';
import { describeParty } from '../../model/say.js';
import { askingExample } from '../asking-example.js';
import { addWords, write } from '../fix.js';
import { defineRule } from '../rule.js';

/** The leads answer for the chair together. */
export const chairAppointedByLeads = defineRule({
    code: 'chair-appointed-by-leads',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 61',
    requirement: 'The leads agree together who chairs the partnership.',
    why: 'A chair whom all leads have agreed can challenge each of them.',
    fix: 'Add appointed by the leads to the chair.',
    examples: {
        reported: askingExample(
            'chair-appointed-by-leads',
            'chair        council.dcs',
            'partner council "Northshire Council" {\n    kind      local authority\n    delegate  dcs "Director of Children\'s Services"\n    lead      chief-executive "Chief Executive"\n}',
        ),
        silent: askingExample(
            'chair-appointed-by-leads',
            'chair        council.dcs appointed by the leads',
            'partner council "Northshire Council" {\n    kind      local authority\n    delegate  dcs "Director of Children\'s Services"\n    lead      chief-executive "Chief Executive"\n}',
        ),
    },
    *assess(model) {
        const chair = chairOf(model);
        if (!chair || chair.parties.length === 0) return yield { unasked: 'No partnership chair is named' };
        const appointed = chair.seat.tails.find(ast.isAppointedTail);
        if (!appointed)
            return yield {
                node: chair.fact,
                message: 'It is not said who appoints the partnership chair.',
                advice: 'Write: appointed by the leads.',
                fixes: chair.seat.text
                    ? []
                    : [{ title: 'Say that the leads appoint the chair', edits: addWords(chair.fact, 'appointed by the leads') }],
            };
        if (areTheLeads(appointed.by, model)) return yield { met: model.node };
        yield {
            node: appointed,
            message: `The partnership chair is appointed by ${appointed.by.map(describeParty).join(' and ')}, not by the leads.`,
            fixes: [{ title: 'Say that the leads appoint the chair', edits: write({ node: appointed }, 'appointed by the leads') }],
        };
    },
});
