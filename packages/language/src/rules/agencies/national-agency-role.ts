import * as ast from '../../grammar/generated/ast.js';
import { findFact } from '../../model/facts.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { addFact } from '../fix.js';
import { defineRule } from '../rule.js';

/** A national body has its own rules; what it does here has to be said here. */
export const nationalAgencyRole = defineRule({
    code: 'national-agency-role',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 72',
    requirement: 'For each agency with a national remit, it is said what is expected of it locally.',
    why: 'A national body acts by its own rules everywhere; only the arrangements can say what it does here.',
    fix: 'Add role to the agency, such as role "Names a local manager, and takes part in audits", or a duty.',
    examples: {
        reported: askingExample('national-agency-role', '', 'agency cafcass "Cafcass" {\n    schedule paragraph 25\n    national remit\n}'),
        silent: askingExample(
            'national-agency-role',
            '',
            'agency cafcass "Cafcass" {\n    schedule paragraph 25\n    national remit\n    role  "Advises the family courts on what is safe for the child"\n}',
        ),
    },
    *assess(model) {
        const national = model.agencies.flatMap(({ agency }) => (ast.isAgency(agency) && findFact(agency, 'NationalFact') ? [agency] : []));
        if (national.length === 0) return yield { unasked: 'No relevant agency is said to have a national remit' };
        for (const agency of new Set(national)) {
            if (findFact(agency, 'ExpectedFact') || findFact(agency, 'DutyFact')) yield { met: agency };
            else
                yield {
                    node: agency,
                    property: 'name',
                    message: `'${titleOf(agency)}' has a national remit, and it is not said what is expected of it here.`,
                    fixes: [{ title: 'Add its role, still to be written', edits: addFact(agency, 'role "TBC"') }],
                };
        }
    },
});
