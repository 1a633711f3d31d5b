import type { Row, TableBlock } from '../output/output-model.js';
import { textOf } from './inline-text.js';

/** About as many letters as a table has room for on a line. */
const lettersOfLine = 85;

/** A word may be broken where it is longer. */
const mostOfWord = 18;

/**
 * How much of the width of a table each column takes; together 1. No column is narrower than its longest word, and one with more to say has
 * more room, though not in proportion: a long text may have many lines.
 */
export function columnShares({ columns, rows, footer }: TableBlock): readonly number[] {
    const all = footer ? [...rows, footer] : rows;
    const measures = columns.map(({ title }, index) => {
        const texts = [title, ...all.map((row) => cellText(row, index))];
        const longest = Math.max(...texts.flatMap(unbroken).map(({ length }) => length));
        const least = 3 + Math.min(mostOfWord, longest);
        // The mean of the squares: a few long texts count, but not as if all were.
        const usual = Math.sqrt(sumOf(texts.map(({ length }) => length ** 2)) / texts.length);
        return { least: least / lettersOfLine, weight: Math.sqrt(Math.max(0.01, usual - least)) };
    });
    const taken = sumOf(measures.map(({ least }) => least));
    const whole = sumOf(measures.map(({ weight }) => weight));
    // Where even the words have no room, each takes its part of what there is.
    return measures.map(({ least, weight }) => (taken >= 1 ? least / taken : least + ((1 - taken) * weight) / whole));
}

/** The words of a text, or all of it where it is short: a name or a date looks best on one line. */
function unbroken(text: string): readonly string[] {
    return text.length <= 12 ? [text] : text.split(/\s+/);
}

function cellText({ cells }: Row, index: number): string {
    return textOf(cells[index] ?? []);
}

function sumOf(numbers: readonly number[]): number {
    return numbers.reduce((sum, number) => sum + number, 0);
}
