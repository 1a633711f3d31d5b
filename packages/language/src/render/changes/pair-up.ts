import { diffArrays } from 'diff';
import { groupBy } from '../../support/group-by.js';
import { clip } from '../../support/text.js';
import type { Difference } from './change.js';

/** What something is recognised by; undefined where it has no such thing. */
export type KeyOf<T> = (thing: T) => string | undefined;

export type Pair<T> = readonly [before: T | undefined, now: T | undefined];

/** What stands in one order, before and now. */
export interface Paired<T> {
    readonly before: readonly T[];
    readonly pairs: readonly Pair<T>[];
}

/**
 * Finds for each thing what it was before: what has the same first key, then, among those left over, the second, and so on. Several with
 * one key are taken in their order. What is there now comes in its order, and what is no longer there after it.
 */
export function pairUp<T>(before: readonly T[], now: readonly T[], keys: readonly KeyOf<T>[]): Paired<T> {
    const found = new Map<T, T>();
    let left = before;
    for (const keyOf of keys) {
        const candidates = groupBy(left, keyOf);
        for (const thing of now) {
            const key = found.has(thing) ? undefined : keyOf(thing);
            const earlier = key === undefined ? undefined : candidates.get(key)?.shift();
            if (earlier !== undefined) found.set(thing, earlier);
        }
        const taken = new Set(found.values());
        left = left.filter((thing) => !taken.has(thing));
    }
    return {
        before,
        pairs: [...now.map((thing): Pair<T> => [found.get(thing), thing]), ...left.map((thing): Pair<T> => [thing, undefined])],
    };
}

/** A step is known by its first words. */
const longestTitle = 60;

/** Where what was moved among others of its owner stood before and stands now. */
export function placesOf<T>(
    { before, pairs }: Paired<T>,
    ownerOf: (thing: T) => unknown,
    titled: (thing: T) => string,
): ReadonlyMap<T, readonly Difference[]> {
    const now = pairs.flatMap(([, own]) => own ?? []);
    const placeIn = (things: readonly T[], thing: T): string => {
        const siblings = things.filter((other) => ownerOf(other) === ownerOf(thing));
        const previous = siblings[siblings.indexOf(thing) - 1];
        return previous === undefined ? 'first' : `after '${clip(titled(previous), longestTitle)}'`;
    };
    const places = new Map<T, readonly Difference[]>();
    for (const ownPairs of groupBy(pairs, ([, own]) => own && ownerOf(own)).values()) {
        const moved = movedOf(before, ownPairs);
        for (const [old, own] of ownPairs)
            if (old && own && moved.has(own)) places.set(own, [{ word: 'place', before: placeIn(before, old), now: placeIn(now, own) }]);
    }
    return places;
}

/** Of what was there before and is now, what stands in another order: as few as that can be told by. */
function movedOf<T>(before: readonly T[], pairs: readonly Pair<T>[]): ReadonlySet<T> {
    const successors = new Map(pairs.map(([old, own]) => [old, own]));
    const orderBefore = before.flatMap((old) => successors.get(old) ?? []);
    const orderNow = pairs.flatMap(([old, own]) => (old && own ? [own] : []));
    return new Set(diffArrays(orderBefore, orderNow).flatMap(({ added, value }) => (added ? value : [])));
}
