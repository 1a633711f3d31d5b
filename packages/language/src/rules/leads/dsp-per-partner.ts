import { findFact } from '../../model/facts.js';
import { noteOfUnnamed } from '../../model/note-of-unnamed.js';
import { postsIn, statutoryPartners } from '../../model/partners.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { addFact } from '../fix.js';
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
    *assess(model) {
        const partners = statutoryPartners(model);
        if (partners.length === 0) return yield { unasked: 'No safeguarding partner is stated' };
        const note = noteOfUnnamed(partners.flatMap(({ partner }) => postsIn(partner, 'delegate')));
        for (const { partner, kind } of partners) {
            const posts = postsIn(partner, 'delegate');
            yield* posts.map((met) => ({ met, ...note }));
            if (posts.length === 0)
                yield {
                    node: partner,
                    property: 'name',
                    message: `'${titleOf(partner)}' has no delegated safeguarding partner.`,
                    advice: `Write: delegate ${usual[kind]}.`,
                    fixes: [
                        {
                            title: `Add the usual delegate`,
                            edits: addFact(partner, `delegate  ${usual[kind]}`, findFact(partner, 'PartnerKindFact')),
                        },
                    ],
                };
        }
    },
});
