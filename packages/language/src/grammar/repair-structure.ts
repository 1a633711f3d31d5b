import type { IToken, TokenType } from 'chevrotain';
import type { LexingDiagnostic } from 'langium';
import { complain, virtualAfter } from './token-helpers.js';

/** How deep blocks may nest. Real arrangements reach four. */
const maxDepth = 30;

/** The tokens that make structure. */
export interface StructureTokens {
    readonly open: TokenType;
    readonly close: TokenType;
    /** The first words of elements. */
    readonly openers: ReadonlySet<TokenType>;
}

/**
 * Makes the braces of a token list balance, so that an error in one element never reaches the next.
 *
 * A text whose braces balance is returned as it is, whatever its layout. In any other text the left margin decides: an element that
 * starts there closes what is still open, a } that stands there closes the element, and lines that belong to no element are left out.
 * Each repair has one message.
 */
export function repairStructure(tokens: IToken[], structure: StructureTokens, diagnostics: LexingDiagnostic[]): IToken[] {
    const { balanced, tooDeepAt } = measure(tokens, structure);
    if (tooDeepAt) {
        diagnostics.push(
            complain(
                tooDeepAt,
                `Blocks are nested more than ${maxDepth} deep here; the rest of this file was not read. Close some with }.`,
            ),
        );
        return repair(tokens.slice(0, tokens.indexOf(tooDeepAt)), structure, []);
    }
    return balanced ? tokens : repair(tokens, structure, diagnostics);
}

function measure(tokens: IToken[], { open, close }: StructureTokens): { balanced: boolean; tooDeepAt?: IToken } {
    let depth = 0;
    for (const token of tokens) {
        if (token.tokenType === open) {
            depth += 1;
            if (depth > maxDepth) return { balanced: false, tooDeepAt: token };
        } else if (token.tokenType === close) {
            depth -= 1;
            if (depth < 0) return { balanced: false };
        }
    }
    return { balanced: depth === 0 };
}

function repair(tokens: IToken[], structure: StructureTokens, diagnostics: LexingDiagnostic[]): IToken[] {
    const result: IToken[] = [];
    const { margin, headers } = findHeaders(tokens, structure);
    const closedAtMargin = findElementsClosedAtMargin(tokens, margin, headers, structure);
    /** The braces that are open, outermost first. */
    const open: IToken[] = [];
    /** The first line of an element whose block has not begun, so far. */
    let header: IToken[] = [];
    /** Whether we are in lines that belong to no element. */
    let isOrphaned = false;

    const closeDownTo = (depth: number): void => {
        const missing = open[depth];
        const last = result.at(-1);
        if (!missing || !last) return;
        diagnostics.push(complain(missing, 'The } that closes this block is missing.'));
        while (open.length > depth) {
            open.pop();
            result.push(virtualAfter(last, structure.close));
        }
    };

    for (const [index, token] of tokens.entries()) {
        const isClose = token.tokenType === structure.close;
        const last = result.at(-1);
        if (header[0]?.image === 'import' && header.length > 1) header = [];
        if (headers.has(token)) {
            closeDownTo(0);
            isOrphaned = false;
            header = [token];
        } else if (isOrphaned) {
            continue;
        } else if (header.length > 0 && last && closedAtMargin[index] && isBlockWithoutBrace(header, token, structure)) {
            diagnostics.push(complain(last, 'The { that opens the block is missing at the end of this line.', 'opening-brace'));
            result.push(virtualAfter(last, structure.open));
            open.push(last);
            header = [];
        } else if (header.length > 0) {
            header.push(token);
        }

        const isStray =
            open.length === 0 ? isClose : open.length === 1 && isClose && token.startColumn !== margin && closedAtMargin[index] === 1;
        if (isStray) {
            diagnostics.push(
                complain(token, 'This } closes nothing: take it out, or put back the line that opened the block.', 'stray-brace'),
            );
            if (open.length === 0) isOrphaned = true;
            continue;
        }
        if (open.length === 0 && header.length === 0) {
            diagnostics.push(
                complain(
                    token,
                    `From '${token.image}' on, these lines belong to nothing: the line that opens their block, such as group name "Title" {, is missing above.`,
                ),
            );
            isOrphaned = true;
            continue;
        }
        if (token.tokenType === structure.open) {
            open.push(token);
            header = [];
        }
        result.push(token);
        if (!isClose) continue;
        // The parser may have closed an inner block by itself: then what we put in behind the real brace is left over, not the brace.
        open.splice(token.startColumn === margin ? 0 : -1, 1);
        if (token.startColumn === margin) closeDownTo(0);
    }
    closeDownTo(0);
    return result;
}

/** The first words of elements, as far as the left margin tells, and the column of that margin. */
function findHeaders(tokens: readonly IToken[], { openers }: StructureTokens): { margin: number; headers: ReadonlySet<IToken> } {
    const headers = tokens.filter((token, index) => openers.has(token.tokenType) && isHeader(tokens, index));
    const margin = headers.reduce((least, { startColumn = 1 }) => Math.min(least, startColumn), Number.POSITIVE_INFINITY);
    return { margin, headers: new Set(headers.filter(({ startColumn }) => startColumn === margin)) };
}

/** For each token, 1 where a } at the left margin comes after it and before the next element. */
function findElementsClosedAtMargin(
    tokens: readonly IToken[],
    margin: number,
    headers: ReadonlySet<IToken>,
    { close }: StructureTokens,
): Uint8Array {
    const closed = new Uint8Array(tokens.length);
    let isClosed = 0;
    for (let index = tokens.length - 1; index >= 0; index -= 1) {
        const token = tokens[index];
        closed[index] = isClosed;
        if (!token) continue;
        if (headers.has(token)) isClosed = 0;
        else if (token.tokenType === close && token.startColumn === margin) isClosed = 1;
    }
    return closed;
}

/** The words with which the first line of an element may go on below, by the word that opens it. */
const goesOnWith: Readonly<Record<string, readonly string[]>> = {
    section: ['answers'],
    appendix: ['answers'],
    part: ['answers'],
    term: ['means'],
    post: ['held', 'vacant', 'not', 'interim', 'first', 'from', 'until'],
    scrutineer: ['held', 'vacant', 'not', 'interim', 'first', 'from', 'until'],
};

/** Whether a token opens a line that can be no part of the element's first line, so that it must stand in a block without an opening brace. */
function isBlockWithoutBrace(header: readonly IToken[], token: IToken, { open }: StructureTokens): boolean {
    const [opener, last] = [header[0], header.at(-1)];
    if (!opener || !last || token.tokenType === open) return false;
    if ((token.startLine ?? 0) <= (last.endLine ?? 0) || last.image === ',') return false;
    const isTitle = token.tokenType.name === 'STRING' && !header.some(({ tokenType }) => tokenType.name === 'STRING');
    return !isTitle && !goesOnWith[opener.image]?.includes(token.image);
}

/** `group board "Board"` and `section money {` are first lines of elements; `contact desk` inside a block is not. */
export function isHeader(tokens: readonly IToken[], index: number): boolean {
    const line = tokens[index]?.startLine;
    for (let next = index + 1; next < Math.min(tokens.length, index + 6); next += 1) {
        const token = tokens[next];
        if (!token || token.startLine !== line) return tokens[index]?.image === 'import';
        const name = token.tokenType.name;
        if (name === 'STRING' || name === 'UNCLOSED_STRING' || name === '{' || name === 'YEAR') return true;
    }
    return false;
}
