import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { bareKind } from '../lsp/kinds.js';
import { findFact } from '../model/facts.js';
import { plain } from '../model/phrase.js';
import { mostLevels, reportingLines } from '../model/reporting-lines.js';
import { describeFact, saySeat } from '../model/say.js';
import { titleOf } from '../model/titles.js';
import { groupBy } from '../support/group-by.js';
import type { ArrangementContext } from './arrangement-context.js';
import { locationOf } from './locations.js';
import type { Structure, StructureMember } from './protocol.js';

/** How many may stand in the whole before those who report to several have their own people under them in one place only. */
const mostRepeated = 1000;

/** Who reports to whom, from the top down. Who reports to several stands under each of them. */
export function computeStructure({ model }: ArrangementContext): Structure {
    // Somebody may be typing it just now.
    const lines = reportingLines(model.elements).filter(({ title }) => title !== '');
    const unknown = new Map(lines.flatMap(({ line, title }) => (isUnknown(line) ? [[title, line] as const] : [])));
    const under = groupBy(lines, ({ to, title }): AstNode | string => to ?? title);
    const reporting = new Set<AstNode | string>(lines.map(({ from }) => from));
    const members = new Set<AstNode | string>([...model.ofType('Group'), ...lines.flatMap(({ from, to, title }) => [from, to ?? title])]);
    const shown = new Set<AstNode | string>();
    const deeper: AstNode[] = [];
    let count = 0;
    const describe = (member: AstNode | string, byException: boolean, above: readonly (AstNode | string)[]): StructureMember => {
        count += 1;
        const isFirst = !shown.has(member);
        shown.add(member);
        const path = [...above, member];
        // A circle is a finding of its own; here it only must end.
        const reports = isFirst || count < mostRepeated ? (under.get(member) ?? []) : [];
        const all = reports.filter(({ from }) => !path.includes(from));
        const isDeepest = path.length === mostLevels;
        if (isDeepest) deeper.push(...all.map(({ from }) => from));
        const below = isDeepest ? [] : all;
        return {
            ...lineOf(member, typeof member === 'string' ? unknown.get(member) : undefined),
            byException,
            members: below.map(({ from, line }) => describe(from, line.byException, path)),
        };
    };
    const tops = [...members].filter((member) => !reporting.has(member));
    const roots = tops.map((member) => describe(member, false, []));
    for (const member of deeper) if (!shown.has(member)) roots.push(describe(member, false, []));
    for (const member of members) if (!shown.has(member)) roots.push(describe(member, false, []));
    // Those who stand alone come last: they say least about the structure.
    const ordered = [...roots.filter((root) => root.members.length > 0), ...roots.filter((root) => root.members.length === 0)];
    return { uri: model.documents[0]?.uri.toString() ?? '', title: titleOf(model.node), roots: ordered };
}

/** Whether it names somebody by a name that stands for nothing. */
function isUnknown({ to }: ast.ReportingLine): boolean {
    return to?.party !== undefined && to.party.ref === undefined;
}

/** What stands on the line of a member. @param naming Where it is named, if the name stands for nothing; it leads there. */
function lineOf(member: AstNode | string, naming: ast.ReportingLine | undefined): Omit<StructureMember, 'byException' | 'members'> {
    if (typeof member !== 'string') return { title: titleOf(member), detail: detailOf(member), kind: bareKind(member), ...placeOf(member) };
    if (naming) return { title: member, detail: 'not stated', kind: 'unknown', ...placeOf(naming) };
    return { title: member, detail: '', kind: 'body' };
}

function placeOf(node: AstNode): Pick<StructureMember, 'place'> {
    const place = locationOf(node);
    return place ? { place } : {};
}

function detailOf(member: AstNode): string {
    if (!ast.isGroup(member)) return bareKind(member);
    const chair = findFact(member, 'ChairFact');
    const meets = findFact(member, 'MeetsFact');
    return [chair ? `Chair: ${plain(saySeat(chair.seat))}` : '', meets ? describeFact(meets) : '']
        .filter((part) => part !== '')
        .join(' · ');
}
