/**
 * What elements and facts say about themselves, in words and with references: for prose, pages, hovers and messages.
 * Nothing here asks what is right; what is missing or cannot be read is left out or stays as it was written.
 */
import type { AstNode, Reference } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { printDate, printMoney, readDate, readMoney } from '../grammar/literals.js';
import { unescapeText } from '../grammar/value-converter.js';
import { walk } from '../grammar/walk.js';
import { oncePer } from '../support/once-per.js';
import { clip, withoutMarks } from '../support/text.js';
import { factsOf } from './facts.js';
import { countOf, describeCommitment, describeDuration, describeFrequency } from './frequency.js';
import { describeSpending, describeSum } from './funding-lines.js';
import { joinPhrases, listPhrases, type Phrase, phrase, plain } from './phrase.js';
import { prosePieces } from './prose.js';
import { describeReference, titleOf, wordsOf } from './titles.js';

/** The words of a prose with its references; Markdown marks stay in the words. */
export function sayProse(prose: ast.Prose | undefined): Phrase {
    if (!prose) return [];
    const pieces = prosePieces(prose).map((piece): Phrase => ('words' in piece ? [unescapeText(piece.words)] : sayMention(piece.mention)));
    return trimmed(pieces.flat());
}

/** What a reference in prose says: the title of an element, or the fact itself. What has nothing to say stays as it was written. */
export function sayMention(mention: ast.Mention): Phrase {
    const said = sayMentioned(mention);
    const names = [mention.element?.$refText, ...mention.details.map((detail) => detail.detail?.$refText)];
    return plain(said) === '' ? [`{${names.join('.')}}`] : said;
}

/** A text may speak of a fact whose own text speaks of another, and so on; what lies further than this is not said. */
const mostNested = 3;

/** The facts that are being said, outermost first: a text that speaks of itself must come to an end. */
const beingSaid: AstNode[] = [];

/** The same; empty where a name is not known, the fact is not stated, or its text leads too far or back to itself. */
export function sayMentioned(mention: ast.Mention): Phrase {
    const element = mention.element?.ref;
    const last = mention.details.at(-1);
    if (!element || !last) return element ? sayElement(element) : [];
    const fact = last.detail?.ref;
    return (fact && sayOnce(fact, () => sayDetail(fact, last.detail.$refText).map(pieceWithoutMarks))) ?? [];
}

/** Undefined where a text leads too far, or back to itself. */
function sayOnce<T>(fact: AstNode, say: () => T): T | undefined {
    if (beingSaid.length > mostNested || beingSaid.includes(fact)) return undefined;
    beingSaid.push(fact);
    try {
        return say();
    } finally {
        beingSaid.pop();
    }
}

/** What is said within another text is not read as Markdown again. */
function pieceWithoutMarks(piece: Phrase[number]): Phrase[number] {
    return typeof piece === 'string' ? withoutMarks(piece) : { ...piece, text: withoutMarks(piece.text) };
}

/** Whether the text of the fact that a reference speaks of leads too far to be said, or back to itself. */
export function leadsTooFar(mention: ast.Mention): boolean {
    let facts = new Set(spokenOf(mention));
    for (let distance = 0; distance <= mostNested; distance += 1) {
        if (facts.size === 0) return false;
        facts = new Set([...facts].flatMap((fact) => mentionsIn(fact).flatMap(spokenOf)));
    }
    return facts.size > 0;
}

/** The references in the text of a fact, collected once. A fact that changes is another node. */
const mentionsIn = oncePer((fact: AstNode): readonly ast.Mention[] => {
    const mentions: ast.Mention[] = [];
    walk(fact, { node: (node) => ast.isMention(node) && mentions.push(node) });
    return mentions;
});

