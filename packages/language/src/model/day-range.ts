import type { Duration } from '../grammar/generated/ast.js';
import { countOf, singular } from './frequency.js';

/** How many calendar days a duration may be, the least and the most. */
export interface DayRange {
    readonly least: number;
    readonly most: number;
}

/** The days of one unit. Working days depend on where the weekend falls; days on which nobody works besides are not counted. */
const unitDays: Readonly<Record<string, DayRange>> = {
    hour: { least: 1 / 24, most: 1 / 24 },
    day: { least: 1, most: 1 },
    week: { least: 7, most: 7 },
    month: { least: 28, most: 31 },
    quarter: { least: 90, most: 92 },
    term: { least: 90, most: 122 },
    year: { least: 365, most: 366 },
};

/** The calendar days of a duration; undefined where it cannot be read. */
function dayRange(duration: Duration | undefined): DayRange | undefined {
    const count = duration && countOf(duration);
    if (!duration || count === undefined) return undefined;
    if (isWorkingDays(duration)) return { least: count + 2 * Math.floor(count / 5), most: count + 2 * Math.ceil(count / 5) };
    const unit = unitDays[singular(duration.unit ?? '')];
    return unit && { least: count * unit.least, most: count * unit.most };
}

/**
 * Compares two durations: negative where the first is surely shorter, positive where it is surely longer, 0 where they are the same.
 * @returns Undefined where one of them cannot be read, or where it depends, as between a month and 30 days.
 */
export function compareDurations(a: Duration | undefined, b: Duration | undefined): number | undefined {
    const [first, second] = [dayRange(a), dayRange(b)];
    if (!a || !b || !first || !second) return undefined;
    if (a.unit === b.unit || singular(a.unit ?? '') === singular(b.unit ?? '')) return first.least - second.least;
    if (first.most <= second.least && first.least < second.most) return -1;
    if (first.least >= second.most && first.most > second.least) return 1;
    return first.least === second.least && first.most === second.most ? 0 : undefined;
}

function isWorkingDays({ unit }: Duration): boolean {
    return unit?.startsWith('working') === true;
}
