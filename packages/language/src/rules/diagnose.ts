import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { isReadable } from '../grammar/readable.js';
import { treeIndex } from '../grammar/tree-index.js';
import type { MasaServices } from '../language-module.js';
import type { Answer } from '../model/compliance.js';
import { factsOf } from '../model/facts.js';
import type { ArrangementModel } from '../model/model.js';
import { aliasesOf, titleOf } from '../model/titles.js';
import { tellAuthor } from '../model/verdict.js';
import { nearest } from '../support/closest.js';
import { groupBy } from '../support/group-by.js';
import { oncePer } from '../support/once-per.js';
import type { Assessment } from './assessor.js';
import { catalogue } from './catalogue.js';
import { locate } from './locate.js';
import { referenceFindings } from './reference-findings.js';
import type { ArrangementRule, AskedRequirement, Finding, Found, Location, NodeRule, Rule, RuleContext } from './rule.js';
import { ruleContext } from './rule-context.js';
import { boundSyntaxFindings, syntaxFindings } from './syntax-findings.js';

/** What a rule that failed is reported as. */
const internalCode = 'internal-fault';

/** How many names are told that were most likely meant. */
const mostNear = 3;

/** How many findings of one rule are told of in one document. */
const mostOfOneRule = 500;

/** What a rule on nodes told: what was not found, or why it failed. */
type Told = { readonly rule: NodeRule } & ({ readonly found: Found } | Fault);

/** Why a rule failed, where it did so first, and how often in the whole document. */
interface Fault {
    readonly fault: string;
    readonly node: AstNode;
    times: number;
}

/** Asks all rules about a document. */
export interface Diagnoser {
    /**
     * What was not found met in a document, in the order of its text. The document has to be linked.
     * Never throws because of the text: a rule that fails is reported as such, and the others go on.
     */
    diagnose(document: LangiumDocument): readonly Finding[];
}

export class CatalogueDiagnoser implements Diagnoser {
    readonly #services: MasaServices;
    /** The rules on nodes, by the types that they look at. */
    readonly #nodeRules: ReadonlyMap<string, readonly NodeRule[]>;
    readonly #arrangementRules: readonly ArrangementRule[];
    /** What the rules that look at nothing else found in a text. */
    readonly #foundInText = new WeakMap<AstNode, readonly Told[]>();
    /** What was said to be missing in a document when its arrangements could be read in full last. */
    readonly #missing = new WeakMap<LangiumDocument, ReadonlySet<string>>();

    constructor(services: MasaServices, rules: readonly Rule[] = catalogue) {
        this.#services = services;
        this.#arrangementRules = rules.filter((rule) => 'assess' in rule);
        const looking = rules.flatMap((rule) => ('check' in rule ? rule.on.map((type) => ({ type, rule })) : []));
        this.#nodeRules = new Map([...groupBy(looking, ({ type }) => type)].map(([type, all]) => [type, all.map(({ rule }) => rule)]));
    }

