/** `Anna and Ben`, `Anna, Ben and Cy` */
export function joinWords(words: readonly string[]): string {
    return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
}

/** Words as a sentence begins: `In force` for `in force`. */
export function capitalise(words: string): string {
    return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A line break, with the blanks around it, is one space. A pattern for breaks alone would look for the next one anew at each blank. */
export function joinLines(text: string): string {
    return text.replace(/\s+/g, (blanks) => (blanks.includes('\n') ? ' ' : blanks));
}
