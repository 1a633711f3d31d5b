import * as ast from '../../grammar/generated/ast.js';
import { defineRule } from '../rule.js';
import { takeOffList } from '../take-off-list.js';

const office = /\bscrutineer\b|\blay (?:member|person)|\bpartnership chair\b/i;

/** A duty in law binds organisations; a scrutineer among the agencies would be bound by what they judge. */
export const relevantAgencyIsOrganisation = defineRule({
    code: 'relevant-agency-is-organisation',
    asked: 'always',
    level: 'good',
    source: 'Good practice, from the Children Act 2004, section 16E(3)',
    requirement: 'The relevant agencies are organisations, not persons or offices of the partnership.',
    why: 'The duty to act in line with the arrangements binds organisations. A scrutineer among them would be bound by what they judge.',
    fix: 'Take the person or office out of relevant agencies, and name them where they belong: as scrutineer, post or member of a group.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review        1 May 2199\n    relevant agencies  judge, club\n}\n\nscrutineer judge "Independent Scrutineer"\n\nagency club "Club" {\n    schedule paragraph 38\n}\n',
        silent: 'arrangement a "A" {\n    next review        1 May 2199\n    relevant agencies  club\n}\n\nagency club "Club" {\n    schedule paragraph 38\n}\n',
    },
    *assess(model) {
        if (model.agencies.length === 0) return yield { unasked: 'No relevant agency is named' };
        for (const { ref, agency, title } of model.agencies) {
            const isPerson = ast.isScrutineer(agency) || ast.isPost(agency) || ast.isPerson(agency);
            const node = ref ?? agency;
            if (node && (isPerson || office.test(title)))
                yield {
                    node,
                    message: `'${title}' is listed as a relevant agency and is a person or an office, not an organisation.`,
                    fixes: takeOffList(ref),
                };
        }
    },
});