    diagnose(document: LangiumDocument): readonly Finding[] {
        const { findings: syntax, settled } = syntaxFindings(
            document,
            (words, isName) => this.#findCalled(words, document, isName),
            (text) => isReadable({ parseResult: this.#services.parser.LangiumParser.parse(text) }),
        );
        const references = [...referenceFindings(document, syntax, this.#lacksImport(document))];
        const missing = new Set<string>();
        const context = { ...ruleContext(document, this.#services), mayMiss: this.#mayMiss(document, missing) };
        const departures = departedCodes(context.arrangements);
        const isBroken = brokenElements(document, syntax);
        const unread = new Map(syntax.map(({ location: { range } }) => [range.start.line, range]));
        const found = [...this.#askRules(document, context), ...this.#assess(document, context)].filter(
            (finding) =>
                !settled.has(finding.location.range.start.line) &&
                !isWithin(finding.location.range.start, unread.get(finding.location.range.start.line)) &&
                (finding.concernsText || !(departures.has(finding.code) || (isBroken(finding) && !missing.has(finding.message)))),
        );
        if (context.arrangements.every(({ isReadable }) => isReadable)) this.#missing.set(document, missing);
        return [...boundSyntaxFindings(syntax), ...references, ...found].sort(
            byPlace(() => context.arrangements.map((model) => orderOfAsking(context.answersOf(model)))),
        );
    }

    /**
     * What is missing does not come and go with each word that is typed: it is said on as long as it is missing still.
     * @param said Takes what may be said.
     */
    #mayMiss(document: LangiumDocument, said: Set<string>): RuleContext['mayMiss'] {
        const before = this.#missing.get(document);
        return (model, message) => {
            const may = model.isReadable || (before?.has(message) ?? false);
            if (may) said.add(message);
            return may;
        };
    }

    /** The names of those who can act, sit or pay that a document sees under a title, or under a name that was written with spaces. */
    #findCalled(words: string, document: LangiumDocument, isName = false): readonly string[] {
        const { references, shared } = this.#services;
        const key = words.toLowerCase();
        const name = key.replaceAll(' ', '-');
        const parties = [...references.ScopeProvider.visibleNames(document).values()].filter(({ type }) =>
            shared.AstReflection.isSubtype(type, ast.Party.$type),
        );
        const found = parties
            .filter(({ name: known, node }) => known.toLowerCase() === name || (node && isCalled(node, key)))
            .map((known) => known.name);
        const inLibrary = references.Library.findByName(name);
        if (found.length === 0 && inLibrary && shared.AstReflection.isSubtype(inLibrary.type, ast.Party.$type)) return [inLibrary.name];
        if (found.length > 0 || !isName) return found;
        const nameOf = new Map<string, string>();
        for (const known of parties) nameOf.set(known.node ? titleOf(known.node) : known.name, known.name);
        for (const known of parties) nameOf.set(known.name, known.name);
        return [...new Set(nearest(words, nameOf.keys(), mostNear).map((each) => nameOf.get(each) ?? each))];
    }

    /** Whether an import of a document leads to no file. */
    #lacksImport(document: LangiumDocument): boolean {
        const { Imports } = this.#services.references;
        return (document.parseResult.value as ast.MasaDocument).imports.some(
            (statement) => Imports.targetOf(statement, document) === undefined,
        );
    }

    #askRules(document: LangiumDocument, context: RuleContext): readonly Finding[] {
        const root = document.parseResult.value;
        const known = this.#foundInText.get(root);
        const local = new Telling();
        const others = new Telling();
        for (const [type, nodes] of treeIndex(root).nodesByType)
            for (const rule of this.#nodeRules.get(type) ?? [])
                if (!(known && rule.isLocal)) askRule(rule, nodes, context, rule.isLocal ? local : others);
        if (!known) this.#foundInText.set(root, local.told);
        return [...(known ?? local.told), ...others.told].map((told) =>
            'fault' in told ? faultFinding(told.rule, told) : toFinding(told.rule, told.found, this.#requirementOf(told.rule, context)),
        );
    }

    /** What the rules on whole arrangements found in this document; the same thing found for two arrangements is told once. */
    #assess(document: LangiumDocument, { arrangements, mayMiss }: RuleContext): readonly Finding[] {
        const findings = new Map<string, Finding>();
        for (const model of arrangements) {
            for (const finding of this.#assessed(this.#services.rules.Assessor.of(model)).get(document) ?? []) {
                if (!mayMiss(model, finding.message)) continue;
                const { start } = finding.location.range;
                findings.set(`${finding.code}:${start.line}:${start.character}:${finding.message}`, finding);
            }
        }
        return [...groupBy(findings.values(), ({ code }) => code).values()].flatMap(enoughOf);
    }

    /** What the rules on whole arrangements found in one, by document. */
    readonly #assessed = oncePer((assessment: Assessment): ReadonlyMap<LangiumDocument, readonly Finding[]> => {
        const { model } = assessment;
        const findings: { readonly node: AstNode; readonly finding: Finding }[] = [];
        for (const rule of this.#arrangementRules) {
            const requirement = assessment.requirementOf(rule.code);
            if (requirement === 'settled' || (requirement === undefined && rule.asked === 'by-standards')) continue;
            if (requirement === undefined && isDepartedFrom(rule, model)) continue;
            const verdict = assessment.ask(rule.code);
            const fault = assessment.faultOf(rule.code);
            if (fault !== undefined)
                findings.push({ node: model.node, finding: faultFinding(rule, { fault, node: model.node, times: 1 }) });
            for (const miss of verdict?.misses ?? []) findings.push({ node: miss.node, finding: toFinding(rule, miss, requirement) });
            for (const remark of verdict?.remarks ?? [])
                findings.push({ node: remark.node, finding: { ...toFinding(rule, remark, requirement), level: 'info' } });
        }
        const byDocument = groupBy(findings, ({ node }) => AstUtils.getDocument(node));
        return new Map([...byDocument].map(([document, found]) => [document, found.map(({ finding }) => finding)]));
    });

    /** The requirement of a standard behind a rule on nodes, where one that is followed names it. */
    #requirementOf(rule: NodeRule, { arrangements }: RuleContext): AskedRequirement | undefined {
        for (const model of arrangements) {
            const requirement = this.#services.rules.Assessor.of(model).requirementOf(rule.code);
            if (requirement !== undefined && requirement !== 'settled') return requirement;
        }
        return undefined;
    }
}

