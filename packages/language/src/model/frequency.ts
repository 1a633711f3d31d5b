import type { Duration, Frequency, Meeting, TimeCommitment } from '../grammar/generated/ast.js';

/** How many of each unit a year has. Terms are those of English schools. */
const perYear: Readonly<Record<string, number>> = { day: 365, week: 52, month: 12, quarter: 4, term: 3, year: 1 };
const adverbs: Readonly<Record<string, number>> = {
    daily: 365,
    weekly: 52,
    fortnightly: 26,
    monthly: 12,
    quarterly: 4,
    termly: 3,
    'half-yearly': 2,
    yearly: 1,
    annually: 1,
};
const countWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A count in digits or in words: 3 for `3` and for `three`; undefined where none is stated. */
export function countOf(stated: { readonly count?: number; readonly word?: string }): number | undefined {
    return stated.count ?? (stated.word === undefined ? undefined : countWords.indexOf(stated.word) + 1);
}

/**
 * How often in a year, as far as the words say it.
 * @returns A positive number, not always whole (every six weeks is 8.67); 0 for never; undefined where it depends or is not clear.
 */
export function timesPerYear(frequency: Frequency): number | undefined {
    const unit = perYear[singular(frequency.per ?? frequency.unit ?? '')];
    if (frequency.never) return 0;
    if (frequency.adverb) return adverbs[frequency.adverb];
    const interval = intervalOf(frequency) ?? 1;
    if (frequency.unit && unit !== undefined) return interval === 0 ? undefined : Math.round((unit / interval) * 100) / 100;
    if (unit === undefined) return undefined;
    if (frequency.once) return unit;
    if (frequency.twice) return 2 * unit;
    const count = countOf(frequency);
    return count === undefined ? undefined : count * unit;
}

/** Times a year of all the meetings of a list together; undefined where none of them says it. Meetings "at first" do not count. */
export function totalTimesPerYear(meetings: readonly Meeting[]): number | undefined {
    const known = meetings
        .filter((meeting) => !meeting.atFirst)
        .flatMap((meeting) => (meeting.frequency ? (timesPerYear(meeting.frequency) ?? []) : []));
    return known.length > 0 ? known.reduce((sum, times) => sum + times, 0) : undefined;
}

/** `4 times a year`: the frequency in the words of the language; empty where none could be read. */
export function describeFrequency(frequency: Frequency | undefined): string {
    if (!frequency) return '';
    const per = singular(frequency.per ?? '');
    if (frequency.printed !== undefined) return frequency.printed;
    if (frequency.asNeeded) return 'as needed';
    if (frequency.never) return 'never';
    if (frequency.adverb) return frequency.adverb;
    if (frequency.once) return `once a ${per}`;
    if (frequency.twice) return `twice a ${per}`;
    const interval = intervalOf(frequency);
    if (frequency.unit) return interval === undefined ? `every ${singular(frequency.unit)}` : `every ${interval} ${frequency.unit}`;
    const count = countOf(frequency);
    if (count === undefined || per === '') return '';
    return count === 1 ? `once a ${per}` : `${count} times a ${per}`;
}

function intervalOf({ interval, intervalWord }: Frequency): number | undefined {
    return interval ?? (intervalWord === undefined ? undefined : countWords.indexOf(intervalWord) + 1);
}

/** `5 working days`; empty where none could be read. */
export function describeDuration(duration: Duration | undefined): string {
    if (!duration) return '';
    return `${countOf(duration) ?? ''} ${duration.unit ?? ''}`.trim();
}

/** How many days a year somebody gives; undefined where they cannot be read. */
export function daysPerYear(time: TimeCommitment): number | undefined {
    const count = daysIn(time);
    const unit = perYear[singular(time.per ?? '')];
    return count === undefined || unit === undefined ? undefined : Math.round(count * unit * 100) / 100;
}

/** `30 days a year`; empty where they cannot be read. */
export function describeCommitment(time: TimeCommitment | undefined): string {
    const count = time && daysIn(time);
    return count === undefined ? '' : `${count} ${count === 1 ? 'day' : 'days'} a ${singular(time?.per ?? '')}`;
}

function daysIn(time: TimeCommitment): number | undefined {
    const count = time.decimal === undefined ? countOf(time) : Number(time.decimal);
    return Number.isFinite(count) ? count : undefined;
}

/** `month` for `months`. */
export function singular(unit: string): string {
    return unit.endsWith('s') ? unit.slice(0, -1) : unit;
}
