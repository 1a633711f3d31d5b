import type { URI } from 'langium';
import type { IsoDate } from '../grammar/literals.js';

/** Today as an ISO date, and what else is to be asked, from whoever knows: the command line, the editor, a test. */
export interface Clock {
    today(): IsoDate;
    /** The day to hold arrangements against the standards of, where the user chose one. */
    readonly asOf?: IsoDate | undefined;
    /** The names of standards of the library to hold arrangements against beside those that they follow; none by default. */
    readonly standards?: readonly string[] | undefined;
    /** What counts for a document, where the folders of a workspace differ. */
    for?(uri: URI): Clock;
}

/** What counts for a document. */
export function clockFor(uri: URI, { rules: { Clock } }: { readonly rules: { readonly Clock: Clock } }): Clock {
    return Clock.for?.(uri) ?? Clock;
}
