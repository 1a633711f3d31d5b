import type { Mention, Prose } from '../grammar/generated/ast.js';

/** A piece of prose: words as the author wrote them, or a reference. */
export type ProsePiece = { readonly words: string } | { readonly mention: Mention };

/** The pieces of a prose, in order, with the indentation that its lines share taken off. */
export function prosePieces(prose: Prose): readonly ProsePiece[] {
    if (prose.text !== undefined) return [{ words: prose.text }];
    const pieces = prose.parts.map((part): ProsePiece => (part.$type === 'Words' ? { words: part.text } : { mention: part }));
    return dedent(pieces);
}

/** Whether a text says anything; a reference says at least its name. */
export function hasWords(prose: Prose | undefined): boolean {
    if (!prose) return false;
    return prose.text !== undefined
        ? prose.text.trim() !== ''
        : prose.parts.some((part) => part.$type === 'Mention' || part.text.trim() !== '');
}

/** Takes off the indentation common to all lines. The first line stands behind the opening quotes and does not count. */
function dedent(pieces: readonly ProsePiece[]): readonly ProsePiece[] {
    let indent: number | undefined;
    for (const [index, piece] of pieces.entries()) {
        if (!('words' in piece)) continue;
        const lines = piece.words.split('\n');
        for (const [number, line] of lines.entries()) {
            if (number === 0) continue;
            const continues = number === lines.length - 1 && index < pieces.length - 1;
            if (line.trim() === '' && !continues) continue;
            const width = line.length - line.trimStart().length;
            indent = indent === undefined ? width : Math.min(indent, width);
        }
    }
    if (!indent) return pieces;
    const shared = new RegExp(`\\n[ \\t]{0,${indent}}`, 'g');
    return pieces.map((piece) => ('words' in piece ? { words: piece.words.replaceAll('\r\n', '\n').replace(shared, '\n') } : piece));
}
