import * as ast from '../../grammar/generated/ast.js';
import { noteOfUnnamed } from '../../model/note-of-unnamed.js';
import { postsIn, statutoryPartners } from '../../model/partners.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** A short name in the text is for references; readers see a title or a person. */
export const lspNamed = defineRule({
    code: 'lsp-named',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 51',
    requirement: 'Each lead safeguarding partner is named: the post at least, better the person too.',
    why: 'Whoever has a question for the head of the body needs to know who that is.',
    fix: 'Give the lead a title, such as lead chief-executive "Chief Executive", and say with held by who it is.',
    examples: {
        reported: askingExample('lsp-named', '', 'partner council "Northshire Council" {\n    kind  local authority\n    lead  ce\n}'),
        silent: askingExample(
            'lsp-named',
            '',
            'partner council "Northshire Council" {\n    kind  local authority\n    lead  ce "Chief Executive"\n}',
        ),
    },
    *assess(model) {
        const leads = statutoryPartners(model).flatMap(({ partner }) => postsIn(partner, 'lead').map((lead) => ({ lead, partner })));
        if (leads.length === 0) return yield { unasked: 'No lead safeguarding partner is stated' };
        const note = noteOfUnnamed(
            leads.map(({ lead }) => lead),
            model,
        );
        for (const { lead, partner } of leads) {
            if (lead.title || lead.tails.some(ast.isHeldByTail)) yield { met: lead, ...note };
            else
                yield {
                    node: lead,
                    property: 'name',
                    message: `The lead of '${titleOf(partner)}' has neither a title nor a holder.`,
                    advice: `Write: lead ${lead.name} "Chief Executive" held by "…".`,
                    fixes: [
                        {
                            title: 'Give it a title, still to be written',
                            edits: write({ node: lead, property: 'name' }, `${lead.name} "TBC"`),
                        },
                    ],
                };
        }
    },
});
