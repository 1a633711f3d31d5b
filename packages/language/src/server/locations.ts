import { type AstNode, AstUtils } from 'langium';
import type { Location } from './protocol.js';

/** Where a node is stated; undefined for one that is in no text. */
export function locationOf(node: AstNode): Location | undefined {
    const range = node.$cstNode?.range;
    return range && { uri: AstUtils.getDocument(node).uri.toString(), range };
}
