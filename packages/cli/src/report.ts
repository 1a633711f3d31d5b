import type { DocumentFindings } from '@masa/language';
import type { PathProblem } from './find-files.js';
import type { Tally } from './tally.js';

/** Tells findings in one of the forms we have. They come workspace by workspace, and need not be kept. */
export interface Report {
    add(documents: readonly DocumentFindings[]): void;
    /** @param problems What could not be read. */
    end(tally: Tally, problems: readonly PathProblem[]): void;
}
