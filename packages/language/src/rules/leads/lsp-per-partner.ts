import { askingExample } from '../asking-example.js';
import { assessPosts } from '../assess-posts.js';
import { defineRule } from '../rule.js';

/** The post that is the usual one, for each kind of partner. */
const usual = {
    'local authority': 'chief-executive "Chief Executive"',
    'integrated care board': 'chief-executive "Chief Executive"',
    police: 'chief-constable "Chief Constable"',
} as const;

/** A body acts through the person at its head. */
export const lspPerPartner = defineRule({
    code: 'lsp-per-partner',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraphs 47 to 48 and 51',
    requirement: 'Each safeguarding partner has a lead safeguarding partner, and the text says who it is.',
    why: 'Somebody has to answer for each body; without a name or a post nobody does.',
    fix: 'Add lead to the partner, such as lead chief-executive "Chief Executive".',
    examples: {
        reported: askingExample('lsp-per-partner', '', 'partner council "Northshire Council" {\n    kind  local authority\n}'),
        silent: askingExample(
            'lsp-per-partner',
            '',
            'partner council "Northshire Council" {\n    kind  local authority\n    lead  chief-executive "Chief Executive"\n}',
        ),
    },
    assess: (model) => assessPosts(model, 'lead', usual),
});
