/** A command that was written wrongly, with one sentence that says how to mend it. */
export class UsageError extends Error {}
