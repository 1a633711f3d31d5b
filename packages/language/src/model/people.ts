import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { factsOf } from './facts.js';
import { aliasesOf, titleOf } from './titles.js';

/** Who somebody is, as far as it is stated: the posts and persons meant, and the names of people as they are printed. */
export interface Identity {
    readonly elements: ReadonlySet<AstNode>;
    /** By their words alone, each as it is printed. */
    readonly names: ReadonlyMap<string, string>;
}

/** Who is meant by a party in a chair, by a post or by a person: the element, whoever holds it, and who is named in its words. */
export function identify(who: ast.PartyRef | ast.Holder | AstNode | undefined): Identity {
    const elements = new Set<AstNode>();
    const names = new Map<string, string>();
    const pending = [who];
    const note = (name: string | undefined): void => {
        if (name !== undefined && !isOffice(name)) names.set(nameKey(name), name);
    };
    for (let next = pending.pop(); next; next = pending.pop()) {
        if (elements.has(next)) continue;
        if (ast.isHolder(next) || ast.isPartyRef(next)) {
            note(next.text);
            pending.push(ast.isHolder(next) ? next.person?.ref : next.party?.ref);
        } else if (ast.isPerson(next)) {
            elements.add(next);
            for (const name of [titleOf(next), ...aliasesOf(next)]) note(name);
        } else if (ast.isPost(next) || ast.isScrutineer(next)) {
            elements.add(next);
            pending.push(...next.tails.filter(ast.isHeldByTail).flatMap(({ holders }) => holders));
        }
    }
    return { elements, names };
}

/** Where, on the line of a post, somebody begins who is to hold it after another; undefined where nobody does. */
export function findNextHolder(tails: readonly AstNode[]): number | undefined {
    const next = tails.findLastIndex(ast.isHeldByTail);
    const hasDates = tails.some(ast.isSinceTail) || tails.some(ast.isUntilTail);
    return hasDates && next > tails.findIndex(ast.isHeldByTail) ? next : undefined;
}

/** Who scrutinises: the scrutineer, whoever holds the post, and those who are members of it. */
export function identifyScrutineer(scrutineer: ast.Scrutineer): Identity {
    const members = factsOf(scrutineer, 'MembersFact').flatMap((fact) => fact.members);
    const identities = [identify(scrutineer), ...members.map(({ party }) => identify(party))];
    return {
        elements: new Set(identities.flatMap(({ elements }) => [...elements])),
        names: new Map(identities.flatMap(({ names }) => [...names])),
    };
}

/** What two have in common: a name that both are printed with, or the title of a post or person that both are; undefined for nothing. */
export function findSamePerson(one: Identity, other: Identity): string | undefined {
    for (const [key, name] of one.names) if (other.names.has(key)) return name;
    for (const element of one.elements) if (other.elements.has(element)) return titleOf(element);
    return undefined;
}

/**
 * Whether somebody and a scrutineer can be told apart by what is stated: a post in a partner is no scrutineer's, nor is an office such as
 * head of a service; people are told apart by their names.
 */
export function canTellApart(party: ast.PartyRef, one: Identity, other: Identity): boolean {
    const target = party.party?.ref;
    if (party.collective || party.of || party.ofText) return true;
    const isFree = ast.isPost(target) && ast.isMasaDocument(target.$container);
    if (target && !isFree && !ast.isPerson(target)) return true;
    const words = party.text ?? (isFree ? titleOf(target) : '');
    if (isOffice(words) && one.names.size === 0) return !openOffice.test(words);
    return one.names.size > 0 && other.names.size > 0;
}

/** Words of offices; no name of a person has them. */
const office =
    /\b(?:assistant|associations?|board|chair|chief|commander|commissioner|constable|convenor|convener|council|deputy|director|doctor|executive|group|head|independent|inspector|lay|lead|manager|member|nurse|officer|partners?|police|principal|representatives?|safeguarding|scrutineer|services?|superintendent|teachers?)\b/i;

/** Offices that anybody may hold. */
const openOffice = /\b(?:independent|chair|convenor|convener)\b/i;

/** Whether words are the title of an office, as far as they tell, and no name of a person. */
export function isOffice(words: string): boolean {
    return office.test(words);
}

/** `alex example` for `Dr  Alex Example, CBE`. */
function nameKey(name: string): string {
    return name
        .replace(/,.*$/s, '')
        .replace(/^(?:(?:Dr|Mrs?|Ms|Miss|Mx|Prof|Professor|Sir|Dame|Lord|Lady|Cllr|Councillor)\b\.?\s+)+/i, '')
        .trim()
        .replace(/\s+/g, ' ')
        .toLowerCase();
}
