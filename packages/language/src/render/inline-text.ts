import type { FactRow, Inline } from '../output/output-model.js';

/** The words of a line of text alone. */
export function textOf(content: readonly Inline[]): string {
    return content.map((inline) => ('content' in inline ? textOf(inline.content) : 'text' in inline ? inline.text : ' ')).join('');
}

/** Whether a fact says more than is read at a glance; several statements then stand on a line each. */
export function isLong({ content }: FactRow): boolean {
    return content.map(textOf).join('').length > 45;
}
