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

/** A mistake that is known from elsewhere: what to say of it, and what to write in place of a piece of the text. */
export interface Habit {
    readonly message: string;
    readonly mend?: { readonly title: string; readonly start: number; readonly end: number; readonly newText: string };
}

/**
 * Knows the mistakes that people bring from other papers, and says how to write the same here.
 * @param text The document.
 * @param offset Where the parser stumbled.
 * @returns Undefined where the mistake is another.
 */
export function describeHabit(text: string, offset: number): Habit | undefined {
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
        return { message: `What readers see stands in quotation marks: write "${next} …" behind the name.` };
    if (name !== undefined && next !== undefined) {
        const gap = before.length - before.trimEnd().length;
        return {
            message: `A name has no spaces: write ${name}-${next}, and what readers see in quotation marks behind it.`,
            mend: { title: `Write ${name}-${next}`, start: offset - gap, end: offset, newText: '-' },
        };
    }
    const amount = bareAmount.exec(rest)?.[0];
    if (amount === undefined || !fundingLine.test(before)) return undefined;
    return {
        message: `An amount of money begins with £: write £${amount}.`,
        mend: { title: `Write £${amount}`, start: offset, end: offset, newText: '£' },
    };
}
