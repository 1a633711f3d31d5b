import { EOF, type IRecognitionException, type IToken, type TokenType, tokenMatcher } from 'chevrotain';
import {
    type AstNode,
    createParser,
    GrammarAST,
    type LangiumCoreServices,
    LangiumParser,
    type ParseResult,
    type ParserOptions,
} from 'langium';
import type { Element, MasaDocument } from './generated/ast.js';

/** The parts of Chevrotain's recovery that we narrow. They are written to be overridden, and missing from its types. */
interface Recovery {
    LA(howMuch: number): IToken;
    consumeToken(): void;
    SKIP_TOKEN(): IToken;
    findReSyncTokenType(): TokenType;
    flattenFollowSet(): TokenType[];
    canRecoverWithSingleTokenInsertion(expected: TokenType, follows: TokenType[]): boolean;
    canRecoverWithSingleTokenDeletion(expected: TokenType): boolean;
    tryInRuleRecovery(expected: TokenType, follows: TokenType[]): IToken;
    SAVE_ERROR(error: IRecognitionException): IRecognitionException;
    moveToTerminatedState(): void;
    readonly errors: readonly IRecognitionException[];
}

type Choices = Parameters<LangiumParser['alternatives']>;

/** After so many errors the rest of a text is not read: it is no text of this language, and each error takes its time. */
const mostErrors = 200;

/**
 * The parser of the language. It recovers from errors as Langium's does, with five habits of its own:
 * - what it skips, it skips with its block, so that the facts below a mistyped line are not taken for facts of the block around it;
 * - it does not go on at a word within a line, for that is most often no keyword but a word of prose whose quotation marks are missing;
 * - it never leaves out a brace or the first word of a line to make the rest fit, for that word opens a fact that is most often right;
 * - what it takes for elements in broken text away from the left margin is left out of the tree;
 * - it gives up after very many errors.
 */
class MasaParser extends LangiumParser {
    constructor(services: LangiumCoreServices) {
        super(services);
        spareEmptySearches(this);
        const { '{': open, '}': close, ID: word } = services.parser.Lexer.definition as Record<string, TokenType | undefined>;
        if (!open || !close || !word) throw new Error('The grammar has no braces or no names.');
        const recovery = this.wrapper as unknown as Recovery;
        const tryInRuleRecovery = recovery.tryInRuleRecovery.bind(recovery);
        const canDelete = recovery.canRecoverWithSingleTokenDeletion.bind(recovery);
        const opensLine = (ahead: number): boolean => (recovery.LA(ahead).startLine ?? 0) > (recovery.LA(ahead - 1).endLine ?? 0);
        const isWithinLine = (ahead: number): boolean =>
            tokenMatcher(recovery.LA(ahead), word) && !opensLine(ahead) && !tokenMatcher(recovery.LA(ahead - 1), close);

        /** How many tokens from here to the next at which the parser may go on; 0 at the end. Skipping and looking ahead step alike, or they would miss each other. */
        const stepFrom = (ahead: number): number => {
            let depth = 0;
            let length = 0;
            do {
                const token = recovery.LA(ahead + length);
                if (token.tokenType === EOF) break;
                if (tokenMatcher(token, open)) depth += 1;
                if (tokenMatcher(token, close)) depth -= 1;
                length += 1;
            } while (depth > 0 || isWithinLine(ahead + length));
            return length;
        };
        recovery.SKIP_TOKEN = () => {
            for (let left = stepFrom(1); left > 0; left -= 1) recovery.consumeToken();
            return recovery.LA(1);
        };
        recovery.findReSyncTokenType = () => {
            const types = recovery.flattenFollowSet();
            for (let ahead = 1; ; ahead += stepFrom(ahead)) {
                const token = recovery.LA(ahead);
                if (token.tokenType === EOF) return EOF;
                const type = types.find((candidate) => tokenMatcher(token, candidate));
                if (type) return type;
            }
        };
        const saveError = recovery.SAVE_ERROR.bind(recovery);
        recovery.SAVE_ERROR = (error) => {
            if (recovery.errors.length >= mostErrors) recovery.moveToTerminatedState();
            return saveError(error);
        };
        recovery.canRecoverWithSingleTokenDeletion = (expected) => {
            const token = recovery.LA(1);
            return !opensLine(1) && !tokenMatcher(token, open) && !tokenMatcher(token, close) && canDelete(expected);
        };
        recovery.tryInRuleRecovery = (expected, follows) => {
            const isDeletion =
                !recovery.canRecoverWithSingleTokenInsertion(expected, follows) && recovery.canRecoverWithSingleTokenDeletion(expected);
            if (!isDeletion) return tryInRuleRecovery(expected, follows);
            recovery.consumeToken();
            const token = recovery.LA(1);
            recovery.consumeToken();
            return token;
        };
    }

    /** Takes the choices of the rule that is being entered, when it makes them. */
    #keepChoices: ((choices: Choices) => void) | undefined;

    /** Langium makes the choices of a rule anew each time that it is entered, a fact of thirty kinds thirty of them. Our rules have no parameters, so one set will do. */
    override rule(
        rule: Parameters<LangiumParser['rule']>[0],
        enter: Parameters<LangiumParser['rule']>[1],
    ): ReturnType<LangiumParser['rule']> {
        if (!GrammarAST.isParserRule(rule) || !GrammarAST.isAlternatives(rule.definition) || rule.definition.cardinality)
            return super.rule(rule, enter);
        let kept: Choices | undefined;
        return super.rule(rule, (args) => {
            if (kept) return this.alternatives(...kept);
            this.#keepChoices = (choices) => {
                kept = choices;
            };
            enter(args);
        });
    }

    override alternatives(...choices: Choices): void {
        this.#keepChoices?.(choices);
        this.#keepChoices = undefined;
        super.alternatives(...choices);
    }

    override parse<T extends AstNode>(text: string, options?: ParserOptions): ParseResult<T> {
        const result = super.parse<T>(text, options);
        const root = result.value as unknown as Partial<MasaDocument>;
        if (result.parserErrors.length > 0 && root.elements) Object.assign(root, { elements: withoutPhantoms(root.elements, text) });
        return result;
    }
}

/**
 * Langium 4.4 looks for the place of hidden tokens before every new node, even when there are none, and searches all nodes beside it
 * for that: a block of n facts costs n² steps. This can go when `CstNodeBuilder.addHiddenNodes` returns early by itself.
 */
function spareEmptySearches(parser: LangiumParser): void {
    const { nodeBuilder } = parser as unknown as { nodeBuilder: { addHiddenNodes(tokens: IToken[]): void } };
    const addHiddenNodes = nodeBuilder.addHiddenNodes.bind(nodeBuilder);
    nodeBuilder.addHiddenNodes = (tokens) => {
        if (tokens.length > 0) addHiddenNodes(tokens);
    };
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
        const before =
            start === undefined
                ? ''
                : text
                      .slice(Math.max(0, start - 200), start)
                      .split('\n')
                      .at(-1)
                      ?.trimEnd();
        return element.$cstNode?.range.start.character === 0 || /[}"]$/.test(before ?? '');
    });
    for (const [index, element] of kept.entries()) Object.assign(element, { $containerIndex: index });
    return kept;
}
