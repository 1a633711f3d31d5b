import { isStandard } from '../../grammar/generated/ast.js';
import { printDate } from '../../grammar/literals.js';
import { assessmentDate } from '../../model/compliance.js';
import { followedEditions, isGuidance, isInForce } from '../../model/editions.js';
import { prosePieces } from '../../model/prose.js';
import { titleOf } from '../../model/titles.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** The arrangement follows one edition, and a duty is carried over with the one before. */
export const dutyEditionCurrent = defineRule({
    code: 'duty-edition-current',
    on: 'DutyFact',
    level: 'good',
    source: 'Good practice, from the dates of the editions of Working Together to Safeguard Children',
    requirement: 'A duty names the edition of the guidance that the arrangement follows, and none that had been replaced by then.',
    why: 'Duties are carried over from year to year, and the year of the guidance with them. Whoever has the duty would measure the work by what no longer holds.',
    fix: 'Name the edition that the arrangement follows, and see whether it still asks for this.',
    examples: {
        reported:
            'arrangement a "A" {\n    follows      working-together-2023\n    published    1 May 2024\n    next review  1 May 2199\n}\npost lead "Lead" {\n    duty  "Sees that we meet what {working-together-2018} asks"\n}\n',
        silent: 'arrangement a "A" {\n    published    1 May 2024\n    next review  1 May 2199\n}\npost lead "Lead" {\n    duty  "Sees that we meet what {working-together-2023} asks"\n}\n',
    },
    *check(duty, { arrangements, asOf, today }) {
        for (const piece of prosePieces(duty.text)) {
            const edition = 'mention' in piece ? piece.mention.element?.ref : undefined;
            if (!('mention' in piece) || !isStandard(edition) || !isGuidance(edition)) continue;
            for (const model of arrangements) {
                const day = assessmentDate(model, asOf, today);
                const followed = followedEditions(model).find((candidate) => isInForce(candidate.edition, day))?.edition;
                if (!followed || isInForce(edition, day)) continue;
                yield {
                    node: piece.mention,
                    property: 'element',
                    message: `${titleOf(edition)} was not in force on ${printDate(day)}; this arrangement follows ${titleOf(followed)}.`,
                    fixes: [{ title: `Write ${followed.name}`, edits: write({ node: piece.mention, property: 'element' }, followed.name) }],
                };
                break;
            }
        }
    },
});
