import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../grammar/generated/ast.js';
import { readDate, readDayMonth } from '../../grammar/literals.js';
import { walk } from '../../grammar/walk.js';
import { detailNodes } from '../../scoping/details.js';
import { joinWords } from '../../support/text.js';
import { compareDurations } from '../day-range.js';
import { wordOfFact } from '../fact-types.js';
import { factsOf } from '../facts.js';
import { describeDuration, describeFrequency, timesPerYear, totalTimesPerYear } from '../frequency.js';
import { isYetToFill } from '../funding-lines.js';
import type { ArrangementModel } from '../model.js';
import { collectivePosts } from '../partners.js';
import { plain } from '../phrase.js';
import { hasPlaceholder, textToWrite, withoutPlaceholders } from '../placeholders.js';
import { describeFact, describeProse, sayDetail } from '../say.js';
import { titleOf, wordsOf } from '../titles.js';
import type { Miss, Wanted } from '../verdict.js';
import { keysOf, recipientsOf } from './keys.js';
import { statingWords } from './stating-words.js';

/** What goes on after "does not say", where it is not the word itself. */
const unsaidWords: ReadonlyMap<string, string> = new Map(
    Object.entries({
        area: 'which area it covers',
        agencies: 'which agencies take part',
        published: 'when it was published',
        'agencies-reviewed': 'when the list of relevant agencies is looked at again',
        reviewed: 'how often it is reviewed',
        'next-review': 'when it is reviewed next',
        'updates-sent-to': 'who is told of updates',
        reason: 'why it was chosen',
        contributes: 'what it contributes',
        holder: 'who it is',
        'looks-at': 'what it looks at',
        methods: 'by which methods it works',
        'reports-to': 'whom it reports to',
        'published-on': 'where it is published',
        'pays-for': 'what the money is for',
        'reported-in': 'in which report it is told',
        link: 'where it can be read',
        email: 'its e-mail address',
        phone: 'its telephone number',
    }),
);

function describeUnsaid(word: string): string {
    return unsaidWords.get(word) ?? `its ${wordsOf(word)}`;
}

/** What an element lacks of one term: words of a list; what it says otherwise; or what it does not say, as it goes on after `does not say`. */
export interface Lack {
    readonly missing?: readonly string[];
    readonly wrong?: Miss;
    readonly unsaid?: string;
    /** What would say it. */
    readonly wanted?: Omit<Wanted, 'saying'>;
}

/** What any text can state; the others want an area, a date, an address or an amount. */
const statedByText: ReadonlySet<string> = new Set(['agencies', 'reason', 'methods', 'looks-at', 'reports-to']);

/** What would state what a word stands for, where it can be left to be written. */
function wantedFor(element: ast.Element, word: string): Lack['wanted'] {
    if (statedByText.has(word)) return { words: `${statingWords[word]?.opening} "${textToWrite}"` };
    if (word !== 'published-on') return undefined;
    const publish = factIn(element, ast.isPublishFact);
    if (!publish) return { words: `publish on "${textToWrite}"` };
    return publish.on ? undefined : { words: `on "${textToWrite}"`, goesOn: publish };
}

function lackOfFact(element: ast.Element, word: string): Lack {
    const wanted = wantedFor(element, word);
    return { unsaid: describeUnsaid(word), ...(wanted && { wanted }) };
}

/** What says something else comes nearer than what says nothing. */
export function weight(lacks: readonly Lack[]): number {
    return lacks.reduce((sum, lack) => sum + (lack.wrong ? 1 : 2 + (lack.missing?.length ?? 0)), 0);
}

/** What an element lacks of all that is asked of it. */
export function lacksOf(element: ast.Element, conditions: readonly ast.MetCondition[], model: ArrangementModel): readonly Lack[] {
    const lacks = conditions.flatMap((term) => lackOf(element, term, model) ?? []);
    if (!ast.isFunding(element) || !isYetToFill(element)) return lacks;
    return [{ wrong: { node: element, property: 'year', message: `'${titleOf(element)}' states £0 throughout.` } }, ...lacks];
}

