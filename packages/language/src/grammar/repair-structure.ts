import type { IToken, TokenType } from 'chevrotain';
import type { LexingDiagnostic } from 'langium';
import { complain, virtualAfter } from './token-helpers.js';

/** How deep blocks may nest. Real arrangements reach four. */
export const maxDepth = 30;

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
 * starts there closes what is still open, and lines that belong to no element are left out. Each repair has one message.
 */
export function repairStructure(tokens: IToken[], structure: StructureTokens, diagnostics: LexingDiagnostic[]): IToken[] {
    const { balanced, tooDeepAt } = measure(tokens, structure);
    if (tooDeepAt) {
        diagnostics.push(complain(tooDeepAt, `Blocks are nested more than ${maxDepth} deep here; the rest of this file was not read. Close some with }.`));
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
    /** The braces that are open, outermost first. */
    let open: IToken[] = [];
    /** Whether we are in lines that belong to no element, and how many braces those have opened. */
    let orphanDepth: number | undefined;
    let inHeader = false;

    const closeAll = (): void => {
        const outermost = open[0];
        const last = result.at(-1);
        if (!outermost || !last) return;
        diagnostics.push(complain(outermost, 'The } that closes this block is missing.'));
        for (const _ of open) result.push(virtualAfter(last, structure.close));
        open = [];
    };

    for (const [index, token] of tokens.entries()) {
        const startsElement = structure.openers.has(token.tokenType) && (token.startColumn === 1 ? isHeader(tokens, index) : false);
        if (startsElement) {
            closeAll();
            orphanDepth = undefined;
            inHeader = true;
        } else if (orphanDepth !== undefined) {
            if (token.tokenType === structure.open) orphanDepth += 1;
            if (token.tokenType === structure.close) orphanDepth -= 1;
            continue;
        } else if (open.length === 0 && !inHeader) {
            if (structure.openers.has(token.tokenType) && isHeader(tokens, index)) {
                inHeader = true;
            } else {
                diagnostics.push(complain(token, orphanMessage(token, structure)));
                orphanDepth = token.tokenType === structure.close ? -1 : 0;
                continue;
            }
        }
        if (token.tokenType === structure.open) {
            open.push(token);
        } else if (token.tokenType === structure.close) {
            open.pop();
            if (open.length === 0) inHeader = false;
        }
        result.push(token);
    }
    closeAll();
    return result;
}

/** `group board "Board"` and `section money {` are first lines of elements; `contact desk` inside a block is not. */
function isHeader(tokens: IToken[], index: number): boolean {
    const line = tokens[index]?.startLine;
    for (let next = index + 1; next < Math.min(tokens.length, index + 6); next += 1) {
        const token = tokens[next];
        if (!token || token.startLine !== line) return tokens[index]?.image === 'import';
        const name = token.tokenType.name;
        if (name === 'STRING' || name === 'UNCLOSED_STRING' || name === '{' || name === 'YEAR') return true;
    }
    return false;
}

function orphanMessage(token: IToken, structure: StructureTokens): string {
    return token.tokenType === structure.close
        ? 'This } closes nothing: take it out, or put back the line that opened the block.'
        : `From '${token.image}' on, these lines belong to nothing: the line that opens their block, such as group name "Title" {, is missing above.`;
}
