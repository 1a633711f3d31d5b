import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import type { MasaServices } from '../language-module.js';
import { type Answer, appliesOn, assessCompliance, assessmentDate, requirementsOf } from '../model/compliance.js';
import type { ArrangementModel } from '../model/model.js';
import { standardsOf } from '../model/standards.js';
import { titleOf } from '../model/titles.js';
import { type Miss, type Verdict, verdict } from '../model/verdict.js';
import { bodiesByTitle, normalTitle, type TitledBody } from '../scoping/body-titles.js';
import { clockFor } from '../scoping/clock.js';
import { catalogue } from './catalogue.js';
import { describeRequirement } from './describe-requirement.js';
import { nodesFor } from './nodes-for.js';
import type { ArrangementRule, AskedRequirement, AssessmentContext, NodeRule, Rule, Seen } from './rule.js';
import { ruleContext } from './rule-context.js';

/** What a rule found out about an arrangement, and the fault of the rule where it failed. */
interface RuleOutcome {
    readonly verdict: Verdict;
    readonly fault?: string;
}

/**
 * Asks the rules on whole arrangements, and holds arrangements against their standards. Each arrangement is looked at once, however many
 * files it stands in and whoever asks: the checks of its files, the compliance statement.
 */
export class Assessor {
    readonly #services: MasaServices;
    readonly #rules: ReadonlyMap<string, Rule>;
    readonly #assessments = new WeakMap<ArrangementModel, Assessment>();

    constructor(services: MasaServices, rules: readonly Rule[] = catalogue) {
        this.#services = services;
        this.#rules = new Map(rules.map((rule) => [rule.code, rule]));
    }

    /** A model is built anew when its texts change, so what was found out holds as long as the days of asking do. */
    of(model: ArrangementModel): Assessment {
        const clock = clockFor(AstUtils.getDocument(model.node).uri, this.#services);
        const today = clock.today();
        const asOf = assessmentDate(model, clock.asOf, today);
        const known = this.#assessments.get(model);
        if (known && known.context.today === today && known.context.asOf === asOf) return known;
        const assessment = new Assessment(model, this.#contextOf(model, asOf, today), this.#rules, (document) =>
            ruleContext(document, this.#services),
        );
        this.#assessments.set(model, assessment);
        return assessment;
    }

    #contextOf(model: ArrangementModel, asOf: string, today: string): AssessmentContext {
        let asked: ReadonlySet<string> | undefined;
        let own: ReadonlyMap<string, TitledBody> | undefined;
        const { Library } = this.#services.references;
        return {
            asOf,
            today,
            findBody: (name) => {
                own ??= bodiesByTitle(model.elements.filter(ast.isKnownBody));
                const stated = own.get(normalTitle(name));
                if (stated) return stated.body;
                const [description] = Library.findByTitle(name).filter(({ type }) => knownBodies.has(type));
                const known = description && (Library.load(description) as ast.KnownBody | undefined);
                // Who states a body of the library anew need not repeat its other names.
                return known && (own.get(normalTitle(titleOf(known)))?.body ?? known);
            },
            isAsked: (code) => {
                asked ??= askedRules(model, asOf);
                return asked.has(code);
            },
            standards: () =>
                Library.ofType(ast.Standard.$type).flatMap((description) => (Library.load(description) as ast.Standard | undefined) ?? []),
        };
    }
}

/** The rules that the standards of an arrangement ask for on a day. */
function askedRules(model: ArrangementModel, asOf: string): ReadonlySet<string> {
    const asked = standardsOf(model)
        .flatMap(requirementsOf)
        .filter(({ requirement }) => appliesOn(requirement, asOf));
    return new Set(asked.flatMap(({ ways }) => ways.flatMap(({ rule }) => rule ?? [])));
}

const knownBodies: ReadonlySet<string> = new Set([ast.Authority.$type, ast.CareBoard.$type, ast.PoliceForce.$type]);

/** One arrangement as of one day. */
export class Assessment {
    readonly context: AssessmentContext;
    readonly model: ArrangementModel;
    readonly #rules: ReadonlyMap<string, Rule>;
    readonly #contextOf: (document: LangiumDocument) => ReturnType<typeof ruleContext>;
    readonly #asked = new Map<string, RuleOutcome>();
    #answers: readonly Answer[] | undefined;
    #isAssessing = false;
    #requirements: ReadonlyMap<string, AskedRequirement | undefined> | undefined;

    constructor(
        model: ArrangementModel,
        context: AssessmentContext,
        rules: ReadonlyMap<string, Rule>,
        contextOf: (document: LangiumDocument) => ReturnType<typeof ruleContext>,
    ) {
        this.model = model;
        this.context = context;
        this.#rules = rules;
        this.#contextOf = contextOf;
    }

