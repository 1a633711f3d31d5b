import type * as ast from '../../grammar/generated/ast.js';
import { isEducation } from '../../model/education.js';
import { factsOf, findFact } from '../../model/facts.js';
import type { ArrangementModel } from '../../model/model.js';
import { groupsOfRole } from '../../model/partners.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

function strategicGroups(model: ArrangementModel): readonly ast.Group[] {
    const strategic = model.ofType('Group').filter((group) => /^(?:strategic|executive)$/.test(findFact(group, 'LevelFact')?.level ?? ''));
    return [...new Set([...strategic, ...groupsOfRole(model, 'delegate'), ...groupsOfRole(model, 'lead')])];
}

function membersOf(group: ast.Group): readonly ast.PartyRef[] {
    return factsOf(group, 'MembersFact')
        .flatMap((fact) => fact.members)
        .flatMap(({ party }) => party ?? []);
}

/** Education is heard where strategy is decided. */
export const educationStrategicVoice = defineRule({
    code: 'education-strategic-voice',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 64; paragraphs 77 to 78',
    requirement: 'Somebody from education is a member of a group that decides on strategy.',
    why: 'Schools and colleges see children every day; where strategy is decided without them, it misses what they know.',
    fix: 'Add members from education to the strategic group, such as members "head teachers", and level strategic so that Masa knows which it is.',
    examples: {
        reported: askingExample(
            'education-strategic-voice',
            '',
            'group board "Board" {\n    level    strategic\n    chair    vacant\n    meets    monthly\n    members  "the police"\n}',
        ),
        silent: askingExample(
            'education-strategic-voice',
            '',
            'group board "Board" {\n    level    strategic\n    chair    vacant\n    meets    monthly\n    members  2 "head teachers"\n}',
        ),
    },
    *assess(model) {
        const groups = strategicGroups(model);
        const heard = groups.filter((group) => membersOf(group).some(isEducation));
        yield* heard.map((met) => ({ met }));
        if (heard.length > 0) return;
        const partner = model.ofType('Partner').find((each) => findFact(each, 'PartnerKindFact')?.kind === 'education');
        if (partner) return yield { met: partner };
        const [group] = groups;
        if (group)
            yield {
                node: group,
                property: 'name',
                message: `'${titleOf(group)}' has no member from education, nor has any other strategic group.`,
            };
        else
            yield {
                node: model.node,
                property: 'name',
                message: 'No group is said to be strategic, or to be where the leads or delegates sit, so education has no seat in one.',
            };
    },
});
