/**
 * The tokens of prose, each with the pattern it really has.
 *
 * Prose is lexed in modes of its own: between `"""` and `"""` (or inside a `"…"` that contains `{`) everything is words, except
 * `{name.fact}`, which is a hole with names in it. Broken prose must not swallow the rest of a document, so a text also ends before
 * a line that can only be structure: a `}` that stands alone, or the first line of another element.
 */
import { type CustomPatternMatcherReturn, Lexer, type TokenType } from 'chevrotain';
import { nameSource } from './names.js';

const backslash = 92;
const brace = 123;
const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/** The first words of all elements that may stand at the left margin. */
export const elementOpeners = [
    'arrangement',
    'partner',
    'agency',
    'body',
    'unit',
    'person',
    'post',
    'group',
    'event',
    'scrutineer',
    'report',
    'process',
    'funding',
    'document',
    'priority',
    'theme',
    'list',
    'term',
    'contact',
    'child',
    'section',
    'appendix',
    'part',
    'standard',
    'authority',
    'care',
    'police',
    'import',
] as const;

/** `section 17 of the Act says so`: a name is no number, so these are words of a text, unless a block opens behind them. */
const citation = '[ \\t]+\\d\\S*[ \\t]+[A-Za-z].*[^{\\s][ \\t]*\\r?$';

/** The first line of an element and, as far as it goes on, its title. */
const opener = `(?:${elementOpeners.join('|')})(?!${citation})[ \\t]+[^"\\r\\n{]{0,80}`;
const endOfLine = '[ \\t]*(?=\\r?\\n|$)';

/** Within a part, where no margin tells, an element is known by the brace at the end of its line, which is no prose either. */
const innerOpener = `[ \\t]+${opener}(?:"[^"\\r\\n]*"[^"\\r\\n{]*)?\\{${endOfLine}`;

/** The ends of blocks, as many as are nested in earnest, where another element or the last of them follows. */
const innerEnds = `(?:[ \\t]+\\}[ \\t]*\\r?\\n(?:[ \\t]*\\r?\\n){0,4}){1,9}(?:\\}${endOfLine}|${innerOpener})`;

const structuralLine = new RegExp(`\\}${endOfLine}|${opener}(?:"[^"\\r\\n]*"[^\\r\\n]*|\\{${endOfLine})|${innerOpener}|${innerEnds}`, 'my');

/** Whether the line that starts at `offset` can only be structure, never prose. */
export function isStructuralLine(text: string, offset: number): boolean {
    structuralLine.lastIndex = offset;
    return structuralLine.test(text);
}

/** Words up to a hole, the closing quotes, or the line break before structure. */
function matchTextWords(text: string, offset: number): CustomPatternMatcherReturn | null {
    let at = offset;
    while (at < text.length) {
        const char = text.charCodeAt(at);
        if (char === backslash) at += 2;
        else if (char === brace) break;
        else if (char === quote && text.startsWith('"""', at)) break;
        else if ((char === lineFeed || char === carriageReturn) && matchMissingTextEnd(text, at)) break;
        else at += 1;
    }
    return at > offset ? [text.substring(offset, Math.min(at, text.length))] : null;
}

/** Where a text that opens with `"""` ends: behind its closing marks, at the line break before structure, or where the document does. */
export function findTextEnd(text: string, opening: number): number {
    for (let at = opening + 3; at < text.length; at += 1) {
        const char = text.charCodeAt(at);
        if (char === backslash) at += 1;
        else if (char === quote && text.startsWith('"""', at)) return at + 3;
        else if ((char === lineFeed || char === carriageReturn) && matchMissingTextEnd(text, at)) return at;
    }
    return text.length;
}

/** The line break before structure, where a text ought to have been closed. */
function matchMissingTextEnd(text: string, offset: number): CustomPatternMatcherReturn | null {
    const length = text.startsWith('\r\n', offset) ? 2 : text.charCodeAt(offset) === lineFeed ? 1 : 0;
    return length > 0 && isStructuralLine(text, offset + length) ? [text.substring(offset, offset + length)] : null;
}

