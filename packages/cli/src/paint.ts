/** Marks parts of a text for the eye. Nothing is said by colour alone. */
export interface Paint {
    strong(text: string): string;
    faint(text: string): string;
    red(text: string): string;
    yellow(text: string): string;
    blue(text: string): string;
}

export function createPaint(colours: boolean): Paint {
    const wrap = (open: number, close: number) => (text: string) =>
        colours && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;
    return { strong: wrap(1, 22), faint: wrap(2, 22), red: wrap(31, 39), yellow: wrap(33, 39), blue: wrap(34, 39) };
}

/**
 * Replaces what a terminal would obey instead of showing: control characters and marks that turn the direction of writing.
 * Texts come from anybody, and may not move the cursor or hide a line. A tab becomes one space, so that columns stay what they are.
 */
export function printable(text: string): string {
    return text.replaceAll('\t', ' ').replace(unprintable, '\u{fffd}').toWellFormed();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that must not reach a terminal.
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** How many columns a terminal gives to a printable text: none to a combining mark, two to a Chinese character or an emoji. */
export function columnsOf(text: string): number {
    let columns = 0;
    for (const character of text)
        columns += /\p{M}/u.test(character) ? 0 : /\p{Script=Han}|\p{Emoji_Presentation}/u.test(character) ? 2 : 1;
    return columns;
}
