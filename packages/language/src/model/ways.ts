/**
 * What the library alone can look for: the ways in which a requirement says that it is `met by` something. A new edition brings its own,
 * and needs no code.
 */
import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { readDate, readDayMonth } from '../grammar/literals.js';
import { walk } from '../grammar/walk.js';
import { detailNodes, factWords } from '../scoping/details.js';
import { oncePer } from '../support/once-per.js';
import { compareDurations } from './day-range.js';
import { judgeDuties } from './duties.js';
import { wordOfFact } from './fact-types.js';
import { factsOf } from './facts.js';
import { describeDuration, describeFrequency, timesPerYear, totalTimesPerYear } from './frequency.js';
import type { ArrangementModel } from './model.js';
import { collectivePosts } from './partners.js';
import { plain } from './phrase.js';
import { hasWords } from './prose.js';
import { contentsOf, describeFact, describeProse, sayDetail } from './say.js';
import { titleOf, wordsOf } from './titles.js';
import { type Miss, type Verdict, verdict } from './verdict.js';

/** The elements that a requirement may ask for, by the word that opens them. */
const elementTypes: Readonly<Record<string, ast.Element['$type']>> = {
    arrangement: 'Arrangement',
    partner: 'Partner',
    agency: 'Agency',
    body: 'Body',
    unit: 'Unit',
    person: 'Person',
    post: 'Post',
    group: 'Group',
    event: 'Event',
    scrutineer: 'Scrutineer',
    report: 'Report',
    process: 'Process',
    funding: 'Funding',
    document: 'CitedWork',
    priority: 'Priority',
    theme: 'Theme',
    list: 'ItemList',
    term: 'Term',
    contact: 'Contact',
    'child death review': 'ChildDeathReview',
};

/** Whether `that states` can find what a word stands for, in whatever element. */
export function isFactWord(word: string): boolean {
    return (
        factWords.has(word) ||
        ast.reflection.getAllTypes().some((type) => /(?:Fact|Tail)$|^Post$|^Item$|^Step$/.test(type) && wordOfFact(type) === word)
    );
}

/** All words that may stand after `met by a`. */
export const askedElements: ReadonlySet<string> = new Set([...Object.keys(elementTypes), 'section', 'step']);

/** Looks for one way of meeting a requirement; undefined for those that the library cannot look for: a section, a rule, a judgement. */
export function lookFor(way: ast.MetByFact, model: ArrangementModel): Verdict | undefined {
    if (way.by !== undefined) return judgeDuties(way, model);
    if (way.keys.length > 0) return lookForKeys(way.keys, model);
    if (way.element === undefined || way.element === 'section') return undefined;
    if (way.element === 'step') return judgeSteps(way, model);
    const candidates = candidatesOf(way, model);
    return way.each ? judgeEach(way, candidates, model) : judgeOne(way, candidates, model);
}

/** Whether a way looks for a node by its present name, and would not find it under another. */
export function looksForName(way: ast.MetByFact, node: AstNode, name: string): boolean {
    const present = 'name' in node && typeof node.name === 'string' ? node.name : '';
    if (ast.isDutyFact(node) || ast.isItem(node) || ast.isContentItem(node)) {
        const asked = [...way.keys, ...way.conditions.filter(ast.isNamesTerm).flatMap(({ names }) => names)];
        return asked.includes(present) && !asked.includes(name);
    }
    const type = way.element === 'step' ? 'Step' : elementTypes[way.element ?? ''];
    if (node.$type !== type || way.called.length === 0) return false;
    const words = ast.isStep(node) ? describeProse(node.text) : titleOf(node);
    return isNamed(present, words, way.called) && !isNamed(name, words, way.called);
}

// ---------------------------------------------------------------- Lists

/** A list is found where one element states all its words; otherwise the element that comes nearest tells what is missing. */
function lookForKeys(keys: readonly string[], model: ArrangementModel): Verdict {
    let best: { element?: ast.Element; missing: readonly string[] } = { missing: keys };
    for (const { element, words } of keyedElements(model)) {
        const missing = keys.filter((key) => !words.has(key));
        if (missing.length < best.missing.length) best = { element, missing };
    }
    return verdict(best.missing.length === 0 ? 'found' : 'not-found', {
        places: best.element ? [best.element] : [],
        missing: best.missing,
    });
}

interface KeyedElement {
    readonly element: ast.Element;
    readonly words: ReadonlySet<string>;
}

