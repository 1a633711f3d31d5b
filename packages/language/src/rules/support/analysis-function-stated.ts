import { findFact } from '../../model/facts.js';
import { freeName } from '../../model/free-name.js';
import { describeProse } from '../../model/say.js';
import { isBeingSetUp, metBy, teamsAndPosts } from '../../model/teams-and-posts.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { addElement } from '../fix.js';
import { defineRule } from '../rule.js';

const analysis = /\banaly(?:st|sis|tic|tical)\b|\bintelligence\b|\bperformance (?:team|unit|manager|officer)\b/i;

/** Data have to be put together by somebody. */
export const analysisFunctionStated = defineRule({
    code: 'analysis-function-stated',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, box at paragraph 50, item 5; paragraph 64',
    requirement: 'There is support for intelligence and analysis: a unit, a post or a section that says how.',
    why: 'Leaders can only see what changes for children where somebody puts the data together. One who is still to come puts nothing together.',
    fix: 'Add a unit or post for analysis, such as unit analyst "Data analyst", or a section that answers analysis-function-stated.',
    examples: {
        reported: askingExample('analysis-function-stated', ''),
        silent: askingExample('analysis-function-stated', '', 'unit analyst "Data analyst"'),
    },
    *assess(model) {
        const found = teamsAndPosts(model).filter((node) =>
            [titleOf(node), ...aliasesOf(node), describeProse(findFact(node, 'PurposeFact')?.text)].some((name) => analysis.test(name)),
        );
        const atWork = found.filter((node) => !isBeingSetUp(node));
        yield* atWork.map(metBy);
        if (atWork.length > 0) return;
        const [planned] = found;
        if (planned)
            return yield {
                node: planned,
                property: 'name',
                message: `'${titleOf(planned)}' is still being set up, and nobody else is said to do the analysis.`,
            };
        yield {
            node: model.node,
            property: 'name',
            message: `'${titleOf(model.node)}' names no unit or post for intelligence and analysis.`,
            advice: 'Write: unit analyst "Data analyst".',
            fixes: [
                {
                    title: 'Add a unit that analyses data',
                    edits: addElement(`unit ${freeName(model, 'analyst')} "Data analyst"`, model.node),
                },
            ],
        };
    },
});
