import { type Font, textWidth, wrapText } from './text-width.js';

/** The sizes that the styles of the page give to these classes; one does not change without the other. */
export const fonts = {
    title: { size: 14, lineHeight: 18, isBold: true },
    detail: { size: 12.5, lineHeight: 16, isBold: false },
    label: { size: 12.5, lineHeight: 16, isBold: true },
    bar: { size: 15, lineHeight: 21, isBold: true },
    amount: { size: 14, lineHeight: 20, isBold: false },
} as const satisfies Record<string, Font>;

/** The words of a box, broken into lines, and the room they take. */
export interface BoxText {
    readonly titleLines: readonly string[];
    readonly detailLines: readonly string[];
    readonly width: number;
    readonly height: number;
}

const spaceBeforeDetails = 4;

/** A word is broken only when it is wider than this; before that, its box grows. */
const widestWord = 200;

/** The width that a box asked to be of some width needs, so that no usual word of its text is broken. */
export function unbrokenWidth(title: string, details: readonly string[], maxWidth: number): number {
    const words = [
        ...title.split(/\s+/).map((word) => textWidth(word, fonts.title)),
        ...details.flatMap((detail) => detail.split(/\s+/)).map((word) => textWidth(word, fonts.detail)),
    ];
    return Math.max(maxWidth, Math.min(widestWord, Math.ceil(Math.max(...words))));
}

/** Breaks the words of a box into lines of no more than a width. */
export function wrapBoxText(title: string, details: readonly string[], maxWidth: number): BoxText {
    const titleLines = wrapText(title, maxWidth, fonts.title);
    const detailLines = details.flatMap((detail) => wrapText(detail, maxWidth, fonts.detail));
    const widths = [...titleLines.map((line) => textWidth(line, fonts.title)), ...detailLines.map((line) => textWidth(line, fonts.detail))];
    return {
        titleLines,
        detailLines,
        width: Math.max(0, ...widths),
        height:
            titleLines.length * fonts.title.lineHeight +
            (detailLines.length > 0 ? spaceBeforeDetails + detailLines.length * fonts.detail.lineHeight : 0),
    };
}

/** Where the details begin below the upper edge of the text. */
export function detailsOffset(text: BoxText): number {
    return text.titleLines.length * fonts.title.lineHeight + spaceBeforeDetails;
}
