/** How a run ended, for the shell and for other programs. A promise: the numbers never change meaning. */
export const exitCode = {
    /** Nothing was found that counts, or all pages were written. */
    clean: 0,
    /** Something was found that counts. */
    findings: 1,
    /** The command was written wrongly, or an input could not be read, or an output could not be written. */
    unusable: 2,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
