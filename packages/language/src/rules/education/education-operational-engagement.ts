import * as ast from '../../grammar/generated/ast.js';
import { isEducation, speaksOfEducation } from '../../model/education.js';
import { factsOf, findFact } from '../../model/facts.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

/** A seat where strategy is decided is another thing. */
function isStrategic(node: ast.Group | ast.Event): boolean {
    return ast.isGroup(node) && /^(?:strategic|executive)$/.test(findFact(node, 'LevelFact')?.level ?? '');
}

/** Education takes part day to day, not only at the top. */
export const educationOperationalEngagement = defineRule({
    code: 'education-operational-engagement',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 78',
    requirement: 'A group or event lets education take part day to day, or a section says how it does.',
    why: 'What schools see from day to day has to reach the partnership, and shape what it decides.',
    fix: 'Add a group or event for education, such as event dsl-forum "Forum of designated safeguarding leads", or a section that answers education-operational-engagement.',
    examples: {
        reported: askingExample('education-operational-engagement', ''),
        silent: askingExample(
            'education-operational-engagement',
            '',
            'event dsl-forum "Forum of designated safeguarding leads" {\n    held  termly\n}',
        ),
    },
    *assess(model) {
        const found = [...model.ofType('Group'), ...model.ofType('Event')].filter(
            (node) =>
                findFact(node, 'KindFact')?.kind === 'education' ||
                [titleOf(node), ...aliasesOf(node)].some(speaksOfEducation) ||
                (!isStrategic(node) &&
                    factsOf(node, 'MembersFact').some((fact) =>
                        fact.members.some(({ party }) => party !== undefined && isEducation(party)),
                    )),
        );
        yield* found.map((met) => ({ met }));
        if (found.length > 0) return;
        yield {
            node: model.node,
            property: 'name',
            message: `'${titleOf(model.node)}' names no group or event in which schools and colleges take part.`,
        };
    },
});
