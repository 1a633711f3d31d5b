import { isReviewByTerm } from '../../grammar/generated/ast.js';
import { aYearAfter, printDate, readDate } from '../../grammar/literals.js';
import { factsOf } from '../../model/facts.js';
import { addWords, takeOut, write } from '../fix.js';
import { defineRule } from '../rule.js';

/** Nothing stays departed from by accident. */
export const departureReviewed = defineRule({
    code: 'departure-reviewed',
    on: 'Arrangement',
    level: 'should',
    source: 'Masa language: comply or explain',
    requirement: 'A departure says when it is looked at again, and is looked at by then.',
    why: 'What was a good reason once may be none today. A departure without a date would stay for ever.',
    fix: 'Decide anew, and write the new date after review by; or take the departure out.',
    examples: {
        reported:
            'arrangement a "A" {\n    departs from group-has-chair because "Our groups choose for each meeting." review by 1 May 2020\n}\n',
        silent: 'arrangement a "A" {}\n',
    },
    *check(arrangement, { today }) {
        for (const fact of factsOf(arrangement, 'DepartsFact')) {
            const term = fact.terms.find(isReviewByTerm);
            const next = printDate(aYearAfter(today));
            const ended = { title: 'Take the departure out', edits: takeOut(fact) };
            if (!term) {
                yield {
                    node: fact,
                    property: 'code',
                    message: `The departure from '${fact.code}' does not say when it is looked at again.`,
                    fixes: [{ title: `Look at it again by ${next}`, edits: addWords(fact, `review by ${next}`) }],
                };
                continue;
            }
            const due = readDate(term.date ?? '');
            if (due.ok && due.value < today)
                yield {
                    node: term,
                    property: 'date',
                    message: `The departure from '${fact.code}' was due for review on ${term.date}.`,
                    fixes: [{ title: `Look at it again by ${next}`, edits: write({ node: term, property: 'date' }, next) }, ended],
                };
        }
    },
});
