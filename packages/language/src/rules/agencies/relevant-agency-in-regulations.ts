import * as ast from '../../grammar/generated/ast.js';
import { findFact } from '../../model/facts.js';
import { findMeantHeading, isOutsideSchedule, lastParagraph, scheduleHeadings } from '../../model/schedule.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { addFact, write } from '../fix.js';
import { defineRule } from '../rule.js';

function wordsOfCategory(fact: ast.CategoryFact | undefined): string {
    return fact?.category ?? fact?.text ?? '';
}

function isHeading(fact: ast.CategoryFact | undefined): boolean {
    return fact?.category !== undefined && scheduleHeadings.has(fact.category);
}

/** In law a body is a relevant agency only where the Schedule names it; others may join, and are not bound in the same way. */
export const relevantAgencyInRegulations = defineRule({
    code: 'relevant-agency-in-regulations',
    asked: 'by-standards',
    level: 'must',
    source: 'Regulation 18 and the Schedule of SI 2018/789; Children Act 2004, section 16E(3)',
    requirement: 'Each relevant agency falls under a heading or paragraph of the Schedule, or takes part by agreement.',
    why: 'The duty to act in line with the arrangements binds those that the regulations name. Who joins by agreement should know, and readers too.',
    fix: 'Add schedule paragraph and its number, or category and its heading, or takes part by agreement.',
    examples: {
        reported: askingExample(
            'relevant-agency-in-regulations',
            '',
            'agency fire "Northshire Fire and Rescue Service" {\n    schedule paragraph 36\n}',
        ),
        silent: askingExample(
            'relevant-agency-in-regulations',
            '',
            'agency fire "Northshire Fire and Rescue Service" {\n    takes part by agreement\n}',
        ),
    },
    *assess(model) {
        if (model.agencies.length === 0) return yield { unasked: 'No relevant agency is named' };
        for (const { agency } of model.agencies) {
            // Who is no organisation of its own is the business of relevant-agency-is-organisation.
            if (!ast.isAgency(agency)) continue;
            if (findFact(agency, 'AgreementFact')) {
                yield { met: agency };
                continue;
            }
            const schedule = findFact(agency, 'ScheduleFact');
            const category = findFact(agency, 'CategoryFact');
            const meant = findMeantHeading(wordsOfCategory(category));
            const last = schedule?.last ?? schedule?.number ?? 0;
            if (isOutsideSchedule(agency)) {
                yield {
                    node: agency,
                    property: 'name',
                    message: `'${titleOf(agency)}' is of a kind that the Schedule does not name.`,
                    advice: 'Write: takes part by agreement.',
                    fixes: [{ title: 'Say that it takes part by agreement', edits: addFact(agency, 'takes part by agreement') }],
                };
            } else if (schedule && (last > lastParagraph || (schedule.number ?? 1) < 1)) {
                yield {
                    node: schedule,
                    message: `The Schedule has paragraphs 1 to ${lastParagraph}; there is no paragraph ${last || schedule.number}.`,
                };
            } else if (schedule || isHeading(category)) {
                yield { met: agency };
            } else if (category && meant) {
                yield {
                    node: category,
                    message: `'${titleOf(agency)}' is under '${wordsOfCategory(category)}', which is no heading of the Schedule. Did you mean ${meant}?`,
                    fixes: [{ title: `Write category ${meant}`, edits: write({ node: category }, `category ${meant}`) }],
                };
            } else {
                yield {
                    node: agency,
                    property: 'name',
                    message: `'${titleOf(agency)}' has no paragraph of the Schedule, and is not said to take part by agreement.`,
                    fixes: [{ title: 'Say that it takes part by agreement', edits: addFact(agency, 'takes part by agreement') }],
                };
            }
        }
    },
});