/** The elements of a model that use such words. */
const keyedElements = oncePer((model: ArrangementModel): readonly KeyedElement[] =>
    model.elements.flatMap((element) => {
        const words = keysOf(element);
        return words.length > 0 ? [{ element, words: new Set(words) }] : [];
    }),
);

/** The words that an element uses for its duties, contents, items and recipients. */
function keysOf(element: ast.Element): readonly string[] {
    const facts: readonly AstNode[] = 'facts' in element ? element.facts : [];
    const keys: string[] = [];
    for (const fact of facts) {
        if (ast.isDutyFact(fact) || ast.isItem(fact)) {
            // One without words states nothing by its name.
            if (fact.name && hasWords(fact.text)) keys.push(fact.name);
        } else if (ast.isContainsFact(fact)) {
            for (const { key } of contentsOf(fact)) keys.push(key);
        } else if (ast.isSendFact(fact)) {
            keys.push(...recipientsOf(fact));
        }
    }
    return keys;
}

// ---------------------------------------------------------------- Elements

function candidatesOf(way: ast.MetByFact, model: ArrangementModel): readonly ast.Element[] {
    const type = elementTypes[way.element ?? ''];
    if (type === undefined) return [];
    const elements =
        type === 'Arrangement'
            ? [model.node]
            : type === 'Agency'
              ? listedAgencies(model)
              : type === 'Report'
                ? partnershipReports(model)
                : model.ofType(type);
    return elements.filter((element) => isOfKind(element, way.kinds) && isCalled(element, titleOf(element), way.called));
}

function listedAgencies(model: ArrangementModel): readonly ast.Element[] {
    return [...new Set(model.agencies.flatMap(({ agency }) => (ast.isAgency(agency) ? [agency] : [])))];
}

/** The reports of the partnership: those on child deaths are the review partners' own, unless there is one report for both. */
function partnershipReports(model: ArrangementModel): readonly ast.Report[] {
    const onDeaths = new Set(
        model
            .ofType('ChildDeathReview')
            .flatMap((review) => factsOf(review, 'ReportedFact'))
            .flatMap((fact) => fact.reports.flatMap(({ ref }) => ref ?? [])),
    );
    const reports = model.ofType('Report');
    const own = reports.filter((report) => !onDeaths.has(report));
    return own.length > 0 ? own : reports;
}

function isOfKind(element: ast.Element, kinds: readonly string[]): boolean {
    if (kinds.length === 0) return true;
    const facts: readonly AstNode[] = 'facts' in element ? element.facts : [];
    return facts.some((fact) => ast.isKindFact(fact) && fact.kind !== undefined && kinds.includes(fact.kind));
}

/** A name in the library fits a part of the author's; words in quotes fit a part of the text, in whatever case. */
function isCalled(node: AstNode, text: string, called: readonly string[]): boolean {
    return isNamed('name' in node && typeof node.name === 'string' ? node.name : '', text, called);
}

function isNamed(name: string, text: string, called: readonly string[]): boolean {
    return (
        called.length === 0 ||
        called.some((word) => `-${name}-`.includes(`-${word}-`) || (word.includes(' ') && text.toLowerCase().includes(word.toLowerCase())))
    );
}

/** One is enough. Where none does, the one that lacks least tells what is missing. */
function judgeOne(way: ast.MetByFact, candidates: readonly ast.Element[], model: ArrangementModel): Verdict {
    let nearest: { element: ast.Element; lacks: readonly Lack[] } | undefined;
    for (const element of candidates) {
        const lacks = lacksOf(element, way.conditions, model);
        if (lacks.length === 0) return verdict('found', { places: [element] });
        if (!nearest || weight(lacks) < weight(nearest.lacks)) nearest = { element, lacks };
    }
    if (!nearest) return verdict('not-found', { missing: way.conditions.filter(ast.isNamesTerm).flatMap(({ names }) => names) });
    const missing = nearest.lacks.flatMap((lack) => lack.missing ?? []);
    const wrong = nearest.lacks.flatMap((lack) => lack.wrong ?? []);
    // What nobody says is said of one element only where there is no other that could say it.
    const unsaid = candidates.length === 1 ? nearest.lacks.flatMap((lack) => lack.unsaid ?? []) : [];
    return verdict('not-found', {
        places: [nearest.element],
        missing,
        misses: wrong.length > 0 ? wrong : unsaid.map((words) => missAt(nearest.element, words)),
    });
}