    /**
     * For each requirement of each standard followed, how it stands.
     * @throws Error when a rule that is asked for it asks for it in turn.
     */
    get answers(): readonly Answer[] {
        if (this.#answers) return this.#answers;
        if (this.#isAssessing) throw new Error('it asks how the arrangement stands, which is being worked out with it');
        this.#isAssessing = true;
        try {
            this.#answers = assessCompliance(this.model, this.context.asOf, (code) => this.ask(code));
        } finally {
            this.#isAssessing = false;
        }
        return this.#answers;
    }

    /** What a rule found out; undefined for a code that no rule has. */
    ask(code: string): Verdict | undefined {
        return this.#ask(code)?.verdict;
    }

    /** The fault of a rule that failed on this arrangement. */
    faultOf(code: string): string | undefined {
        return this.#ask(code)?.fault;
    }

    /**
     * The requirement that asks for a rule here.
     * @returns Undefined where no standard that is followed asks; `settled` where each that does is departed from, or answered by a section.
     */
    requirementOf(code: string): AskedRequirement | 'settled' | undefined {
        this.#requirements ??= this.#collectRequirements();
        return this.#requirements.has(code) ? (this.#requirements.get(code) ?? 'settled') : undefined;
    }

    #collectRequirements(): ReadonlyMap<string, AskedRequirement | undefined> {
        const requirements = new Map<string, AskedRequirement | undefined>();
        for (const answer of this.answers) {
            const rule = answer.rule === undefined ? undefined : this.#rules.get(answer.rule);
            if (!rule || requirements.get(rule.code)) continue;
            const isSettled = answer.status === 'departed' || answer.status === 'answered';
            requirements.set(rule.code, isSettled ? undefined : describeRequirement(answer, rule));
        }
        return requirements;
    }

    #ask(code: string): RuleOutcome | undefined {
        const rule = this.#rules.get(code);
        if (!rule) return undefined;
        let asked = this.#asked.get(code);
        if (!asked) {
            asked = this.#try(rule);
            this.#asked.set(code, asked);
        }
        return asked;
    }

    /** The one place where a failure of a rule on an arrangement is caught, so that the others are still asked. */
    #try(rule: Rule): RuleOutcome {
        try {
            return { verdict: 'assess' in rule ? collectSeen(rule, this.model, this.context) : this.#checkNodes(rule) };
        } catch (error) {
            const fault = error instanceof Error ? error.message : String(error);
            return { verdict: verdict('not-checked', { reason: `The check '${rule.code}' failed` }), fault };
        }
    }

    #checkNodes(rule: NodeRule): Verdict {
        const looked = this.model.documents.map((document) => ({ document, nodes: nodesFor(rule, document.parseResult.value) }));
        if (looked.every(({ nodes }) => nodes.length === 0))
            return verdict('not-checked', { reason: 'There is nothing that the rule looks at' });
        const misses = looked.flatMap(({ document, nodes }) => {
            const context = this.#contextOf(document);
            return nodes.flatMap((node) => [...rule.check(node, context)]);
        });
        return verdict(misses.length > 0 ? 'not-found' : 'found', { misses, places: misses.map(({ node }) => node) });
    }
}

/** What was not found counts most, then where it is met; a rule that sees nothing at all found nothing against it. */
function collectSeen(rule: ArrangementRule, model: ArrangementModel, context: AssessmentContext): Verdict {
    const misses: Miss[] = [];
    const remarks: Miss[] = [];
    const places: AstNode[] = [];
    const notes = new Set<string>();
    let unasked: string | undefined;
    let undecided: string | undefined;
    const note = (seen: Seen): void => {
        if ('met' in seen) {
            if (!places.includes(seen.met)) places.push(seen.met);
            if (seen.note !== undefined) notes.add(seen.note);
        } else if ('remark' in seen) remarks.push(seen.remark);
        else if ('unasked' in seen) unasked = seen.unasked;
        else if ('undecided' in seen) undecided = seen.undecided;
        else misses.push(seen);
    };
    for (const seen of rule.assess(model, context)) note(seen);
    if (misses.length > 0) return verdict('not-found', { misses, places, remarks });
    if (undecided !== undefined) return verdict('not-checked', { reason: undecided, places, remarks });
    if (places.length === 0 && unasked !== undefined) return verdict('not-asked', { reason: unasked, remarks });
    return verdict('found', { places, remarks, ...(notes.size > 0 ? { reason: [...notes].join(' ') } : {}) });
}
