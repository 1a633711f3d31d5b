import type { LangiumDocument } from 'langium';

/** Whether a text was read as it stands: nothing in it was left out, or put in to make sense of it (then it says so to its author). */
export function isReadable({ parseResult: { lexerErrors, lexerReport, parserErrors } }: Pick<LangiumDocument, 'parseResult'>): boolean {
    return parserErrors.length + lexerErrors.length + (lexerReport?.diagnostics.length ?? 0) === 0;
}
