import { EOF, type IToken, tokenMatcher, type TokenType } from 'chevrotain';
import { type AstNode, createParser, type LangiumCoreServices, LangiumParser, type ParserOptions, type ParseResult } from 'langium';
import type { Element, MasaDocument } from './generated/ast.js';

/** The parts of Chevrotain's recovery that we narrow. They are meant to be overridden, and missing from its types. */
interface Recovery {
    LA(howMuch: number): IToken;
    SKIP_TOKEN(): IToken;
    canRecoverWithSingleTokenDeletion(expected: TokenType): boolean;
}

/**
 * The parser of the language. It recovers from errors as Langium's does, with four habits of its own:
 * - what it skips, it skips with its block, so that the facts below a mistyped line are not taken for facts of the block around it;
 * - it does not go on at a word within a line, for that is most often no keyword but a word of prose whose quotation marks are missing;
 * - it never leaves out a brace or the first word of a line to make the rest fit, for that word opens a fact that is most often right;
 * - what it takes for elements in broken text away from the left margin is left out of the tree.
 */
class MasaParser extends LangiumParser {
    constructor(services: LangiumCoreServices) {
        super(services);
        const { '{': open, '}': close, ID: word } = services.parser.Lexer.definition as Record<string, TokenType | undefined>;
        if (!open || !close || !word) throw new Error('The grammar has no braces or no names.');
        const recovery = this.wrapper as unknown as Recovery;
        const skipOne = recovery.SKIP_TOKEN.bind(recovery);
        const canDelete = recovery.canRecoverWithSingleTokenDeletion.bind(recovery);
        const opensLine = (): boolean => (recovery.LA(1).startLine ?? 0) > (recovery.LA(0).endLine ?? 0);
        recovery.SKIP_TOKEN = () => {
            let depth = 0;
            do {
                const token = recovery.LA(1);
                if (token.tokenType === EOF) break;
                if (tokenMatcher(token, open)) depth += 1;
                if (tokenMatcher(token, close)) depth -= 1;
                skipOne();
            } while (depth > 0 || (tokenMatcher(recovery.LA(1), word) && !opensLine()));
            return recovery.LA(1);
        };
        recovery.canRecoverWithSingleTokenDeletion = (expected) => {
            const token = recovery.LA(1);
            return !opensLine() && !tokenMatcher(token, open) && !tokenMatcher(token, close) && canDelete(expected);
        };
    }

    override parse<T extends AstNode>(text: string, options?: ParserOptions): ParseResult<T> {
        const result = super.parse<T>(text, options);
        const root: Partial<MasaDocument> = result.value as AstNode;
        if (result.parserErrors.length > 0 && root.elements) Object.assign(root, { elements: withoutPhantoms(root.elements, text) });
        return result;
    }
}

/** Builds the parser from the grammar, ready to be asked. */
export function createMasaParser(services: LangiumCoreServices): LangiumParser {
    const parser = createParser(services.Grammar, new MasaParser(services), services.parser.Lexer.definition);
    parser.finalize();
    return parser;
}

/** Elements that start at the left margin or behind what ends another; all, where none starts at the margin. */
function withoutPhantoms(elements: readonly Element[], text: string): Element[] {
    const atMargin = elements.some((element) => element.$cstNode?.range.start.character === 0);
    if (!atMargin) return [...elements];
    const kept = elements.filter((element) => {
        const start = element.$cstNode?.offset;
        const before = start === undefined ? '' : text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trimEnd();
        return element.$cstNode?.range.start.character === 0 || /[}"]$/.test(before);
    });
    kept.forEach((element, index) => Object.assign(element, { $containerIndex: index }));
    return kept;
}
