import * as ast from '../../grammar/generated/ast.js';
import { isEducationAgency } from '../../model/education.js';
import { factsOf, findFact } from '../../model/facts.js';
import { describeParty } from '../../model/say.js';
import { meetsParagraphs } from '../../model/schedule.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

/** The parts of education: by words of names, or by paragraphs of the Schedule. "All schools" are all kinds of school. */
const phases: readonly { readonly name: string; readonly pattern: RegExp; readonly paragraphs: readonly number[] }[] = [
    {
        name: 'early years and childcare',
        pattern: /\bearly years\b|\bnurser|\bchildcare\b|\bchildmind|\ball education\b/i,
        paragraphs: [5, 13],
    },
    { name: 'schools', pattern: /\bschools?\b|\bacadem|\ball education\b/i, paragraphs: [1, 4] },
    { name: 'independent schools', pattern: /\bindependent\b|\ball (?:\w+ )?(?:schools|education)/i, paragraphs: [7] },
    {
        name: 'alternative provision',
        pattern: /\balternative provision\b|\bpupil referral\b|\ball (?:\w+ )?(?:schools|education)/i,
        paragraphs: [3, 6],
    },
    { name: 'colleges', pattern: /\bcolleges?\b|\bfurther education\b|\bsixth.form\b|\ball education\b/i, paragraphs: [2, 9, 10] },
];

/** Education is more than maintained schools. */
export const educationAllPhases = defineRule({
    code: 'education-all-phases',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraphs 67 to 68; paragraph 76; paragraph 104, bullet 4',
    requirement:
        'All of education is among the agencies: early years and childcare, schools, independent schools, alternative provision and colleges.',
    why: 'A child who is taught where nobody looks is seen by nobody.',
    fix: 'Name what is missing with includes in the agency for education, or give it schedule paragraphs 1 to 14; or answer education-all-phases in a section.',
    examples: {
        reported: askingExample('education-all-phases', '', 'agency schools "Maintained schools" {\n    schedule paragraph 4\n}'),
        silent: askingExample(
            'education-all-phases',
            '',
            'agency education "All education settings" {\n    schedule paragraphs 1 to 14\n    includes  "early years", "colleges"\n}',
        ),
    },
    *assess(model) {
        const agencies = model.agencies.flatMap(({ agency, title }) =>
            ast.isAgency(agency) && isEducationAgency(agency) ? [{ agency, title }] : [],
        );
        const [first] = agencies;
        if (!first)
            return yield {
                node: model.node,
                property: 'name',
                message: `'${titleOf(model.node)}' names no agency for education and childcare.`,
            };
        const texts = agencies.flatMap(({ agency, title }) => [
            title,
            titleOf(agency),
            ...aliasesOf(agency),
            ...factsOf(agency, 'IncludesFact').flatMap((fact) => fact.items.map(describeParty)),
        ]);
        const missing = phases.filter(
            ({ pattern, paragraphs }) =>
                !texts.some((text) => pattern.test(text)) &&
                !agencies.some(({ agency }) => {
                    const schedule = findFact(agency, 'ScheduleFact');
                    return paragraphs.some((paragraph) => meetsParagraphs(schedule, [paragraph, paragraph]));
                }),
        );
        if (missing.length === 0) yield* agencies.map(({ agency }) => ({ met: agency }));
        else
            yield {
                node: first.agency,
                property: 'name',
                message: `Among the agencies for education, such as '${titleOf(first.agency)}', these are not found: ${missing.map(({ name }) => name).join(', ')}.`,
            };
    },
});
