import { EOF, type IToken, tokenMatcher, type TokenType } from 'chevrotain';
import { createParser, type LangiumCoreServices, LangiumParser } from 'langium';

/** The parts of Chevrotain's recovery that we narrow. They are meant to be overridden, and missing from its types. */
interface Recovery {
    LA(howMuch: number): IToken;
    SKIP_TOKEN(): IToken;
    canRecoverWithSingleTokenDeletion(expected: TokenType): boolean;
}

/**
 * The parser of the language. It recovers from errors as Langium's does, with two habits of its own:
 * - what it skips, it skips with its block, so that the facts below a mistyped line are not taken for facts of the block around it;
 * - it never leaves out a brace or the first word of a line to make the rest fit, for that word opens a fact that is most often right.
 */
class MasaParser extends LangiumParser {
    constructor(services: LangiumCoreServices) {
        super(services);
        const { '{': open, '}': close } = services.parser.Lexer.definition;
        if (!open || !close) throw new Error('The grammar has no braces.');
        const recovery = this.wrapper as unknown as Recovery;
        const skipOne = recovery.SKIP_TOKEN.bind(recovery);
        const canDelete = recovery.canRecoverWithSingleTokenDeletion.bind(recovery);
        recovery.SKIP_TOKEN = () => {
            let depth = 0;
            do {
                const token = recovery.LA(1);
                if (token.tokenType === EOF) break;
                if (tokenMatcher(token, open)) depth += 1;
                if (tokenMatcher(token, close)) depth -= 1;
                skipOne();
            } while (depth > 0);
            return recovery.LA(1);
        };
        recovery.canRecoverWithSingleTokenDeletion = (expected) => {
            const token = recovery.LA(1);
            const opensLine = (token.startLine ?? 0) > (recovery.LA(0).endLine ?? 0);
            return !opensLine && !tokenMatcher(token, open) && !tokenMatcher(token, close) && canDelete(expected);
        };
    }
}

/** Builds the parser from the grammar, ready to be asked. */
export function createMasaParser(services: LangiumCoreServices): LangiumParser {
    const parser = createParser(services.Grammar, new MasaParser(services), services.parser.Lexer.definition);
    parser.finalize();
    return parser;
}
