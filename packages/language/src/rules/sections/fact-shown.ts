import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../grammar/generated/ast.js';
import { quoteText } from '../../grammar/value-converter.js';
import { walk } from '../../grammar/walk.js';
import { labelOfFact } from '../../model/fact-types.js';
import { factsOf, findFact } from '../../model/facts.js';
import { freeName } from '../../model/free-name.js';
import type { ArrangementModel } from '../../model/model.js';
import { withNested } from '../../model/nested-sections.js';
import { factsShown, typesShown } from '../../model/shown-types.js';
import { titleOf } from '../../model/titles.js';
import { kindWord } from '../../scoping/kind-words.js';
import { addElement, addFact, type Fix } from '../fix.js';
import { defineRule, type Found, type Spot } from '../rule.js';

/** Facts that say what something is or is called, which a text may leave to its title. */
const quiet: ReadonlySet<string> = new Set([
    'AlsoKnownAsFact',
    'KindFact',
    'PartnerKindFact',
    'LevelFact',
    'CategoryFact',
    'ScheduleFact',
    'CoversFact',
    'BodyFact',
    'LinkFact',
    'NoteFact',
]);

/** What is expected to be published when it is stated; persons appear where they are spoken of. */
const expected: ReadonlySet<string> = new Set([
    'Partner',
    'Agency',
    'Unit',
    'Group',
    'Event',
    'Scrutineer',
    'Report',
    'Process',
    'Funding',
    'Priority',
    'Theme',
    'ItemList',
    'ChildDeathReview',
    'Contact',
    'Body',
    'CitedWork',
]);

/** What is stated and never published was forgotten, or should not be there. */
export const factShown = defineRule({
    code: 'fact-shown',
    on: 'Arrangement',
    level: 'info',
    source: "Masa language: documents follow the author's order",
    requirement: 'What an arrangement states of its own is shown in one of its sections.',
    why: 'A document with sections publishes what they show. What none of them shows or speaks of stays out of the page, though not out of the data. The structure chart and the tables of posts show a part of what is stated of groups and partners.',
    fix: 'Add show and the name to a section, such as show case-review-group, or speak of it in the text.',
    examples: {
        reported:
            'arrangement a "A" {}\nlist values "Values" {\n    item "Children first"\n}\nsection aims "Aims" {\n    "We work together."\n}\n',
        silent: 'arrangement a "A" {}\nlist values "Values" {\n    item "Children first"\n}\nsection aims "Aims" {\n    show values\n}\n',
    },
    *check(arrangement, context) {
        const model = context.arrangements.find(({ node }) => node === arrangement);
        if (!model || model.sections.length === 0) return;
        const shown = collectShown(model);
        for (const element of model.elements) {
            if (!isExpected(element) || shown.types.has(element.$type) || shown.nodes.has(element) || model.isShared(element)) continue;
            // A work stands with its link wherever something refers to it.
            if (ast.isCitedWork(element) && shown.referredTo().has(element)) continue;
            // A body that says nothing more is named where it is spoken of.
            if (ast.isBody(element) && element.facts.every(({ $type }) => quiet.has($type))) continue;
            const unsaid = shown.spokenOf.has(element) ? findUntold(element, shown) : findUnsaid(element, shown);
            if (unsaid === undefined) continue;
            const found = unpublished(element, model, unsaid);
            // What is stated in another document of the arrangement is reported here, where the sections are, with a link to its place.
            const isHere = AstUtils.getDocument(element) === context.document;
            if (isHere) yield found;
            else yield { ...found, node: arrangement, related: [{ node: element, property: 'name', message: 'It is stated here.' }] };
        }
        yield* findFactsUnshown(arrangement, model, shown);
        yield* findTermsUnshown(model, shown);
    },
});

/** Of the facts of the arrangement itself, those that stand in a table of their own; the head of the page tells the rest, and one version. */
const inTables = [
    { type: 'DepartsFact', told: 0, collective: 'departures', alsoIn: 'compliance statement' },
    { type: 'SignedFact', told: 0, collective: 'signatures' },
    { type: 'VersionFact', told: 1, collective: 'versions' },
] as const;

/** Terms are told of together, for a glossary shows them all. */
function* findTermsUnshown(model: ArrangementModel, { collectives }: Shown): Iterable<Found> {
    const [term] = model.ofType('Term').filter((each) => !model.isShared(each));
    if (term && !collectives.has('glossary')) yield unshown({ node: term, property: 'name' }, 'terms', 'glossary', model);
}

function* findFactsUnshown(arrangement: ast.Arrangement, model: ArrangementModel, { collectives }: Shown): Iterable<Found> {
    for (const { type, told, collective, ...others } of inTables) {
        const facts = factsOf(arrangement, type);
        if (facts.length <= told || collectives.has(collective) || ('alsoIn' in others && collectives.has(others.alsoIn))) continue;
        yield unshown({ node: facts[0] ?? arrangement }, collective, collective, model);
    }
}

function unshown(spot: Spot, what: string, collective: string, model: ArrangementModel): Found {
    const last = model.sections.findLast((section) => !model.isShared(section));
    const edits = last ? addFact(last, `show ${collective}`, last.blocks.at(-1)) : [];
    return {
        ...spot,
        message: `The ${what} that are stated are shown in no section. Write show ${collective} in one.`,
        fixes: last ? [{ title: `Show them in the last section, '${titleOf(last)}'`, edits }] : [],
    };
}

/** What is expected to be published when it is stated. Posts appear with their bodies and in tables, but for what they are to do. */
function isExpected(element: ast.Element): boolean {
    return expected.has(element.$type) || (ast.isPost(element) && findFact(element, 'DutyFact') !== undefined);
}

