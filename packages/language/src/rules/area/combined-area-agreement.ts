import { authoritiesOf } from '../../model/area.js';
import { findFact } from '../../model/facts.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { addFact } from '../fix.js';
import { defineRule } from '../rule.js';

/** Several areas become one by an agreement of all their partners, and by nothing else. */
export const combinedAreaAgreement = defineRule({
    code: 'combined-area-agreement',
    asked: 'by-standards',
    level: 'must',
    source: 'Children Act 2004, section 16J; Working Together 2023, paragraphs 41 to 42',
    requirement: 'An arrangement for several local authority areas says which agreement of their partners it rests on.',
    why: 'The areas are one only because all safeguarding partners concerned have agreed that they are.',
    fix: 'Write combined by and the agreement, such as combined by joint-agreement or combined by "the agreement of 1 May 2026".',
    examples: {
        reported: askingExample('combined-area-agreement', 'covers       "Luton", "Bedford"'),
        silent: askingExample('combined-area-agreement', 'covers       "Luton", "Bedford"\ncombined by  "the agreement of 1 May 2026"'),
    },
    *assess(model) {
        const authorities = authoritiesOf(model);
        if (authorities.length < 2) return yield { unasked: 'One local authority is covered' };
        const agreement = findFact(model.node, 'CombinedFact');
        const covers = findFact(model.node, 'CoversFact');
        if (agreement) yield { met: agreement };
        else if (covers)
            yield {
                node: covers,
                message: `'${titleOf(model.node)}' covers ${authorities.length} local authorities and does not say by which agreement.`,
                advice: 'Write: combined by "…".',
                fixes: [{ title: 'Say by which agreement, still to be named', edits: addFact(model.node, 'combined by "TBC"', covers) }],
            };
    },
});
