import type { IToken } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import { elementOpeners } from '../grammar/prose-tokens.js';
import { GrammarWalk, terminalOf, type WalkStates } from './grammar-walk.js';
import type { MasaLspServices } from './lsp-module.js';

/** Where completion was asked for, and what is half-written there. */
export type CompletionContext = WordContext | StringContext | HoleContext;

interface Written {
    /** Where the half-written piece begins. */
    readonly start: number;
    /** What is written of it up to the cursor. */
    readonly prefix: string;
}

/** Among the words of the language. */
export interface WordContext extends Written {
    readonly kind: 'word';
    /** What the text before allows here. */
    readonly places: WalkStates;
    /** What may begin a fact in the block, also where the fact before is not whole yet. */
    readonly blockPlaces: WalkStates;
    readonly isLineStart: boolean;
}

/** Inside quotation marks; the prefix begins after the first. */
export interface StringContext extends Written {
    readonly kind: 'string';
    readonly places: WalkStates;
}

/** Inside `{…}` in prose. */
export interface HoleContext extends Written {
    readonly kind: 'hole';
    /** The names before the last dot. */
    readonly owners: readonly string[];
}

/** Finds out what is being written at an offset; undefined in comments and in the words of prose, where nothing is completed. */
export class CompletionContexts {
    readonly #services: MasaLspServices;
    #walk: GrammarWalk | undefined;

    constructor(services: MasaLspServices) {
        this.#services = services;
    }

    get walk(): GrammarWalk {
        this.#walk ??= new GrammarWalk(this.#services.Grammar);
        return this.#walk;
    }

    findAt(document: LangiumDocument, offset: number): CompletionContext | undefined {
        const text = document.textDocument.getText().slice(0, offset);
        const { tokens: all, hidden } = this.#services.parser.Lexer.tokenize(text, { mode: 'partial' });
        if (hidden.some((token) => token.tokenType.name === 'COMMENT' && endOf(token) === offset)) return undefined;
        const tokens = all.filter((token) => token.image !== '');

        const open = openText(tokens, text, (before) => this.#mayBeProse(before));
        if (open) {
            const hole = findHole(text.slice(open.contentStart), open.contentStart);
            if (hole) return hole;
            if (open.isProse) return undefined;
            const before = tokens.filter((token) => endOf(token) <= open.start);
            return {
                kind: 'string',
                start: open.contentStart,
                prefix: text.slice(open.contentStart),
                places: this.#walkTo(before).places,
            };
        }
        const start = startOfName(text);
        // Such as the k of £130k: a part of something that is no name.
        if (tokens.some((token) => token.startOffset < start && endOf(token) > start)) return undefined;
        const before = tokens.filter((token) => endOf(token) <= start);
        const lineStart = text.lastIndexOf('\n', start - 1) + 1;
        const isLineStart = text.slice(lineStart, start).trim() === '';
        return { kind: 'word', start, prefix: text.slice(start), isLineStart, ...this.#walkTo(before) };
    }

    /** Whether a text with references may stand behind these tokens, and not only a title. */
    #mayBeProse(tokens: readonly IToken[]): boolean {
        const { places } = this.#walkTo(tokens);
        return this.walk.next(places).some(({ feature }) => terminalOf(feature) === 'QUOTE_OPEN');
    }

    /** Walks from the element that the last tokens belong to; what cannot be read there is passed over up to the next line that can. */
    #walkTo(tokens: readonly IToken[]): Pick<WordContext, 'places' | 'blockPlaces'> {
        const walk = this.walk;
        const blocks: WalkStates[] = [walk.start()];
        let places = walk.start();
        let previous: IToken | undefined;
        for (const token of tokens.slice(elementStart(tokens))) {
            const block = blocks.at(-1) ?? walk.start();
            const startsLine = previous !== undefined && previous.endLine !== token.startLine;
            let next = walk.step(places, token);
            if (next.length === 0 && (startsLine || token.image === '}')) next = walk.step(block, token);
            if (token.image === '{' && isBrace(token)) blocks.push(next);
            else if (token.image === '}' && isBrace(token) && blocks.length > 1) blocks.pop();
            places = next;
            previous = token;
        }
        return { places, blockPlaces: blocks.at(-1) ?? walk.start() };
    }
}

