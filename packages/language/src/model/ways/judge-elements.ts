import type { AstNode } from 'langium';
import * as ast from '../../grammar/generated/ast.js';
import { oncePer } from '../../support/once-per.js';
import { factsOf } from '../facts.js';
import type { ArrangementModel } from '../model.js';
import { titleOf, wordsOf } from '../titles.js';
import { type Miss, type Verdict, verdict } from '../verdict.js';
import { elementTypes } from './asked-elements.js';
import { isCalled } from './called.js';
import { type Lack, lacksOf, weight } from './lacks.js';

/** The elements that a way asks for, whatever they say. */
export function candidatesOf(way: ast.MetByFact, model: ArrangementModel): readonly ast.Element[] {
    return ofType(way.element, model).filter((element) => isOfKind(element, way.kinds) && isCalled(element, titleOf(element), way.called));
}

function ofType(asked: string | undefined, model: ArrangementModel): readonly ast.Element[] {
    const type = elementTypes[asked ?? ''];
    if (type === undefined) return [];
    if (type === 'Arrangement') return [model.node];
    if (type === 'Agency') return listedAgencies(model);
    return type === 'Report' ? partnershipReports(model) : model.ofType(type);
}

const listedAgencies = oncePer((model: ArrangementModel): readonly ast.Element[] => [
    ...new Set(model.agencies.flatMap(({ agency }) => (ast.isAgency(agency) ? [agency] : []))),
]);

/** The reports of the partnership: those on child deaths are the review partners' own, unless there is one report for both. */
const partnershipReports = oncePer((model: ArrangementModel): readonly ast.Report[] => {
    const onDeaths = new Set(
        model
            .ofType('ChildDeathReview')
            .flatMap((review) => factsOf(review, 'ReportedFact'))
            .flatMap((fact) => fact.reports.flatMap(({ ref }) => ref ?? [])),
    );
    const reports = model.ofType('Report');
    const own = reports.filter((report) => !onDeaths.has(report));
    return own.length > 0 ? own : reports;
});

function isOfKind(element: ast.Element, kinds: readonly string[]): boolean {
    if (kinds.length === 0) return true;
    const facts: readonly AstNode[] = 'facts' in element ? element.facts : [];
    return facts.some((fact) => ast.isKindFact(fact) && fact.kind !== undefined && kinds.includes(fact.kind));
}

/** One is enough. Where none does, the one that lacks least tells what is missing. */
export function judgeOne(way: ast.MetByFact, candidates: readonly ast.Element[], model: ArrangementModel): Verdict {
    let nearest: { element: ast.Element; lacks: readonly Lack[] } | undefined;
    const all: (readonly Lack[])[] = [];
    for (const element of candidates) {
        const lacks = lacksOf(element, way.conditions, model);
        if (lacks.length === 0) return verdict('found', { places: [element] });
        all.push(lacks);
        if (!nearest || weight(lacks) < weight(nearest.lacks)) nearest = { element, lacks };
    }
    if (!nearest) {
        const otherKind = findOfOtherKind(way, model);
        if (otherKind) return verdict('not-found', { places: [otherKind.node], misses: [otherKind] });
        const missing = way.conditions.filter(ast.isNamesTerm).flatMap(({ names }) => names);
        return verdict('not-found', { missing, reason: `No ${describeAsked(way)} is stated` });
    }
    const missing = nearest.lacks.flatMap((lack) => lack.missing ?? []);
    const wrong = nearest.lacks.flatMap((lack) => lack.wrong ?? []);
    // What nobody says is said of one element only where there is no other that could say it.
    const unsaid = candidates.length === 1 ? nearest.lacks : [];
    return verdict('not-found', {
        places: [nearest.element],
        missing,
        misses: wrong.length > 0 ? wrong : unsaid.flatMap((lack) => missAt(nearest.element, lack) ?? []),
        ...(candidates.length > 1 ? saidByNone(way, all) : {}),
    });
}

/** An element that by its words is of a kind that is looked for, and does not say so: a process called Escalation without a kind. */
function findOfOtherKind({ element: type, kinds, called }: ast.MetByFact, model: ArrangementModel): Miss | undefined {
    if (kinds.length === 0 || called.length > 0) return undefined;
    for (const element of ofType(type, model)) {
        const stated = factsOf(element as ast.Process, 'KindFact').find(ast.isKindFact);
        const said = [titleOf(element), stated?.kind ?? stated?.text ?? ''].join(' ').toLowerCase();
        const kind = kinds.find((each) => said.includes(wordsOf(each).toLowerCase()));
        if (kind === undefined) continue;
        if (stated)
            return {
                node: stated,
                message: `'${titleOf(element)}' is of kind '${wordsOf(stated.kind ?? stated.text ?? '')}', and what is looked for is ${kind}.`,
                advice: `Write kind ${kind}.`,
            };
        const saying = `that it is of kind ${kind}`;
        return {
            node: element,
            property: 'name',
            message: `'${titleOf(element)}' does not say ${saying}.`,
            advice: `Write kind ${kind} in it.`,
            wanted: { words: `kind ${kind}`, saying },
        };
    }
    return undefined;
}

/** All have to; the ones that do not are told one by one. */
export function judgeEach(way: ast.MetByFact, candidates: readonly ast.Element[], model: ArrangementModel): Verdict {
    if (candidates.length === 0) return verdict('not-asked', { reason: `No ${describeAsked(way)} is stated` });
    const judged = candidates.map((element) => ({ element, lacks: lacksOf(element, way.conditions, model) }));
    const misses = judged.flatMap(({ element, lacks }) => lacks.flatMap((lack) => lack.wrong ?? missAt(element, lack) ?? []));
    const places = judged.filter(({ lacks }) => lacks.length === 0).map(({ element }) => element);
    // What none of many says is told once, of the whole.
    if (places.length === 0 && candidates.length > 1) {
        const all = judged.map(({ lacks }) => lacks);
        return verdict('not-found', saidByNone(way, all));
    }
    return verdict(misses.length > 0 ? 'not-found' : 'found', { places, misses });
}

/** What none of several elements says, as the reason why it was not found; nothing where each lacks something else. */
function saidByNone(way: ast.MetByFact, all: readonly (readonly Lack[])[]): Pick<Verdict, 'reason'> {
    const [first = [], ...others] = all;
    const common = first
        .flatMap(({ unsaid }) => unsaid ?? [])
        .find((words) => others.every((lacks) => lacks.some(({ unsaid }) => unsaid === words)));
    return common === undefined ? {} : { reason: `No ${describeAsked(way)} says ${common}` };
}

/** `scrutineer`, `process of kind dispute or escalation`: what a way looks for, in a sentence. */
function describeAsked({ element, kinds, called }: ast.MetByFact): string {
    const kind = kinds.length > 0 ? ` of kind ${kinds.map(wordsOf).join(' or ')}` : '';
    return `${element}${kind}${called.length > 0 ? ` called ${called.join(' or ')}` : ''}`;
}

function missAt(element: ast.Element, { unsaid, wanted }: Lack): Miss | undefined {
    if (unsaid === undefined) return undefined;
    // What is only cited says nothing of itself here.
    const says = ast.isCitedWork(element) ? 'is named, and it is not said' : 'does not say';
    return {
        node: element,
        property: 'name',
        message: `'${titleOf(element)}' ${says} ${unsaid}.`,
        ...(wanted && { wanted: { ...wanted, saying: unsaid } }),
    };
}