/** The terminals of the grammar that stand for prose, by name. */
export interface ProseTerminals {
    readonly id: TokenType;
    readonly dot: TokenType;
    readonly textOpen: TokenType;
    readonly textClose: TokenType;
    readonly quoteOpen: TokenType;
    readonly quoteClose: TokenType;
    readonly words: TokenType;
    readonly holeOpen: TokenType;
    readonly holeClose: TokenType;
}

/** Tokens that say that something is missing; the lexer turns each into a message. */
export const missing = {
    textEnd: 'TEXT_END_MISSING',
    loneBrace: 'LONE_BRACE',
    holeName: 'HOLE_NAME_UNCLOSED',
    holeDot: 'HOLE_DOT_UNCLOSED',
} as const;

/** Gives the terminals their real patterns and returns the tokens of the three modes, in order of precedence. */
export function proseModes(terminal: ProseTerminals): Record<'text' | 'quote' | 'hole', TokenType[]> {
    Object.assign(terminal.textOpen, { PATTERN: /"""/, PUSH_MODE: 'text', LINE_BREAKS: false });
    Object.assign(terminal.textClose, { PATTERN: /"""/, POP_MODE: true });
    Object.assign(terminal.quoteOpen, {
        PATTERN: /"(?=(?:[^"\\\r\n]|\\.)*")/,
        PUSH_MODE: 'quote',
        LINE_BREAKS: false,
        START_CHARS_HINT: ['"'],
    });
    Object.assign(terminal.quoteClose, { PATTERN: /"/, POP_MODE: true });
    Object.assign(terminal.words, { PATTERN: { exec: matchTextWords }, LINE_BREAKS: true });
    Object.assign(terminal.holeOpen, {
        PATTERN: new RegExp(`\\{[ \\t]*(?=${nameSource}|\\})`),
        PUSH_MODE: 'hole',
        START_CHARS_HINT: ['{'],
    });
    Object.assign(terminal.holeClose, { PATTERN: /[ \t]*\}/, POP_MODE: true, START_CHARS_HINT: [' ', '\t', '}'] });

    const textEndMissing: TokenType = {
        name: missing.textEnd,
        PATTERN: { exec: matchMissingTextEnd },
        LINE_BREAKS: true,
        POP_MODE: true,
        CATEGORIES: [terminal.textClose],
        START_CHARS_HINT: ['\n', '\r'],
    };
    const loneBrace: TokenType = { name: missing.loneBrace, PATTERN: /\{/, CATEGORIES: [terminal.words] };
    const quoteWords: TokenType = { name: 'QUOTE_WORDS', PATTERN: /(?:[^"\\\r\n{]|\\.)+/, CATEGORIES: [terminal.words] };
    const holeName: TokenType = { name: 'HOLE_NAME', PATTERN: new RegExp(`${nameSource}(?=\\.|[ \\t]*\\})`), CATEGORIES: [terminal.id] };
    const holeNameUnclosed: TokenType = {
        name: missing.holeName,
        PATTERN: new RegExp(nameSource),
        POP_MODE: true,
        CATEGORIES: [terminal.id],
    };
    const holeDot: TokenType = { name: 'HOLE_DOT', PATTERN: new RegExp(`\\.(?=${nameSource}|\\})`), CATEGORIES: [terminal.dot] };
    const holeDotUnclosed: TokenType = { name: missing.holeDot, PATTERN: /\./, POP_MODE: true, CATEGORIES: [terminal.dot] };

    return {
        text: [terminal.textClose, terminal.holeOpen, loneBrace, textEndMissing, terminal.words],
        quote: [terminal.quoteClose, terminal.holeOpen, loneBrace, quoteWords],
        hole: [terminal.holeClose, holeName, holeNameUnclosed, holeDot, holeDotUnclosed],
    };
}

/** A token that is never lexed, only given by the lexer's second look. */
export function virtualToken(name: string, categories: TokenType[]): TokenType {
    return { name, PATTERN: Lexer.NA, CATEGORIES: categories };
}
