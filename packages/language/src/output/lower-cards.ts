import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { readDate } from '../grammar/literals.js';
import { kindOfElement, labelOfFact } from '../model/fact-types.js';
import { describeDuration } from '../model/frequency.js';
import { isSafeguardingPartner } from '../model/partners.js';
import { phrase, plain } from '../model/phrase.js';
import { contentsOf, sayChair, sayElement, sayFact, sayLine, sayMember, sayParty, sayProse, saySeat, sayTenure } from '../model/say.js';
import { titleOf, wordsOf } from '../model/titles.js';
import { dialledFor } from '../support/telephone.js';
import { endsAsSentence } from '../support/text.js';
import { anchorOf } from './anchors.js';
import { isoDate, lowerPhrase, lowerProseLine, paragraph, text } from './lower-inline.js';
import type { CardBlock, FactRow, Inline, ListBlock } from './output-model.js';

type Line = readonly Inline[];

/** An element with its facts as label and content, in the author's order but for its other names, and its lists below. */
export function lowerCard(element: ast.Element | ast.Post | ast.Stage): CardBlock {
    const facts = otherNamesLast('facts' in element ? element.facts : []);
    const holder = ast.isPost(element) || ast.isScrutineer(element) ? plain(sayTenure(element)) : '';
    const rows: FactRow[] = holder === '' ? [] : [{ label: 'Held by', content: [[text(holder)]] }];
    if (ast.isTerm(element) && element.meaning) rows.push({ label: 'Means', content: [lowerPhrase(sayProse(element.meaning))] });
    const blocks: ListBlock[] = [];
    for (const fact of facts) {
        if (isListed(fact)) continue;
        const content = lowerContent(fact);
        if (content.length === 0) continue;
        const label = labelOf(fact);
        const known = rows.find((row) => row.label === label);
        if (known) rows[rows.indexOf(known)] = { label, content: [...known.content, ...content] };
        else rows.push({ label, content });
    }
    const duties = facts.filter(ast.isDutyFact);
    if (duties.length > 0) blocks.push(list(duties.map((duty) => lowerProseLine(duty.text))));
    return { kind: 'card', id: anchorOf(element) ?? '', title: titleOf(element), label: kindLabel(element), rows, blocks };
}

/** Readers come for what an element is and does; its other names are for those who look it up. */
function otherNamesLast(facts: readonly AstNode[]): readonly AstNode[] {
    return [...facts.filter((fact) => !ast.isAlsoKnownAsFact(fact)), ...facts.filter(ast.isAlsoKnownAsFact)];
}

/** Facts that a card shows apart from its rows, or that another block shows. */
function isListed(fact: AstNode): boolean {
    return (
        ast.isDutyFact(fact) ||
        ast.isStepLike(fact) ||
        ast.isItem(fact) ||
        ast.isRequirement(fact) ||
        fact.$type === 'ContributionFact' ||
        fact.$type === 'SpendingFact' ||
        fact.$type === 'TotalFact'
    );
}

/**
 * The content of a fact: one line, or one for each entry where entries are long.
 * @param shownAs The name beside which it stands, where that is not the title.
 */
