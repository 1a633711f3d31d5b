import * as ast from '../grammar/generated/ast.js';
import { findFact } from './facts.js';
import { meetsParagraphs, scheduleHeadings } from './schedule.js';
import { aliasesOf, titleOf } from './titles.js';

const words =
    /\beducation|\bschools?\b|\bcolleges?\b|\bhead ?teachers?\b|\bacadem(?:y|ies)\b|\bnurser(?:y|ies)\b|\bearly years\b|\bDSLs?\b|\bdesignated safeguarding leads?\b/i;

/** Whether words speak of schools, colleges, early years or those who work there. */
export function speaksOfEducation(text: string): boolean {
    return words.test(text);
}

/** Whether a party is from education: by its kind, its place in the Schedule, or the words of its name. */
export function isEducation(party: ast.PartyRef): boolean {
    const target = party.party?.ref;
    if (!target) return speaksOfEducation(party.text ?? '');
    if (ast.isPartner(target) && findFact(target, 'PartnerKindFact')?.kind === 'education') return true;
    if (ast.isAgency(target) && isEducationAgency(target)) return true;
    return speaksOfEducation([party.printed ?? '', titleOf(target)].join(' '));
}

/** Whether an agency is one of education and childcare. */
export function isEducationAgency(agency: ast.Agency): boolean {
    return (
        findFact(agency, 'CategoryFact')?.category === 'education-and-childcare' ||
        meetsParagraphs(findFact(agency, 'ScheduleFact'), scheduleHeadings.get('education-and-childcare') ?? [1, 14]) ||
        [titleOf(agency), ...aliasesOf(agency)].some(speaksOfEducation)
    );
}
