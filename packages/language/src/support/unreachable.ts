/**
 * Ends a `switch` over the kinds of a union. A kind that no case answers for does not compile.
 * @throws TypeError when the value came past the compiler, as data read from elsewhere may.
 */
export function unreachable(value: never): never {
    throw new TypeError(`No case answers for ${JSON.stringify(value)}.`);
}
