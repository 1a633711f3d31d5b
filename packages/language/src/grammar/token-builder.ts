import { type IMultiModeLexerDefinition, Lexer, type TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST, type TokenBuilderOptions } from 'langium';
import { isName, nameSource } from './names.js';
import { proseModes, virtualToken } from './prose-tokens.js';

/** Added to the name of a keyword's token: the word where it may be a keyword or a name. */
const softSuffix = '~';

/** The name of the token for a quoted text without its closing quote; it counts as a STRING. */
export const unclosedString = 'UNCLOSED_STRING';

/** What a word of the language may be lexed as. */
export interface WordTokens {
    /** At the start of a line: the keyword and nothing else. */
    readonly strict: TokenType;
    /** Elsewhere: the keyword or a name, as the parser needs it. */
    readonly soft: TokenType;
}

/**
 * Builds the tokens of all lexer modes.
 *
 * Words of the language have no pattern of their own: everything word-like is lexed as an ID, and the lexer looks it up in `words`.
 * So two hundred keywords cost one look-up, and whether a word is a keyword or may be a name is decided in one place.
 */
export class MasaTokenBuilder extends DefaultTokenBuilder {
    readonly words = new Map<string, WordTokens>();

    override buildTokens(grammar: GrammarAST.Grammar, options?: TokenBuilderOptions): IMultiModeLexerDefinition {
        const tokens = super.buildTokens(grammar, options) as TokenType[];
        const named = new Map(tokens.map((token) => [token.name, token]));
        const get = (name: string): TokenType => {
            const token = named.get(name);
            if (!token) throw new Error(`The grammar has no token '${name}'.`);
            return token;
        };

        // Chevrotain would take each pattern apart to find this out.
        for (const token of tokens) token.LINE_BREAKS ??= token === get('WS');

        const id = get('ID');
        Object.assign(id, { PATTERN: new RegExp(nameSource), LINE_BREAKS: false });
        const words = tokens.filter((token) => isName(token.name) && token.name === token.name.toLowerCase());
        for (const strict of words) {
            Object.assign(strict, { PATTERN: Lexer.NA });
            this.words.set(strict.name, { strict, soft: virtualToken(strict.name + softSuffix, [strict, id]) });
        }

        const string = get('STRING');
        const unclosed: TokenType = {
            name: unclosedString,
            CATEGORIES: [string],
            START_CHARS_HINT: ['"'],
            LINE_BREAKS: false,
            PATTERN: { exec: matchUnclosedText },
        };
        const quoteOpen = get('QUOTE_OPEN');
        const textOpen = get('TEXT_OPEN');
        const modes = proseModes({
            id,
            textOpen,
            quoteOpen,
            dot: get('.'),
            textClose: get('TEXT_CLOSE'),
            quoteClose: get('QUOTE_CLOSE'),
            words: get('TEXT_WORDS'),
            holeOpen: get('HOLE_OPEN'),
            holeClose: get('HOLE_CLOSE'),
        });

        const prose = new Set([...modes.text, ...modes.quote, ...modes.hole]);
        const apart = new Set([...words, ...prose, textOpen, string, quoteOpen]);
        const plain = tokens.filter((token) => !apart.has(token));
        const virtual = [...this.words.values()].flatMap(({ strict, soft }) => [strict, soft]);
        return {
            modes: { main: [textOpen, string, quoteOpen, unclosed, ...plain, ...virtual], ...modes },
            defaultMode: 'main',
        };
    }

    /** Words are looked up, not matched, so none needs to know which terminal could match more; finding that out is slow. */
    protected override findLongerAlt(): TokenType[] {
        return [];
    }
}

const restOfLine = /"[^\r\n]*/y;

/** A text without its closing quote goes to the end of its line, but for a brace there, which opens a block. */
function matchUnclosedText(text: string, offset: number): [string] | null {
    restOfLine.lastIndex = offset;
    const [line] = restOfLine.exec(text) ?? [];
    if (line === undefined) return null;
    const words = trimBlanks(line);
    return [words.endsWith('{') ? trimBlanks(words.slice(0, -1)) : words];
}

/** Takes blanks off the end. A pattern for that would look for the end anew at each of them. */
function trimBlanks(text: string): string {
    let end = text.length;
    while (text[end - 1] === ' ' || text[end - 1] === '\t') end -= 1;
    return text.slice(0, end);
}