/** The fact whose text a reference says; what is said by its title or by a figure has no text that could lead on. */
function spokenOf(mention: ast.Mention): readonly AstNode[] {
    const fact = mention.details.at(-1)?.detail?.ref;
    if (!fact) return [];
    if (ast.isItem(fact) || ast.isStep(fact) || ast.isDutyFact(fact)) return fact.text ? [fact.text] : [];
    return 'name' in fact || ast.isElement(fact) ? [] : [fact];
}

/** The title of an element, as a reference to it; an item has none, and is told by the beginning of its words. */
export function sayElement(element: AstNode): Phrase {
    return [{ text: (ast.isItem(element) && sayOnce(element, () => beginningOfItem(element))) || titleOf(element), of: element }];
}

function beginningOfItem(item: ast.Item): string {
    const [sentence = ''] = withoutMarks(describeProse(item.text)).split(/(?<=[.!?])\s|\n/);
    return clip(sentence.replace(/\.$/, ''), 100);
}

/** A reference by its title; what does not resolve, by the name as written. */
export function sayReference(reference: Reference | undefined): Phrase {
    return reference?.ref ? sayElement(reference.ref) : [reference?.$refText ?? ''];
}

/** A party in words: as printed here, or by its title. A post is named with the body it belongs to. */
export function sayParty(ref: ast.PartyRef | undefined): Phrase {
    if (!ref) return [];
    if (ref.collective) return [ref.collective];
    const target = ref.party?.ref;
    if (target) return [{ text: ref.printed ?? (ast.isPost(target) ? describePost(target) : titleOf(target)), of: target }];
    const of = ref.ofText ?? (ref.of ? describeReference(ref.of) : '');
    const who = ref.printed ?? ref.text ?? ref.party?.$refText ?? '';
    return of === '' ? [who] : phrase`${who} (${ref.of?.ref ? sayElement(ref.of.ref) : of})`;
}

export function sayParties(refs: readonly ast.PartyRef[]): Phrase {
    return listPhrases(refs.map(sayParty));
}

/** `Director of Children's Services, Luton Borough Council` */
export function describePost(post: ast.Post): string {
    const owner = post.$container;
    return ast.isMasaDocument(owner) ? titleOf(post) : `${titleOf(post)}, ${titleOf(owner)}`;
}

/** The chair with the people who hold the posts: `Director of Children's Services, Luton Borough Council (Jo Smith), rotating` */
export function sayChair(seat: ast.ChairSeat | undefined): Phrase {
    if (!seat) return [];
    return saySeatOf(seat, (party) => {
        const post = party?.party?.ref;
        const holder = ast.isPost(post) ? sayHolding(post) : [];
        return plain(holder) === '' ? sayParty(party) : phrase`${sayParty(party)} (${holder})`;
    });
}

/** Who holds a post: `Robin Porter`, `vacant`; empty where nothing is said. */
export function sayHolder(post: ast.Post | ast.Scrutineer): Phrase {
    const held = post.tails.find(ast.isHeldByTail);
    const interim = post.tails.some(ast.isInterimTail) ? ' (interim)' : '';
    if (held) return phrase`${listPhrases(held.holders.map((holder) => sayHolderName(holder)))}${interim}`;
    return [post.tails.find(ast.isVacantTail)?.vacancy ?? ''];
}

/** The same; `interim` where that is all that is said, which is nobody's name. */
function sayHolding(post: ast.Post | ast.Scrutineer): Phrase {
    const holder = sayHolder(post);
    return plain(holder) === '' && post.tails.some(ast.isInterimTail) ? ['interim'] : holder;
}

/** Who holds a post, and since or until when: `Robin Porter, from 1 May 2024`. */
export function sayTenure(post: ast.Post | ast.Scrutineer): Phrase {
    const since = post.tails.find(ast.isSinceTail)?.date;
    const until = post.tails.find(ast.isUntilTail)?.date;
    const first = post.tails.some(ast.isPrimaryTail) ? 'first among delegates' : '';
    return joinPhrases([sayHolding(post), [describeSpan(since, until)], [first]]);
}

