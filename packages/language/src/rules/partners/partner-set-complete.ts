import type * as ast from '../../grammar/generated/ast.js';
import { type AreaBoard, authoritiesOf, beginsAfter, boardsOf, careBoardsSince, existedOn, successionOf } from '../../model/area.js';
import { factsOf, findFact } from '../../model/facts.js';
import { freeName } from '../../model/free-name.js';
import { isInLibrary } from '../../model/is-in-library.js';
import type { ArrangementModel } from '../../model/model.js';
import { partnerName } from '../../model/partner-names.js';
import { knownBodyOf, partnersOfKind, type StatutoryKind, statutoryKinds } from '../../model/partners.js';
import { titleOf } from '../../model/titles.js';
import type { Miss } from '../../model/verdict.js';
import { joinWords } from '../../support/text.js';
import { askingExample } from '../asking-example.js';
import { addElement } from '../fix.js';
import { nameSuccessor } from '../name-successor.js';
import { type AssessmentContext, defineRule, type Seen } from '../rule.js';

/** Three kinds of body share the duty in law; a text that leaves one out, or names the wrong one, describes something else. */
export const partnerSetComplete = defineRule({
    code: 'partner-set-complete',
    asked: 'by-standards',
    level: 'must',
    source: 'Children Act 2004, section 16E(3)',
    requirement:
        'The partners are the local authority of each area, the police force that covers it, and each integrated care board with a real part of it.',
    why: 'Each of the three is answerable in law, and readers look for all of them here. By law a board with any part of the area is a partner; where one with under 5% is left out, nobody can tell here whether that part is real, or comes from how boundaries were drawn.',
    fix: 'Add the partner that is missing, or correct the one that belongs to another area. A partner whose name is not known is told with body and its full title.',
    examples: {
        reported: askingExample('partner-set-complete', 'covers       "Luton"'),
        silent: askingExample(
            'partner-set-complete',
            'covers       "Luton"\npublished    1 May 2026',
            'partner council "Luton Borough Council" {\n    kind  local authority\n}\n\npartner icb "NHS Central East Integrated Care Board" {\n    kind  integrated care board\n}\n\npartner police "Bedfordshire Police" {\n    kind  police\n}',
        ),
    },
    *assess(model, context) {
        const authorities = authoritiesOf(model);
        if (authorities.length === 0) {
            yield* lookForKinds(model);
            return;
        }
        yield* lookFor(model, context, {
            kind: 'local authority',
            stated: partnersWithBodies(model, 'local authority', context),
            wanted: authorities.map((area) => ({ body: area, area })),
        });
        yield* lookFor(model, context, {
            kind: 'police',
            stated: partnersWithBodies(model, 'police', context),
            wanted: authorities.flatMap((area) => {
                const force = findFact(area, 'ForceFact')?.force?.ref;
                return force ? [{ body: presentBody(force, context), area }] : [];
            }),
        });
        if (context.asOf < careBoardsSince) return;
        const all = authorities.flatMap((area) =>
            boardsOf(area, context.asOf).map((entry) => ({ ...entry, body: presentBody(entry.board, context), area })),
        );
        const real = all.filter(({ hasRealPart }) => hasRealPart);
        const stated = partnersWithBodies(model, 'integrated care board', context);
        yield* lookFor(model, context, { kind: 'integrated care board', stated, wanted: real.length > 0 ? real : all, tolerated: all });
        if (real.length > 0) yield* lookForSlivers(all, stated);
    },
});

/** By law a board with a sliver of the area is a partner too, and a sliver may be there by how boundaries were drawn alone. */
function* lookForSlivers(all: readonly WantedBoard[], stated: readonly PartnerBody[]): Generator<Seen> {
    const leftOut: string[] = [];
    for (const { body: wanted, area, share, hasRealPart } of all) {
        if (hasRealPart || all.some((other) => other.body === wanted && other.hasRealPart)) continue;
        const met = stated.find(({ body }) => body && isOrBecomes(wanted, body));
        if (met) yield { met: met.partner };
        else leftOut.push(`${titleOf(wanted)}, which has ${share} of the area of ${titleOf(area)}`);
    }
    if (leftOut.length > 0) {
        yield {
            undecided: `Left out: ${leftOut.join('; ')}. By law a board with any part of the area is a partner; whether a part as small is real, or comes from how boundaries were drawn, cannot be told`,
        };
    }
}

