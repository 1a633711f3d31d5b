import type { IToken, TokenType } from 'chevrotain';
import { AstUtils, GrammarAST, GrammarUtils } from 'langium';

type Call = GrammarAST.RuleCall | GrammarAST.CrossReference;

type Feature = GrammarAST.Keyword | Call;

/** Something that may stand at a place: a word of the language, a literal, or a name that stands for something. */
export interface NextPart {
    readonly feature: Feature;
    /** The assignment whose value the part is, or is a part of. */
    readonly assignment: GrammarAST.Assignment | undefined;
    /** The rules the part stands in, innermost first. */
    readonly rules: readonly GrammarAST.ParserRule[];
    /** Where the walk is once the part is there. */
    readonly after: WalkState;
}

/** A point in a rule, and the rules that wait for this one to end. */
interface WalkState {
    readonly point: Point;
    readonly frame: Frame | undefined;
}

interface Frame {
    readonly rule: GrammarAST.ParserRule;
    /** What called the rule. */
    readonly call: Call;
    readonly returnTo: Point;
    readonly parent: Frame | undefined;
}

/** A point between the parts of a rule. */
interface Point {
    readonly rule: GrammarAST.ParserRule;
    isEnd: boolean;
    readonly edges: Edge[];
}

type Edge =
    | { readonly kind: 'free'; readonly to: Point }
    | { readonly kind: 'token'; readonly feature: Feature; readonly to: Point }
    | { readonly kind: 'call'; readonly call: Call; readonly rule: GrammarAST.ParserRule; readonly to: Point };

/** Where a text may be in the grammar after some of its tokens: all possibilities at once. */
export type WalkStates = readonly WalkState[];

/**
 * Walks the grammar along tokens and tells what may come next.
 *
 * It follows every way the grammar allows at the same time, so it needs no look-ahead and stops nowhere: what may stand behind half a
 * fact is known although no parser could finish it. The framework's completion parser decides by three tokens of look-ahead, which half
 * a text does not have, and takes the words of the language for names nowhere, which we do everywhere but at the start of a line.
 */
export class GrammarWalk {
    readonly #starts = new Map<GrammarAST.ParserRule, Point>();
    /** By the frame they were called in and the point they return to. */
    readonly #frames = new Map<Frame | undefined, Map<Point, Frame>>();
    readonly #entry: GrammarAST.ParserRule;

    constructor(grammar: GrammarAST.Grammar) {
        const entry = GrammarUtils.getEntryRule(grammar);
        if (!entry) throw new Error('The grammar has no entry rule.');
        this.#entry = entry;
    }

    /** The beginning of a document. */
    start(): WalkStates {
        return [{ point: this.#startOf(this.#entry), frame: undefined }];
    }

    /** The places after one more token; none when it cannot stand there. */
    step(places: WalkStates, token: Pick<IToken, 'tokenType'>): WalkStates {
        const names = namesOf(token.tokenType);
        return this.#follow(places, (feature) => names.has(tokenNameOf(feature)));
    }

    /** The places after a word of the language. */
    stepWord(places: WalkStates, word: string): WalkStates {
        return this.#follow(places, (feature) => GrammarAST.isKeyword(feature) && feature.value === word);
    }

    /** Everything that may come next, each part once. */
    next(places: WalkStates): readonly NextPart[] {
        const parts: NextPart[] = [];
        for (const { point, frame } of this.#spread(places)) {
            for (const edge of point.edges) {
                if (edge.kind !== 'token') continue;
                parts.push({ ...describeFeature(edge.feature, frame), rules: rulesOf(point, frame), after: { point: edge.to, frame } });
            }
        }
        return parts;
    }

    /** Whether the rules of these places, up to the block they stand in, may end here. */
    mayEnd(places: WalkStates): boolean {
        return this.#spread(places).some(
            ({ point, frame }) =>
                (frame === undefined && point.isEnd) || point.edges.some((edge) => edge.kind === 'token' && closes(edge.feature)),
        );
    }

    #follow(places: WalkStates, accepts: (feature: GrammarAST.AbstractElement) => boolean): WalkStates {
        const next: WalkState[] = [];
        for (const { point, frame } of this.#spread(places)) {
            for (const edge of point.edges) {
                if (edge.kind === 'token' && accepts(edge.feature)) next.push({ point: edge.to, frame });
            }
        }
        return next;
    }

    /** All places that can be reached without a token: into the rules that are called, and out of those that have ended. */
    #spread(places: WalkStates): readonly WalkState[] {
        const seen = new Map<Point, Set<Frame | undefined>>();
        const reached: WalkState[] = [];
        const reach = (point: Point, frame: Frame | undefined): void => {
            const frames = getOrAdd(seen, point, () => new Set());
            if (frames.has(frame)) return;
            frames.add(frame);
            reached.push({ point, frame });
        };
        for (const { point, frame } of places) reach(point, frame);
        for (const { point, frame } of reached) {
            if (point.isEnd && frame) reach(frame.returnTo, frame.parent);
            for (const edge of point.edges) {
                if (edge.kind === 'free') reach(edge.to, frame);
                else if (edge.kind === 'call') reach(this.#startOf(edge.rule), this.#frame(edge, frame));
            }
        }
        return reached;
    }