/** Who holds another post holds this one too: `Grace Adeyemi (Chief Nurse, NHS Westmark Integrated Care Board)` */
function sayHolderOfPost(post: ast.Post): Phrase {
    const people = (post.tails.find(ast.isHeldByTail)?.holders ?? []).filter(({ person }) => !ast.isPost(person?.ref));
    const named: Phrase = [{ text: describePost(post), of: post }];
    return people.length === 0 ? named : phrase`${listPhrases(people.map(sayHolderName))} (${named})`;
}

function sayHolderName(holder: ast.Holder): Phrase {
    const target = holder.person?.ref;
    if (ast.isPost(target)) return sayHolderOfPost(target);
    return holder.person ? sayReference(holder.person) : [holder.text ?? ''];
}

/** `Director of Children's Services, Luton Borough Council, rotating among the partners` */
export function saySeat(seat: ast.ChairSeat | undefined): Phrase {
    return seat ? saySeatOf(seat, sayParty) : [];
}

type SayParty = (party: ast.PartyRef | undefined) => Phrase;

function saySeatOf(seat: ast.ChairSeat, sayOne: SayParty): Phrase {
    return joinPhrases([
        sayChairs(seat, sayOne),
        sayRotation(seat.rotation),
        ...seat.tails.filter((tail) => !ast.isSinceTail(tail) && !ast.isUntilTail(tail)).map(sayChairTail),
        [describeSpan(seat.tails.find(ast.isSinceTail)?.date, seat.tails.find(ast.isUntilTail)?.date)],
        sayProse(seat.text),
    ]);
}

/** Who chairs, and nothing else: `Director of Children's Services, Luton Borough Council` */
function sayChairs({ vacancy, holders }: ast.ChairSeat, sayOne: SayParty = sayParty): Phrase {
    if (vacancy) return [vacancy];
    return listPhrases(
        holders.map((holder) => {
            const who = holder.oneOf ? phrase`one of ${sayParty(holder.oneOf)}` : sayOne(holder.party);
            return holder.interim ? phrase`${who} (interim)` : holder.standing ? phrase`${who} (standing)` : who;
        }),
    );
}

function sayChairTail(tail: ast.ChairTail): Phrase {
    if (ast.isCalledTail(tail)) return [`called ${tail.title ?? ''}`];
    if (ast.isAppointedTail(tail)) return phrase`appointed by ${sayParties(tail.by)}`;
    return ast.isServingTail(tail) && tail.term ? [`serving ${describeDuration(tail.term)}`] : [];
}

function sayRotation(rotation: ast.Rotation | undefined): Phrase {
    if (!rotation) return [];
    const every = rotation.every ? ` every ${describeDuration(rotation.every)}` : rotation.yearly ? ' yearly' : '';
    return rotation.among.length > 0 ? phrase`rotating among ${sayParties(rotation.among)}${every}` : [`rotating${every}`];
}

/** `4 times a year, and as needed (for rapid reviews)` */
export function sayMeetings(meetings: readonly ast.Meeting[]): Phrase {
    return joinPhrases(meetings.map(sayMeeting), ', ', ', and ');
}

function sayMeeting(meeting: ast.Meeting): Phrase {
    const limit = meeting.atLeast ? 'at least ' : meeting.atMost ? 'at most ' : meeting.atFirst ? 'at first ' : '';
    const frequency = meeting.frequency ? describeFrequency(meeting.frequency) : '';
    const until = meeting.until === undefined ? '' : ` until ${describeDate(meeting.until)}`;
    return meeting.text ? phrase`${limit}${frequency}${until} (${sayProse(meeting.text)})` : [`${limit}${frequency}${until}`];
}

