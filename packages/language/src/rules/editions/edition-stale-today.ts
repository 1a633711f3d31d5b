import { followedEditions, isInForce } from '../../model/editions.js';
import { findFact } from '../../model/facts.js';
import { titleOf } from '../../model/titles.js';
import { defineRule } from '../rule.js';

/** What was right on its day is looked at again as of today. */
export const editionStaleToday = defineRule({
    code: 'edition-stale-today',
    asked: 'always',
    level: 'info',
    source: 'The dates of the editions of Working Together to Safeguard Children',
    requirement: 'The edition that is followed has not been replaced since the date of the version.',
    why: 'Nothing is wrong with the text; the next version will have a new edition to follow.',
    fix: 'Plan the next version, and read what the new edition asks.',
    examples: {
        reported:
            'arrangement a "A" {\n    follows      working-together-2018\n    published    1 May 2020\n    next review  1 May 2199\n}\n',
        silent: 'arrangement a "A" {\n    published    1 May 2020\n    next review  1 May 2199\n}\n',
    },
    *assess(model, { asOf, today }) {
        for (const { edition, spot } of followedEditions(model)) {
            if (!isInForce(edition, asOf) || isInForce(edition, today)) continue;
            const successor = findFact(edition, 'ReplacedByFact')?.successors[0]?.ref;
            const since = successor && findFact(successor as typeof edition, 'InForceFact')?.from;
            const by = successor ? ` by ${titleOf(successor)}` : '';
            const when = since === undefined ? '' : ` on ${since}`;
            yield { remark: { ...spot, message: `${titleOf(edition)} was replaced${when}${by}.` } };
        }
    },
});
