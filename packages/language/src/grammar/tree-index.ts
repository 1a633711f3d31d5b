import type { AstNode, ReferenceInfo } from 'langium';
import { groupBy } from '../support/group-by.js';
import { oncePer } from '../support/once-per.js';
import { walk } from './walk.js';

/** What stands in a syntax tree, in text order. */
export interface TreeIndex {
    readonly nodesByType: ReadonlyMap<string, readonly AstNode[]>;
    readonly references: readonly ReferenceInfo[];
}

/** A tree is walked once, for all who look for nodes and references in it: linking and the rules. */
export const treeIndex = oncePer((root: AstNode): TreeIndex => {
    const nodes: AstNode[] = [];
    const references: ReferenceInfo[] = [];
    walk(root, {
        node: (node) => nodes.push(node),
        reference: (reference, container, property, index) =>
            references.push(index === undefined ? { reference, container, property } : { reference, container, property, index }),
    });
    return { nodesByType: groupBy(nodes, ({ $type }) => $type), references };
});