/** `Executive and, by exception, Adults Board`: whom it reports to by exception last, so that nobody takes it to be said of the others. */
function sayLines(lines: readonly ast.ReportingLine[]): Phrase {
    const say = (line: ast.ReportingLine): Phrase => (line.bothWays ? phrase`${sayParty(line.to)} (both ways)` : sayParty(line.to));
    const usual = lines.filter(({ byException }) => !byException);
    const [only, ...others] = lines;
    if (usual.length === 0 || (only && others.length === 0)) return listPhrases(lines.map(sayLine));
    const exceptions = listPhrases(lines.filter(({ byException }) => byException).map(say));
    return plain(exceptions) === '' ? listPhrases(usual.map(say)) : phrase`${joinPhrases(usual.map(say))} and, by exception, ${exceptions}`;
}

/** `Strategic Board, by exception` */
export function sayLine(line: ast.ReportingLine): Phrase {
    return joinPhrases([sayParty(line.to), line.byException ? ['by exception'] : [], line.bothWays ? ['both ways'] : []]);
}

export function sayMember(member: ast.Member): Phrase {
    return member.count === undefined ? sayParty(member.party) : phrase`${String(member.count)} ${sayParty(member.party)}`;
}

function sayQuorum(fact: ast.QuorumFact): Phrase {
    const rules = fact.rules.map((rule) => {
        const outOf = rule.outOf === undefined ? '' : `${rule.outOf} `;
        if (rule.all) return phrase`all of ${outOf}${sayParty(rule.party)}`;
        const count = countOf(rule);
        if (count === undefined) return sayParty(rule.party);
        return phrase`${String(count)} of ${outOf}${sayParty(rule.party)}`;
    });
    const needed = fact.text ? sayProse(fact.text) : listPhrases(rules);
    return fact.otherwise ? phrase`${needed}; otherwise ${sayProse(fact.otherwise)}` : needed;
}

/** `30 September each year` */
function sayDeadline(fact: ast.PublishFact): Phrase {
    if (fact.deadline !== undefined) return [`${fact.deadline.replace(/\s+/g, ' ')} each year`];
    if (fact.date !== undefined) return [describeDate(fact.date)];
    if (!fact.within) return [];
    return fact.of ? phrase`within ${describeDuration(fact.within)} of ${sayProse(fact.of)}` : [`within ${describeDuration(fact.within)}`];
}

/** `by 30 September each year`: earlier will do. */
function sayDue(fact: ast.PublishFact): Phrase {
    const due = sayDeadline(fact);
    return fact.deadline === undefined && fact.date === undefined ? due : phrase`by ${due}`;
}

/** `on Safeguarding Bedfordshire`, but `on the Website of the Partnership`: a title that says it is a website is no name. */
function sayWhere({ on }: ast.PublishFact): Phrase {
    if (!on) return [];
    const where = sayValue('on', on);
    const takesArticle = /\b(?:website|web ?pages?|site)\b/i.test(plain(where)) && !/^(?:the|an?|our|its|their)\b/i.test(plain(where));
    return phrase`on ${takesArticle ? 'the ' : ''}${where}`;
}

function describePeriod(fact: ast.PeriodFact): string {
    if (fact.previousFinancialYear) return 'the previous financial year, April to March';
    if (fact.text !== undefined) return fact.text;
    if (!fact.duration) return '';
    return fact.from === undefined
        ? `the previous ${describeDuration(fact.duration)}`
        : `${describeDuration(fact.duration)} from ${describeDate(fact.from)}`;
}

/** `from 1 April 2024 to 31 March 2025` */
export function describeSpan(from: string | undefined, to: string | undefined): string {
    if (from !== undefined && to !== undefined) return `from ${describeDate(from)} to ${describeDate(to)}`;
    if (from !== undefined) return `from ${describeDate(from)}`;
    return to === undefined ? '' : `until ${describeDate(to)}`;
}

/** A date in full: `1 October 2024`. What cannot be read stays as it stands. */
export function describeDate(text: string): string {
    const date = readDate(text);
    return date.ok ? printDate(date.value) : text.replace(/\s+/g, ' ');
}

