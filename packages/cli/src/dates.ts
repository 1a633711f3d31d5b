import { readUserDate } from '@masa/language';
import type { Dates } from './load-workspaces.js';
import { UsageError } from './usage-error.js';

/**
 * The dates of a run.
 * @param asOf As the user wrote it, such as `2026-04-01` or `1 April 2026`; today where it is missing.
 * @throws UsageError when it is no date.
 */
export function readDates(asOf: string | undefined, today: string): Dates {
    if (asOf === undefined) return { today, asOf: today };
    const date = readUserDate(asOf.trim());
    if (date === undefined) throw new UsageError(`'${asOf}' is not a date; write it as --as-of 2026-04-01 or --as-of "1 April 2026".`);
    return { today, asOf: date };
}
