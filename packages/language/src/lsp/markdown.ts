import { beginningOf } from '../support/text.js';

/** Text as Markdown shows it unchanged. */
export function escapeMarkdown(text: string): string {
    return text
        .replace(/\s+/g, ' ')
        .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
        .replace(/^([-+]|\d+\.)(?= )/, '\\$1');
}

/** The same with the words in backticks as code, for texts of standards and rules: there they are words of the language. */
export function escapeAroundCode(text: string): string {
    return text
        .split(/(`[^`]+`)/)
        .map((piece, index) => (index % 2 === 1 ? piece : escapeMarkdown(piece)))
        .join('');
}

/** A name or an example, as code. */
export function code(text: string): string {
    return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Cuts a text at a word, for a card that is read at a glance. */
export function shorten(text: string, length = 240): string {
    if (text.length <= length) return text;
    return `${beginningOf(text, Math.max(text.lastIndexOf(' ', length - 1), length / 2))} …`;
}

/** Paragraphs below one another, without those that are empty. */
export function paragraphs(...parts: readonly string[]): string {
    return parts.filter((part) => part !== '').join('\n\n');
}