export function lowerContent(fact: AstNode, shownAs?: string): readonly Line[] {
    switch (fact.$type) {
        case 'AlsoKnownAsFact': {
            const name = shownAs ?? (fact.$container ? titleOf(fact.$container) : '');
            const others = (fact as ast.AlsoKnownAsFact).aliases.filter((alias) => alias !== name);
            return others.length === 0 ? [] : [[text(others.join(', '))]];
        }
        case 'PurposeFact':
        case 'NoteFact':
        case 'ExpectedFact':
        case 'ReasonFact':
        case 'AttendanceFact':
        case 'DecidesFact':
        case 'ContributesFact':
        case 'FormulaFact':
        case 'ExcludesFact':
            return [lowerProseLine((fact as ast.PurposeFact).text)];
        case 'ChairFact':
        case 'ViceChairFact': {
            const { seat } = fact as ast.ChairFact;
            // At the head of the page, readers look for the person as well.
            return [lowerPhrase(ast.isArrangement(fact.$container) ? sayChair(seat) : saySeat(seat))].filter(({ length }) => length > 0);
        }
        case 'ContainsFact':
            return contentsOf(fact as ast.ContainsFact).map((item) => (item.text ? lowerProseLine(item.text) : [text(wordsOf(item.key))]));
        case 'MethodsFact':
            return (fact as ast.MethodsFact).methods.map(lowerProseLine);
        case 'MembersFact':
            return (fact as ast.MembersFact).members.map((member) => lowerPhrase(sayMember(member)));
        case 'ReportsToFact':
            return (fact as ast.ReportsToFact).lines.map((line) => lowerPhrase(sayLine(line)));
        case 'SendFact':
            return lowerRecipients(fact as ast.SendFact);
        case 'Post':
            return [lowerAlike([fact as ast.Post])];
        case 'LinkFact': {
            const { url, text: words } = fact as ast.LinkFact;
            return [[{ kind: 'link', href: url, content: [text(words ?? url)] }]];
        }
        case 'EmailFact':
            return [lowerEmail(fact as ast.EmailFact)].filter(({ length }) => length > 0);
        case 'PhoneFact':
            return [lowerTelephone(fact as ast.PhoneFact)].filter(({ length }) => length > 0);
        case 'NationalFact':
            return [[text('National')]];
        case 'NumberedFact':
            return [];
        case 'AgreementFact':
            return withWords('By agreement', (fact as ast.AgreementFact).text);
        case 'NotPartnerFact':
            return withWords('Named expressly as not being a partner', (fact as ast.NotPartnerFact).text);
        case 'NoCostFact':
            return withWords('No extra cost', (fact as ast.NoCostFact).text);
        default: {
            const content = lowerPhrase(sayFact(fact));
            return content.length === 0 ? [] : [withDate(content)];
        }
    }
}

/** What a fact says by standing there, and the author's words on it. */
function withWords(said: string, words: ast.Prose | undefined): readonly Line[] {
    return words ? [[text(said)], lowerProseLine(words)] : [[text(said)]];
}

/** An e-mail address, to be written to; mere words are no link. */
export function lowerEmail({ email = '' }: Partial<ast.EmailFact>): Line {
    if (email.trim() === '') return [];
    return [email.includes('@') ? { kind: 'link', href: `mailto:${email}`, content: [text(email)] } : text(email)];
}

/** A telephone number, to be called; of words, and of several numbers, nobody can tell what to dial. */
export function lowerTelephone({ telephone = '' }: Partial<ast.PhoneFact>): Line {
    if (telephone.trim() === '') return [];
    const dialled = dialledFor(telephone);
    return [dialled === undefined ? text(telephone) : { kind: 'link', href: `tel:${dialled}`, content: [text(telephone)] }];
}

/** A fact that is a single date carries its machine form. */
function withDate(content: Line): Line {
    const [only] = content;
    const date = content.length === 1 && only?.kind === 'text' ? readDate(only.text) : undefined;
    return date?.ok ? [isoDate(date.value)] : content;
}

function lowerRecipients(fact: ast.SendFact): readonly Line[] {
    return fact.recipients.map((recipient) => lowerPhrase(sayParty(recipient)));
}

/** A post with who holds it. */
export function lowerPost(post: ast.Post): Line {
    const holder = plain(sayTenure(post));
    return lowerPhrase(holder === '' ? sayElement(post) : phrase`${sayElement(post)}: ${holder}`);
}

const roles = { lead: 'Lead', delegate: 'Delegate', designated: 'Designated post', post: 'Post' };
const partnerRoles = { ...roles, lead: 'Lead safeguarding partner', delegate: 'Delegated safeguarding partner' };

