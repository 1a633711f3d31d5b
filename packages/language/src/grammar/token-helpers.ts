import type { IToken, TokenType } from 'chevrotain';
import type { LexingDiagnostic } from 'langium';

/** A token without text, right after another one. */
export function virtualAfter(after: IToken, type: TokenType): IToken {
    const offset = (after.endOffset ?? after.startOffset) + 1;
    const column = (after.endColumn ?? 0) + 1;
    const line = after.endLine ?? 1;
    const token: IToken = {
        image: '',
        tokenType: type,
        tokenTypeIdx: 0,
        startOffset: offset,
        endOffset: offset - 1,
        startLine: line,
        endLine: line,
        startColumn: column,
        endColumn: column - 1,
    };
    return retype(token, type);
}

/** Makes a token one of another type, in place. */
export function retype(token: IToken, type: TokenType): IToken {
    token.tokenType = type;
    token.tokenTypeIdx = type.tokenTypeIdx ?? 0;
    return token;
}

/** A message at a token. */
export function complain(token: IToken, message: string): LexingDiagnostic {
    return {
        offset: token.startOffset,
        length: Math.max(1, token.image.length),
        line: token.startLine,
        column: token.startColumn,
        message,
    };
}
