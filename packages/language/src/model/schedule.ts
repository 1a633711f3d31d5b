/** The Schedule of relevant agencies (SI 2018/789): its six headings with their paragraphs, and who is not in it. */
import type * as ast from '../grammar/generated/ast.js';
import { aliasesOf, titleOf } from './titles.js';

/** The last paragraph of the Schedule. */
export const lastParagraph = 38;

/** The headings as authors name them after `category`, each with its first and last paragraph. */
export const scheduleHeadings: ReadonlyMap<string, readonly [first: number, last: number]> = new Map([
    ['education-and-childcare', [1, 14]],
    ['health-and-social-care', [15, 23]],
    ['local-government', [24, 24]],
    ['criminal-justice', [25, 31]],
    ['police-and-immigration', [32, 35]],
    ['miscellaneous', [36, 38]],
]);

/** The heading that an author likely means by other words, such as `education` or `health services`; undefined where there is none. */
export function findMeantHeading(words: string): string | undefined {
    const [first = ''] = words.toLowerCase().split(/[^\p{L}]+/u);
    return [...scheduleHeadings.keys()].find((heading) => heading.split('-', 1)[0] === first);
}

/** Paragraphs of secure establishments for children: secure college, secure training centre, young offender institution. */
export const secureParagraphs: readonly [first: number, last: number] = [28, 30];

/** Charities, and whoever provides sport or leisure. */
export const voluntaryParagraphs: readonly [first: number, last: number] = [36, 38];

/** Bodies of kinds that the whole Schedule does not name, by words of their names. */
const outside =
    /\bfire (?:and|&) rescue\b|\bfire (?:service|authority|brigade)\b|\bdepartment for work and pensions\b|\bDWP\b|\bjob ?centre|\bpolice and crime commissioner|\bhealthwatch\b|\barmed forces\b|\bGP practices?\b|\bdental practices?\b|\bcommunity pharmac/i;

/** Whether an agency is, by its name, of a kind that the Schedule does not name. */
export function isOutsideSchedule(agency: ast.Agency): boolean {
    return [titleOf(agency), ...aliasesOf(agency)].some((name) => outside.test(name));
}

/** Whether the paragraphs that an agency states meet a range. */
export function meetsParagraphs(schedule: ast.ScheduleFact | undefined, [first, last]: readonly [number, number]): boolean {
    if (schedule?.number === undefined) return false;
    return schedule.number <= last && (schedule.last ?? schedule.number) >= first;
}
