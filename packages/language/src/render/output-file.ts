/** A file that a build would write. Nothing is written yet: the caller decides where it goes. */
export interface OutputFile {
    /** Relative to the output folder, with `/` between folders, such as `luton.html`. */
    readonly path: string;
    readonly text: string;
}
