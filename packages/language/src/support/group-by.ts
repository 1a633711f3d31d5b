/** Members by their keys, in the order of the keys' first members. `Map.groupBy` does the same, from Node.js 21 on. */
export function groupBy<K, T>(members: Iterable<T>, keyOf: (member: T) => K): Map<K, T[]> {
    const groups = new Map<K, T[]>();
    for (const member of members) {
        const key = keyOf(member);
        const group = groups.get(key);
        if (group) group.push(member);
        else groups.set(key, [member]);
    }
    return groups;
}
