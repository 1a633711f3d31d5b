import { type AstNode, AstUtils } from 'langium';
import type { Place } from './protocol.js';

/** Where a node is stated; undefined for one that is in no text. */
export function placeOfNode(node: AstNode): Place | undefined {
    const range = node.$cstNode?.range;
    return range && { uri: AstUtils.getDocument(node).uri.toString(), range };
}
