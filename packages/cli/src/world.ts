import type { Disk } from './disk.js';
import type { DrawPicture } from './draw-picture.js';
import type { StartExaminer } from './examine.js';
import type { PrintPage } from './print-page.js';
import type { AskAddress } from './try-links.js';

/** All that a run takes from outside. The real one is made in `main.ts`; a test brings its own. */
export interface World {
    readonly disk: Disk;
    /** Where findings, help and the places of pages go. */
    readonly out: Terminal;
    /** Where our own failures go. */
    readonly err: Terminal;
    /** Asks an address on the web whether it leads to a page. */
    readonly ask: AskAddress;
    /** Makes a PDF of a page. */
    readonly print: PrintPage;
    /** Draws a picture for programs that show no SVG. */
    readonly draw: DrawPicture;
    /** The day of asking, such as `2026-11-21`. */
    readonly today: string;
    /** Lets memory grow for the sake of speed: where there is little text, most of the time would go into clearing it up. */
    readonly spendMemory?: (() => void) | undefined;
    /** Lets code be made the fastest there is, which pays for long work of one thread. */
    readonly speedUp?: (() => void) | undefined;
    /** Examines a share of much text beside us; missing where there is one processor. */
    readonly startExaminer?: StartExaminer | undefined;
    /** Begins to serve an editor over standard input and output; it goes on until the editor ends it. */
    serveEditor(): Promise<void>;
    /** Whether a fault of Masa shows where in the program it happened. */
    readonly debug: boolean;
}

export interface Terminal {
    write(text: string): void;
    readonly colours: boolean;
}
