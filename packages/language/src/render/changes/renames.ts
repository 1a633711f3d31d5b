import type { Differs } from './change.js';
import type { Paired } from './pair-up.js';

/**
 * Tells whether words differ in more than the titles of what they name.
 * @param titles Those that have changed: what something was called before, and what it is called now.
 */
export function differsBeyond(titles: ReadonlyMap<string, string>): Differs {
    if (titles.size === 0) return (before, now) => before !== now;
    // Of two titles that begin alike, the longer is looked for first.
    const longestFirst = [...titles.keys()].sort((one, other) => other.length - one.length);
    const anyTitle = new RegExp(longestFirst.map((title) => title.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join('|'), 'g');
    return (before, now) => before !== now && before.replace(anyTitle, (title) => titles.get(title) ?? title) !== now;
}

/** The titles that have changed. */
export function retitled(paired: Paired<{ readonly title?: string | number }>): readonly (readonly [string, string])[] {
    return paired.pairs
        .map(([old, own]) => [String(old?.title ?? ''), String(own?.title ?? '')] as const)
        .filter(([before, now]) => before !== '' && now !== '' && before !== now);
}
