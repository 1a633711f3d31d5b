import type { AstNode, Reference } from 'langium';
import { reflection } from './generated/ast.js';

/** What a walk tells about: every node, parents before children, in text order; and every reference that a node holds. */
export interface Visitor {
    node?(node: AstNode): void;
    reference?(reference: Reference, container: AstNode, property: string, index: number | undefined): void;
}

/** The properties of each type that may hold nodes or references, worked out once: what is declared, without the framework's own. */
const propertiesByType = new Map<string, readonly string[]>();

/**
 * Visits a syntax tree. It does what Langium's streams over a tree do, without their iterators: linking and checking a nation's
 * arrangements spends most of its time here.
 */
export function walk(root: AstNode, visitor: Visitor): void {
    visitor.node?.(root);
    for (const property of propertiesOf(root)) {
        const value = (root as unknown as Record<string, unknown>)[property];
        if (typeof value !== 'object' || value === null) continue;
        if (Array.isArray(value)) {
            for (let index = 0; index < value.length; index += 1) visit(value[index], root, property, index, visitor);
        } else {
            visit(value, root, property, undefined, visitor);
        }
    }
}

function visit(value: unknown, container: AstNode, property: string, index: number | undefined, visitor: Visitor): void {
    if (typeof value !== 'object' || value === null) return;
    if ('$type' in value) walk(value as AstNode, visitor);
    else if ('$refText' in value) visitor.reference?.(value as Reference, container, property, index);
}

function propertiesOf(node: AstNode): readonly string[] {
    let properties = propertiesByType.get(node.$type);
    if (!properties) {
        properties = Object.keys(reflection.getTypeMetaData(node.$type).properties);
        propertiesByType.set(node.$type, properties);
    }
    return properties;
}
