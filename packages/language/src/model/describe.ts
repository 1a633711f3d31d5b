/**
 * What elements and facts say about themselves, in words: for prose, pages, hovers and messages. Nothing here asks what is right.
 */
import type { AstNode, Reference } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { printDate, printMoney, readDate, readDayMonth, readMoney } from '../grammar/literals.js';
import { factsOf } from './facts.js';
import { describeDuration, describeFrequency } from './frequency.js';
import { proseText } from './prose.js';

/** What readers call an element: its title, or its name as long as it has none. */
export function titleOf(node: AstNode): string {
    if ('title' in node && typeof node.title === 'string' && node.title !== '') return node.title;
    if (ast.isFunding(node)) return node.year ? `Funding ${node.year}` : 'Funding';
    if (ast.isChoice(node)) return node.question;
    if ((ast.isStep(node) || ast.isItem(node)) && node.text) return describeProse(node.text);
    return 'name' in node && typeof node.name === 'string' ? sentenceCase(node.name) : '';
}

/** `Case review group` for `case-review-group`: what a hyphenated word says. */
export function sentenceCase(name: string): string {
    const words = name.replaceAll('-', ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The text of a prose, with its references in words. */
export function describeProse(prose: ast.Prose): string {
    return proseText(prose, describeMention);
}

/** What a reference in prose says: the title of an element, or the fact itself. Unresolved references stay as they were written. */
export function describeMention(mention: ast.Mention): string {
    const element = mention.element?.ref;
    if (!element) return `{${[mention.element?.$refText, ...mention.details.map((detail) => detail.detail?.$refText)].join('.')}}`;
    const last = mention.details.at(-1);
    if (!last) return titleOf(element);
    const fact = last.detail?.ref;
    if (!fact) return `{${mention.element.$refText}.${last.detail?.$refText}}`;
    return describeDetail(fact, last.detail.$refText);
}

/** A party in words: as printed here, or by its title. */
export function describeParty(ref: ast.PartyRef): string {
    if (ref.collective) return ref.collective;
    if (ref.printed !== undefined) return ref.printed;
    const target = ref.party?.ref;
    if (target) return ast.isPost(target) ? describePost(target) : titleOf(target);
    const of = ref.of?.ref ? titleOf(ref.of.ref) : ref.ofText;
    return of === undefined ? (ref.text ?? ref.party?.$refText ?? '') : `${ref.text} (${of})`;
}

/** `Director of Children's Services, Luton Borough Council` */
export function describePost(post: ast.Post): string {
    const owner = post.$container;
    return ast.isMasaDocument(owner) ? titleOf(post) : `${titleOf(post)}, ${titleOf(owner)}`;
}

/** Who holds a post: `Robin Porter`, `vacant`, or undefined where nothing is said. */
export function describeHolder(post: ast.Post | ast.Scrutineer): string | undefined {
    const held = post.tails.find(ast.isHeldByTail);
    const holders = held?.holders.map((holder) => holder.text ?? (holder.person?.ref ? titleOf(holder.person.ref) : (holder.person?.$refText ?? '')));
    const interim = post.tails.some(ast.isInterimTail) ? ' (interim)' : '';
    if (holders) return `${joinWords(holders)}${interim}`;
    return post.tails.find(ast.isVacantTail)?.vacancy;
}

/** Who chairs, in full: `Director of Children's Services, Luton Borough Council, rotating among the partners`. */
export function describeSeat(seat: ast.ChairSeat): string {
    const holders = seat.holders.map((holder) => {
        const who = holder.oneOf ? `one of ${describeParty(holder.oneOf)}` : holder.party ? describeParty(holder.party) : '';
        return holder.interim ? `${who} (interim)` : who;
    });
    const parts = [seat.vacancy ?? joinWords(holders)];
    if (seat.rotation) parts.push(describeRotation(seat.rotation));
    if (seat.calledAs !== undefined) parts.push(`called ${seat.calledAs}`);
    if (seat.appointedBy.length > 0) parts.push(`appointed by ${joinWords(seat.appointedBy.map(describeParty))}`);
    if (seat.until !== undefined) parts.push(`until ${describeDate(seat.until)}`);
    if (seat.text) parts.push(describeProse(seat.text));
    return parts.filter((part) => part !== '').join(', ');
}

/** `4 times a year, and as needed for rapid reviews` */
export function describeMeetings(meetings: readonly ast.Meeting[]): string {
    const words = meetings.map(describeMeeting);
    return words.length > 1 ? `${words.slice(0, -1).join(', ')}, and ${words.at(-1)}` : (words[0] ?? '');
}

/** `strategic board, by exception` */
export function describeLine(line: ast.ReportingLine): string {
    const how = [line.byException ? 'by exception' : '', line.bothWays ? 'both ways' : ''].filter(Boolean);
    return [describeParty(line.to), ...how].join(', ');
}

/** A date as printed, in full: `1 October 2024`. What cannot be read stays as it stands. */
export function describeDate(text: string): string {
    const date = readDate(text);
    return date.ok ? printDate(date.value) : text;
}

/** `Anna and Ben`, `Anna, Ben and Cy` */
export function joinWords(words: readonly string[]): string {
    return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
}

/** The sum of what a funding block receives, in pence; undefined while an amount cannot be read or none is stated. */
export function sumContributions(funding: ast.Funding): number | undefined {
    const amounts = factsOf(funding, 'ContributionFact').flatMap((line) => (line.amount === undefined ? [] : [readMoney(line.amount)]));
    let sum = 0;
    for (const amount of amounts) {
        if (!amount.ok) return undefined;
        sum += amount.value.pence;
    }
    return amounts.length > 0 ? sum : undefined;
}

/** What the word after a name stands for: `{board.chair}` gives who chairs. */
export function describeDetail(node: AstNode, word: string): string {
    if (word === 'total' && ast.isFunding(node)) return printMoney(sumContributions(node) ?? 0);
    if (word === 'delegates' && ast.isPartner(node)) return joinWords(factsOf(node, 'Post').filter((post) => post.role === 'delegate').map(titleOf));
    return describeFact(node);
}

/** A fact in words, without the word that opens it. */
export function describeFact(fact: AstNode): string {
    switch (fact.$type) {
        case 'ChairFact':
        case 'ViceChairFact':
            return (fact as ast.ChairFact).seat ? describeSeat((fact as ast.ChairFact).seat) : '';
        case 'MeetsFact':
        case 'HeldFact':
            return describeMeetings((fact as ast.MeetsFact).meetings);
        case 'ReportsToFact':
            return joinWords((fact as ast.ReportsToFact).lines.map(describeLine));
        case 'TotalFact':
        case 'ReserveFact':
            return (fact as ast.TotalFact).amount;
        case 'PublishFact':
            return describeDeadline(fact as ast.PublishFact);
        case 'SendFact':
            return joinWords((fact as ast.SendFact).recipients.map(describeParty));
        case 'PeriodFact':
            return describePeriod(fact as ast.PeriodFact);
        case 'ContainsFact':
            return joinWords((fact as ast.ContainsFact).items.map((item) => (item.text ? describeProse(item.text) : item.key.replaceAll('-', ' '))));
        case 'CoversFact':
            return joinWords((fact as ast.CoversFact).authorities.map((authority) => authority.$refText));
        case 'FollowsFact':
            return joinWords((fact as ast.FollowsFact).standards.map(describeReference));
        case 'PublishedFact':
        case 'NextReviewFact':
            return describeDate((fact as ast.NextReviewFact).date);
        case 'VersionFact':
            return String((fact as ast.VersionFact).number);
        case 'MembersFact':
            return joinWords((fact as ast.MembersFact).members.map(describeMember));
        case 'ThemesFact':
            return joinWords((fact as ast.ThemesFact).themes.map((theme) => theme.text ?? describeReference(theme.theme)));
        case 'MethodsFact':
            return joinWords((fact as ast.MethodsFact).methods.map(describeProse));
        case 'QuorumFact':
            return describeQuorum(fact as ast.QuorumFact);
        case 'HeldByTail':
            return describeHolder(fact.$container as ast.Post) ?? '';
        case 'RunsFact':
        case 'InForceFact':
            return describeSpan((fact as ast.RunsFact).from, (fact as ast.RunsFact).to);
        case 'ReviewedFact':
        case 'AgenciesReviewedFact':
            return [describeFrequency((fact as ast.ReviewedFact).frequency), (fact as ast.ReviewedFact).text].map((part) => (typeof part === 'object' ? describeProse(part) : part)).filter(Boolean).join(', ');
        default:
            return describeGenerically(fact);
    }
}

/** The facts that most types share the shape of: a text, a kind, a list of parties. */
function describeGenerically(fact: AstNode): string {
    const parts: string[] = [];
    for (const [property, value] of Object.entries(fact)) {
        if (property.startsWith('$') || property === 'facts' || property === 'name') continue;
        for (const item of Array.isArray(value) ? value : [value]) parts.push(describeValue(property, item));
    }
    if (titleOf(fact) !== '' && 'title' in fact) return titleOf(fact);
    return joinWords(parts.filter((part) => part !== ''));
}

function describeValue(property: string, value: unknown): string {
    if (typeof value === 'string') return property === 'kind' || property === 'category' || property === 'level' ? value.replaceAll('-', ' ') : value;
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'object' || value === null) return '';
    if ('$refText' in value) return describeReference(value as Reference);
    if (!('$type' in value)) return '';
    const node = value as AstNode;
    if (ast.isProse(node)) return describeProse(node);
    if (ast.isPartyRef(node)) return describeParty(node);
    if (ast.isWorkRef(node)) return node.text ?? describeReference(node.work);
    if (ast.isDuration(node)) return describeDuration(node);
    if (ast.isFrequency(node)) return describeFrequency(node);
    return '';
}

/** The title of what a reference stands for, or the name as written. */
export function describeReference(reference: Reference | undefined): string {
    return reference?.ref ? titleOf(reference.ref) : (reference?.$refText ?? '');
}

export function describeMember(member: ast.Member): string {
    return member.count === undefined ? describeParty(member.party) : `${member.count} ${describeParty(member.party)}`;
}

/** `30 September each year` */
export function describeDeadline(fact: ast.PublishFact): string {
    if (fact.deadline !== undefined) {
        const day = readDayMonth(fact.deadline);
        return day.ok ? `${fact.deadline.replace(/\s+/g, ' ')} each year` : fact.deadline;
    }
    if (fact.date !== undefined) return describeDate(fact.date);
    return fact.within ? `within ${describeDuration(fact.within)}${fact.of ? ` of ${describeProse(fact.of)}` : ''}` : '';
}

export function describePeriod(fact: ast.PeriodFact): string {
    if (fact.previousFinancialYear) return 'the previous financial year, April to March';
    if (fact.text !== undefined) return fact.text;
    if (!fact.duration) return '';
    return fact.from === undefined ? `the previous ${describeDuration(fact.duration)}` : `${describeDuration(fact.duration)} from ${describeDate(fact.from)}`;
}

/** `from 1 April 2024 to 31 March 2025`, `since 1 April 2024` */
export function describeSpan(from: string | undefined, to: string | undefined): string {
    if (from !== undefined && to !== undefined) return `from ${describeDate(from)} to ${describeDate(to)}`;
    if (from !== undefined) return `from ${describeDate(from)}`;
    return to === undefined ? '' : `until ${describeDate(to)}`;
}

export function describeQuorum(fact: ast.QuorumFact): string {
    const rules = fact.rules.map((rule) => {
        const party = describeParty(rule.party);
        if (rule.all) return `all of ${party}`;
        return rule.outOf === undefined ? `${rule.count} of ${party}` : `${rule.count} of ${rule.outOf} ${party}`;
    });
    const text = fact.text ? describeProse(fact.text) : joinWords(rules);
    return fact.otherwise ? `${text}; otherwise ${describeProse(fact.otherwise)}` : text;
}

function describeMeeting(meeting: ast.Meeting): string {
    const limit = meeting.atLeast ? 'at least ' : meeting.atMost ? 'at most ' : meeting.atFirst ? 'at first ' : '';
    const until = meeting.until === undefined ? '' : ` until ${describeDate(meeting.until)}`;
    const frequency = meeting.frequency ? describeFrequency(meeting.frequency) : '';
    return `${limit}${frequency}${until}${meeting.text ? ` (${describeProse(meeting.text)})` : ''}`;
}

function describeRotation(rotation: ast.Rotation): string {
    const among = rotation.among.length > 0 ? ` among ${joinWords(rotation.among.map(describeParty))}` : '';
    const every = rotation.every ? ` every ${describeDuration(rotation.every)}` : rotation.yearly ? ' yearly' : '';
    return `rotating${among}${every}`;
}

/** What a partner, agency or body is also called. */
export function aliasesOf(element: { facts: readonly AstNode[] }): string[] {
    return element.facts.filter(ast.isAlsoKnownAsFact).flatMap((fact) => fact.aliases);
}

/** The purpose of an element, as text. */
export function purposeOf(element: { facts: readonly AstNode[] }): ast.PurposeFact | undefined {
    return element.facts.find(ast.isPurposeFact);
}