function lackOf(element: ast.Element, term: ast.MetCondition, model: ArrangementModel): Lack | readonly Lack[] | undefined {
    switch (term.$type) {
        case 'StatesTerm':
            return term.words.filter((word) => !isStated(element, word)).map((word) => lackOfFact(element, word));
        case 'NamesTerm': {
            const named = namesIn(element);
            const own = new Set(keysOf(element));
            const told = toldInSteps(element);
            const missing = term.names.filter((name) => !named.has(name) && !own.has(name) && !told.includes(wordsOf(name).toLowerCase()));
            return [...(missing.length > 0 ? [{ missing }] : []), ...contentsToWrite(element, term)];
        }
        case 'PublishedTerm':
            return lackOfDeadline(element, term);
        case 'SentTerm':
            return lackOfSending(element, term);
        case 'CoveringTerm': {
            const fact = factIn(element, ast.isPeriodFact);
            if (fact?.previousFinancialYear) return undefined;
            if (!fact)
                return { unsaid: 'that it covers the previous financial year', wanted: { words: 'covers the previous financial year' } };
            const message = `'${titleOf(element)}' covers ${describeFact(fact)}; what is asked is the previous financial year.`;
            return { wrong: { node: fact, message } };
        }
        case 'AgreedTerm': {
            const fact = factIn(element, ast.isSignedOffFact) ?? factIn(element, ast.isAgreedFact);
            if (!fact) return { unsaid: `that it is agreed by ${term.by}`, wanted: { words: `agreed by ${term.by}` } };
            if (isAgreedBy(fact, term.by, model)) return undefined;
            const message = `'${titleOf(element)}' is agreed by ${describeFact(fact)}; what is asked is ${term.by}.`;
            return { wrong: { node: fact, message } };
        }
        case 'OftenTerm':
            return lackOfFrequency(element, term);
        default:
            return undefined;
    }
}

/** What a report is to tell is not told by what only holds its place; the first place stands for all. */
function contentsToWrite(element: ast.Element, { names }: ast.NamesTerm): readonly Lack[] {
    if (!ast.isReport(element)) return [];
    const begun = factsOf(element, 'ContainsFact')
        .flatMap(({ items }) => items)
        .filter(({ key, text }) => names.includes(key) && text !== undefined && isToWrite(describeProse(text)));
    const [node] = begun;
    if (!node) return [];
    const told = joinWords(begun.map(({ key }) => `'${wordsOf(key)}'`));
    return [{ wrong: { node, property: 'text', message: `Still to be written: what '${titleOf(element)}' tells on ${told}.` } }];
}

function isToWrite(text: string): boolean {
    return hasPlaceholder(text) && !/\p{L}/u.test(withoutPlaceholders(text));
}

/** Whether an element states what a word stands for: the word after a dot in prose, or that of the fact itself. */
export function isStated(element: ast.Element, word: string): boolean {
    const detail = detailNodes(element).get(word);
    if (detail) return plain(sayDetail(detail, word)) !== '';
    return 'facts' in element && element.facts.some(({ $type }) => wordOfFact($type) === word);
}

function lackOfDeadline(element: ast.Element, { deadline }: ast.PublishedTerm): Lack | undefined {
    const fact = factIn(element, ast.isPublishFact);
    const stated = fact && publishingDay(fact);
    const wanted = readDayMonth(deadline ?? '');
    const unsaid = 'by when it is published';
    if (!fact) return { unsaid, wanted: { words: `publish by ${deadline} each year` } };
    if (stated === undefined) return { unsaid };
    if (!wanted.ok || daysIntoFinancialYear(stated) <= daysIntoFinancialYear(wanted.value)) return undefined;
    const message = `'${titleOf(element)}' is published by ${fact.deadline ?? fact.date}; what is asked is by ${deadline}.`;
    return { wrong: { node: fact, property: fact.deadline === undefined ? 'date' : 'deadline', message } };
}

