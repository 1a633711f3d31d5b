/** One thing that is told of, and what of it differs; nothing where the whole of it came or went. */
export interface Change {
    readonly name: string;
    readonly what: 'New' | 'No longer there' | readonly Difference[];
}

/** What was said before and what is said now: one of them is missing where it came or went. */
export interface Difference {
    /** Of which fact; undefined where the name says enough. */
    readonly word?: string;
    readonly before?: string | undefined;
    readonly now?: string | undefined;
    /** Whether these are members of a list, of which the others are as they were. */
    readonly isPart?: boolean;
}

/** Whether words differ in what they say. */
export type Differs = (before: string, now: string) => boolean;

/** What is told of something that was there before, is now, or both; nothing where it is as it was. */
export function changeOf<T>(
    name: string,
    before: T | undefined,
    now: T | undefined,
    compare: (before: T, now: T) => readonly Difference[],
): readonly Change[] {
    if (before === undefined) return [{ name, what: 'New' }];
    if (now === undefined) return [{ name, what: 'No longer there' }];
    const what = compare(before, now);
    return what.length === 0 ? [] : [{ name, what }];
}
