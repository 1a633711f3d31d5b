/** The forms a build can write, in the order in which it names them. */
export const buildForms = ['html', 'json'] as const;

export type BuildForm = (typeof buildForms)[number];
