import { askingExample } from '../asking-example.js';
import { assessPosts } from '../assess-posts.js';
import { defineRule } from '../rule.js';

/** The post that is the usual one, for each kind of partner. */
const usual = {
    'local authority': 'dcs "Director of Children\'s Services"',
    'integrated care board': 'chief-nurse "Chief Nursing Officer"',
    police: 'assistant-chief-constable "Assistant Chief Constable"',
} as const;

/** A body acts through somebody who may decide for it. */
export const dspPerPartner = defineRule({
    code: 'dsp-per-partner',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 56 and paragraph 104, bullet 1',
    requirement: 'Each safeguarding partner has a delegated safeguarding partner, and the text says who it is.',
    why: 'The delegates act for their bodies from day to day; agencies and families need to know who they are.',
    fix: 'Add delegate to the partner, such as delegate dcs "Director of Children\'s Services".',
    examples: {
        reported: askingExample('dsp-per-partner', '', 'partner council "Northshire Council" {\n    kind  local authority\n}'),
        silent: askingExample(
            'dsp-per-partner',
            '',
            'partner council "Northshire Council" {\n    kind  local authority\n    delegate  dcs "Director of Children\'s Services"\n}',
        ),
    },
    assess: (model) => assessPosts(model, 'delegate', usual),
});
