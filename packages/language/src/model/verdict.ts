import type { AstNode } from 'langium';

/** A node's place: the whole node, one of its properties, one entry of a property that is a list, or some words. */
export interface Spot {
    readonly node: AstNode;
    readonly property?: string;
    readonly index?: number;
    /** Some of the words of the node's document, by their offsets, end exclusive: where only they are concerned. */
    readonly words?: { readonly start: number; readonly end: number };
}

/** Where something was not found, or is not as it is asked, in the author's own words. */
export interface Miss extends Spot {
    readonly message: string;
    /** What to write, as a sentence of its own that follows the message: for authors, and nothing for the public. */
    readonly advice?: string;
    /** What would say it, where that can be written in one general way. */
    readonly wanted?: Wanted;
    /** Other places that explain it. */
    readonly related?: readonly (Spot & { readonly message: string })[];
}

/** A fact that a node lacks, or words with which one of its facts goes on. */
export interface Wanted {
    readonly words: string;
    /** The fact that goes on with the words; without it, they are a fact by themselves. */
    readonly goesOn?: AstNode;
    /** What they say, as it goes on after `say`: `that it is agreed by the leads`. */
    readonly saying: string;
}

/** What an author is told of it. */
export function tellAuthor({ message, advice }: Pick<Miss, 'message' | 'advice'>): string {
    return advice === undefined ? message : `${message} ${advice}`;
}

/** How one thing that is asked stands. */
export interface Verdict {
    /** `not-asked` where its condition is not given; `not-checked` where nobody can tell from what is stated. */
    readonly status: 'answered' | 'found' | 'not-found' | 'not-asked' | 'not-checked';
    /** Where it is met, or what comes nearest. */
    readonly places: readonly AstNode[];
    /** The words of a list that were not found, such as `impact`. */
    readonly missing: readonly string[];
    /** Where exactly it was not found. Empty where the whole text lacks it. */
    readonly misses: readonly Miss[];
    /** What is worth knowing today, such as what has changed since; it does not count. */
    readonly remarks: readonly Miss[];
    /** Why nothing is asked, or why nobody can tell; where it is met, what to know besides; what is lacking where no one place lacks it. */
    readonly reason?: string;
}

const nothing = { places: [], missing: [], misses: [], remarks: [] } as const;

/** A verdict of a status; what is not given is empty. */
export function verdict(status: Verdict['status'], more: Partial<Omit<Verdict, 'status'>> = {}): Verdict {
    return { status, ...nothing, ...more };
}
