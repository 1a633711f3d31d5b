/** `must, should or good`. Help and mistakes of usage are told before the language is loaded, so this is no part of it. */
export function joinChoices(words: readonly string[]): string {
    return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : (words[0] ?? '');
}
