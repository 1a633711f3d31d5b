import { elementOpeners } from '../../grammar/prose-tokens.js';
import type { OffsetFix, Place } from '../offset-edit.js';

/** The line on which a text could not be read on. */
export interface Line {
    /** What stands before the place, without the spaces at the beginning. */
    readonly before: string;
    /** What stands at the place and behind it, up to the end of the line. */
    readonly rest: string;
    /** The line above, without the spaces around it. */
    readonly above: string;
    /** The word that opens the block that the line stands in, such as `group`; undefined where it stands in none. */
    readonly block: string | undefined;
    /** What opens that block, up to its brace, and what stands from the brace on, up to the place. */
    readonly opening: { readonly head: string; readonly behind: string } | undefined;
}

/** A mistake that is known from elsewhere: what to say of it, and what to write in place of a piece of the text. */
export interface Habit {
    readonly message: string;
    /** Where the mistake begins, counted from the place where the text could not be read on; there, where it is left out. */
    readonly start?: number;
    /** Where it ends, counted likewise; at the end of the word that could not be read on, where it is left out. */
    readonly end?: number;
    /** Several are several choices, the likeliest first. Their edits are counted likewise. */
    readonly fixes?: readonly OffsetFix[];
    /** What may be the title of something that is stated, or its name with spaces: a reference to it is the likeliest of all. */
    readonly called?: string;
    /** What to say where it is a name, and another that is stated was likely meant. */
    readonly meaning?: (name: string) => string;
    /** What to say where something is so called: by its name. */
    readonly known?: (name: string) => string;
    /** What to write with that name; the name alone, where it is left out. */
    readonly write?: (name: string) => string;
}

/**
 * The names of what is stated in sight under a title, in any letters, or under a name that was written with spaces.
 * @param isName Whether it is a name: where none is so called, those that are written nearly alike are meant.
 */
export type FindCalled = (words: string, isName?: boolean) => readonly string[];

/** Knows one habit. */
export type Finder = (line: Line) => string | Habit | undefined;

/** How far around the place we look: lines may be very long. */
export const reach = 400;

/** Elements that open with several words, by the first. */
const openedByMany: Readonly<Record<string, string>> = {
    child: 'child death review',
    care: 'care board',
    police: 'police force',
};

/** What opens a line that goes on with a name and a title. */
export const named = [...elementOpeners, 'lead', 'delegate', 'designated', 'step', 'stage', 'item']
    .filter((word) => word !== 'import')
    .map((word) => openedByMany[word] ?? word)
    .join('|');

/** The words that open a post, on whose line stands who holds it. */
export const posts = 'lead|delegate|designated|post|scrutineer';

/** `section 17 of the Act says so`, where no text is open: unlike within one, marks and braces make the words those of an element. */
export const citesAct = /^(?:section|part)[ \t]+\d\S*[ \t]+\p{L}[^"{}]*$/u;

/** The place of some words that begin where the text could not be read on, or so far from there. */
export function placeOf(words: string, start = 0): Place {
    return { start, end: start + words.length };
}

/** What is wrong at a place, and the way to mend it: the right words there. */
export function instead(place: Place, right: string, more?: Partial<OffsetFix>): Pick<Habit, 'start' | 'end' | 'fixes'> {
    return { ...place, fixes: [writeAt(place, right, more)] };
}

/** Writes a text in place of a piece of the line. */
export function writeAt({ start, end }: Place, newText: string, more: Partial<OffsetFix> = {}): OffsetFix {
    return { title: `Write ${newText}`, edits: [{ start, end, newText }], ...more };
}

/** The numbers that people write in words. */
export const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `4` for `four`. */
export function inDigits(count: string): string {
    const index = counts.indexOf(count.toLowerCase());
    return index < 0 ? count : String(index + 1);
}

/** A name for what has a title: `head-of-safeguarding` for `Head of Safeguarding`. */
export function nameFor(title: string): string {
    const name = title
        .toLowerCase()
        .replace(/['’]/g, '')
        .replace(/[^\p{L}\d]+/gu, '-')
        .replace(/^[-\d]+|-+$/g, '');
    return (name.length > longestName ? name.slice(0, longestName).replace(/-[^-]*$/, '') : name) || 'first';
}

const longestName = 30;

/** The first words of a text, as many as are asked for at most. */
export function firstWords(text: string, most: number): string {
    return text.trim().split(/\s+/).slice(0, most).join(' ');
}
