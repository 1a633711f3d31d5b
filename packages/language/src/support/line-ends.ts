/** How the lines of a text end: as its first one does. A text of one line leaves it to us. */
export function lineEndOf(text: string): string {
    return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/**
 * What is put into a text, with line ends like those that are there.
 * @param written What is put in; its lines end with `\n`.
 */
export function withLineEndsOf(text: string, written: string): string {
    return written.includes('\n') ? written.replaceAll('\n', lineEndOf(text)) : written;
}
