/** The forms a build can write, in the order in which it names them. */
export const buildForms = ['html', 'json', 'pdf', 'docx', 'md', 'csv'] as const;

export type BuildForm = (typeof buildForms)[number];

/** What is written when no form is named. */
export const usualForms: readonly BuildForm[] = ['html', 'json'];
