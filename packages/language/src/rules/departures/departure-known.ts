import { factsOf, findFact } from '../../model/facts.js';
import { nearest } from '../../support/closest.js';
import { takeOut, write } from '../fix.js';
import { defineRule } from '../rule.js';

/** A departure from nothing would be published as if it meant something. */
export const departureKnown = defineRule({
    code: 'departure-known',
    on: 'Arrangement',
    level: 'must',
    concernsText: true,
    source: 'Masa language: comply or explain',
    requirement: 'A departure names a requirement that is asked of this arrangement.',
    why: 'The departure is published; one from a requirement that nobody asks would mislead its readers, and silences nothing.',
    fix: 'Write the code of the finding, as it stands beside its message, or the name of a requirement of a standard that is followed.',
    examples: {
        reported: 'arrangement a "A" {\n    departs from group-has-chiar because "Our groups choose for each meeting."\n}\n',
        silent: 'arrangement a "A" {}\n',
    },
    *check(arrangement, context) {
        const follows = findFact(arrangement, 'FollowsFact') !== undefined;
        const departures = factsOf(arrangement, 'DepartsFact');
        if (departures.length === 0) return;
        const codes = context.codes();
        for (const fact of departures) {
            if (!fact.code || codes.has(fact.code)) continue;
            const likely = likelyMeant(fact.code, codes);
            const unasked = follows ? '' : ' This arrangement follows no standard yet: add follows and its name.';
            const advice = likely[0] === undefined ? unasked : ` Did you mean '${likely[0]}'?`;
            yield {
                node: fact,
                property: 'code',
                message: `'${fact.code}' is not a requirement that is asked of this arrangement.${advice}`,
                fixes: [
                    ...likely.map((code) => ({
                        title: `Write ${code}`,
                        edits: write({ node: fact, property: 'code' }, code),
                    })),
                    { title: 'Take the departure out', edits: takeOut(fact) },
                ],
            };
        }
    },
});

/** Codes that are written nearly alike; otherwise those that begin with what was written. */
function likelyMeant(code: string, codes: ReadonlySet<string>): readonly string[] {
    const near = nearest(code, codes, 3);
    return near.length > 0 ? near : [...codes].filter((known) => known.startsWith(`${code}-`)).slice(0, 3);
}