/** Facts as label and content, duties among them; what is stated several times under one label stands there together. */
export function lowerFactRows(facts: readonly AstNode[], shownAs?: string): readonly FactRow[] {
    const said = new Map<string, readonly Line[]>();
    const posts = postsAlike(facts.filter(ast.isPost));
    for (const fact of otherNamesLast(facts)) {
        const alike = posts.find((group) => group.some((post) => post === fact));
        if (alike && alike[0] !== fact) continue;
        const label = ast.isDutyFact(fact) ? 'Duties' : labelOf(fact);
        const stated = alike ? [lowerAlike(alike)] : ast.isDutyFact(fact) ? [lowerProseLine(fact.text)] : lowerContent(fact, shownAs);
        const lines = stated.filter(({ length }) => length > 0);
        if (lines.length > 0) said.set(label, [...(said.get(label) ?? []), ...lines]);
    }
    return [...said].map(([label, content]) => ({ label, content }));
}

/** Posts of which the same is stated, such as the designated doctor and the designated nurse, so that it is said once. */
function postsAlike(posts: readonly ast.Post[]): readonly (readonly ast.Post[])[] {
    const groups = new Map<string, ast.Post[]>();
    for (const post of posts) {
        const stated = lowerLabelled(post.facts);
        const key = stated.length === 0 ? `alone ${groups.size}` : JSON.stringify([labelOf(post), stated]);
        groups.set(key, [...(groups.get(key) ?? []), post]);
    }
    return [...groups.values()];
}

/** Posts of which the same is stated, and what it is. */
function lowerAlike(posts: readonly ast.Post[]): Line {
    return joinLines([joinLines(posts.map(lowerPost), text('; ')), ...lowerLabelled(posts[0]?.facts ?? [])], text('. '));
}

/** The same, each as one line of text after its label. */
function lowerLabelled(facts: readonly AstNode[]): readonly Line[] {
    return lowerFactRows(facts).map(({ label, content }) => [text(`${label}: `), ...joinLines(content, text('; '))]);
}

/** Lines one after the other, with something between them: a blank where words stand between, and a sentence has ended. */
export function joinLines(lines: readonly Line[], between: Inline): Line {
    return lines.flatMap((line, index) => {
        const last = lines[index - 1]?.at(-1);
        const hasEnded = between.kind === 'text' && last?.kind === 'text' && endsAsSentence(last.text);
        return index === 0 ? line : [hasEnded ? text(' ') : between, ...line];
    });
}

/** What readers see before a fact. */
function labelOf(fact: AstNode): string {
    if (ast.isPost(fact)) {
        return (ast.isPartner(fact.$container) && isSafeguardingPartner(fact.$container) ? partnerRoles : roles)[fact.role];
    }
    if (ast.isMembersFact(fact)) {
        const vote = fact.vote ? 'with a vote' : fact.noVote ? 'without a vote' : '';
        const traits = [fact.class === undefined ? '' : wordsOf(fact.class), vote].filter((trait) => trait !== '');
        return traits.length > 0 ? `Members (${traits.join(', ')})` : 'Members';
    }
    if (ast.isSendFact(fact) && fact.within)
        return `${labelOfFact(fact.$type)} (within ${describeDuration(fact.within)}${fact.ofPublication ? ' of publication' : ''})`;
    if (ast.isPurposeFact(fact) && fact.audience !== undefined) return `Purpose for ${fact.audience}`;
    if (ast.isAlsoKnownAsFact(fact) && fact.former) return 'Formerly known as';
    return labelOfFact(fact.$type);
}

/** What an element is, in a word for the reader. */
function kindLabel(element: AstNode): string {
    return { Unit: 'team', ItemList: 'list', ChildDeathReview: 'child death review' }[element.$type] ?? kindOfElement(element.$type);
}

function list(items: readonly Line[]): ListBlock {
    return { kind: 'list', ordered: false, items: items.map((content) => ({ blocks: [paragraph(...content)] })) };
}