/** A body that has to be a partner, and the area it is asked for. */
interface Wanted {
    readonly body: ast.KnownBody;
    readonly area: ast.Authority;
    /** How much of the area is the body's, where it may be only a part. */
    readonly share?: string;
}

type WantedBoard = AreaBoard & Wanted;

interface PartnerBody {
    readonly partner: ast.Partner;
    /** Undefined where the library does not know the partner by its name: then it may be whoever is wanted. */
    readonly body: ast.KnownBody | undefined;
}

function partnersWithBodies(model: ArrangementModel, kind: StatutoryKind, { findBody }: AssessmentContext): readonly PartnerBody[] {
    return partnersOfKind(model, kind).map((partner) => ({ partner, body: knownBodyOf(partner, findBody) }));
}

/** Without an area nobody can tell which bodies they are, but all three kinds have to be there. */
function* lookForKinds(model: ArrangementModel): Generator<Seen> {
    for (const kind of statutoryKinds) {
        const partners = partnersOfKind(model, kind);
        yield* partners.map((met) => ({ met }));
        if (partners.length === 0) yield missing(model, `names no ${partnerWords[kind]}`, kind);
    }
}

/** The partners of a kind, and the bodies that have to be among them. */
interface Search {
    readonly kind: StatutoryKind;
    readonly stated: readonly PartnerBody[];
    readonly wanted: readonly Wanted[];
    /** Bodies that are no strangers, whether they are wanted or not. */
    readonly tolerated?: readonly Wanted[];
}

function* lookFor(model: ArrangementModel, context: AssessmentContext, { kind, stated, wanted, tolerated = [] }: Search): Generator<Seen> {
    const fits = [...wanted, ...tolerated];
    const fitting = new Set(fits.map(({ body }) => body));
    const lacking = new Map<ast.KnownBody, Wanted[]>();
    for (const want of wanted) {
        const met = stated.find(({ body }) => body !== undefined && isOrBecomes(want.body, body));
        if (met) yield { met: met.partner };
        else lacking.set(want.body, [...(lacking.get(want.body) ?? []), want]);
    }
    // A partner that the library does not know by its name may be the one that is wanted.
    const unknown = stated.filter(({ body }) => body === undefined).slice(0, lacking.size);
    yield* unknown.map(({ partner }) => ({
        undecided: `Which body '${titleOf(partner)}' is cannot be told: state it with body and its full title`,
    }));
    const left = [...lacking.values()].slice(unknown.length);
    const strangers = stated.filter(({ body }) => body && !fitting.has(body) && !wanted.some((want) => isOrBecomes(want.body, body)));
    const bodies = [...new Set(wanted.map(({ body }) => body))];
    for (const wants of left) {
        const [{ body } = wanted[0] as Wanted] = wants;
        const areas = joinWords(wants.map(({ area }) => titleOf(area)));
        const stranger = strangers.shift();
        const right = nameOf(body);
        if (!stranger?.body) {
            const there = new Set(fits.filter(({ area }) => wants.some((want) => want.area === area)).map((fit) => fit.body));
            const beside = stated.find((each) => each.body && there.has(each.body));
            yield missing(model, describeLacking(beside?.partner, kind, wants), kind, { name: partnerName(body, bodies), title: right });
        } else {
            const message = `${describeStranger(stranger.partner, stranger.body, areas, context)}; the ${partnerWords[kind]} that is missing for ${areas} is ${right}.`;
            const isSuccessor = !existedOn(stranger.body, context.asOf) && isOrBecomes(stranger.body, body);
            const fixes = isSuccessor ? [nameSuccessor(stranger.partner, stranger.body, body, context.findBody)] : [];
            yield { node: stranger.partner, property: 'name', message, fixes, ...adviseOnMerger(stranger.body, body, context) };
        }
    }
    const areas = [...new Set(wanted.map(({ area }) => titleOf(area)))].join(' or ');
    for (const { partner, body } of strangers) {
        const message = `${describeStranger(partner, body, areas, context)}.`;
        yield { node: partner, property: 'name', message, advice: 'Take it out of the partners.' };
    }
}

/**
 * `names no police force for Luton`, `names NHS Bath …, but not NHS Thames Valley …, which has 20.9% of the area of Wiltshire`
 * @param beside A partner of the kind that is there for the same areas.
 */
