import * as ast from '../grammar/generated/ast.js';
import { factsOf, findFact } from './facts.js';
import type { ArrangementModel } from './model.js';
import { aliasesOf, titleOf } from './titles.js';

/** The kinds of body that are safeguarding partners in law. */
export const statutoryKinds = ['local authority', 'integrated care board', 'police'] as const;
export type StatutoryKind = (typeof statutoryKinds)[number];

/** The partners of one kind, in order. */
export function partnersOfKind(model: ArrangementModel, kind: StatutoryKind): readonly ast.Partner[] {
    return model.ofType('Partner').filter((partner) => findFact(partner, 'PartnerKindFact')?.kind === kind);
}

/** The partners of the three kinds that the law knows, in order. */
export function statutoryPartners(model: ArrangementModel): readonly { readonly partner: ast.Partner; readonly kind: StatutoryKind }[] {
    return model.ofType('Partner').flatMap((partner) => {
        const kind = statutoryKindOf(partner);
        return kind ? [{ partner, kind }] : [];
    });
}

/** Which of the three kinds a partner is of; undefined where it is of another, or does not say. */
export function statutoryKindOf(partner: ast.Partner): StatutoryKind | undefined {
    const stated = findFact(partner, 'PartnerKindFact')?.kind;
    return statutoryKinds.find((kind) => kind === stated);
}

/** Whether a body is a safeguarding partner in law: a partner of another kind, such as education, takes part without the duties of one. */
export function isSafeguardingPartner(partner: ast.Partner): boolean {
    const fact = findFact(partner, 'PartnerKindFact');
    const stated = fact?.kind ?? fact?.text;
    // As long as no kind is stated, nothing speaks against it.
    return stated === undefined || statutoryKinds.some((kind) => kind === stated);
}

/** The body of the library that an element is: the one it states, or the one that goes by its title or one of its present names. */
export function knownBodyOf(
    element: ast.Partner | ast.Agency | ast.Body,
    findBody: (name: string) => ast.KnownBody | undefined,
): ast.KnownBody | undefined {
    const stated = findFact(element as ast.Partner, 'BodyFact');
    const body = stated?.body?.ref;
    // What the author states of a body counts in every file of the arrangement.
    if (stated) return body && (findBody(titleOf(body)) ?? body);
    for (const name of [titleOf(element), ...aliasesOf(element)]) {
        const body = findBody(name);
        if (body) return body;
    }
    return undefined;
}

/** The posts of one role in a partner, in order: its leads, or its delegates. */
export function postsIn(partner: ast.Partner, role: 'lead' | 'delegate'): readonly ast.Post[] {
    return factsOf(partner, 'Post').filter((post) => post.role === role);
}

/** The posts that `the leads` or `the delegates` stand for, which are those of the safeguarding partners; none for a set of another kind. */
export function collectivePosts(collective: string | undefined, model: ArrangementModel): readonly ast.Post[] {
    const role = collective === 'the leads' ? 'lead' : collective === 'the delegates' ? 'delegate' : undefined;
    if (!role) return [];
    const partners = model.ofType('Partner').filter(isSafeguardingPartner);
    return partners.flatMap((partner) => postsIn(partner, role));
}

/** Whether a party stands for one or all of the leads, or of the delegates. */
export function isRole(party: ast.PartyRef | undefined, role: 'lead' | 'delegate'): boolean {
    if (party?.collective) return party.collective === `the ${role}s`;
    const target = party?.party?.ref;
    return ast.isPost(target) && target.role === role && ast.isPartner(target.$container) && isSafeguardingPartner(target.$container);
}

/** Whether parties are all of the leads: as a set, each by the post, or as a group in which all of them sit. */
export function areTheLeads(parties: readonly ast.PartyRef[], model: ArrangementModel): boolean {
    const named = new Set(parties.map(({ party }) => party?.ref));
    const leads = collectivePosts('the leads', model);
    if (leads.length > 0 && leads.every((lead) => named.has(lead))) return true;
    return parties.some(({ collective, party }) => {
        const group = party?.ref;
        if (!ast.isGroup(group)) return collective === 'the leads';
        const members = factsOf(group, 'MembersFact').flatMap((fact) => fact.members.flatMap((member) => member.party ?? []));
        return (
            members.some(({ text }) => namedRole.lead.test(text ?? '')) ||
            areTheLeads(
                members.filter((member) => !ast.isGroup(member.party?.ref)),
                model,
            )
        );
    });
}

/** How texts name all who have a role. */
const namedRole = {
    lead: /\blead(?:ing)? (?:safeguarding )?partners?\b|\bthe leads\b|\bLSPs?\b/i,
    delegate: /\bdelegated safeguarding partners?\b|\bthe delegates\b|\bDSPs?\b/i,
} as const;

/** Whether a group leads the partnership, as far as it says: one of the partners may chair any other alone, and the rest never see it. */
function leads(group: ast.Group): boolean {
    const [kind, level] = [findFact(group, 'KindFact'), findFact(group, 'LevelFact')];
    const words = [titleOf(group), kind?.kind, kind?.text, level?.level, level?.text].join(' ');
    return /\b(?:executive|strategic|board|partnership|leader\w*)\b/i.test(words);
}

/** The groups in which the leads, or the delegates, sit; where none is stated, those of which one of them takes the chair. */
export function groupsOfRole(model: ArrangementModel, role: 'lead' | 'delegate'): readonly ast.Group[] {
    const named = namedRole[role];
    const groups = model.ofType('Group');
    const chairs = (group: ast.Group): readonly ast.ChairHolder[] => findFact(group, 'ChairFact')?.seat?.holders ?? [];
    const sitting = groups.filter((group) => {
        const members = factsOf(group, 'MembersFact').flatMap((fact) => fact.members);
        const attendance = findFact(group, 'AttendanceFact')?.text?.text ?? '';
        return (
            members.some(({ party }) => isRole(party, role) || named.test(party?.text ?? '')) ||
            chairs(group).some(
                ({ party, oneOf }) => isRole(oneOf, role) || party?.collective === `the ${role}s` || (isRole(party, role) && leads(group)),
            ) ||
            named.test(attendance)
        );
    });
    return sitting.length > 0 ? sitting : groups.filter((group) => chairs(group).some(({ party }) => isRole(party, role)));
}
