import { printDate } from '../../grammar/literals.js';
import { followedEditions, isGuidance, isInForce } from '../../model/editions.js';
import { titleOf } from '../../model/titles.js';
import { defineRule } from '../rule.js';

/** Each edition of the guidance replaces the one before on a day. */
export const editionCurrent = defineRule({
    code: 'edition-current',
    asked: 'always',
    level: 'good',
    source: 'Good practice, from the dates of the editions of Working Together to Safeguard Children',
    requirement: 'The edition of the guidance that is followed was in force on the date of the version.',
    why: 'A text that rests on an edition that was replaced, or not yet there, is measured against the wrong list.',
    fix: 'Name the edition in force after follows. For arrangements of an earlier day, state that day with published or version.',
    examples: {
        reported:
            'arrangement a "A" {\n    follows      working-together-2018\n    published    1 May 2026\n    next review  1 May 2199\n}\n',
        silent: 'arrangement a "A" {\n    published    1 May 2026\n    next review  1 May 2199\n}\n',
    },
    *assess(model, { asOf, standards }) {
        const editions = followedEditions(model);
        if (editions.length === 0) return yield { unasked: 'No edition of the guidance is followed' };
        for (const { edition, spot } of editions) {
            if (isInForce(edition, asOf)) {
                yield { met: edition };
                continue;
            }
            if (editions.some(({ edition: other }) => isInForce(other, asOf))) continue;
            const right = standards().find((other) => isGuidance(other) && isInForce(other, asOf));
            const instead = right ? `; ${titleOf(right)} was` : '';
            yield {
                ...spot,
                message: `${titleOf(edition)} was not in force on ${printDate(asOf)}${instead}.`,
            };
        }
    },
});
