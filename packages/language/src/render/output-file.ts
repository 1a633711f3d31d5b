/** A file that a build would write. Nothing is written yet: the caller decides where it goes. */
export interface OutputFile {
    /** Relative to the output folder, with `/` between folders, such as `luton.html`. */
    readonly path: string;
    readonly text: string;
}

/** The same for what is not text, such as a document for Word. */
export interface BinaryFile {
    readonly path: string;
    readonly bytes: Uint8Array;
}