    /** The same call from the same place is the same frame, so that places can be compared. */
    #frame(edge: Edge & { kind: 'call' }, parent: Frame | undefined): Frame {
        const known = getOrAdd(this.#frames, parent, () => new Map<Point, Frame>());
        return getOrAdd(known, edge.to, () => ({ rule: edge.rule, call: edge.call, returnTo: edge.to, parent }));
    }

    #startOf(rule: GrammarAST.ParserRule): Point {
        let start = this.#starts.get(rule);
        if (!start) {
            start = point(rule);
            this.#starts.set(rule, start);
            const end = build(rule.definition, start, rule);
            end.isEnd = true;
        }
        return start;
    }
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, create: () => V): V {
    const known = map.get(key);
    if (known !== undefined) return known;
    const created = create();
    map.set(key, created);
    return created;
}

function point(rule: GrammarAST.ParserRule): Point {
    return { rule, isEnd: false, edges: [] };
}

/** Adds the points and edges of an element of a rule behind a point, and gives the point after it. */
function build(element: GrammarAST.AbstractElement, from: Point, rule: GrammarAST.ParserRule): Point {
    const { cardinality } = element;
    const before = point(rule);
    from.edges.push({ kind: 'free', to: before });
    const after = buildOnce(element, before, rule);
    if (cardinality === '?' || cardinality === '*') before.edges.push({ kind: 'free', to: after });
    if (cardinality === '+' || cardinality === '*') after.edges.push({ kind: 'free', to: before });
    const end = point(rule);
    after.edges.push({ kind: 'free', to: end });
    return end;
}

function buildOnce(element: GrammarAST.AbstractElement, from: Point, rule: GrammarAST.ParserRule): Point {
    if (GrammarAST.isGroup(element)) return element.elements.reduce((at, part) => build(part, at, rule), from);
    const to = point(rule);
    if (GrammarAST.isAlternatives(element)) {
        for (const part of element.elements) build(part, from, rule).edges.push({ kind: 'free', to });
    } else if (GrammarAST.isAssignment(element)) {
        build(element.terminal, from, rule).edges.push({ kind: 'free', to });
    } else if (GrammarAST.isKeyword(element)) {
        from.edges.push({ kind: 'token', feature: element, to });
    } else if (GrammarAST.isRuleCall(element)) {
        addCall(element, element.rule.ref, from, to);
    } else if (GrammarAST.isCrossReference(element) && element.terminal) {
        if (GrammarAST.isRuleCall(element.terminal)) addCall(element, element.terminal.rule.ref, from, to);
    } else {
        from.edges.push({ kind: 'free', to });
    }
    return to;
}

function addCall(call: Call, rule: GrammarAST.AbstractRule | undefined, from: Point, to: Point): void {
    if (GrammarAST.isParserRule(rule)) from.edges.push({ kind: 'call', call, rule, to });
    else from.edges.push({ kind: 'token', feature: call, to });
}

function closes(feature: Feature): boolean {
    return GrammarAST.isKeyword(feature) && feature.value === '}';
}

/** The names under which a token may be taken: those of its type, and of what it counts as. */
function namesOf(type: TokenType): ReadonlySet<string> {
    return new Set([type.name, ...(type.CATEGORIES ?? []).map((category) => category.name)]);
}

function tokenNameOf(feature: GrammarAST.AbstractElement): string {
    if (GrammarAST.isKeyword(feature)) return feature.value;
    return terminalOf(feature) ?? '';
}

/** The name of the terminal that a literal or a reference is written with. */
export function terminalOf(feature: GrammarAST.AbstractElement): string | undefined {
    const call = GrammarAST.isCrossReference(feature) ? feature.terminal : feature;
    return GrammarAST.isRuleCall(call) ? call.rule.ref?.name : undefined;
}

/** The rules around a point, innermost first. */
function rulesOf(at: Point, frame: Frame | undefined): readonly GrammarAST.ParserRule[] {
    const rules = [at.rule];
    for (let waiting = frame; waiting; waiting = waiting.parent) rules.push(waiting.returnTo.rule);
    return rules;
}

/** What a part is for the rule that asked for it: the parts of a qualified name are the reference that is written with it. */
function describeFeature(feature: Feature, frame: Frame | undefined): Pick<NextPart, 'feature' | 'assignment'> {
    const described = frame && GrammarAST.isCrossReference(frame.call) && !GrammarAST.isKeyword(feature) ? frame.call : feature;
    return { feature: described, assignment: AstUtils.getContainerOfType(described, GrammarAST.isAssignment) };
}
