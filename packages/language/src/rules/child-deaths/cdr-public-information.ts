import type { ChildDeathReview } from '../../grammar/generated/ast.js';
import { factsOf, findFact } from '../../model/facts.js';
import { plain } from '../../model/phrase.js';
import { sayFact } from '../../model/say.js';
import { titleOf } from '../../model/titles.js';
import { joinWords } from '../../support/text.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

/** A family that has lost a child should not have to search. */
export const cdrPublicInformation = defineRule({
    code: 'cdr-public-information',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 388',
    requirement:
        'The child death review says which officials answer for it, its partners, its area, and the designated doctor for child deaths.',
    why: 'The guidance wants these four things in public. Bereaved families look for whom they can ask.',
    fix: 'Complete the child death review: covers, partners, and accountable with the officials and the designated doctor for child deaths.',
    examples: {
        reported: askingExample('cdr-public-information', '', 'child death review deaths "Child death review" {\n    covers  "Luton"\n}'),
        silent: askingExample(
            'cdr-public-information',
            '',
            'child death review deaths "Child death review" {\n    covers       "Luton"\n    partners     "Luton Borough Council", "the integrated care board"\n    accountable  "Director of Public Health", "Designated Doctor for Child Deaths"\n}',
        ),
    },
    *assess(model) {
        const reviews = model.ofType('ChildDeathReview');
        if (reviews.length === 0) return yield { unasked: 'No child death review is stated here' };
        for (const review of reviews) {
            const lacking = lackingIn(review);
            if (lacking.length === 0) yield { met: review };
            else yield { node: review, property: 'name', message: `'${titleOf(review)}' does not say: ${joinWords(lacking)}.` };
        }
    },
});

function lackingIn(review: ChildDeathReview): readonly string[] {
    const officials = factsOf(review, 'AccountableFact');
    const said = [...officials, ...factsOf(review, 'DutyFact')].map((fact) => plain(sayFact(fact))).join(' ');
    return [
        ...(officials.length > 0 ? [] : ['which officials answer for it']),
        ...(findFact(review, 'ReviewPartnersFact') ? [] : ['its partners']),
        ...(findFact(review, 'CoversFact') ? [] : ['its area']),
        ...(/\bdesignated (?:doctor|paediatrician)/i.test(said) ? [] : ['the designated doctor for child deaths']),
    ];
}
