import type { AstNode } from 'langium';

/** A stretch of words that speaks of something stated elsewhere. */
export interface Mentioned {
    readonly text: string;
    readonly of: AstNode;
}

/** Words with references in them: what prose, tables and messages have in common. */
export type Phrase = readonly (string | Mentioned)[];

/** The words of a phrase alone. */
export function plain(phrase: Phrase): string {
    return phrase.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** Builds a phrase as a template does: phrase`${who}, ${when}`. */
export function phrase(strings: TemplateStringsArray, ...values: readonly (string | Phrase)[]): Phrase {
    return strings.flatMap((text, index): Phrase => {
        const value = values[index] ?? '';
        return [text, ...(typeof value === 'string' ? [value] : value)].filter((piece) => piece !== '');
    });
}

/** Phrases with a separator between them; empty ones are left out. */
export function joinPhrases(phrases: readonly Phrase[], separator = ', ', lastSeparator = separator): Phrase {
    const said = phrases.filter((words) => plain(words) !== '');
    return said.flatMap(
        (words, index): Phrase => (index === 0 ? words : [index === said.length - 1 ? lastSeparator : separator, ...words]),
    );
}

/**
 * `Anna and Ben`, `Anna, Ben and Cy`; `neglect; harm outside the home, online too; and bullying` where one of several holds a comma, or one
 * of more than two an `and`.
 */
export function listPhrases(phrases: readonly Phrase[]): Phrase {
    const parting = phrases.length > 2 ? /, | and / : /, /;
    const isParted = phrases.length > 1 && phrases.some((words) => parting.test(plain(words)));
    return isParted ? joinPhrases(phrases, '; ', '; and ') : joinPhrases(phrases, ', ', ' and ');
}
