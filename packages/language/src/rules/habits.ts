import { elementOpeners } from '../grammar/prose-tokens.js';

/** A name in several words, as in `group strategic board "Strategic Board" {`: the words before and after the place of the error. */
const spacedName = new RegExp(
    `^(?:${elementOpeners.join('|')}|lead|delegate|designated|step|stage|item)[ \\t]+([\\p{L}\\d-]+)[ \\t]+$`,
    'u',
);
const word = /^[\p{L}\d-]+/u;

/** A line of a funding table, up to an amount that has lost its pound sign. */
const fundingLine = /^(?:from|spends|total|reserve)\b.*[ \t]$/;
const bareAmount = /^\d[\d.,]*/;

/** How far around the place we look: lines may be very long. */
const reach = 200;

/**
 * Knows the mistakes that people bring from other papers, and says how to write the same here.
 * @param text The document.
 * @param offset Where the parser stumbled.
 * @returns One sentence; undefined where the mistake is another.
 */
export function describeHabit(text: string, offset: number): string | undefined {
    const before =
        text
            .slice(Math.max(0, offset - reach), offset)
            .split('\n')
            .at(-1)
            ?.trimStart() ?? '';
    const rest = text.slice(offset, offset + reach);
    const name = spacedName.exec(before)?.[1];
    const next = word.exec(rest)?.[0];
    if (name !== undefined && next !== undefined && /^\p{Lu}/u.test(next) && !/^\p{Lu}/u.test(name))
        return `What readers see stands in quotation marks: write "${next} …" behind the name.`;
    if (name !== undefined && next !== undefined)
        return `A name has no spaces: write ${name}-${next}, and what readers see in quotation marks behind it.`;
    const amount = bareAmount.exec(rest)?.[0];
    return amount !== undefined && fundingLine.test(before) ? `An amount of money begins with £: write £${amount}.` : undefined;
}