function describeLacking(beside: ast.Partner | undefined, kind: StatutoryKind, wants: readonly Wanted[]): string {
    const [{ body } = wants[0] as Wanted] = wants;
    const areas = joinWords(wants.map(({ area }) => titleOf(area)));
    if (!beside) return `names no ${partnerWords[kind]} for ${areas}`;
    const parts = wants.map(({ area, share }) => `${share} of the area of ${titleOf(area)}`);
    const isPart = wants.every(({ share }) => share !== undefined && share !== '100%');
    const what = isPart ? `which has ${joinWords(parts)}` : `the ${partnerWords[kind]} for ${areas}`;
    return `names ${titleOf(beside)}, but not ${nameOf(body)}, ${what}`;
}

/** `'NHS Frimley Integrated Care Board' was replaced on 1 April 2026 by …`, `'Essex Police' does not cover Luton` */
function describeStranger(partner: ast.Partner, body: ast.KnownBody | undefined, areas: string, context: AssessmentContext): string {
    const named = context.findBody(titleOf(partner));
    const name = body && named && named !== body ? `'${titleOf(partner)}', by its body ${titleOf(body)},` : `'${titleOf(partner)}'`;
    if (!body || existedOn(body, context.asOf)) return `${name} does not cover ${areas}`;
    const beginning = beginsAfter(body, context.asOf);
    if (beginning !== undefined) return `${name} begins on ${beginning}, and is not there before`;
    const succession = successionOf(body);
    if (succession?.from === undefined) return `${name} is no more`;
    const successors = succession.successors.map(titleOf).join(' and ');
    return `${name} was replaced on ${succession.from}${successors === '' ? '' : ` by ${successors}`}`;
}

/** Where the author knows of a merger that the library does not: the body as the author states it, or what took its place since. */
function presentBody<T extends ast.KnownBody>(body: T, { asOf, findBody }: AssessmentContext): T {
    const stated = (findBody(titleOf(body)) ?? body) as T;
    const [successor, ...others] = existedOn(stated, asOf) ? [] : (successionOf(stated)?.successors ?? []);
    return successor?.$type === stated.$type && others.length === 0 ? (successor as T) : stated;
}

/** A board that the author states is asked for where the author says whose place it took. */
function adviseOnMerger(stated: ast.KnownBody, missing: ast.KnownBody, context: AssessmentContext): Pick<Miss, 'advice'> {
    if (isInLibrary(stated) || !isInLibrary(missing) || stated.$type === 'Authority' || stated.$type !== missing.$type) return {};
    if (!existedOn(stated, context.asOf)) return {};
    const from = findFact(stated, 'ExistedFact')?.from ?? '…';
    const opener = stated.$type === 'CareBoard' ? 'care board' : 'police force';
    return {
        advice: `Where it took that one's place, say so beside it: ${opener} ${missing.name} "${titleOf(missing)}" { replaced by ${stated.name} from ${from} }.`,
    };
}

/** A text may name what comes next a little before it does. */
function isOrBecomes(wanted: ast.KnownBody, named: ast.KnownBody): boolean {
    return wanted === named || (successionOf(wanted)?.successors.includes(named as ast.Element) ?? false);
}

const partnerWords: Readonly<Record<StatutoryKind, string>> = {
    'local authority': 'local authority',
    'integrated care board': 'integrated care board',
    police: 'police force',
};

const partnerNames: Readonly<Record<StatutoryKind, string>> = {
    'local authority': 'council',
    'integrated care board': 'icb',
    police: 'police',
};

/** @param known What the partner is called, where it is known which one is missing. */
function missing(
    model: ArrangementModel,
    says: string,
    kind: StatutoryKind,
    known?: { readonly name: string; readonly title: string },
): Seen {
    const name = freeName(model, known?.name ?? partnerNames[kind]);
    const last = model.ofType('Partner').findLast((partner) => !model.isShared(partner)) ?? model.node;
    const write = (title: string): string => `partner ${name} "${title}" {\n    kind  ${kind}\n}`;
    return {
        node: model.node,
        property: 'name',
        message: `'${titleOf(model.node)}' ${says}.`,
        advice: `Write: partner ${name} "${known?.title ?? '…'}" { kind ${kind} }.`,
        fixes: known ? [{ title: `Add '${known.title}' as a partner`, edits: addElement(write(known.title), last) }] : [],
    };
}

/** What a body calls itself: an authority by its council. */
function nameOf(body: ast.KnownBody): string {
    return body.$type === 'Authority' ? (factsOf(body, 'CouncilFact')[0]?.council ?? titleOf(body)) : titleOf(body);
}
