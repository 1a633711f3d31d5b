import { type Group, isGroup, type ReportingLine } from '../../grammar/generated/ast.js';
import { findFact } from '../../model/facts.js';
import { titleOf } from '../../model/titles.js';
import { joinWords } from '../../support/text.js';
import { addWords, type Edit, takeOut, write } from '../fix.js';
import { defineRule } from '../rule.js';

/** How many groups of a long loop a message names. */
const mostTold = 5;

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
        reported:
            'group board "Board" {\n    chair vacant\n    meets monthly\n    reports to panel\n}\ngroup panel "Panel" {\n    chair vacant\n    meets monthly\n    reports to board\n}\n',
        silent: 'group board "Board" {\n    chair vacant\n    meets monthly\n}\ngroup panel "Panel" {\n    chair vacant\n    meets monthly\n    reports to board both ways\n}\n',
    },
    *check(group) {
        for (const [index, line] of (findFact(group, 'ReportsToFact')?.lines ?? []).entries()) {
            const target = line.to?.party?.ref;
            if (!isGroup(target) || (line.bothWays && target !== group)) continue;
            const way = findWay(target, group);
            if (!way) continue;
            const told = way.slice(0, mostTold);
            const names = told.map((member) => `'${titleOf(member)}'`);
            if (way.length > told.length) names.push(`${way.length - told.length} more`);
            yield {
                node: line.$container,
                property: 'lines',
                index,
                message: `'${titleOf(group)}' reports to itself${names.length > 0 ? ` through ${joinWords(names)}` : ''}.`,
                fixes: [
                    ...(target === group ? [] : [{ title: 'Let this line go both ways', edits: addWords(line, 'both ways') }]),
                    { title: 'Take this line out', edits: withoutLine(line) },
                ],
                related: told.map((member) => ({
                    node: member,
                    property: 'name',
                    message: `The line leads through '${titleOf(member)}'.`,
                })),
            };
        }
    },
});

function withoutLine(line: ReportingLine): readonly Edit[] {
    const fact = line.$container;
    const others = fact.lines.filter((other) => other !== line).map(({ $cstNode }) => $cstNode?.text ?? '');
    return others.length > 0 ? write({ node: fact }, `reports to ${others.join(', ')}`) : takeOut(fact);
}

/** The groups on the shortest way from one to another along reporting lines, without the last; lines that go both ways are no loop. */
function findWay(from: Group, to: Group): readonly Group[] | undefined {
    const below = new Map<Group, Group | undefined>([[from, undefined]]);
    // The map grows while it is walked: nearer groups first.
    for (const [group] of below) {
        if (group === to) return wayUp(below, group);
        for (const line of findFact(group, 'ReportsToFact')?.lines ?? []) {
            const next = line.to?.party?.ref;
            if (isGroup(next) && !line.bothWays && !below.has(next)) below.set(next, group);
        }
    }
    return undefined;
}

function wayUp(below: ReadonlyMap<Group, Group | undefined>, end: Group): readonly Group[] {
    const way: Group[] = [];
    for (let group = below.get(end); group; group = below.get(group)) way.push(group);
    return way.toReversed();
}
