/** How findings can be told: to people, to programs, to code scanning, to a workflow on GitHub, to what reads test results. */
export const reportForms = ['pretty', 'json', 'sarif', 'github', 'junit'] as const;

export type ReportForm = (typeof reportForms)[number];
