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

/** A mistake that has a mechanical mend, by what is wrong: a mark typed out of habit, or a sign that is missing or too much. */
export type Mistake = 'punctuation' | 'capital' | 'lone-brace' | 'open-reference' | 'open-text' | 'opening-brace' | 'stray-brace';

/** Something that the lexer tells, and which mistake it is where it can be mended mechanically. */
export type Told<T> = T & { readonly mistake?: Mistake };

/** A message at a token. */
export function complain(token: IToken, message: string, mistake?: Mistake): Told<LexingDiagnostic> {
    return {
        ...(mistake === undefined ? {} : { mistake }),
        offset: token.startOffset,
        length: Math.max(1, token.image.length),
        line: token.startLine,
        column: token.startColumn,
        message,
    };
}
