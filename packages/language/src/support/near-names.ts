/** Words that tell one body of a kind from another, so that names that differ in them are meant to differ. */
const telling =
    /^(?:north\w*|south\w*|east\w*|west\w*|central|upper|lower|greater|inner|outer|city|county|borough|pan|local|national|regional|adults?|children|young|primary|secondary|early|strategic|operational|executive|independent|first|second|third|one|two|three|\d+)$/;

/** Words without weight in a name. */
const light: ReadonlySet<string> = new Set(['the', 'of', 'and', 'for', 'in', 'to', 'on', 'a', 'an', 'our', 'its', 's']);

/** Words that say what kind of body it is. Names that differ in these alone may be a slip, or two bodies. */
const kinds: ReadonlySet<string> = new Set(['group', 'board', 'panel', 'forum', 'committee', 'meeting', 'service', 'trust']);

/** From so many words in common on, one word more, less or other is taken for a slip. */
const enoughInCommon = 4;

/** The words of a name by which it is told from others: without case, plural, marks and small words. */
export function namingWords(name: string): readonly string[] {
    const words =
        name
            .toLowerCase()
            .replace(/sub[- ]group/g, 'subgroup')
            .match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.filter((word) => !light.has(word)).map((word) => (word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word));
}

/**
 * Whether two different names are so alike that one body is most likely meant by both: the same words in another order or with other small
 * words; one mistyped word; or, where four words and more agree, one word more, less or other, unless the odd word is one that tells
 * neighbours apart, such as north and south.
 */
export function areNear(one: readonly string[], other: readonly string[]): boolean {
    const odd = one.filter((word) => !other.includes(word));
    const otherOdd = other.filter((word) => !one.includes(word));
    const common = one.length - odd.length;
    if (odd.length > 1 || otherOdd.length > 1 || common < 2) return false;
    const [left, right] = [odd[0], otherOdd[0]];
    if (left === undefined && right === undefined) return true;
    if (left !== undefined && right !== undefined && isMistyped(left, right)) return true;
    if ([left, right].some((word) => word !== undefined && telling.test(word))) return false;
    if (common < enoughInCommon) return false;
    // A word more or less: a short form leaves out the first word, which is most often the area.
    if (left === undefined || right === undefined) return one[0] === other[0];
    return one[0] === other[0] || (kinds.has(left) && kinds.has(right));
}

/** One letter more, less or other, or two exchanged, in a word long enough for that to be a slip. */
function isMistyped(one: string, other: string): boolean {
    if (Math.min(one.length, other.length) < 5 || Math.abs(one.length - other.length) > 1) return false;
    let start = 0;
    while (start < one.length && one[start] === other[start]) start += 1;
    const [left, right] = [one.slice(start), other.slice(start)];
    return (
        left.slice(1) === right.slice(1) ||
        left.slice(1) === right ||
        left === right.slice(1) ||
        (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
    );
}
