import { type Group, isGroup } from '../../grammar/generated/ast.js';
import { titleOf } from '../../model/titles.js';
import { joinWords } from '../../support/text.js';
import { findFact } from '../../model/facts.js';
import { defineRule } from '../rule.js';

/** A line that comes back to where it began leads to nobody who answers. */
export const groupReportingLineResolves = defineRule({
    code: 'group-reporting-line-resolves',
    on: 'Group',
    level: 'good',
    source: 'Good practice',
    requirement: 'Reporting lines lead upwards and end: no group reports to itself, directly or through others.',
    why: 'When a line comes back to where it began, nobody is left who answers for the work.',
    fix: 'Take out the line that leads down again. Where two groups inform each other, write both ways.',
    examples: {
        reported: 'group board "Board" {\n    chair vacant\n    meets monthly\n    reports to panel\n}\ngroup panel "Panel" {\n    chair vacant\n    meets monthly\n    reports to board\n}\n',
        silent: 'group board "Board" {\n    chair vacant\n    meets monthly\n}\ngroup panel "Panel" {\n    chair vacant\n    meets monthly\n    reports to board both ways\n}\n',
    },
    *check(group) {
        for (const [index, line] of (findFact(group, 'ReportsToFact')?.lines ?? []).entries()) {
            const target = line.to?.party?.ref;
            if (!isGroup(target) || (line.bothWays && target !== group)) continue;
            const way = findWay(target, group, new Set());
            if (!way) continue;
            const through = way.length > 1 ? ` through ${joinWords(way.slice(0, -1).map((member) => `'${titleOf(member)}'`))}` : '';
            const fact = line.$container;
            yield {
                node: fact,
                property: 'lines',
                index,
                message: `'${titleOf(group)}' reports to itself${through}.`,
                related: way.slice(0, -1).map((member) => ({ node: member, property: 'name', message: `The line leads through '${titleOf(member)}'.` })),
            };
        }
    },
});

/** The groups from one up to another along reporting lines, both included; lines that go both ways are no loop. */
function findWay(from: Group, to: Group, seen: Set<Group>): Group[] | undefined {
    if (from === to) return [to];
    if (seen.has(from)) return undefined;
    seen.add(from);
    for (const line of findFact(from, 'ReportsToFact')?.lines ?? []) {
        const next = line.to?.party?.ref;
        const way = isGroup(next) && !line.bothWays ? findWay(next, to, seen) : undefined;
        if (way) return [from, ...way];
    }
    return undefined;
}
