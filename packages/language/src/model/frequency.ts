import type { Duration, Frequency, Meeting } from '../grammar/generated/ast.js';

/** How many of each unit a year has. Terms are those of English schools. */
const perYear: Readonly<Record<string, number>> = { day: 365, week: 52, month: 12, quarter: 4, term: 3, year: 1 };
const adverbs: Readonly<Record<string, number>> = { daily: 365, weekly: 52, fortnightly: 26, monthly: 12, quarterly: 4, termly: 3, yearly: 1 };

/**
 * How often in a year, as far as the words say it.
 * @returns A positive number, not always whole (every six weeks is 8.67); 0 for never; undefined where it depends or is not clear.
 */
export function timesPerYear(frequency: Frequency): number | undefined {
    const unit = perYear[singular(frequency.per ?? frequency.unit ?? '')];
    if (frequency.never) return 0;
    if (frequency.adverb) return adverbs[frequency.adverb];
    if (frequency.unit && unit !== undefined) return frequency.interval === 0 ? undefined : Math.round((unit / (frequency.interval ?? 1)) * 100) / 100;
    if (unit === undefined) return undefined;
    if (frequency.once) return unit;
    if (frequency.twice) return 2 * unit;
    return frequency.count === undefined ? undefined : frequency.count * unit;
}

/** Times a year of all the meetings of a list together; undefined where none of them says it. Meetings "at first" do not count. */
export function totalTimesPerYear(meetings: readonly Meeting[]): number | undefined {
    const known = meetings.filter((meeting) => !meeting.atFirst).flatMap((meeting) => (meeting.frequency ? (timesPerYear(meeting.frequency) ?? []) : []));
    return known.length > 0 ? known.reduce((sum, times) => sum + times, 0) : undefined;
}

/** `4 times a year`: the frequency in the words of the language. */
export function describeFrequency(frequency: Frequency): string {
    const per = singular(frequency.per ?? '');
    if (frequency.printed !== undefined) return frequency.printed;
    if (frequency.asNeeded) return 'as needed';
    if (frequency.never) return 'never';
    if (frequency.adverb) return frequency.adverb;
    if (frequency.once) return `once a ${per}`;
    if (frequency.twice) return `twice a ${per}`;
    if (frequency.unit) return frequency.interval === undefined ? `every ${singular(frequency.unit)}` : `every ${frequency.interval} ${frequency.unit}`;
    return frequency.count === 1 ? `once a ${per}` : `${frequency.count} times a ${per}`;
}

/** `5 working days` */
export function describeDuration(duration: Duration): string {
    return `${duration.count} ${duration.unit}`;
}

/** `month` for `months`. */
export function singular(unit: string): string {
    return unit.endsWith('s') ? unit.slice(0, -1) : unit;
}
