import * as ast from '../../grammar/generated/ast.js';
import { factsOf, findFact } from '../../model/facts.js';
import { contentsOf } from '../../model/say.js';
import { meetsParagraphs, secureParagraphs } from '../../model/schedule.js';
import { aliasesOf, titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

/** So many bodies are responsible for custody; they are known by what their names speak of. */
const custodyBodies = 3;
const ofCustody = /\b(?:custody|custodial|prisons?|justice|secure|YCS|YJB|MoJ|HMIP|HMPPS)\b/i;

/** All that a recipient is called. */
function namesOf({ party, printed, text }: ast.PartyRef): string {
    const body = party?.ref;
    const names = body ? [titleOf(body), ...('facts' in body ? aliasesOf(body) : [])] : [party?.$refText.replaceAll('-', ' ') ?? ''];
    return [...names, printed ?? '', text ?? ''].join(' | ');
}

/** Restraint of children in custody is looked at every year. */
export const restraintReviewIfSecure = defineRule({
    code: 'restraint-review-if-secure',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 108',
    requirement:
        'Where a secure establishment is among the agencies, the yearly report reviews restraint there, and goes to the three bodies responsible for custody.',
    why: 'Children in custody cannot walk away; what is done to them there is looked at every year. The guidance has the review sent to three bodies responsible for custody; recipients are counted whose names speak of justice, custody or prisons.',
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
            'agency centre "Secure Training Centre" {\n    schedule paragraph 29\n}\n\nreport yearly-report "Yearly report" {\n    contains  impact, restraint\n    send to   "Youth Justice Board", "Youth Custody Service", "HM Inspectorate of Prisons"\n}',
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
        const related = [{ node: first, property: 'name', message: 'This is a secure establishment.' }];
        for (const report of reviewing) {
            const recipients = factsOf(report, 'SendFact').flatMap((fact) => fact.recipients);
            const count = recipients.filter((recipient) => ofCustody.test(namesOf(recipient))).length;
            if (count >= custodyBodies) yield { met: report };
            else
                yield {
                    node: report,
                    property: 'name',
                    message: `'${titleOf(report)}' reviews restraint, and is sent to ${count === 0 ? 'none' : count} of the ${custodyBodies} bodies responsible for custody.`,
                    related,
                };
        }
        if (reviewing.length > 0) return;
        yield {
            node: first,
            property: 'name',
            message: `'${titleOf(first)}' is a secure establishment, and no report is said to review restraint there.`,
            advice: 'Write in the yearly report: contains restraint.',
        };
    },
});
