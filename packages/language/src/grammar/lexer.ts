import type { ILexingError, IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LangiumCoreServices, type LexerResult, type LexingDiagnostic, type TokenizeOptions } from 'langium';
import { blocksWith } from './opening-words.js';
import { elementOpeners, missing } from './prose-tokens.js';
import { isHeader, repairStructure } from './repair-structure.js';
import { MasaTokenBuilder, unclosedString, type WordTokens } from './token-builder.js';
import { complain, type Mistake, retype, type Told, virtualAfter } from './token-helpers.js';

/** The longest text we read. A national library of arrangements has files a hundred times smaller. */
export const maxTextLength = 2_000_000;

/**
 * The most words and signs we read, a text counting as one. A whole arrangement in one file has a tenth of it; beyond, the time that a
 * parser needs for one block grows with the square of what stands in it.
 */
const maxTokens = 120_000;

/** How many lexing messages one document may have before we stop listing them. */
const maxMessages = 50;

/**
 * Turns text into tokens that the parser can work with, whatever the text is.
 *
 * After the token patterns have done their work, a second look over the tokens
 * - tells keywords from names: a word that opens facts or elements is a keyword at the beginning of a line, elsewhere it may also be a name;
 * - puts in what is missing (`}` after a reference, a closing quote), with a message at its place;
 * - mends the structure when braces do not balance (see repair-structure.ts).
 */
export class MasaLexer extends DefaultLexer {
    readonly #words: ReadonlyMap<string, WordTokens>;
    readonly #comma: TokenType;

    constructor(services: LangiumCoreServices) {
        super(services);
        if (!(this.tokenBuilder instanceof MasaTokenBuilder)) throw new Error('MasaLexer works with the tokens of MasaTokenBuilder.');
        this.#words = this.tokenBuilder.words;
        this.#comma = this.#type(',');
    }

