/**
 * Finds the candidate that a mistyped word most likely meant.
 * Counts the letters to insert, delete, replace or swap (optimal string alignment).
 * @param limit How many are accepted: one for each three letters of the word.
 * @returns The nearest candidate, the first of equals; undefined when none is near, or when the word itself is among them.
 */
export function closest(word: string, candidates: Iterable<string>, limit?: number): string | undefined {
    return nearest(word, candidates, 1, limit)[0];
}

/** The candidates that a mistyped word may have meant, by the same measure, the nearest first and the first of equals before the others. */
export function nearest(word: string, candidates: Iterable<string>, most: number, limit = Math.floor(word.length / 3)): readonly string[] {
    const found: { candidate: string; distance: number }[] = [];
    for (const candidate of new Set(candidates)) {
        if (candidate === word) return [];
        if (Math.abs(candidate.length - word.length) > limit) continue;
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
        if (distance <= limit) found.push({ candidate, distance });
    }
    return found
        .sort((a, b) => a.distance - b.distance)
        .slice(0, most)
        .map(({ candidate }) => candidate);
}

function editDistance(a: string, b: string): number {
    let beforeLast: number[] = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= b.length; column += 1) {
            const same = a[row - 1] === b[column - 1] ? 0 : 1;
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            current[column] = Math.min(
                (last[column] ?? 0) + 1,
                (current[column - 1] ?? 0) + 1,
                (last[column - 1] ?? 0) + same,
                swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
            );
        }
        [beforeLast, last] = [last, current];
    }
    return last[b.length] ?? 0;
}
