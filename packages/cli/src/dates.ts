import { readUserDate } from '@masa/language';
import { UsageError } from './usage-error.js';

/** As of when a run asks, and against what beside the standards that arrangements follow. */
export interface Dates {
    /** The day of asking, such as `2026-11-21`. */
    readonly today: string;
    /** The date to look at the arrangements as of, where one was chosen; each is looked at as of its own date otherwise. */
    readonly asOf?: string;
    /** Standards of the library that are added to those that arrangements follow. */
    readonly standards?: readonly string[];
}

/**
 * The dates of a run.
 * @param asOf As the user wrote it, such as `2026-04-01` or `1 April 2026`.
 * @throws UsageError when it is no date.
 */
export function readDates(asOf: string | undefined, today: string): Dates {
    if (asOf === undefined) return { today };
    const date = readUserDate(asOf.trim());
    if (date === undefined) throw new UsageError(`'${asOf}' is not a date; write it as --as-of 2026-04-01 or --as-of "1 April 2026".`);
    return { today, asOf: date };
}