    override tokenize(text: string, options?: TokenizeOptions): LexerResult {
        if (text.length > maxTextLength) return tooLong(text);
        const { tokens, groups, errors } = this.chevrotainLexer.tokenize(text);
        if (tokens.length > maxTokens)
            return refuse(
                `This file holds ${tokens.length.toLocaleString('en-GB')} words and signs; Masa reads up to ${maxTokens.toLocaleString('en-GB')}. Split it and import the parts.`,
            );
        const diagnostics: LexingDiagnostic[] = [];
        const worded = this.#lookAgain(tokens, text, diagnostics);
        const titles = errors.length > 0 ? worded.filter(isOpenedTitle) : [];
        // Half a document, as completion reads it, is open at its end and wants no mending.
        const mended =
            options?.mode === 'partial'
                ? worded
                : repairStructure(worded, { open: this.#type('{'), close: this.#type('}'), openers: this.#openerTypes() }, diagnostics);
        return {
            tokens: mended,
            hidden: groups['hidden'] ?? [],
            errors: errors
                .slice(0, maxMessages)
                .filter(({ offset }) => !titles.some(({ startOffset, endOffset = 0 }) => startOffset < offset && offset < endOffset))
                .map((error) => describeError(error, text)),
            report: { diagnostics: diagnostics.slice(0, maxMessages) },
        };
    }

    #type(name: string): TokenType {
        const type = this.tokenTypes[name];
        if (!type) throw new Error(`The grammar has no token '${name}'.`);
        return type;
    }

    #openers: ReadonlySet<TokenType> | undefined;

    #openerTypes(): ReadonlySet<TokenType> {
        this.#openers ??= new Set(
            elementOpeners.flatMap((word) => {
                const types = this.#words.get(word);
                return types ? [types.strict, types.soft] : [];
            }),
        );
        return this.#openers;
    }

    /** Tells keywords from names, and closes what was left open in prose. */
    #lookAgain(tokens: IToken[], text: string, diagnostics: LexingDiagnostic[]): IToken[] {
        const result: IToken[] = [];
        let open: IToken | undefined;
        let previous: IToken | undefined;
        // The words that opened the blocks we are in, and the last that may open the next.
        const blocks: string[] = [];
        let opener = '';
        for (const [index, token] of tokens.entries()) {
            result.push(token);
            switch (token.tokenType.name) {
                case '{':
                    blocks.push(opener);
                    break;
                case '}':
                    blocks.pop();
                    break;
                case 'ID':
                    this.#readWord(tokens, index, blocks, diagnostics);
                    if (previous?.endLine !== token.startLine && opensElements(token.image)) opener = token.image;
                    break;
                case 'TEXT_OPEN':
                case 'QUOTE_OPEN':
                    open = token;
                    break;
                case 'TEXT_CLOSE':
                case 'QUOTE_CLOSE':
                    open = undefined;
                    break;
                case missing.textEnd:
                    if (open) diagnostics.push(complain(open, 'This text is not closed: write """ on a line of its own where it ends.'));
                    open = undefined;
                    break;
                case missing.loneBrace:
                    diagnostics.push(
                        complain(
                            token,
                            'A brace in a text opens a reference, such as {council.lead}. For a plain brace, write \\{.',
                            'lone-brace',
                        ),
                    );
                    break;
                case missing.holeName:
                case missing.holeDot:
                    diagnostics.push(complain(token, describeOpenReference(text, token), 'open-reference'));
                    result.push(this.#virtual('HOLE_CLOSE', token));
                    break;
                case unclosedString:
                    diagnostics.push(complainOfMark(token, previous));
                    this.#openTitle(result, text);
                    break;
                default:
            }
            if (isText(token) && isText(previous) && (previous?.endOffset ?? 0) + 1 === token.startOffset)
                diagnostics.push(complain(token, 'One text ends and another begins here. For a quotation mark inside a text write \\".'));
            previous = token;
        }
        if (open && previous) this.#closeAtEnd(open, previous, text, result, diagnostics);
        return result;
    }

    /** Makes a word of the language a keyword, where it may be one. */
    #readWord(tokens: readonly IToken[], index: number, blocks: readonly string[], diagnostics: LexingDiagnostic[]): void {
        const token = tokens[index];
        if (!token) return;
        const opensLine = this.#isFirstOnLine(token, tokens[index - 1]) && !this.#isInList(token, tokens[index + 1]);
        const image = opensLine && isCapitalWord(tokens, index, blocks.at(-1)) ? token.image.toLowerCase() : token.image;
        const word = this.#words.get(image);
        if (!word || this.#isNameAfterComma(tokens, index)) return;
        // `report to executive` in a block is more likely a fact with a wrong letter than an element.
        if (
            opensLine &&
            blocks.length > 0 &&
            token.startColumn !== 1 &&
            opensElements(image) &&
            !opensFacts(image) &&
            !isHeader(tokens, index)
        )
            return;
        if (image !== token.image) {
            diagnostics.push(complain(token, `Only names and titles have capitals: write ${image}.`, 'capital'));
            token.image = image;
        }
        // `board`, say, opens nothing: on a line of its own it is a name of the list above.
        retype(token, opensLine && blocksWith(image).length > 0 ? word.strict : word.soft);
    }

    #isFirstOnLine(token: IToken, previous: IToken | undefined): boolean {
        return previous === undefined || (previous.endLine !== token.startLine && previous.tokenType !== this.#comma);
    }

    /** Below `members`, `chair,` and `board and panel` are names, for no fact goes on so behind its first word. */
    #isInList(token: IToken, next: IToken | undefined): boolean {
        return next?.startLine === token.endLine && (next?.tokenType === this.#comma || next?.image === 'and');
    }

    /** In `a, and b` the word joins; in `a, and` or `a, and as "B"` it is the name of something, for any word may be one. */
    #isNameAfterComma(tokens: readonly IToken[], index: number): boolean {
        const [before, token, next, afterNext] = [tokens[index - 1], tokens[index], tokens[index + 1], tokens[index + 2]];
        if (token?.image !== 'and' || before?.tokenType !== this.#comma) return false;
        const joins = next !== undefined && next.startLine === token.endLine && /^[\p{L}\d"]/u.test(next.image);
        return !joins || (next.image === 'as' && afterNext?.image.startsWith('"') === true);
    }

    /**
     * Reads `group board Partnership Board" {` and `import area.masa"` as they were meant, so that no block or file is lost with its mark.
     * @param tokens The last of them is a mark that nothing opens.
     */
    #openTitle(tokens: IToken[], text: string): void {
        const mark = tokens.at(-1);
        const first = tokens.findLastIndex(({ startLine }) => startLine !== mark?.startLine) + 1;
        const opener = tokens[first];
        // A path has no name before it.
        const begin = first + (opener?.image === 'import' ? 1 : 2);
        const [word, ...words] = tokens.slice(begin);
        if (mark?.image !== '"' || !opener || !word || words.length === 0 || !opensElements(opener.image)) return;
        if (isText(word) || words.at(-2)?.tokenType.name === '{' || tokens.at(-2)?.endOffset !== mark.startOffset - 1) return;
        const { startOffset: endOffset, startColumn: endColumn = 0 } = mark;
        const title = { ...word, image: `"${text.slice(word.startOffset, mark.startOffset)}"`, endOffset, endColumn };
        tokens.splice(begin, tokens.length, retype(title, this.#type('STRING')));
    }

    /** At the end of the document, prose may still be open: inside a reference, a text, or both. */
    #closeAtEnd(open: IToken, last: IToken, text: string, result: IToken[], diagnostics: LexingDiagnostic[]): void {
        const inHole = result.at(-1)?.tokenType.name === 'HOLE_OPEN' || result.at(-1)?.tokenType.name === 'HOLE_NAME';
        if (inHole) result.push(this.#virtual('HOLE_CLOSE', last));
        result.push(this.#virtual(open.tokenType.name === 'TEXT_OPEN' ? 'TEXT_CLOSE' : 'QUOTE_CLOSE', last));
        const where = text.length > (open.endOffset ?? open.startOffset) + 1 ? ' where it ends' : '';
        diagnostics.push(complain(open, `This text is not closed: write """ on a line of its own${where}.`));
    }

    #virtual(name: string, after: IToken): IToken {
        return virtualAfter(after, this.#type(name));
    }
}

/** Whether a token is a title that was read with the opening mark it lacks; what stands in it is no mistake of its own. */
function isOpenedTitle({ image, startOffset, endOffset = startOffset }: IToken): boolean {
    return image.length > endOffset + 1 - startOffset;
}

/**
 * Whether a word with a capital opens an element or a fact as if it had none: `Group board "Board" {`, `Chair vacant`.
 * @param block The word that opened the block around it. In a section such a word most often begins a sentence without quotation marks.
 */
function isCapitalWord(tokens: readonly IToken[], index: number, block: string | undefined): boolean {
    const image = tokens[index]?.image ?? '';
    const lower = image.toLowerCase();
    if (lower === image) return false;
    // Sentences begin with `In` and `For`.
    const mayBeFact = block !== undefined && lower.length > 3 && (sectionOpeners.has(block) ? lower === 'show' : opensFacts(lower));
    return (mayBeFact && !isSentence(tokens, index)) || (opensElements(lower) && isHeader(tokens, index));
}

/** Whether a line reads as a sentence: many words and a full stop, such as `Members of the group read all papers first.` */
function isSentence(tokens: readonly IToken[], first: number): boolean {
    const line = tokens[first]?.startLine;
    let end = first;
    while (tokens[end]?.startLine === line) {
        if (isText(tokens[end])) return false;
        end += 1;
    }
    return end - first > longestFact && tokens[end - 1]?.image === '.';
}

/** How many words and signs a fact without a text has at most, such as `Meets at least 4 times a year.` */
const longestFact = 7;

const sectionOpeners: ReadonlySet<string> = new Set(['section', 'appendix', 'part']);

function opensElements(word: string): boolean {
    return blocksWith(word).includes('MasaDocument');
}

function opensFacts(word: string): boolean {
    return blocksWith(word).some((block) => block !== 'MasaDocument');
}

/** Whether a token is a whole text between quotation marks on one line. */
function isText(token: IToken | undefined): boolean {
    return token?.tokenType.name === 'STRING';
}

/** A mark that opens nothing: what stands right before it tells whether it closes a text, or is left over from one. */
function complainOfMark(mark: IToken, previous: IToken | undefined): Told<LexingDiagnostic> {
    const isClose = mark.image === '"' && previous?.endOffset === mark.startOffset - 1;
    if (isClose && isText(previous)) return complain(mark, 'This quotation mark is one too many: take it out.');
    if (isClose && previous?.tokenType.name !== '{')
        return complain(mark, 'The opening quotation mark is missing: write " where this text begins.');
    return complain(mark, 'The closing quotation mark is missing: write " where this text ends.', 'open-text');
}

/** A reference is said again from its brace on. */
function describeOpenReference(text: string, { startOffset, endOffset = startOffset }: IToken): string {
    const said = text.slice(text.lastIndexOf('{', startOffset), endOffset + 1);
    return `The reference '${said.trim()}' is not closed: write } after the name.`;
}

/** What to do about characters that people type out of habit. */
const advices: readonly (readonly [RegExp, string, Mistake?])[] = [
    [/[“”„]/, 'Quotation marks are straight here: write " before and after a text.'],
    [/[‘’]/, 'It belongs into a text: write " before and after the whole text.'],
    [/[;:=]/, 'Facts need no punctuation.', 'punctuation'],
    [/[–—]/, 'Leave the dash out, or write " before and after the text that it belongs to.'],
    [/&/, 'Write and, or write " before and after the text that it belongs to.'],
    [/_/, 'The words of a name are joined with hyphens, such as case-review-group.'],
];

function describeError(error: ILexingError, text: string): Told<ILexingError> {
    const found = text.substring(error.offset, error.offset + Math.min(error.length, 20));
    const [, advice, mistake] = advices.find(([pattern]) => pattern.test(found)) ?? [
        undefined,
        'Free text stands between quotation marks, such as "Strategic Board".',
    ];
    return { ...error, message: `'${found}' has no meaning here. ${advice}`, ...(mistake === undefined ? {} : { mistake }) };
}

function tooLong(text: string): LexerResult {
    const megabytes = (text.length / 1_000_000).toFixed(1);
    const limit = maxTextLength / 1_000_000;
    return refuse(
        `This file holds ${megabytes} million characters; Masa reads files of up to ${limit} million. Split it and import the parts.`,
    );
}

/** No tokens, and one message at the start. */
function refuse(message: string): LexerResult {
    return { tokens: [], hidden: [], errors: [{ offset: 0, length: 1, line: 1, column: 1, message }] };
}
