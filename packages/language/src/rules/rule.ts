import type { AstNode, LangiumDocument, URI } from 'langium';
import type { Import, KnownBody, LogoFact, MasaAstType, Standard } from '../grammar/generated/ast.js';
import type { IsoDate } from '../grammar/literals.js';
import type { Answer } from '../model/compliance.js';
import type { ArrangementModel } from '../model/model.js';
import type { Miss, Verdict } from '../model/verdict.js';
import type { PictureReading } from '../support/picture.js';
import type { Fix } from './fix.js';

export type { Spot } from '../model/verdict.js';

/**
 * The weight of a requirement, in the source's own word: `must` is law (or text that cannot be read), `should` is guidance,
 * `good` is our advice, `info` is worth knowing and never counted. A standard that somebody writes for themselves has a `must` of its own.
 */
export type Level = 'must' | 'should' | 'good' | 'info';

/** What a check yields: where, and what was not found, in the author's own words. */
export interface Found extends Miss {
    /** Ways to mend it, the likeliest first, made from the same facts as the message. */
    readonly fixes?: readonly Fix[];
    /** The requirement of a standard that was not found; it lends its name as code, its level and its words. */
    readonly requirement?: AskedRequirement;
}

/** The requirement of a standard behind a finding. */
export type AskedRequirement = Pick<Finding, 'code' | 'level' | 'chapter'> & { readonly rule: NonNullable<Finding['rule']> };

/** What a rule on a whole arrangement sees: what was not found, where it is met, why nothing is asked, or why nobody can tell. */
export type Seen =
    | Omit<Found, 'requirement'>
    | { readonly met: AstNode; readonly note?: string }
    | { readonly unasked: string }
    | { readonly undecided: string }
    /** What is worth knowing and does not count, such as what has changed since the day of asking. */
    | { readonly remark: Miss };

/** What a check may ask besides the node it looks at. */
export interface RuleContext {
    readonly document: LangiumDocument;
    /** The day of asking. */
    readonly today: IsoDate;
    /** The day to hold arrangements against the standards of, where the user chose one. */
    readonly asOf: IsoDate | undefined;
    /** The arrangements this document is a part of. */
    readonly arrangements: readonly ArrangementModel[];
    /** All arrangements that are open together: those of the texts that import one another, or of the folder that an editor shows. */
    readonly neighbours: readonly ArrangementModel[];
    /** Names that stand for two nodes: the later one, or the import that brings it, and the one that had the name before. */
    doubles(): Iterable<{ readonly name: string; readonly node: AstNode; readonly earlier: AstNode }>;
    /** Whether a name stands for something that the document can see. */
    isName(name: string): boolean;
    /** The document that an import leads to; undefined where there is none. */
    targetOf(statement: Import): LangiumDocument | undefined;
    /** The picture of a logo, or why there is none, as the rest of a sentence that opens with its path. */
    pictureOf(fact: LogoFact): PictureReading;
    /** The addresses of all documents of the workspace, those of the library among them. */
    uris(): readonly URI[];
    /** The codes of the rules that are asked, and of the requirements of the standards that the arrangements follow. */
    codes(): ReadonlySet<string>;
    /** How an arrangement meets what its standards ask. */
    answersOf(model: ArrangementModel): readonly Answer[];
    /**
     * Whether it may be said of an arrangement that something is not there. While a text cannot be read in full, what seems to be missing may
     * stand in the line that is being typed; then only what was said before it was typed.
     */
    mayMiss(model: ArrangementModel, message: string): boolean;
    /** What a rule of the catalogue finds out about an arrangement; undefined for another code. */
    askRule(code: string, model: ArrangementModel): Verdict | undefined;
}

/** What a rule on a whole arrangement may ask besides the arrangement. */
export interface AssessmentContext {
    /** The day the arrangement is held against its standards of. */
    readonly asOf: IsoDate;
    /** The day of asking. */
    readonly today: IsoDate;
    /** The authority, care board or police force that goes by a printed name, whenever it existed: one that the arrangement states, or of the library. */
    findBody(name: string): KnownBody | undefined;
    /** Whether a standard that is followed asks for a rule on that day, so that it is told there and not by another rule as well. */
    isAsked(code: string): boolean;
    /** The standards of the library, such as the editions of the guidance, in library order. */
    standards(): readonly Standard[];
}

