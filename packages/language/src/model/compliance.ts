/**
 * How an arrangement meets what its standards ask, as far as the library says how to tell.
 *
 * A requirement is answered where a section says so; found where what it asks for is stated; departed from where the author gives a
 * reason. What the library does not say how to look for is not checked: then nothing is claimed, neither way.
 */
import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { type IsoDate, readDate, readDayMonth } from '../grammar/literals.js';
import { factsOf, findFact } from './facts.js';
import type { ArrangementModel } from './model.js';
import { contentsOf } from './say.js';

/** How one requirement stands. */
export interface Answer {
    readonly standard: ast.Standard;
    readonly requirement: ast.Requirement;
    readonly level: ast.LevelTextFact['level'];
    readonly status: 'answered' | 'found' | 'departed' | 'not-found' | 'not-checked';
    /** Where: the sections that answer it, the facts that state it, or the departure. */
    readonly places: readonly AstNode[];
    /** The words of a list that were not found, such as `impact`. */
    readonly missing: readonly string[];
}

/**
 * Looks for every requirement of the standards that an arrangement follows, in the order of the standards.
 * @param asOf The day of asking; requirements that did not apply then are left out.
 */
export function assessCompliance(model: ArrangementModel, asOf: IsoDate): readonly Answer[] {
    const stated = collectStated(model);
    return factsOf(model.node, 'FollowsFact')
        .flatMap((fact) => fact.standards)
        .flatMap(({ ref: standard }) => {
            if (!standard) return [];
            return factsOf(standard, 'Requirement')
                .filter((requirement) => appliesOn(requirement, asOf))
                .map((requirement) => ({
                    standard,
                    requirement,
                    level: findFact(requirement, 'LevelTextFact')?.level ?? 'info',
                    ...answerOf(assess(requirement, stated)),
                }));
        });
}

/**
 * The day an arrangement is held against the standards of: the day asked for, or else that of its current version or its publication.
 * @param asked The day asked for, if any.
 */
export function assessmentDate(model: ArrangementModel, asked: IsoDate | undefined, today: IsoDate): IsoDate {
    if (asked !== undefined) return asked;
    const own = model.currentVersion?.date ?? findFact(model.node, 'PublishedFact')?.date;
    const date = own === undefined ? undefined : readDate(own);
    return date?.ok ? date.value : today;
}

/** What an arrangement states that requirements may ask for, collected once. */
interface Stated {
    readonly answering: ReadonlyMap<ast.Requirement, readonly ast.Section[]>;
    readonly departures: ReadonlyMap<string, ast.DepartsFact>;
    /** The words that each element uses for its duties, contents, items and recipients. */
    readonly keys: readonly { readonly element: ast.Element; readonly words: ReadonlySet<string> }[];
    readonly deadlines: readonly { readonly fact: ast.PublishFact; readonly day: string }[];
}

function assess(requirement: ast.Requirement, stated: Stated): Pick<Answer, 'status' | 'places' | 'missing'> {
    const departure = stated.departures.get(requirement.name);
    if (departure) return { status: 'departed', places: [departure], missing: [] };
    const ways = factsOf(requirement, 'MetByFact').map((fact) => assessWay(fact, stated));
    const found = ways.find((way) => way.status === 'found');
    if (found) return found;
    // What can be looked for counts more than what a section says of itself.
    const missed = ways.find((way) => way.isLookedFor);
    if (missed) return missed;
    const sections = stated.answering.get(requirement);
    if (sections) return { status: 'answered', places: sections, missing: [] };
    return ways[0] ?? notChecked;
}

function answerOf({
    status,
    places,
    missing,
}: Pick<Answer, 'status' | 'places' | 'missing'>): Pick<Answer, 'status' | 'places' | 'missing'> {
    return { status, places, missing };
}

/** One way of meeting a requirement; `isLookedFor` where facts decide, rather than a section's word. */
type Way = Pick<Answer, 'status' | 'places' | 'missing'> & { readonly isLookedFor: boolean };

const notChecked: Way = { status: 'not-checked', places: [], missing: [], isLookedFor: false };

function assessWay(way: ast.MetByFact, stated: Stated): Way {
    if (way.section) return { ...notChecked, status: 'not-found' };
    if (way.deadline !== undefined) {
        const wanted = readDayMonth(way.deadline);
        const places = stated.deadlines.filter(({ day }) => wanted.ok && day === wanted.value).map(({ fact }) => fact);
        return { status: places.length > 0 ? 'found' : 'not-found', places, missing: [], isLookedFor: true };
    }
    return way.keys.length > 0 ? assessKeys(way.keys, stated) : notChecked;
}

/** A list is found where one element states all its words; otherwise the element that comes nearest tells what is missing. */
function assessKeys(keys: readonly string[], stated: Stated): Way {
    let best: { element?: ast.Element; missing: readonly string[] } = { missing: keys };
    for (const { element, words } of stated.keys) {
        const missing = keys.filter((key) => !words.has(key));
        if (missing.length < best.missing.length) best = { element, missing };
    }
    return {
        status: best.missing.length === 0 ? 'found' : 'not-found',
        places: best.element ? [best.element] : [],
        missing: best.missing,
        isLookedFor: true,
    };
}

function appliesOn(requirement: ast.Requirement, asOf: IsoDate): boolean {
    const span = findFact(requirement, 'FromFact');
    const from = span && readDate(span.from);
    const to = span?.to === undefined ? undefined : readDate(span.to);
    return !(from?.ok && asOf < from.value) && !(to?.ok && asOf > to.value);
}

function collectStated(model: ArrangementModel): Stated {
    const answering = new Map<ast.Requirement, ast.Section[]>();
    // A section that says nothing answers nothing.
    for (const section of model.sections.flatMap(withNested).filter(({ blocks }) => blocks.length > 0)) {
        for (const { ref } of section.answers) {
            if (ref) answering.set(ref, [...(answering.get(ref) ?? []), section]);
        }
    }
    return {
        answering,
        departures: new Map(factsOf(model.node, 'DepartsFact').map((fact) => [fact.code, fact])),
        keys: model.elements.map((element) => ({ element, words: new Set(keysOf(element)) })).filter(({ words }) => words.size > 0),
        deadlines: model
            .ofType('Report')
            .flatMap((report) => factsOf(report, 'PublishFact'))
            .flatMap((fact) => {
                const day = fact.deadline === undefined ? undefined : readDayMonth(fact.deadline);
                return day?.ok ? [{ fact, day: day.value }] : [];
            }),
    };
}

function withNested(section: ast.Section): readonly ast.Section[] {
    return [section, ...section.blocks.filter(ast.isSection).flatMap(withNested)];
}

function keysOf(element: ast.Element): readonly string[] {
    const facts: readonly AstNode[] = 'facts' in element ? element.facts : [];
    return facts.flatMap((fact): readonly string[] => {
        if (ast.isDutyFact(fact) || ast.isItem(fact)) return fact.name ? [fact.name] : [];
        if (ast.isContainsFact(fact)) return contentsOf(fact).map(({ key }) => key);
        if (ast.isSendFact(fact)) return fact.recipients.flatMap((recipient) => recipient.party?.$refText ?? []);
        return [];
    });
}
