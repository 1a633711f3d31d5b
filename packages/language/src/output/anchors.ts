import type { AstNode } from 'langium';
import { type Choice, isChoice, isFunding, isMasaDocument } from '../grammar/generated/ast.js';
import { defaultFundingName } from '../grammar/names.js';

/**
 * The permanent id of a node: its name, behind the name of what it stands in. It is the anchor in the page and the id in the data, and
 * changes only when the author renames the node; `council.dcs` for a post, `strategic-board` for a group.
 * @returns Undefined for a node without a name.
 */
export function anchorOf(node: AstNode): string | undefined {
    const name = ownName(node);
    if (name === undefined) return undefined;
    const owner = node.$container;
    // Sections are addressed by their own name however deep they stand, so that moving one keeps its address.
    if (!owner || isMasaDocument(owner) || node.$type === 'Section') return name;
    const outer = owner.$type === 'Stage' ? owner.$container : owner;
    const prefix = outer && anchorOf(outer);
    return prefix === undefined ? name : `${prefix}.${name}`;
}

function ownName(node: AstNode): string | undefined {
    if ('name' in node && typeof node.name === 'string' && node.name !== '') return node.name;
    if (isFunding(node)) return defaultFundingName;
    return isChoice(node) ? unnamedChoice(node) : undefined;
}

/** A choice need not have a name; then it is known by its place among the choices of its process. */
function unnamedChoice(choice: Choice): string {
    const siblings = choice.$container.facts.filter(isChoice);
    return `choice-${siblings.indexOf(choice) + 1}`;
}
