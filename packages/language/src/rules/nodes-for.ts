import type { AstNode } from 'langium';
import { treeIndex } from '../grammar/tree-index.js';
import type { NodeRule } from './rule.js';

/** The nodes of a tree that a rule looks at: type by type, in text order. */
export function nodesFor({ on }: NodeRule, root: AstNode): readonly AstNode[] {
    const { nodesByType } = treeIndex(root);
    const [only, ...others] = on;
    return others.length === 0 ? (nodesByType.get(only ?? '') ?? none) : on.flatMap((type) => nodesByType.get(type) ?? none);
}

const none: readonly AstNode[] = [];