/** All have to; the ones that do not are told one by one. */
function judgeEach(way: ast.MetByFact, candidates: readonly ast.Element[], model: ArrangementModel): Verdict {
    if (candidates.length === 0) return verdict('not-asked', { reason: `No ${way.element} is stated` });
    const judged = candidates.map((element) => ({ element, lacks: lacksOf(element, way.conditions, model) }));
    const misses = judged.flatMap(({ element, lacks }) =>
        lacks.flatMap((lack) => lack.wrong ?? (lack.unsaid === undefined ? [] : missAt(element, lack.unsaid))),
    );
    const places = judged.filter(({ lacks }) => lacks.length === 0).map(({ element }) => element);
    // What none of many says is told once, of the whole.
    if (places.length === 0 && candidates.length > 1) return verdict('not-found');
    return verdict(misses.length > 0 ? 'not-found' : 'found', { places, misses });
}

// ---------------------------------------------------------------- Steps

/** Steps that state the limit have to state it right. Where none does, nothing can be told: the limit binds whoever acts, not the text. */
function judgeSteps(way: ast.MetByFact, model: ArrangementModel): Verdict {
    const steps = model
        .ofType('Process')
        .flatMap(stepsOf)
        .filter((step) => isCalled(step, describeProse(step.text), way.called));
    const stated: ast.Step[] = [];
    const misses: Miss[] = [];
    for (const step of steps) {
        const judged = way.conditions.map((term) => judgeLimit(step, term));
        const wrong = judged.flatMap((result) => (typeof result === 'object' ? [result] : []));
        misses.push(...wrong);
        if (wrong.length === 0 && judged.includes('right')) stated.push(step);
    }
    if (misses.length > 0) return verdict('not-found', { misses, places: misses.map(({ node }) => node) });
    return stated.length > 0
        ? verdict('found', { places: stated })
        : verdict('not-checked', { reason: 'No step states a time limit; it binds all the same' });
}

function stepsOf(block: ast.Process | ast.Stage): readonly ast.Step[] {
    const facts: readonly AstNode[] = block.facts;
    return facts.flatMap((fact) => (ast.isStep(fact) ? [fact] : ast.isStage(fact) ? stepsOf(fact) : []));
}

function judgeLimit(step: ast.Step, term: ast.MetCondition): 'right' | 'unstated' | Miss {
    const told = `'${describeProse(step.text)}'`;
    if (ast.isLimitTerm(term)) {
        const tail = step.tails.find(ast.isWithinTail);
        const compared = compareDurations(tail?.within, term.within);
        if (!tail || compared === undefined) return 'unstated';
        if (term.exactly ? compared === 0 : compared <= 0) return 'right';
        const message = `${told} is to happen within ${describeDuration(tail.within)}; what is asked is within ${describeDuration(term.within)}.`;
        return { node: tail, property: 'within', message };
    }
    if (ast.isBeforeTerm(term)) {
        const tail = step.tails.find(ast.isBeforeTail);
        const compared = compareDurations(tail?.before, term.before);
        if (!tail || compared === undefined) return 'unstated';
        if (compared >= 0) return 'right';
        const message = `${told} is to happen at least ${describeDuration(tail.before)} before; what is asked is at least ${describeDuration(term.before)}.`;
        return { node: tail, property: 'before', message };
    }
    if (ast.isLastingTerm(term)) {
        const tail = step.tails.find(ast.isLastingTail);
        const compared = compareDurations(tail?.lasting, term.lasting);
        if (!tail || compared === undefined) return 'unstated';
        if (compared >= 0) return 'right';
        const message = `${told} lasts at least ${describeDuration(tail.lasting)}; what is asked is at least ${describeDuration(term.lasting)}.`;
        return { node: tail, property: 'lasting', message };
    }
    return 'unstated';
}

// ---------------------------------------------------------------- What an element has to say

/** What goes on after "does not say", where it is not the word itself. */
const unsaidWords: ReadonlyMap<string, string> = new Map(
    Object.entries({
        area: 'which area it covers',
        published: 'when it was published',
        'agencies-reviewed': 'when the list of relevant agencies is looked at again',
        reviewed: 'how often it is reviewed',
        'next-review': 'when it is reviewed next',
        'updates-sent-to': 'who is told of updates',
        reason: 'why it was chosen',
        contributes: 'what it contributes',
        holder: 'who it is',
        'looks-at': 'what it looks at',
        'reports-to': 'whom it reports to',
        'published-on': 'where it is published',
        'pays-for': 'what the money is for',
        'reported-in': 'in which report it is told',
    }),
);

