import type { AstNode, LangiumDocument, URI } from 'langium';
import type { MasaAstType } from '../grammar/generated/ast.js';
import type { IsoDate } from '../grammar/literals.js';
import type { ArrangementModel } from '../model/model.js';
import type { Fix } from './fix.js';

/**
 * The weight of a requirement, in the source's own word: `must` is law (or text that cannot be read), `should` is guidance,
 * `good` is our advice, `info` is worth knowing and never counted.
 */
export type Level = 'must' | 'should' | 'good' | 'info';

/** A node's place for a finding: the whole node, one of its properties, one entry of a property that is a list, or some words. */
export interface Spot {
    readonly node: AstNode;
    readonly property?: string;
    readonly index?: number;
    /** Some of the words of the node's document, by their offsets, end exclusive: where only they are concerned. */
    readonly words?: { readonly start: number; readonly end: number };
}

/** What a check yields: where, and what was not found, in the author's own words. */
export interface Found extends Spot {
    readonly message: string;
    /** Other places that explain it. */
    readonly related?: readonly (Spot & { readonly message: string })[];
    /** Ways to mend it, the likeliest first, made from the same facts as the message. */
    readonly fixes?: readonly Fix[];
    /** The requirement of a standard that was not found; it lends its name as code, its level and its words. */
    readonly requirement?: Pick<Finding, 'code' | 'level'> & { readonly rule: NonNullable<Finding['rule']> };
}

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
    /** Whether the workspace has a document at an address. */
    hasDocument(uri: URI): boolean;
    /** The addresses of all documents of the workspace, those of the library among them. */
    uris(): readonly URI[];
    /** The codes of the rules, and of the requirements of the standards that the arrangements follow. */
    codes(): ReadonlySet<string>;
}

/** One requirement that we look for. The file, the code, the fixtures and the page are called after it. */
export interface Rule {
    /** The requirement in kebab case, such as `group-has-frequency`. A promise: it may retire, it never changes meaning. */
    readonly code: string;
    /** The types of node the rule looks at. */
    readonly on: readonly string[];
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
    check(node: AstNode, context: RuleContext): Iterable<Found>;
}

/** A rule as it is written down: its check knows the types of the nodes it looks at. */
export interface RuleDefinition<T extends keyof MasaAstType> extends Omit<Rule, 'on' | 'check'> {
    readonly on: T | readonly T[];
    check(node: MasaAstType[T], context: RuleContext): Iterable<Found>;
}

/** Turns a definition into a rule of the catalogue, which is asked with nodes of the types it names and no others. */
export function defineRule<T extends keyof MasaAstType>(definition: RuleDefinition<T>): Rule {
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
