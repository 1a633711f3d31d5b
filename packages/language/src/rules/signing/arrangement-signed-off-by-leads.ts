import type { Partner, Post, SignedFact } from '../../grammar/generated/ast.js';
import { readDate } from '../../grammar/literals.js';
import { factsOf } from '../../model/facts.js';
import { areTheLeads, postsIn, statutoryPartners } from '../../model/partners.js';
import { titleOf } from '../../model/titles.js';
import { joinWords } from '../../support/text.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

/** Who answers for the text signs it. */
export const arrangementSignedOffByLeads = defineRule({
    code: 'arrangement-signed-off-by-leads',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, box at paragraph 50, item 3, and paragraph 102',
    requirement: 'The lead of each safeguarding partner has signed the current version of the arrangements off.',
    why: 'The leads answer for the arrangements; a text that one of them has not signed may not be theirs.',
    fix: 'Write signed by and the post of each lead, such as signed by council.chief-executive on 1 October 2026; or that the current version was approved by the leads, or by a group in which they sit.',
    examples: {
        reported: askingExample(
            'arrangement-signed-off-by-leads',
            '',
            'partner police "Northshire Police" {\n    kind  police\n    lead  chief-constable "Chief Constable"\n}',
        ),
        silent: askingExample(
            'arrangement-signed-off-by-leads',
            'signed by police.chief-constable on 1 October 2026',
            'partner police "Northshire Police" {\n    kind  police\n    lead  chief-constable "Chief Constable"\n}',
        ),
    },
    *assess(model, { today }) {
        const version = model.versionOn(today);
        const [approver] = version?.approvers ?? [];
        if (version && approver && areTheLeads(version.approvers, model)) return yield { met: approver };
        const signatures = factsOf(model.node, 'SignedFact');
        const approvedOn = readDate(version?.date ?? '');
        const partners = statutoryPartners(model).filter(({ partner }) => postsIn(partner, 'lead').length > 0);
        if (partners.length === 0) return yield { unasked: 'No lead is stated' };
        const unsigned: { readonly partner: Partner; readonly lead: Post }[] = [];
        for (const { partner } of partners) {
            const leads = postsIn(partner, 'lead');
            const signed = signatures.find(({ signatory }) => leads.some((lead) => lead === signatory?.ref) || signatory?.ref === partner);
            if (signed) {
                const isEarlier = approvedOn.ok && signedOn(signed) < approvedOn.value;
                yield isEarlier
                    ? {
                          node: signed,
                          property: 'date',
                          message: `'${titleOf(partner)}' signed on ${signed.date}, before the current version of ${version?.date}.`,
                      }
                    : { met: signed };
                continue;
            }
            const [lead] = leads;
            if (lead) unsigned.push({ partner, lead });
        }
        const [first] = unsigned;
        if (!first) return;
        const names = unsigned.map(({ partner, lead }) => `'${titleOf(lead)}' of '${titleOf(partner)}'`);
        const line = `signed by ${first.partner.name}.${first.lead.name} on 1 October 2026`;
        yield {
            node: model.node,
            property: 'name',
            message: `${joinWords(names)} ${names.length === 1 ? 'has' : 'have'} not signed.`,
            advice: `Once they have, add a line${names.length === 1 ? '' : ' for each,'} such as: ${line}.`,
            related: unsigned.map(({ lead }) => ({ node: lead, property: 'name', message: 'The lead is stated here.' })),
        };
    },
});

/** A signature without a day may be of any. */
function signedOn({ date }: SignedFact): string {
    const read = readDate(date ?? '');
    return read.ok ? read.value : '9999';
}