/** What goes on after the title of an element that does not state a fact. One that has no link is named all the same. */
function describeUnsaid(word: string): string {
    return word === 'link' ? 'is named, and its link is not found' : `does not say ${unsaidWords.get(word) ?? `its ${wordsOf(word)}`}`;
}

/** What an element lacks of one term: words of a list; what it says otherwise; or what it does not say, as it goes on after its title. */
interface Lack {
    readonly missing?: readonly string[];
    readonly wrong?: Miss;
    readonly unsaid?: string;
}

/** What says something else comes nearer than what says nothing. */
function weight(lacks: readonly Lack[]): number {
    return lacks.reduce((sum, lack) => sum + (lack.wrong ? 1 : 2 + (lack.missing?.length ?? 0)), 0);
}

function lacksOf(element: ast.Element, conditions: readonly ast.MetCondition[], model: ArrangementModel): readonly Lack[] {
    return conditions.flatMap((term) => lackOf(element, term, model) ?? []);
}

function lackOf(element: ast.Element, term: ast.MetCondition, model: ArrangementModel): Lack | readonly Lack[] | undefined {
    switch (term.$type) {
        case 'StatesTerm':
            return term.words.filter((word) => !isStated(element, word)).map((word) => ({ unsaid: describeUnsaid(word) }));
        case 'NamesTerm': {
            const named = namesIn(element);
            const own = new Set(keysOf(element));
            const missing = term.names.filter((name) => !named.has(name) && !own.has(name));
            return missing.length > 0 ? { missing } : undefined;
        }
        case 'PublishedTerm':
            return lackOfDeadline(element, term);
        case 'SentTerm':
            return lackOfSending(element, term);
        case 'CoveringTerm': {
            const fact = factIn(element, ast.isPeriodFact);
            if (fact?.previousFinancialYear) return undefined;
            if (!fact) return { unsaid: 'does not say that it covers the previous financial year' };
            const message = `'${titleOf(element)}' covers ${describeFact(fact)}; what is asked is the previous financial year.`;
            return { wrong: { node: fact, message } };
        }
        case 'AgreedTerm': {
            const fact = factIn(element, ast.isSignedOffFact) ?? factIn(element, ast.isAgreedFact);
            if (!fact) return { unsaid: `does not say that it is agreed by ${term.by}` };
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

/** Whether an element states what a word stands for: the word after a dot in prose, or that of the fact itself. */
function isStated(element: ast.Element, word: string): boolean {
    const detail = detailNodes(element).get(word);
    if (detail) return plain(sayDetail(detail, word)) !== '';
    return 'facts' in element && element.facts.some(({ $type }) => wordOfFact($type) === word);
}

function lackOfDeadline(element: ast.Element, { deadline }: ast.PublishedTerm): Lack | undefined {
    const fact = factIn(element, ast.isPublishFact);
    const stated = fact && publishingDay(fact);
    const wanted = readDayMonth(deadline ?? '');
    if (!fact || stated === undefined) return { unsaid: 'does not say by when it is published' };
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
    if (!limited) return { unsaid: 'does not say how soon it is sent' };
    if ((compareDurations(limited.within, term.within) ?? 0) <= 0) return undefined;
    const message = `'${titleOf(element)}' is sent within ${describeDuration(limited.within as ast.Duration)}; what is asked is within ${describeDuration(term.within as ast.Duration)}.`;
    return { wrong: { node: limited, property: 'within', message } };
}

function recipientsOf(fact: ast.SendFact): readonly string[] {
    return fact.recipients.flatMap((recipient) => recipient.party?.$refText ?? []);
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
    return published?.deadline !== undefined && (wanted ?? 0) <= 1 ? undefined : { unsaid: 'does not say how often it appears' };
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

function factIn<T extends AstNode>(element: ast.Element, is: (node: AstNode) => node is T): T | undefined {
    return 'facts' in element ? (element.facts as readonly AstNode[]).find(is) : undefined;
}

function missAt(element: ast.Element, unsaid: string): Miss {
    return { node: element, property: 'name', message: `'${titleOf(element)}' ${unsaid}.` };
}
