import type { Answer } from './compliance.js';

/** A requirement as far as it matters to whoever signs. */
export interface InLaw {
    readonly isDutyInLaw: boolean;
    readonly status: Answer['status'];
}

/**
 * What whoever signs has to know first: how much of what the law asks was not found, and of how much; what is departed from, since a
 * reason given does not take away what the law asks; and what cannot be told. What it does not ask of this arrangement is not counted.
 * @returns A sentence in two parts, the first to be stressed; undefined where the law asks nothing.
 */
export function lawInShort(answers: readonly InLaw[]): readonly [string, string] | undefined {
    const asked = answers.filter(({ isDutyInLaw, status }) => isDutyInLaw && status !== 'not-asked');
    if (asked.length === 0) return undefined;
    const count = (wanted: Answer['status']): number => asked.filter(({ status }) => status === wanted).length;
    const [lacking, departed, unchecked] = [count('not-found'), count('departed'), count('not-checked')];
    const rest = [
        `of ${asked.length} ${asked.length === 1 ? 'requirement' : 'requirements'}`,
        ...(departed === 0 ? [] : [`${departed} departed from with a reason`]),
        ...(unchecked === 0 ? [] : [`${unchecked} cannot be checked from this document`]),
    ];
    return [`What the law asks, not found: ${lacking === 0 ? 'none' : lacking}`, `${rest.join('; ')}.`];
}

/** What opens the list of the duties in law that are departed from. */
export const departedInLaw = 'Departed from, with the reason that is given. The law asks for it all the same:';
