/**
 * How an arrangement meets what its standards ask, as far as the library and the rules say how to tell.
 *
 * A requirement is answered where a section says so and is about it; found where what it asks for is stated; departed from where the author gives a
 * reason. What nobody can tell from what is stated is not checked: then nothing is claimed, neither way.
 */
import type { AstNode } from 'langium';
import type * as ast from '../grammar/generated/ast.js';
import { type IsoDate, readDate } from '../grammar/literals.js';
import { oncePer } from '../support/once-per.js';
import { judgeSections } from './answering.js';
import { factsOf, findFact } from './facts.js';
import { isWithin } from './is-within.js';
import type { ArrangementModel } from './model.js';
import { withNested } from './nested-sections.js';
import { describeProse } from './say.js';
import { standardsOf } from './standards.js';
import { type Verdict, verdict } from './verdict.js';
import { lookFor } from './ways/look-for.js';

/** How one requirement stands. */
export interface Answer {
    readonly standard: ast.Standard;
    readonly requirement: ast.Requirement;
    readonly level: ast.LevelTextFact['level'];
    readonly status: Verdict['status'] | 'departed';
    /** Where: the sections that answer it, the facts that state it, or the departure. */
    readonly places: readonly AstNode[];
    /** How it would stand without a departure. */
    readonly verdict: Verdict;
    /** The code of the rule that looked for it, where it was not the library. */
    readonly rule: string | undefined;
}

/** What a rule found out about an arrangement; undefined for a code that no rule has. */
export type AskRule = (code: string, model: ArrangementModel) => Verdict | undefined;

/**
 * Looks for every requirement of the standards that an arrangement follows, in the order of the standards.
 * @param asOf The day of asking; requirements that did not apply then are left out.
 * @param askRule Asks the rule that a requirement names.
 */
export function assessCompliance(model: ArrangementModel, asOf: IsoDate, askRule: AskRule): readonly Answer[] {
    const answering = collectAnswering(model);
    const departures = new Map(factsOf(model.node, 'DepartsFact').map((fact) => [fact.code, fact]));
    return standardsOf(model).flatMap((standard) =>
        requirementsOf(standard)
            .filter(({ requirement }) => appliesOn(requirement, asOf))
            .map(({ requirement, ways, level }): Answer => {
                const { found, rule } = assess(requirement, ways, model, answering.get(requirement) ?? [], askRule);
                const departure = departures.get(requirement.name) ?? (rule === undefined ? undefined : departures.get(rule));
                return {
                    standard,
                    requirement,
                    level,
                    status: departure ? 'departed' : found.status,
                    places: departure ? [departure] : found.places,
                    verdict: found,
                    rule,
                };
            }),
    );
}

/** What is looked up in a standard for every arrangement. */
interface RequirementFacts {
    readonly requirement: ast.Requirement;
    readonly ways: readonly ast.MetByFact[];
    readonly level: Answer['level'];
}

/** The requirements of a standard, in order. */
export const requirementsOf = oncePer((standard: ast.Standard): readonly RequirementFacts[] =>
    factsOf(standard, 'Requirement').map((requirement) => ({
        requirement,
        ways: factsOf(requirement, 'MetByFact'),
        level: findFact(requirement, 'LevelTextFact')?.level ?? 'info',
    })),
);

/**
 * The day an arrangement is held against the standards of: the day asked for, or else that of its current version or its publication.
 * @param asked The day asked for, if any.
 */
export function assessmentDate(model: ArrangementModel, asked: IsoDate | undefined, today: IsoDate): IsoDate {
    if (asked !== undefined) return asked;
    const own = model.versionOn(today) ?? findFact(model.node, 'PublishedFact');
    const date = own && dayOf(own);
    return date !== undefined && date <= today ? date : today;
}

/** Each document of an arrangement asks for it, and each finding. */
const dayOf = oncePer(({ date }: ast.VersionFact | ast.PublishedFact): IsoDate | undefined => {
    const read = date === undefined ? undefined : readDate(date);
    return read?.ok ? read.value : undefined;
});

/** What was found, and the rule that looked for it. */
interface Looked {
    readonly found: Verdict;
    readonly rule: string | undefined;
}

/**
 * One way that is found is enough. Otherwise what can be looked for counts more than what a section says of itself, unless the
 * requirement allows for a section.
 */
function assess(
    requirement: ast.Requirement,
    ways: readonly ast.MetByFact[],
    model: ArrangementModel,
    sections: readonly ast.Section[],
    askRule: AskRule,
): Looked {
    const looked = ways.flatMap((way) => {
        const found = way.rule === undefined ? lookFor(way, model) : askRule(way.rule, model);
        return found ? [{ found, rule: way.rule }] : [];
    });
    const met = looked.find(({ found }) => found.status === 'found');
    if (met) return met;
    const claimed = judgeSections(sections, requirement, model);
    const answered = claimed.sections.length > 0 ? verdict('answered', { places: claimed.sections }) : undefined;
    const allowsSection = ways.some(({ element }) => element === 'section');
    const missed = looked.filter(({ found }) => found.status === 'not-found');
    // A claim that does not hold is told where it stands.
    const unmet = (found: Partial<Verdict> = {}): Looked => {
        const misses = [...(found.misses ?? []), ...claimed.misses];
        return { found: verdict('not-found', { ...found, misses }), rule: undefined };
    };
    const [only, ...others] = missed;
    if (only && !(answered && allowsSection)) {
        if (others.length > 0) return unmet(describeLacks(missed.map(({ found }) => found)));
        return only.rule === undefined ? unmet(only.found) : only;
    }
    const [first] = looked;
    if (answered) return { found: answered, rule: first?.rule };
    if (first) return first;
    if (claimed.misses.length > 0) return unmet();
    if (allowsSection) return unmet({ reason: 'No section answers it' });
    const judgement = ways.find(({ text }) => text !== undefined);
    const reason = judgement ? `What shows it: ${describeProse(judgement.text)}` : undefined;
    return { found: verdict('not-checked', reason === undefined ? {} : { reason }), rule: undefined };
}

/**
 * What each of several ways lacks. It is no miss: what one of them lacks is not what is asked, and one is enough. Where nothing comes near,
 * what the first of them looks for is told, for the others are variants of it. Of lists, the names that the nearest one lacks.
 */
function describeLacks(missed: readonly Verdict[]): Partial<Pick<Verdict, 'places' | 'missing' | 'reason'>> {
    const misses = [...new Set(missed.flatMap((found) => found.misses.map(({ message }) => message)))];
    const reason = misses.length > 0 ? misses.join(' ') : missed.find((found) => found.reason !== undefined)?.reason;
    const lists = missed.filter(({ missing }) => missing.length > 0).sort((one, other) => one.missing.length - other.missing.length);
    const list = lists.find(({ places }) => places.length > 0) ?? lists[0];
    return { ...(reason === undefined ? {} : { reason }), ...(list ? { places: list.places, missing: list.missing } : {}) };
}

/** Whether a requirement is asked on a day. */
export function appliesOn(requirement: ast.Requirement, asOf: IsoDate): boolean {
    const span = findFact(requirement, 'FromFact');
    return !span || isWithin(span, asOf);
}

/** The sections that say they answer a requirement. */
function collectAnswering(model: ArrangementModel): ReadonlyMap<ast.Requirement, readonly ast.Section[]> {
    const answering = new Map<ast.Requirement, ast.Section[]>();
    for (const section of model.sections.flatMap(withNested)) {
        for (const { ref } of section.answers) {
            if (ref) answering.set(ref, [...(answering.get(ref) ?? []), section]);
        }
    }
    return answering;
}