/** What a rule says about itself. The file, the code, the fixtures and the page are called after its code. */
export interface RuleWords {
    /** The requirement in kebab case, such as `group-has-frequency`. A promise: it may retire, it never changes meaning. */
    readonly code: string;
    readonly level: Level;
    /** Whether it is about the text itself: such findings stop a build and cannot be departed from. */
    readonly concernsText?: boolean;
    /** Where the requirement comes from: instrument or edition, and paragraph. */
    readonly source: string;
    readonly requirement: string;
    readonly why: string;
    readonly fix: string;
    /** Two small documents: one that is reported, one on which every rule is silent. */
    readonly examples: { readonly reported: string; readonly silent: string };
}

/** A rule on single nodes, which is always asked. */
export interface NodeRule extends RuleWords {
    /** The types of node the rule looks at. */
    readonly on: readonly string[];
    /** Whether it looks at nothing but the text of the document, so that what it found holds until that changes. */
    readonly isLocal?: boolean;
    check(node: AstNode, context: RuleContext): Iterable<Found>;
}

/** A rule on a whole arrangement, in however many files it stands. */
export interface ArrangementRule extends RuleWords {
    /** `by-standards`: only where a standard that is followed names it, whose level and source its findings bear. */
    readonly asked: 'always' | 'by-standards';
    assess(arrangement: ArrangementModel, context: AssessmentContext): Iterable<Seen>;
}

/** One requirement that we look for. */
export type Rule = NodeRule | ArrangementRule;

/** A rule as it is written down: its check knows the types of the nodes it looks at. */
export type NodeRuleDefinition<T extends keyof MasaAstType> = RuleWords & { readonly on: T | readonly T[] } & (
        | { readonly isLocal?: false; check(node: MasaAstType[T], context: RuleContext): Iterable<Found> }
        | { readonly isLocal: true; check(node: MasaAstType[T], context: Pick<RuleContext, 'document'>): Iterable<Found> }
    );

/** Turns a definition into a rule of the catalogue. One on nodes is asked with nodes of the types it names and no others. */
export function defineRule<T extends keyof MasaAstType>(definition: NodeRuleDefinition<T>): NodeRule;
export function defineRule(definition: ArrangementRule): ArrangementRule;
export function defineRule<T extends keyof MasaAstType>(definition: NodeRuleDefinition<T> | ArrangementRule): Rule {
    if ('assess' in definition) return definition;
    const { on } = definition;
    return { ...definition, on: typeof on === 'string' ? [on] : on };
}

/** One place where a requirement was not found met. Plain values. */
export interface Finding {
    readonly code: string;
    readonly level: Level;
    /** Whether the text itself is broken, so that nothing can be published from it. */
    readonly concernsText: boolean;
    readonly message: string;
    /** The chapter of the standard that asks, such as Funding; missing where no standard does. */
    readonly chapter?: string;
    /** Where to read about it: what is asked, why, how to mend it, and the source. Missing for syntax and references. */
    readonly rule?: { readonly requirement: string; readonly why: string; readonly fix: string; readonly source: string };
    readonly location: Location;
    readonly related: readonly { readonly message: string; readonly location: Location }[];
    /** Ways to mend it, the likeliest first. */
    readonly fixes: readonly Fix[];
}

/** A range in a document, zero-based as in the protocol, end exclusive; offsets and characters count UTF-16 code units. */
export interface Location {
    readonly uri: string;
    readonly range: {
        readonly start: { readonly line: number; readonly character: number };
        readonly end: { readonly line: number; readonly character: number };
    };
}

/** What is said of a code: of a rule, or of what is found without one. */
export type CodeWords = Pick<Rule, 'level' | 'source' | 'requirement' | 'why' | 'fix'> & { readonly examples?: Rule['examples'] };
