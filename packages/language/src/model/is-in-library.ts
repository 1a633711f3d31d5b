import { type AstNode, AstUtils } from 'langium';
import { isLibraryUri } from '../scoping/library-uri.js';

/** Whether a node comes with Masa, such as an area, a body or a standard, and was not stated by the author. */
export function isInLibrary(node: AstNode): boolean {
    return isLibraryUri(AstUtils.getDocument(node).uri);
}
