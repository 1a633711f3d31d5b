/** `Anna and Ben`, `Anna, Ben and Cy` */
export function joinWords(words: readonly string[]): string {
    return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
}
