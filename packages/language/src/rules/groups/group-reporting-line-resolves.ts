import { Group, isGroup, type ReportingLine } from '../../grammar/generated/ast.js';
import { treeIndex } from '../../grammar/tree-index.js';
import { findFact } from '../../model/facts.js';
import { titleOf } from '../../model/titles.js';
import { oncePer } from '../../support/once-per.js';
import { joinWords } from '../../support/text.js';
import { addWords, type Edit, takeOut, write } from '../fix.js';
import { defineRule, type RuleContext } from '../rule.js';

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
    *check(group, context) {
        const inLoops = groupsInLoops(context);
        if (!inLoops.has(group)) return;
        for (const [index, line] of (findFact(group, 'ReportsToFact')?.lines ?? []).entries()) {
            const target = line.to?.party?.ref;
            if (!isGroup(target) || (line.bothWays && target !== group)) continue;
            const way = findWay(target, group, inLoops);
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

/**
 * The groups that a loop may lead through, of all that a document's groups report to: those that report to nobody but the top, and those whom
 * nobody but the bottom reports to, are in none. To look for a way from each of them would take too long where many stand one above the other.
 */
const groupsInLoops = oncePer(({ document }: RuleContext): ReadonlySet<Group> => {
    const lines = new Map<Group, readonly Group[]>();
    const groups = (treeIndex(document.parseResult.value).nodesByType.get(Group.$type) ?? []).filter(isGroup);
    // The list grows while it is walked.
    for (const group of groups) {
        if (lines.has(group)) continue;
        const above = groupsAbove(group);
        lines.set(group, above);
        groups.push(...above);
    }
    return new Set(withoutEnds(turned(withoutEnds(lines))).keys());
});

/** To whom groups report, or who reports to them. */
type Lines = ReadonlyMap<Group, readonly Group[]>;

/** Takes out the groups that lead to none, until each leads to one that does. */
function withoutEnds(lines: Lines): Lines {
    const back = turned(lines);
    const open = new Map([...lines].map(([group, next]) => [group, next.length]));
    const ends = [...lines.keys()].filter((group) => open.get(group) === 0);
    for (const end of ends) {
        for (const group of back.get(end) ?? []) {
            const left = (open.get(group) ?? 0) - 1;
            open.set(group, left);
            if (left === 0) ends.push(group);
        }
    }
    const gone = new Set(ends);
    return new Map(
        [...lines].filter(([group]) => !gone.has(group)).map(([group, next]) => [group, next.filter((other) => !gone.has(other))]),
    );
}

function turned(lines: Lines): Lines {
    const back = new Map<Group, Group[]>([...lines.keys()].map((group) => [group, []]));
    for (const [group, next] of lines) for (const other of next) back.get(other)?.push(group);
    return back;
}

/** Lines that go both ways are no loop, but for one that leads to where it began. */
function groupsAbove(group: Group): readonly Group[] {
    const lines = findFact(group, 'ReportsToFact')?.lines ?? [];
    return lines.flatMap(({ to, bothWays }) => (isGroup(to?.party?.ref) && (!bothWays || to.party.ref === group) ? to.party.ref : []));
}

/** The groups on the shortest way from one to another along reporting lines, without the last; lines that go both ways are no loop. */
function findWay(from: Group, to: Group, inLoops: ReadonlySet<Group>): readonly Group[] | undefined {
    const below = new Map<Group, Group | undefined>([[from, undefined]]);
    // The map grows while it is walked: nearer groups first.
    for (const [group] of below) {
        if (group === to) return wayUp(below, group);
        for (const next of groupsAbove(group)) if (inLoops.has(next) && !below.has(next)) below.set(next, group);
    }
    return undefined;
}

function wayUp(below: ReadonlyMap<Group, Group | undefined>, end: Group): readonly Group[] {
    const way: Group[] = [];
    for (let group = below.get(end); group; group = below.get(group)) way.push(group);
    return way.toReversed();
}
