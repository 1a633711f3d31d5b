import { type AstNode, type CstNode, GrammarUtils, type NameProvider } from 'langium';
import { isFunding } from '../grammar/generated/ast.js';
import { defaultFundingName } from '../grammar/names.js';

/** What an element is called where it is defined, and where that stands. */
export class MasaNameProvider implements NameProvider {
    getName(node: AstNode): string | undefined {
        if ('name' in node && typeof node.name === 'string') return node.name;
        return isFunding(node) ? defaultFundingName : undefined;
    }

    getNameNode(node: AstNode): CstNode | undefined {
        return GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
    }
}
