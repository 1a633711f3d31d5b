import type { FailOn, Level } from '@masa/language';
import type { Examined } from './examine.js';
import { joinChoices } from './join-choices.js';

/** The levels that count, the gravest first. `info` is worth knowing and never counts. */
export const countedLevels = ['must', 'should', 'good'] as const satisfies readonly Level[];

export type CountedLevel = (typeof countedLevels)[number];

/** What may end a run with a failure, as the command line offers it. */
export const failOnChoices: readonly FailOn[] = [...countedLevels, 'never'];

/** The code of text that cannot be read. */
export const unreadable = 'text-readable';

/** How many of each there are. */
export interface Tally {
    readonly files: number;
    readonly arrangements: number;
    readonly levels: Readonly<Record<Level, number>>;
    /** How many arrangements could not be read in full. What is asked of those is not looked for. */
    readonly unread: number;
    /** Whether there is text that cannot be read and may hold an arrangement, for none was found with it. */
    readonly mayHideArrangement: boolean;
    /** How many arrangements follow no standard. */
    readonly withoutStandard: number;
    /** How many findings are not counted, for a baseline knows them. */
    readonly known: number;
}

export const emptyTally: Tally = {
    files: 0,
    arrangements: 0,
    levels: { must: 0, should: 0, good: 0, info: 0 },
    unread: 0,
    mayHideArrangement: false,
    withoutStandard: 0,
    known: 0,
};

export function addToTally(tally: Tally, { documents, arrangements, withoutStandard, unread }: Examined): Tally {
    const levels = { ...tally.levels };
    for (const { findings } of documents) {
        for (const { level } of findings) levels[level] += 1;
    }
    const hidesArrangement = arrangements === 0 && documents.some(({ findings }) => findings.some(({ code }) => code === unreadable));
    return {
        ...tally,
        files: tally.files + documents.length,
        arrangements: tally.arrangements + arrangements,
        levels,
        withoutStandard: tally.withoutStandard + withoutStandard,
        unread: tally.unread + unread,
        mayHideArrangement: tally.mayHideArrangement || hidesArrangement,
    };
}

/** Whether something was not looked for because text cannot be read. */
export function wasCutShort({ unread, mayHideArrangement }: Tally): boolean {
    return unread > 0 || mayHideArrangement;
}

/** Whether a level is as grave as another or graver. */
export function reaches(level: Level, failOn: FailOn): boolean {
    return failOn !== 'never' && level !== 'info' && countedLevels.indexOf(level) <= countedLevels.indexOf(failOn);
}

/** `12 files, 2 arrangements: 3 must, 1 should, 7 good` */
export function describeTally(tally: Tally): string {
    const counted = `${describeAmount(tally.files, 'file')}, ${describeAmount(tally.arrangements, 'arrangement')}: ${describeLevels(tally)}`;
    if (wasCutShort(tally)) {
        const asked = tally.unread < tally.arrangements ? 'what the standards ask of its arrangement' : 'what the standards ask';
        return `${counted}. Some text cannot be read, so ${asked} was not looked for.`;
    }
    // An empty file, or another folder than was meant, is not to look like arrangements that are in order.
    if (tally.arrangements === 0)
        return `${counted}. There is no arrangement in these files, so what law and guidance ask was not looked for.`;
    return tally.withoutStandard > 0 ? `${counted}. ${describeUnasked(tally)}` : counted;
}

/** Nobody is to take silence for a yes where nothing was asked. */
function describeUnasked({ arrangements, withoutStandard }: Tally): string {
    const which =
        withoutStandard < arrangements
            ? describeAmount(withoutStandard, 'arrangement')
            : arrangements === 1
              ? 'The arrangement'
              : 'The arrangements';
    return `${which} ${withoutStandard === 1 ? 'follows' : 'follow'} no standard, so what law and guidance ask was not looked for: add follows and the edition of the guidance in force.`;
}

/** Whether a run fails, and in words why, or why not although something was found; no words where there is nothing to explain. */
export interface Outcome {
    readonly fails: boolean;
    readonly words: string | undefined;
}

/**
 * What was found, held against the level from which on it counts.
 * @param first The place of the first finding that counts, to be found among those that do not.
 */
export function judge({ levels }: Tally, failOn: FailOn, first?: string): Outcome {
    const found = countedLevels.filter((level) => levels[level] > 0);
    const counting = countedLevels.filter((level) => reaches(level, failOn));
    const counted = found.filter((level) => counting.includes(level));
    if (found.length === 0) return { fails: false, words: undefined };
    if (counted.length === 0) {
        const words =
            failOn === 'never' ? '--fail-on never lets all of it pass' : `only ${joinChoices(counting)} counts here (--fail-on ${failOn})`;
        return { fails: false, words: `Passed: ${words}.` };
    }
    const amount = counted.reduce((sum, level) => sum + levels[level], 0);
    const lesser = found.every((level) => level !== 'must') && failOn !== 'must' ? ' --fail-on must would let this pass.' : '';
    const where = first !== undefined && counted.length < found.length ? ` The first: ${first}.` : '';
    return {
        fails: true,
        words: `Failed: ${describeAmount(amount, 'finding')} of the level ${joinChoices(counting)} ${amount === 1 ? 'counts' : 'count'} here.${where}${lesser}`,
    };
}

/** `3 must, 1 should, 7 good`, and `2 info` where there are such; `nothing to mend` only where nothing was found or is known. */
export function describeLevels({ levels, known }: Tally): string {
    const info = levels.info > 0 ? [`${levels.info} info`] : [];
    if (countedLevels.some((level) => levels[level] > 0))
        return [...countedLevels.map((level) => `${levels[level]} ${level}`), ...info].join(', ');
    if (info.length > 0) return `${info}, and nothing that counts`;
    return known > 0 ? 'nothing new' : 'nothing to mend';
}

/** `1 file`, `2 files` */
export function describeAmount(count: number, thing: string): string {
    return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