/** The index of the token that opens the element the last tokens belong to: a word at the left margin that can be nothing else. */
function elementStart(tokens: readonly IToken[]): number {
    let start = 0;
    let depth = 0;
    for (const [index, token] of tokens.entries()) {
        if (isBrace(token)) depth = Math.max(0, depth + (token.image === '{' ? 1 : -1));
        else if (token.startColumn === 1 && isOpener(token) && (depth === 0 || opensBlock(tokens, index))) {
            start = index;
            depth = 0;
        }
    }
    return start;
}

const openers: ReadonlySet<string> = new Set(elementOpeners);

function isOpener(token: IToken): boolean {
    return openers.has(token.image) && token.tokenType.name === token.image;
}

function opensBlock(tokens: readonly IToken[], index: number): boolean {
    const line = tokens[index]?.startLine;
    return tokens
        .slice(index + 1, index + 6)
        .some((token) => token.startLine === line && (token.image === '{' || token.image.startsWith('"')));
}

function isBrace(token: IToken): boolean {
    return token.tokenType.name === '{' || token.tokenType.name === '}';
}

function endOf(token: IToken): number {
    return (token.endOffset ?? token.startOffset) + 1;
}

interface OpenText {
    /** Where the quotation marks stand. */
    readonly start: number;
    readonly contentStart: number;
    readonly isProse: boolean;
}

/** The text that is still open at the end of the tokens: a `"""` without its end, or a `"` on the last line. */
function openText(tokens: readonly IToken[], text: string, mayBeProse: (before: readonly IToken[]) => boolean): OpenText | undefined {
    let opened: IToken | undefined;
    for (const token of tokens) {
        const name = token.tokenType.name;
        if (name === 'TEXT_OPEN' || name === 'QUOTE_OPEN') opened = token;
        else if (name === 'TEXT_CLOSE' || name === 'QUOTE_CLOSE' || name === 'TEXT_END_MISSING') opened = undefined;
    }
    if (opened) return { start: opened.startOffset, contentStart: endOf(opened), isProse: true };
    // `"… {` is a text with a reference, or a title without its second quotation mark before a block; what may stand there tells.
    const mark = tokens.at(-1)?.image === '{' ? tokens.at(-2) : undefined;
    const isOpenProse = mark?.tokenType.name === 'UNCLOSED_STRING' && mayBeProse(tokens.slice(0, -2));
    const last = isOpenProse ? mark : tokens.at(-1);
    if (last?.tokenType.name !== 'UNCLOSED_STRING' || text.slice(endOf(last)).includes('\n')) return undefined;
    return { start: last.startOffset, contentStart: last.startOffset + 1, isProse: false };
}

/** `{council.d` at the end of a text. */
function findHole(content: string, offset: number): HoleContext | undefined {
    const hole = /(?<!\\)\{[ \t]*((?:[\p{L}_][\p{L}\p{N}_-]*\.)*)([\p{L}_][\p{L}\p{N}_-]*)?$/u.exec(content);
    if (!hole) return undefined;
    const [, owners = '', prefix = ''] = hole;
    return {
        kind: 'hole',
        start: offset + content.length - prefix.length,
        prefix,
        owners: owners.split('.').filter((name) => name !== ''),
    };
}

/** The name that ends at the end of a text, whole or not: `council.d` is one. */
function startOfName(text: string): number {
    const from = Math.max(0, text.length - longestName);
    return from + (/(?:[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*\.?)?$/u.exec(text.slice(from))?.index ?? 0);
}

/** So far back a name is looked for: from the start, each letter of a very long word would be tried as the first of one. */
const longestName = 1000;