/** An amount in full: `£69,000` for `£69K`. What cannot be read stays as it stands. */
export function describeMoney(text: string | undefined): string {
    if (text === undefined) return '';
    const money = readMoney(text);
    return money.ok ? printMoney(money.value.pence) : text;
}

/** The fact that a word after a name stands for, in words; empty where it has nothing to say. */
export function sayDetail(node: AstNode, word: string): Phrase {
    if (ast.isFunding(node) && word !== 'title') {
        const said = word === 'year' ? node.year : word === 'spending' ? describeSpending(node) : describeSum(node);
        return said === undefined ? [] : [{ text: said, of: node }];
    }
    if (ast.isPartner(node) && word === 'delegates')
        return listPhrases(
            factsOf(node, 'Post')
                .filter((post) => post.role === 'delegate')
                .map(sayElement),
        );
    if ((ast.isChairFact(node) || ast.isViceChairFact(node)) && node.seat)
        return word === 'rotation' ? sayRotation(node.seat.rotation) : sayChairs(node.seat);
    if (ast.isSendFact(node) && word === 'sent-within') return node.within ? [describeDuration(node.within)] : [];
    if (ast.isPublishFact(node) && word === 'published-on') return node.on ? sayValue('on', node.on) : [];
    if (ast.isPublishFact(node)) return sayDeadline(node);
    if (ast.isItem(node) || ast.isStep(node) || ast.isDutyFact(node)) return [{ text: describeProse(node.text), of: node }];
    return 'name' in node ? sayElement(node) : sayFact(node);
}

/** A fact in words, without the word that opens it. */
export function sayFact(fact: AstNode): Phrase {
    switch (fact.$type) {
        case 'ChairFact':
        case 'ViceChairFact':
            return saySeat((fact as ast.ChairFact).seat);
        case 'MeetsFact':
        case 'HeldFact':
            return sayMeetings((fact as ast.MeetsFact).meetings);
        case 'ReportsToFact':
            return sayLines((fact as ast.ReportsToFact).lines);
        case 'TotalFact':
            return [describeMoney((fact as ast.TotalFact).amount)];
        case 'PublishFact':
            return joinPhrases([sayDue(fact as ast.PublishFact), sayWhere(fact as ast.PublishFact)]);
        case 'SendFact':
            return sayParties((fact as ast.SendFact).recipients);
        case 'AgreedFact': {
            const { by, date } = fact as ast.AgreedFact;
            return date === undefined ? sayParties(by) : phrase`${sayParties(by)} on ${describeDate(date)}`;
        }
        case 'HostedFact': {
            const { host, agreement } = fact as ast.HostedFact;
            return agreement ? phrase`${sayParty(host)} under ${sayReference(agreement)}` : sayParty(host);
        }
        case 'ReplacedByFact': {
            const { successors, text, from } = fact as ast.ReplacedByFact;
            const by = text === undefined ? listPhrases(successors.map(sayReference)) : [text];
            return from === undefined ? by : phrase`${by} from ${describeDate(from)}`;
        }
        case 'PeriodFact':
            return [describePeriod(fact as ast.PeriodFact)];
        case 'VersionFact':
            return [String((fact as ast.VersionFact).number ?? '')];
        case 'MembersFact':
            return listPhrases((fact as ast.MembersFact).members.map(sayMember));
        case 'QuorumFact':
            return sayQuorum(fact as ast.QuorumFact);
        case 'HeldByTail':
        case 'VacantTail':
            return sayHolder(fact.$container as ast.Post);
        case 'RunsFact':
        case 'InForceFact':
        case 'ContractFact': {
            const { from, to, time, ...rest } = fact as ast.ContractFact;
            return joinPhrases([[describeSpan(from, to)], [describeCommitment(time)], sayProse(rest.text)]);
        }
        case 'ScheduleFact': {
            const { number, last } = fact as ast.ScheduleFact;
            if (number === undefined) return [''];
            const paragraphs =
                last === undefined ? `paragraph ${number}` : `paragraphs ${number} ${last - number > 1 ? 'to' : 'and'} ${last}`;
            return [`${paragraphs} of the Schedule of relevant agencies (SI 2018/789)`];
        }
        case 'AgesFact':
            return [[(fact as ast.AgesFact).from, (fact as ast.AgesFact).to].filter((age) => age !== undefined).join(' to ')];
        case 'ReviewedFact':
        case 'AgenciesReviewedFact':
            return joinPhrases([[describeFrequency((fact as ast.ReviewedFact).frequency)], sayProse((fact as ast.ReviewedFact).text)]);
        case 'UpdatedFact': {
            const { date = '', text } = fact as Partial<ast.UpdatedFact>;
            return text ? phrase`${describeDate(date)} (${sayProse(text)})` : [describeDate(date)];
        }
        case 'LinkFact':
            return [(fact as ast.LinkFact).text ?? (fact as ast.LinkFact).url ?? ''];
        case 'ContainsFact':
            return listPhrases(contentsOf(fact as ast.ContainsFact).map((item) => (item.text ? sayProse(item.text) : [wordsOf(item.key)])));
        default:
            return sayGenerically(fact);
    }
}

