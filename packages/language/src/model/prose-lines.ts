import type { Prose } from '../grammar/generated/ast.js';

/** A line of a text without its indentation, by offsets in the document. */
export interface Line {
    readonly start: number;
    readonly end: number;
    readonly indent: string;
    readonly text: string;
    /** Whether words stand right above it, or right below. */
    readonly isBelowWords: boolean;
    readonly isAboveWords: boolean;
    /** Whether Markdown breaks it off from the next. */
    readonly isBrokenOff: boolean;
}

/** The lines between the marks of a text that has several, without blocks of code and without that of the opening mark. */
export function linesOf({ $cstNode: node }: Prose, document: string): readonly Line[] {
    if (!node?.text.includes('\n')) return [];
    const pieces = document.slice(node.offset, node.end).split('\n');
    let offset = node.offset;
    let fence: string | undefined;
    return pieces.flatMap((piece, index): Line[] => {
        const start = offset + piece.length - piece.trimStart().length;
        offset += piece.length + 1;
        const text = piece.trim();
        const opener = /^(?:`{3,}|~{3,})/.exec(text)?.[0];
        const isCode = fence !== undefined || opener !== undefined;
        if (opener !== undefined) fence = fence === undefined ? opener : text.startsWith(fence) ? undefined : fence;
        if (index === 0 || isCode || text === '' || text.endsWith('"""')) return [];
        const isWords = (other: string | undefined): boolean => other !== undefined && !/^\s*(?:""".*)?$/.test(other);
        return [
            {
                start,
                end: start + text.length,
                indent: piece.slice(0, piece.length - piece.trimStart().length),
                text,
                isBelowWords: index > 1 && isWords(pieces[index - 1]),
                isAboveWords: isWords(pieces[index + 1]),
                isBrokenOff: /(?: {2}|\\)\r?$/.test(piece),
            },
        ];
    });
}