/** `--09-30`, from a day of every year or from a date. */
function publishingDay(fact: ast.PublishFact): string | undefined {
    if (fact.deadline !== undefined) {
        const day = readDayMonth(fact.deadline);
        return day.ok ? day.value : undefined;
    }
    const date = fact.date === undefined ? undefined : readDate(fact.date);
    return date?.ok ? `-${date.value.slice(4)}` : undefined;
}

/** Reports are on a year to March, so a day in January is later than one in September. Months count 31 days, which keeps their order. */
function daysIntoFinancialYear(day: string): number {
    const [month, date] = day.slice(2).split('-').map(Number);
    return (((month ?? 1) + 8) % 12) * 31 + (date ?? 1);
}

function lackOfSending(element: ast.Element, term: ast.SentTerm): Lack | undefined {
    const facts = 'facts' in element ? (element.facts as readonly AstNode[]).filter(ast.isSendFact) : [];
    if (term.recipients.length > 0) {
        const recipients = new Set(facts.flatMap(recipientsOf));
        const missing = term.recipients.filter((name) => !recipients.has(name));
        return missing.length > 0 ? { missing } : undefined;
    }
    const limited = facts.find(({ within }) => within !== undefined);
    if (!limited) {
        const goesOn = facts.at(-1);
        const words = `within ${term.within?.$cstNode?.text} of publication`;
        return { unsaid: 'how soon it is sent', ...(goesOn && { wanted: { words, goesOn } }) };
    }
    if ((compareDurations(limited.within, term.within) ?? 0) <= 0) return undefined;
    const message = `'${titleOf(element)}' is sent within ${describeDuration(limited.within as ast.Duration)}; what is asked is within ${describeDuration(term.within as ast.Duration)}.`;
    return { wrong: { node: limited, property: 'within', message } };
}

function lackOfFrequency(element: ast.Element, { frequency }: ast.OftenTerm): Lack | undefined {
    const wanted = frequency && timesPerYear(frequency);
    const fact = factIn(element, (node) => ast.isFrequencyFact(node) || ast.isMeetsFact(node) || ast.isHeldFact(node));
    const times = fact && (ast.isFrequencyFact(fact) ? fact.frequency && timesPerYear(fact.frequency) : totalTimesPerYear(fact.meetings));
    if (fact && times !== undefined && wanted !== undefined) {
        if (times >= wanted) return undefined;
        const message = `'${titleOf(element)}' appears ${describeFact(fact)}; what is asked is at least ${describeFrequency(frequency)}.`;
        return { wrong: { node: fact, message } };
    }
    // Published by a day of each year, it appears every year.
    const published = factIn(element, ast.isPublishFact);
    return published?.deadline !== undefined && (wanted ?? 0) <= 1 ? undefined : { unsaid: 'how often it appears' };
}

/** Whether a set such as the leads agreed: named as a set, or each of its posts by itself. */
function isAgreedBy({ by }: ast.AgreedFact | ast.SignedOffFact, collective: string, model: ArrangementModel): boolean {
    if (by.some((party) => party.collective === collective)) return true;
    const posts = collectivePosts(collective, model);
    const named = new Set(by.map(({ party }) => party?.ref));
    return posts.length > 0 && posts.every((post) => named.has(post));
}

/** The names of everything that an element refers to, as they are called where they are defined. */
function namesIn(element: ast.Element): ReadonlySet<string> {
    const names = new Set<string>();
    walk(element, { reference: ({ $refText }) => names.add($refText) });
    return names;
}

/** What the steps of a process say in their texts: `Refer to the Secretary of State for Education` names the Secretary of State. */
function toldInSteps(element: ast.Element): string {
    if (!ast.isProcess(element)) return '';
    const steps = AstUtils.streamAllContents(element).filter(ast.isStep);
    return steps
        .map(({ text }) => describeProse(text).toLowerCase())
        .toArray()
        .join('\n');
}

function factIn<T extends AstNode>(element: ast.Element, is: (node: AstNode) => node is T): T | undefined {
    return 'facts' in element ? (element.facts as readonly AstNode[]).find(is) : undefined;
}
