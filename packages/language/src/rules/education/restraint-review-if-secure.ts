import * as ast from '../../grammar/generated/ast.js';
import { factsOf, findFact } from '../../model/facts.js';
import { contentsOf } from '../../model/say.js';
import { meetsParagraphs, secureParagraphs } from '../../model/schedule.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

/** Restraint of children in custody is looked at every year. */
export const restraintReviewIfSecure = defineRule({
    code: 'restraint-review-if-secure',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 108',
    requirement: 'Where a secure establishment is among the agencies, the yearly report reviews restraint there.',
    why: 'Children in custody cannot walk away; what is done to them there is looked at every year. To whom such a report goes is for the reader to check.',
    fix: 'Add restraint to what the report contains, and the bodies responsible for custody to send to.',
    examples: {
        reported: askingExample(
            'restraint-review-if-secure',
            '',
            'agency centre "Secure Training Centre" {\n    schedule paragraph 29\n}\n\nreport yearly-report "Yearly report" {\n    contains  impact\n}',
        ),
        silent: askingExample(
            'restraint-review-if-secure',
            '',
            'agency centre "Secure Training Centre" {\n    schedule paragraph 29\n}\n\nreport yearly-report "Yearly report" {\n    contains  impact, restraint\n}',
        ),
    },
    *assess(model) {
        const secure = model.agencies.flatMap(({ agency }) =>
            ast.isAgency(agency) && meetsParagraphs(findFact(agency, 'ScheduleFact'), secureParagraphs) ? [agency] : [],
        );
        const [first] = secure;
        if (!first) return yield { unasked: 'No secure establishment is among the agencies' };
        const reports = model.ofType('Report');
        const reviewing = reports.filter((report) =>
            factsOf(report, 'ContainsFact').some((fact) => contentsOf(fact).some(({ key }) => key.includes('restraint'))),
        );
        yield* reviewing.map((met) => ({ met }));
        if (reviewing.length > 0) return;
        const message = `'${titleOf(first)}' is a secure establishment, and no report is said to review restraint there. Write contains restraint in the yearly report.`;
        yield { node: first, property: 'name', message };
    },
});
