/** What a reading gives: a value, or a sentence that says what is wrong and what would be right. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export function ok<T>(value: T): Result<T> {
    return { ok: true, value };
}

export function problem<T>(sentence: string): Result<T> {
    return { ok: false, problem: sentence };
}
