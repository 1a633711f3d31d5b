import type { AstNode } from 'langium';

type FactOf<N extends { facts: readonly AstNode[] }, T extends string> = Extract<N['facts'][number], { readonly $type: T }>;

/** All facts of one type in a block, in the author's order. */
export function factsOf<N extends { facts: readonly AstNode[] }, T extends N['facts'][number]['$type']>(node: N, type: T): FactOf<N, T>[] {
    return node.facts.filter((fact): fact is FactOf<N, T> => fact.$type === type);
}

/** The first fact of one type in a block. A second one is the business of the rule `fact-once`. */
export function findFact<N extends { facts: readonly AstNode[] }, T extends N['facts'][number]['$type']>(
    node: N,
    type: T,
): FactOf<N, T> | undefined {
    return node.facts.find((fact): fact is FactOf<N, T> => fact.$type === type);
}
