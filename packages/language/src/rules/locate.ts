import { type AstNode, type CstNode, GrammarUtils, type LangiumDocument } from 'langium';
import { oncePer } from '../support/once-per.js';
import { rangeAt } from './offset-edit.js';
import type { Location, Spot } from './rule.js';

/** Where a spot is. A node made by the parser always has a place; one that has lost it is shown at the start of its document. */
export function locate({ node, property, index, words }: Spot): Location {
    const document = documentOf(node);
    const uri = document?.uri.toString() ?? '';
    if (document && words) return { uri, range: rangeAt(words, document) };
    const part = property === undefined ? undefined : partOf(node, property, index);
    const start = { line: 0, character: 0 };
    return { uri, range: (part ?? node.$cstNode)?.range ?? { start, end: start } };
}

function partOf(node: AstNode, property: string, index: number | undefined): CstNode | undefined {
    return property === 'name' ? nameOf(node) : GrammarUtils.findNodeForProperty(node.$cstNode, property, index);
}

/** Most of what an arrangement lacks is told at its name. Funding mostly goes by its year. */
const nameOf = oncePer(
    (node: AstNode) => GrammarUtils.findNodeForProperty(node.$cstNode, 'name') ?? GrammarUtils.findNodeForProperty(node.$cstNode, 'year'),
);

/** The document of a node; undefined for one that has lost it. */
export function documentOf(node: AstNode): LangiumDocument | undefined {
    let root = node;
    while (root.$container) root = root.$container;
    return root.$document;
}
