/** `Anna and Ben`, `Anna, Ben and Cy` */
export function joinWords(words: readonly string[]): string {
    return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
}

/** `Anna or Ben`, `Anna, Ben or Cy` */
export function joinChoices(words: readonly string[]): string {
    return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : (words[0] ?? '');
}

/** `the Children Act 2004`: in a sentence, an Act takes an article, and so do regulations. */
export function withArticle(title: string): string {
    return /^(?!the ).*\b(?:Act|Regulations|Order) \d{4}$/i.test(title) ? `the ${title}` : title;
}

/** Words as a sentence begins: `In force` for `in force`. */
export function capitalise(words: string): string {
    return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The opposite: `publishFact` for `PublishFact`. */
export function uncapitalise(words: string): string {
    return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Whether words end as a sentence does; quotation marks and brackets may close behind it. */
export function endsAsSentence(words: string): boolean {
    return /[.!?]['"’”)]?\s*$/.test(words);
}

/** Words as a sentence, with a full stop where they have no end of their own; nothing stays nothing. */
export function asSentence(words: string): string {
    return words === '' || endsAsSentence(words) ? words : `${words}.`;
}

/** A line break, with the blanks around it, is one space. A pattern for breaks alone would look for the next one anew at each blank. */
export function joinLines(text: string): string {
    return text.replace(/\s+/g, (blanks) => (blanks.includes('\n') ? ' ' : blanks));
}

/** The words of a text in lines of so many UTF-16 code units at most, as far as no word is longer. */
export function wrap(text: string, most: number): readonly string[] {
    const lines: string[] = [];
    for (const word of text.split(/\s+/).filter((each) => each !== '')) {
        const line = lines.at(-1);
        if (line !== undefined && line.length + 1 + word.length <= most) lines[lines.length - 1] = `${line} ${word}`;
        else lines.push(word);
    }
    return lines;
}

/** The beginning of a text, of so many UTF-16 code units at most: no character is cut in two. */
export function beginningOf(text: string, most: number): string {
    return text.length > most ? text.slice(0, most).replace(/[\ud800-\udbff]$/, '') : text;
}

/** A text that is shown whole, or else its beginning and a sign that there is more. */
export function clip(text: string, most: number): string {
    return text.length > most ? `${beginningOf(text, most).trimEnd()}…` : text;
}

/** The words of a Markdown text of one line, as they read: without the marks of emphasis and code, and without the addresses of links. */
export function withoutMarks(markdown: string): string {
    return markdown
        .replace(/\[([^[\]]{1,300})\]\([^()\s]{1,2000}\)/g, '$1')
        .replace(/(\*\*|__|`)(?=\S)([^*_`]{1,300})(?<=\S)\1/g, '$2')
        .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_]{1,300})(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2');
}
