/** A way of writing in a drawing; sizes are in pixels. */
export interface Font {
    readonly size: number;
    readonly lineHeight: number;
    readonly isBold: boolean;
}

/**
 * About how wide a line of text is in a drawing, in pixels, for fonts like Arial. Nothing can be measured while a page is being built, so
 * this is an estimate that rather says too much: words in a wider font, such as DejaVu Sans, still stay within their box.
 */
export function textWidth(text: string, font: Font): number {
    const thousandths = Array.from(text).reduce((sum, character) => sum + (characterWidths.get(character) ?? otherWidth(character)), 0);
    return (thousandths / 1000) * font.size * (font.isBold ? 1.08 : 1) * 1.13;
}

/** Breaks a text into lines of no more than a width, between words where it can be, else inside a word. */
export function wrapText(text: string, maxWidth: number, font: Font): readonly string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(/\s+/).filter((part) => part !== '')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (textWidth(longer, font) <= maxWidth) {
            line = longer;
            continue;
        }
        if (line !== '') lines.push(line);
        const pieces = breakWord(word, maxWidth, font);
        lines.push(...pieces.slice(0, -1));
        line = pieces.at(-1) ?? '';
    }
    if (line !== '') lines.push(line);
    return lines;
}

/** Prefers a place after a hyphen or a slash. */
function breakWord(word: string, maxWidth: number, font: Font): readonly string[] {
    const pieces: string[] = [];
    let piece = '';
    for (const part of word.split(/(?<=[-/–])/)) {
        if (piece !== '' && textWidth(piece + part, font) > maxWidth) {
            pieces.push(piece);
            piece = '';
        }
        for (const character of part) {
            if (piece !== '' && textWidth(piece + character, font) > maxWidth) {
                pieces.push(piece);
                piece = '';
            }
            piece += character;
        }
    }
    return [...pieces, piece];
}

/** Widths of Arial's characters in thousandths of the size of the font. */
const characterWidths: ReadonlyMap<string, number> = new Map(
    (
        [
            [191, "'"],
            [222, 'ijl‘’'],
            [278, ' !,./:;I[\\]ft'],
            [333, '()-`r“”·•'],
            [355, '"'],
            [389, '*'],
            [500, 'Jckvsxyz'],
            [556, '#$?_0123456789Labdeghnopqu£€–'],
            [584, '+<=>~'],
            [611, 'FTZ'],
            [667, '&ABEKPSVXY'],
            [722, 'CDHNRUw'],
            [778, 'GOQ'],
            [833, 'Mm'],
            [889, '%'],
            [944, 'W'],
        ] as const
    ).flatMap(([width, characters]) => Array.from(characters, (character) => [character, width] as const)),
);

/** Most other letters are Latin with an accent; what comes later in Unicode is taken for a full square. */
function otherWidth(character: string): number {
    return (character.codePointAt(0) ?? 0) < 0x0530 ? 720 : 1060;
}
