import type { DocumentFindings, Level } from '@masa/language';

/** The levels that count, the gravest first. `info` is worth knowing and never counts. */
export const countedLevels = ['must', 'should', 'good'] as const satisfies readonly Level[];

/** What may end a run with a failure: findings of a level and of all graver ones, or none. */
export const failOnChoices = [...countedLevels, 'never'] as const;

export type FailOn = (typeof failOnChoices)[number];

export type Counts = Readonly<Record<Level, number>>;

export function countLevels(documents: readonly DocumentFindings[]): Counts {
    const counts = { must: 0, should: 0, good: 0, info: 0 };
    for (const { findings } of documents) {
        for (const { level } of findings) counts[level] += 1;
    }
    return counts;
}

/** Whether a level is as grave as another or graver. */
export function reaches(level: Level, failOn: FailOn): boolean {
    return failOn !== 'never' && level !== 'info' && countedLevels.indexOf(level) <= countedLevels.indexOf(failOn);
}

/** `12 files, 2 arrangements: 3 must, 1 should, 7 good` */
export function summarise(files: number, arrangements: number, counts: Counts): string {
    return `${amount(files, 'file')}, ${amount(arrangements, 'arrangement')}: ${listCounts(counts)}`;
}

/** `3 must, 1 should, 7 good` */
export function listCounts(counts: Counts): string {
    const nothing = countedLevels.every((level) => counts[level] === 0);
    return nothing ? 'nothing to mend' : countedLevels.map((level) => `${counts[level]} ${level}`).join(', ');
}

/** `1 file`, `2 files` */
export function amount(count: number, thing: string): string {
    return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
