/** What a reading gives: a value, or a sentence that says what is wrong, and what was most likely meant. */
export type Result<T> =
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly problem: string; readonly meant: readonly Meant[] };

/** How a text that cannot be read would be written rightly. */
export interface Meant {
    readonly text: string;
    /** Whether it can have meant nothing else. */
    readonly isCertain: boolean;
}

export function ok<T>(value: T): Result<T> {
    return { ok: true, value };
}

/** @param meant What was most likely meant, the likeliest first; none where nobody can tell. */
export function problem<T>(sentence: string, meant: readonly Meant[] = []): Result<T> {
    return { ok: false, problem: sentence, meant };
}

/** What a text can only have meant. */
export function surely(text: string): readonly Meant[] {
    return [{ text, isCertain: true }];
}

/** What a text may have meant, the likeliest first and each once. */
export function maybe(...texts: readonly string[]): readonly Meant[] {
    return [...new Set(texts)].map((text) => ({ text, isCertain: false }));
}
