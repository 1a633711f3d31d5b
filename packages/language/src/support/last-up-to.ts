/** The index of the last number that is not above a limit, in a list that rises; -1 where all are above. */
export function lastUpTo(numbers: readonly number[], limit: number): number {
    let [low, high] = [-1, numbers.length - 1];
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((numbers[middle] ?? 0) <= limit) low = middle;
        else high = middle - 1;
    }
    return low;
}
