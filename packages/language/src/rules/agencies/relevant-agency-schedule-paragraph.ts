import * as ast from '../../grammar/generated/ast.js';
import { findFact } from '../../model/facts.js';
import { meetsParagraphs, scheduleHeadings } from '../../model/schedule.js';
import { titleOf, wordsOf } from '../../model/titles.js';
import { addFact, write } from '../fix.js';
import { defineRule } from '../rule.js';

/** A sector that others speak for has its paragraphs through them. */
function isRepresented(agency: ast.Agency): boolean {
    const by = findFact(agency, 'RepresentedFact')?.by ?? [];
    return by.length > 0 && by.every(({ party }) => ast.isAgency(party?.ref) && findFact(party.ref, 'ScheduleFact') !== undefined);
}

/** The sharper form of relevant-agency-in-regulations: the very paragraph. */
export const relevantAgencyScheduleParagraph = defineRule({
    code: 'relevant-agency-schedule-paragraph',
    asked: 'always',
    level: 'good',
    source: 'SI 2018/789, Schedule',
    requirement: 'Each relevant agency has its paragraph of the Schedule, under the heading that it states, or takes part by agreement.',
    why: 'The paragraph tells readers why the duty in law reaches this body.',
    fix: 'Add schedule paragraph with its number, or schedule paragraphs with the first and the last, or takes part by agreement. What each paragraph names is listed by masa explain schedule-education-and-childcare, and likewise for the other headings.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review  1 May 2199\n}\n\nagency cafcass "Cafcass" {\n    category  health-and-social-care\n    schedule paragraph 25\n}\n',
        silent: 'arrangement a "A" {\n    next review  1 May 2199\n}\n\nagency cafcass "Cafcass" {\n    category  criminal-justice\n    schedule paragraph 25\n}\n',
    },
    *assess(model, { isAsked }) {
        if (model.agencies.length === 0) return yield { unasked: 'No relevant agency is named' };
        for (const { agency } of model.agencies) {
            if (!ast.isAgency(agency)) continue;
            const schedule = findFact(agency, 'ScheduleFact');
            const fact = findFact(agency, 'CategoryFact');
            const category = fact?.category;
            const range = category === undefined ? undefined : scheduleHeadings.get(category);
            if (findFact(agency, 'AgreementFact') || isRepresented(agency)) {
                yield { met: agency };
            } else if (!schedule) {
                // What has no heading either is told once, by the rule on the law.
                if (!range && isAsked('relevant-agency-in-regulations')) continue;
                yield {
                    node: agency,
                    property: 'name',
                    message: `'${titleOf(agency)}' has no paragraph of the Schedule, and is not said to take part by agreement.`,
                    fixes: [{ title: 'Say that it takes part by agreement', edits: addFact(agency, 'takes part by agreement') }],
                };
            } else if (fact && category !== undefined && range && !meetsParagraphs(schedule, range)) {
                const fitting = [...scheduleHeadings].filter(([, paragraphs]) => meetsParagraphs(schedule, paragraphs));
                yield {
                    node: schedule,
                    message: `Paragraph ${schedule.number} of the Schedule is not under ${wordsOf(category)}, which is paragraphs ${range[0]} to ${range[1]}.`,
                    fixes: fitting.map(([heading]) => ({
                        title: `Write ${heading}`,
                        edits: write({ node: fact, property: 'category' }, heading),
                    })),
                };
            } else {
                yield { met: agency };
            }
        }
    },
});
