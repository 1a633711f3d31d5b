/**
 * Works something out once for each object, and keeps it as long as the object lives. Syntax trees and models are never changed, only made
 * anew, so what was worked out for one holds.
 */
export function oncePer<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
    const known = new WeakMap<Key, { readonly value: Value }>();
    return (key) => {
        let found = known.get(key);
        if (!found) {
            found = { value: work(key) };
            known.set(key, found);
        }
        return found.value;
    };
}
