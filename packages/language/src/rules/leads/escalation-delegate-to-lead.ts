import type * as ast from '../../grammar/generated/ast.js';
import { factsOf, findFact } from '../../model/facts.js';
import { groupsOfRole } from '../../model/partners.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { addFact } from '../fix.js';
import { defineRule } from '../rule.js';

/** Whether a group reports to one of some groups, directly or through others. */
function reaches(group: ast.Group, targets: ReadonlySet<ast.Group>): boolean {
    const seen = new Set<ast.Group>([group]);
    for (const each of seen) {
        for (const line of factsOf(each, 'ReportsToFact').flatMap((fact) => fact.lines)) {
            const to = line.to?.party?.ref;
            if (line.to?.collective === 'the leads') return true;
            if (to?.$type !== 'Group') continue;
            if (targets.has(to)) return true;
            seen.add(to);
        }
    }
    return false;
}

/** Unresolved risks go up, through the partnership chair. */
export const escalationDelegateToLead = defineRule({
    code: 'escalation-delegate-to-lead',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraphs 59 and 62',
    requirement: 'What the delegates cannot settle goes to the leads: a group of delegates reports to one of leads.',
    why: 'Risks that stay unresolved, and key decisions, have to reach those who answer for the bodies. That both sit in one group does not say so.',
    fix: 'Add reports to to the group in which the delegates sit, with the group in which the leads sit; or write a section that answers escalation-delegate-to-lead.',
    examples: {
        reported: askingExample(
            'escalation-delegate-to-lead',
            '',
            'group executive "Executive" {\n    chair    vacant\n    meets    monthly\n    members  the leads\n}\n\ngroup board "Board" {\n    chair    vacant\n    meets    monthly\n    members  the delegates\n}',
        ),
        silent: askingExample(
            'escalation-delegate-to-lead',
            '',
            'group executive "Executive" {\n    chair    vacant\n    meets    monthly\n    members  the leads\n}\n\ngroup board "Board" {\n    chair       vacant\n    meets       monthly\n    members     the delegates\n    reports to  executive\n}',
        ),
    },
    *assess(model) {
        const ofDelegates = groupsOfRole(model, 'delegate');
        const ofLeads = new Set(groupsOfRole(model, 'lead'));
        const reporting = ofDelegates.filter((group) => reaches(group, ofLeads));
        yield* reporting.map((met) => ({ met }));
        if (reporting.length > 0) return;
        const [group] = ofDelegates;
        if (!group)
            return yield {
                node: model.node,
                property: 'name',
                message: 'No group says that the delegates are its members or its chair, so nothing goes from them to the leads.',
            };
        const target = [...ofLeads].find((other) => other !== group);
        const isNear = target !== undefined && target.$container === group.$container && !findFact(group, 'ReportsToFact');
        yield {
            node: group,
            property: 'name',
            message: `'${titleOf(group)}', in which the delegates sit, does not report to a group of the leads.`,
            ...(target ? { advice: `Write: reports to ${target.name}.` } : {}),
            fixes: isNear ? [{ title: `Let it report to '${titleOf(target)}'`, edits: addFact(group, `reports to  ${target.name}`) }] : [],
        };
    },
});