/** Whether an element has a title or another name, in small letters. */
function isCalled(node: AstNode, key: string): boolean {
    const names = [titleOf(node), ...('facts' in node ? aliasesOf(node as { facts: readonly AstNode[] }) : [])];
    return names.some((each) => each.toLowerCase() === key);
}

/** Whether a place stands in what cannot be read: what the parser took that for means nothing. */
function isWithin({ character }: Location['range']['start'], unread: Location['range'] | undefined): boolean {
    return (
        unread !== undefined &&
        unread.start.character <= character &&
        (unread.end.line > unread.start.line || character < unread.end.character)
    );
}

/** What rules on nodes tell of a document, no more than enough of each. */
class Telling {
    readonly told: Told[] = [];
    readonly #counts = new Map<NodeRule, number>();
    readonly #faults = new Map<NodeRule, Fault>();

    /** @returns Whether there may be more of that rule. */
    add(rule: NodeRule, found: Found): boolean {
        const count = (this.#counts.get(rule) ?? 0) + 1;
        this.#counts.set(rule, count);
        if (count <= mostOfOneRule + 1) this.told.push({ rule, found: count > mostOfOneRule ? moreOf(found) : found });
        return count <= mostOfOneRule;
    }

    /** A rule that fails on one node often fails on all; that it does is told once. */
    addFault(rule: NodeRule, fault: string, node: AstNode): void {
        const known = this.#faults.get(rule);
        if (known) {
            known.times += 1;
            return;
        }
        const first = { rule, fault, node, times: 1 };
        this.#faults.set(rule, first);
        this.told.push(first);
    }
}

/** Asks a rule about nodes of a type that it looks at. */
function askRule(rule: NodeRule, nodes: readonly AstNode[], context: RuleContext, telling: Telling): void {
    for (const node of nodes) {
        // The one place where the failure of a rule on nodes is caught, so that the others are still asked.
        try {
            for (const found of rule.check(node, context)) if (!telling.add(rule, found)) return;
        } catch (error) {
            telling.addFault(rule, error instanceof Error ? error.message : String(error), node);
        }
    }
}

/** The codes that every arrangement of a document departs from: what one partnership accepts, another may not. */
function departedCodes(arrangements: readonly ArrangementModel[]): ReadonlySet<string> {
    const [first, ...others] = arrangements.map((model) => new Set(factsOf(model.node, 'DepartsFact').map((fact) => fact.code)));
    return new Set([...(first ?? [])].filter((code) => others.every((codes) => codes.has(code))));
}

/**
 * Tells whether a finding stands in an element that could not be read in full: what seems to be missing there may only be misspelt.
 * What cannot be read between two elements is most likely a part of the first.
 */
function brokenElements(document: LangiumDocument, syntax: readonly Finding[]): (finding: Finding) => boolean {
    if (syntax.length === 0) return () => false;
    const root = document.parseResult.value as ast.MasaDocument;
    const lines = syntax.map((finding) => finding.location.range.start.line);
    const ranges = root.elements.flatMap((element) => element.$cstNode?.range ?? []);
    const broken = ranges.filter((range, index) => {
        const next = ranges[index + 1]?.start.line ?? Number.POSITIVE_INFINITY;
        return lines.some((line) => line >= range.start.line && (line <= range.end.line || line < next));
    });
    return ({ location }) =>
        broken.some((range) => location.range.start.line >= range.start.line && location.range.start.line <= range.end.line);
}

function isDepartedFrom(rule: Rule, model: ArrangementModel): boolean {
    return factsOf(model.node, 'DepartsFact').some(({ code }) => code === rule.code);
}

function faultFinding(rule: Rule, { fault, node, times }: Fault): Finding {
    const others = times - 1;
    const often = others > 0 ? ` and at ${others} other ${others === 1 ? 'place' : 'places'} in this file` : '';
    const message = `The check '${rule.code}' failed here${often} (${fault}). This is a fault of Masa; please report it.`;
    return { code: internalCode, level: 'info', concernsText: false, message, location: locate({ node }), related: [], fixes: [] };
}

/** Stands where a rule stops telling. */
function moreOf(found: Found): Found {
    const { advice: _, ...rest } = found;
    return { ...rest, message: thereIsMore, related: [], fixes: [] };
}

const thereIsMore = 'From here on, there is more of this kind. Mend the ones above first.';

/** As many findings of one kind as are told. Those of other kinds have room beside them, the law's among them. */
function enoughOf(findings: readonly Finding[]): readonly Finding[] {
    const next = findings[mostOfOneRule];
    return next ? [...findings.slice(0, mostOfOneRule), { ...next, message: thereIsMore, related: [], fixes: [] }] : findings;
}

function toFinding(rule: Rule, found: Found, requirement?: AskedRequirement): Finding {
    return {
        code: rule.code,
        level: rule.level,
        concernsText: rule.concernsText ?? false,
        message: tellAuthor(found),
        rule: { requirement: rule.requirement, why: rule.why, fix: rule.fix, source: rule.source },
        ...requirement,
        ...found.requirement,
        location: locate(found),
        related: (found.related ?? []).map((spot) => ({ message: spot.message, location: locate(spot) })),
        fixes: (found.fixes ?? []).filter(({ edits }) => edits.length > 0),
    };
}

/**
 * In the order of the text; what stands at one place, in the order in which the standards ask it.
 * @param ordersOfAsking Asked where several things stand at one place alone: it needs all answers of the arrangements.
 */
function byPlace(ordersOfAsking: () => readonly ReadonlyMap<string, number>[]): (a: Finding, b: Finding) => number {
    let orders: readonly ReadonlyMap<string, number>[] | undefined;
    const rank = ({ code }: Finding): number => {
        orders ??= ordersOfAsking();
        let before = 0;
        for (const order of orders) {
            const place = order.get(code);
            if (place !== undefined) return before + place;
            before += order.size;
        }
        return before;
    };
    return (a, b) => {
        const [p, q] = [a.location.range.start, b.location.range.start];
        return p.line - q.line || p.character - q.character || rank(a) - rank(b) || compare(a.code, b.code);
    };
}

/** The place of each requirement in the standards that are followed, by which what is missing can be worked through chapter by chapter. */
const orderOfAsking = oncePer((answers: readonly Answer[]): ReadonlyMap<string, number> => {
    const names = new Set(answers.map(({ requirement }) => requirement.name));
    return new Map([...names].map((name, index) => [name, index]));
});

function compare(a: string, b: string): number {
    if (a === b) return 0;
    return a < b ? -1 : 1;
}
