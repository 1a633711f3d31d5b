import type { Answer } from './compliance.js';

/**
 * What whoever signs has to know first: how much of what the law asks was not found, and of how much.
 * @returns A sentence in two parts, the first to be stressed; undefined where the law asks nothing.
 */
export function lawInShort(answers: readonly Pick<Answer, 'level' | 'status'>[]): readonly [string, string] | undefined {
    const asked = answers.filter(({ level }) => level === 'must');
    if (asked.length === 0) return undefined;
    const count = (wanted: Answer['status']): number => asked.filter(({ status }) => status === wanted).length;
    const [lacking, unchecked] = [count('not-found'), count('not-checked')];
    return [
        `What the law asks, not found: ${lacking === 0 ? 'none' : lacking}`,
        `of ${asked.length} ${asked.length === 1 ? 'requirement' : 'requirements'}${unchecked === 0 ? '' : `; ${unchecked} cannot be checked from this document`}.`,
    ];
}