/** What a report contains: the items it lists, or those of the list it takes. */
export function contentsOf(fact: ast.ContainsFact): readonly { readonly key: string; readonly text: ast.Prose | undefined }[] {
    if (!fact.list) return fact.items.map(({ key, text }) => ({ key, text }));
    return (fact.list.ref ? factsOf(fact.list.ref, 'Item') : []).map(({ name, text }) => ({ key: name ?? '', text }));
}

/** Properties whose values are names of our own vocabulary. */
const vocabulary: ReadonlySet<string> = new Set(['kind', 'category', 'level', 'class', 'key']);

/** Most facts hold a text, a word or a list of parties; they say their values in order. */
function sayGenerically(fact: AstNode): Phrase {
    const said = Object.entries(fact)
        .filter(([property]) => !property.startsWith('$') && property !== 'name')
        .map(([property, value]) =>
            Array.isArray(value) ? listPhrases(value.map((item) => sayValue(property, item))) : sayValue(property, value),
        );
    return joinPhrases(said);
}

function sayValue(property: string, value: unknown): Phrase {
    if (property === 'amount' && typeof value === 'string') return [describeMoney(value)];
    if (typeof value === 'string') return [vocabulary.has(property) ? wordsOf(value) : /^\d/.test(value) ? describeDate(value) : value];
    if (typeof value === 'number') return [String(value)];
    if (typeof value !== 'object' || value === null) return [];
    if ('$refText' in value) return sayReference(value as Reference);
    const node = value as AstNode;
    if (ast.isProse(node)) return sayProse(node);
    if (ast.isPartyRef(node)) return sayParty(node);
    if (ast.isWorkRef(node)) return node.work ? sayReference(node.work) : [node.text ?? ''];
    if (ast.isThemeRef(node)) return node.theme ? sayReference(node.theme) : [node.text ?? ''];
    if (ast.isDuration(node)) return [describeDuration(node)];
    return ast.isFrequency(node) ? [describeFrequency(node)] : [];
}

function trimmed(words: Phrase): Phrase {
    return words.map((piece, index) => {
        if (typeof piece !== 'string') return piece;
        const start = index === 0 ? piece.trimStart() : piece;
        return index === words.length - 1 ? start.trimEnd() : start;
    });
}

// Messages need the words alone.
export const describeParty = (ref: ast.PartyRef | undefined): string => plain(sayParty(ref));
export const describeFact = (fact: AstNode): string => plain(sayFact(fact));
export const describeProse = (prose: ast.Prose | undefined): string => plain(sayProse(prose));
