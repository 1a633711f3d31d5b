import { type AstNode, AstUtils, GrammarAST, GrammarUtils, isReference } from 'langium';
import { AbstractSemanticTokenProvider, type SemanticTokenAcceptor } from 'langium/lsp';
import { SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import { isLibraryUri } from '../scoping/library-uri.js';
import { segmentsOf } from './name-finder.js';

/**
 * Colours names, which no pattern can tell from the words of the language: `police` is a name where a police partner is called so.
 * Words, literals and Markdown are coloured by the TextMate grammar.
 */
export class MasaSemanticTokenProvider extends AbstractSemanticTokenProvider {
    protected override highlightElement(node: AstNode, acceptor: SemanticTokenAcceptor): void {
        if ('name' in node && typeof node.name === 'string' && GrammarUtils.findNodeForProperty(node.$cstNode, 'name')) {
            acceptor({ node, property: 'name', type: tokenType(node), modifier: SemanticTokenModifiers.declaration });
        }
        for (const property of ownWords) {
            if (property in node) this.#highlightWord(node, property, acceptor);
        }
        for (const { reference } of AstUtils.streamReferences(node)) {
            if (!isReference(reference)) continue;
            for (const { segment, target } of segmentsOf(reference)) {
                // The title of a body is a text, and looks like one.
                if (!target || segment.text.startsWith('"')) continue;
                const isShipped = isLibraryUri(AstUtils.getDocument(target).uri);
                acceptor({
                    cst: segment,
                    type: tokenType(target),
                    ...(isShipped ? { modifier: SemanticTokenModifiers.defaultLibrary } : {}),
                });
            }
        }
    }

    #highlightWord(node: AstNode, property: string, acceptor: SemanticTokenAcceptor): void {
        for (const cst of GrammarUtils.findNodesForProperty(node.$cstNode, property)) {
            const source = cst.grammarSource;
            if (GrammarAST.isRuleCall(source) && source.rule.ref?.name === 'ID') acceptor({ cst, type: SemanticTokenTypes.enumMember });
        }
    }
}

/** Properties that hold a word of the author's own. */
const ownWords = ['kind', 'level', 'category', 'class', 'key', 'code', 'keys'];

const types: Readonly<Record<string, SemanticTokenTypes>> = {
    Partner: SemanticTokenTypes.class,
    Agency: SemanticTokenTypes.class,
    Body: SemanticTokenTypes.class,
    Unit: SemanticTokenTypes.class,
    Arrangement: SemanticTokenTypes.class,
    Authority: SemanticTokenTypes.class,
    CareBoard: SemanticTokenTypes.class,
    PoliceForce: SemanticTokenTypes.class,
    Group: SemanticTokenTypes.interface,
    Event: SemanticTokenTypes.interface,
    Scrutineer: SemanticTokenTypes.variable,
    Person: SemanticTokenTypes.variable,
    Post: SemanticTokenTypes.variable,
    Step: SemanticTokenTypes.function,
    Stage: SemanticTokenTypes.function,
    Choice: SemanticTokenTypes.function,
    Process: SemanticTokenTypes.function,
    Item: SemanticTokenTypes.enumMember,
    Requirement: SemanticTokenTypes.enumMember,
    ItemList: SemanticTokenTypes.enum,
    Standard: SemanticTokenTypes.namespace,
    CitedWork: SemanticTokenTypes.namespace,
    Report: SemanticTokenTypes.namespace,
    Section: SemanticTokenTypes.struct,
};

/** The colour of a name; facts are properties of what states them. */
function tokenType(node: AstNode): SemanticTokenTypes {
    return types[node.$type] ?? (ast.isElement(node) ? SemanticTokenTypes.type : SemanticTokenTypes.property);
}
