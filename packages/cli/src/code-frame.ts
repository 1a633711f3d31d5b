import type { Location } from '@masa/language';
import { columnsOf, type Paint, printable } from './paint.js';

/** How much of a long line is shown. */
const mostCharacters = 100;
/** How much of it stands before the carets, and more where the line ends soon after them. */
const charactersBefore = 40;

/**
 * The line on which a range starts, with carets under the range.
 * @param lines All lines of the document, without their ends.
 * @returns Two lines; none when the document has no such line.
 */
export function frameCode(lines: readonly string[], range: Location['range'], paint: Paint): readonly string[] {
    const line = lines[range.start.line];
    if (line === undefined) return [];
    const number = String(range.start.line + 1).padStart(5);
    const start = Math.min(range.start.character, line.length);
    const end = range.end.line === range.start.line ? Math.min(range.end.character, line.length) : line.trimEnd().length;
    const from = toBoundary(line, Math.max(0, Math.min(start - charactersBefore, line.length - mostCharacters)));
    const to = toBoundary(line, Math.min(line.length, from + mostCharacters));
    const opening = from > 0 ? '…' : '';
    const shown = `${opening}${printable(line.slice(from, to))}${to < line.length ? '…' : ''}`;
    const indent = ' '.repeat(columnsOf(opening + printable(line.slice(from, start))));
    const carets = '^'.repeat(Math.max(1, columnsOf(printable(line.slice(start, Math.min(end, to))))));
    return [`${paint.faint(`${number} |`)} ${shown}`.trimEnd(), `${paint.faint('      |')} ${indent}${paint.red(carets)}`];
}

/** An offset between two characters, and not within an emoji. */
function toBoundary(line: string, offset: number): number {
    return /[\udc00-\udfff]/.test(line.charAt(offset)) ? offset - 1 : offset;
}