/** What a text leaves untold that only speaks of an element: the posts of a unit, which have titles of their own. Undefined where that is enough. */
function findUntold(element: ast.Element, { spokenOf }: Shown): readonly string[] | undefined {
    return ast.isUnit(element) ? labelsOf(factsOf(element, 'Post').filter((post) => !spokenOf.has(post))) : undefined;
}

function labelsOf(facts: readonly AstNode[]): readonly string[] | undefined {
    return facts.length > 0 ? [...new Set(facts.map(({ $type }) => labelOfFact($type).toLowerCase()))] : undefined;
}

/** What is stated of an element and not shown; empty where nothing of it is shown, and undefined where what is shown is enough. */
function findUnsaid(element: ast.Element, { parts }: Shown): readonly string[] | undefined {
    const told = parts.get(element.$type);
    if (told === undefined) return [];
    const facts = 'facts' in element ? (element.facts as readonly AstNode[]) : [];
    return labelsOf(facts.filter(({ $type }) => !quiet.has($type) && !told.has($type)));
}

function unpublished(element: ast.Element, model: ArrangementModel, unsaid: readonly string[]): Found {
    const title = titleOf(element);
    return {
        node: element,
        property: 'name',
        message:
            unsaid.length === 0
                ? `'${title}' (${kindWord(element.$type)}) is shown in no section.`
                : `'${title}' (${kindWord(element.$type)}) is shown in part, and no section shows the rest: ${unsaid.join(', ')}.`,
        fixes: waysToShow(element, model),
    };
}

/** A section that speaks of it by its title comes first; without one it gets a section of its own, or stands in the last. */
function waysToShow(element: ast.Element, model: ArrangementModel): readonly Fix[] {
    // What is shared by others is theirs to show.
    const own = model.sections.filter((section) => !model.isShared(section));
    const last = own.at(-1);
    const name = nameOf(element);
    if (!last || name === undefined) return [];
    const showIn = (section: ast.Section, which: string): Fix => ({
        title: `Show it in ${which}, '${titleOf(section)}'`,
        edits: addFact(section, `show ${name}`, section.blocks.at(-1)),
    });
    const speaking = ast.isFunding(element) ? own.flatMap(withNested).find((section) => ofMoney.test(titleOf(section))) : undefined;
    if (speaking) return [showIn(speaking, 'the section on money')];
    const title = ast.isFunding(element) ? 'How we are funded' : titleOf(element);
    return [
        {
            title: `Show it in a section of its own, '${title}'`,
            edits: addElement(
                `section ${freeName(model, `${name}-section`)} ${quoteText(title)} {\n    show ${name}\n}`,
                own.findLast((section) => !showsStatement(section)) ?? last,
            ),
        },
        showIn(last, 'the last section'),
    ];
}

/** What `show` calls it; a funding block without a name goes by its word. */
function nameOf(element: ast.Element): string | undefined {
    if (ast.isFunding(element)) return element.name ?? 'funding';
    return 'name' in element ? element.name : undefined;
}

const ofMoney = /\b(?:fund|money|financ|budget|resourc|contribution)/i;

function showsStatement({ blocks }: ast.Section): boolean {
    return blocks.some((block) => ast.isShow(block) && block.collective === 'compliance statement');
}

interface Shown {
    readonly collectives: ReadonlySet<string>;
    /** What is shown in full. */
    readonly nodes: ReadonlySet<AstNode>;
    readonly spokenOf: ReadonlySet<AstNode>;
    /** What any element refers to; asked for seldom, and dear. */
    referredTo(): ReadonlySet<AstNode>;
    readonly types: ReadonlySet<string>;
    /** The facts that are shown of each element of a type. */
    readonly parts: ReadonlyMap<string, ReadonlySet<string>>;
}

function collectReferredTo({ elements }: ArrangementModel): Set<AstNode> {
    const found = new Set<AstNode>();
    for (const element of elements)
        walk(element, {
            reference: ({ ref }) => {
                if (ref) found.add(ref);
            },
        });
    return found;
}

/** What the head of the page says of the contact that concerns go to. */
const inHead: ReadonlySet<string> = new Set(['EmailFact', 'PhoneFact', 'HoursFact']);

/** What the sections of an arrangement show or speak of. */
function collectShown(model: ArrangementModel): Shown {
    const nodes = new Set<AstNode>();
    const spokenOf = new Set<AstNode>();
    const collectives = new Set<string>();
    const types = new Set<string>();
    const parts = new Map<string, ReadonlySet<string>>();
    const note = (node: AstNode): void => {
        if (ast.isShow(node)) {
            const collective = node.collective ?? '';
            collectives.add(collective);
            const facts = factsShown[collective];
            for (const type of typesShown[collective] ?? []) {
                if (facts) parts.set(type, new Set([...(parts.get(type) ?? []), ...facts]));
                else types.add(type);
            }
            if (node.element?.ref) nodes.add(node.element.ref);
        } else if (ast.isMention(node) && node.element?.ref) {
            for (const { ref } of [node.element, ...node.details.map(({ detail }) => detail)]) if (ref) spokenOf.add(ref);
        }
    };
    for (const section of model.sections) walk(section, { node: note });
    // The head of the page says how to reach it, and no more.
    for (const { ref } of findFact(model.node, 'ConcernsFact')?.contacts ?? [])
        if (ref?.facts.every(({ $type }) => quiet.has($type) || inHead.has($type))) nodes.add(ref);
    let referredTo: Set<AstNode> | undefined;
    return {
        collectives,
        nodes,
        spokenOf,
        types,
        parts,
        referredTo: () => (referredTo ??= collectReferredTo(model)),
    };
}
