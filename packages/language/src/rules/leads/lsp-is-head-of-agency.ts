import { postsIn, type StatutoryKind, statutoryPartners } from '../../model/partners.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

/** What the head of each kind of body is called. */
const heads: Readonly<Record<StatutoryKind, { readonly pattern: RegExp; readonly body: string; readonly post: string }>> = {
    'local authority': {
        pattern: /\bchief (?:executive|officer)\b|\bhead of (?:the )?paid service\b|\bmanaging director\b|\btown clerk\b/i,
        body: 'a council',
        post: 'chief executive',
    },
    'integrated care board': {
        pattern: /\bchief (?:executive|officer)\b|\baccount(?:able|ing) officer\b/i,
        body: 'a care board',
        post: 'chief executive',
    },
    police: {
        pattern: /\bchief constable\b|\bcommissioner\b|\bchief officer\b/i,
        body: 'a police force',
        post: 'chief constable or commissioner',
    },
};

/** Posts below the head whose titles hold the head's. */
const deputies = /\b(?:deputy|assistant|vice)\b|\bpolice and crime commissioner\b/i;

/** A lead can commit the whole body, and only its head can. */
export const lspIsHeadOfAgency = defineRule({
    code: 'lsp-is-head-of-agency',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 48',
    requirement:
        'The lead safeguarding partner is the head of the body: the chief executive of a council or care board, the chief officer of a police force.',
    why: 'Only the head of a body can commit all of it.',
    fix: 'Name the head of the body after lead; who acts for them is a delegate. What else the head is called stands in also known as.',
    examples: {
        reported: askingExample(
            'lsp-is-head-of-agency',
            '',
            'partner police "Northshire Police" {\n    kind  police\n    lead  inspector "Chief Inspector"\n}',
        ),
        silent: askingExample(
            'lsp-is-head-of-agency',
            '',
            'partner police "Northshire Police" {\n    kind  police\n    lead  chief-constable "Chief Constable"\n}',
        ),
    },
    *assess(model) {
        const leads = statutoryPartners(model).flatMap(({ partner, kind }) =>
            postsIn(partner, 'lead').map((lead) => ({ lead, partner, kind })),
        );
        if (leads.length === 0) return yield { unasked: 'No lead safeguarding partner is stated' };
        for (const { lead, partner, kind } of leads) {
            const names = [titleOf(lead), ...aliasesOf(lead)];
            if (names.some((name) => heads[kind].pattern.test(name) && !deputies.test(name))) yield { met: lead };
            else
                yield {
                    node: lead,
                    property: lead.title ? 'title' : 'name',
                    message: `'${titleOf(lead)}' is the lead of '${titleOf(partner)}'; the head of ${heads[kind].body} is its ${heads[kind].post}.`,
                };
        }
    },
});
