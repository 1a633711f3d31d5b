import type { Agency } from '../../grammar/generated/ast.js';
import { factsOf } from '../../model/facts.js';
import type { ArrangementModel } from '../../model/model.js';
import { titleOf } from '../../model/titles.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** An arrangement that lists its relevant agencies takes no other for one: an agency beside the list stands in no table, and nobody asks for its paragraph. */
export const agencyListed = defineRule({
    code: 'agency-listed',
    on: 'Agency',
    level: 'good',
    source: 'Masa language: relevant agencies',
    requirement: 'An agency stands on the list of relevant agencies, where the arrangement has one.',
    why: 'What is published of the relevant agencies is that list. An agency that was stated and not added to it stands in no table of them, and nothing is looked for in it.',
    fix: 'Add its name behind relevant agencies; a body that takes part in another way is written with body.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review        1 May 2199\n    relevant agencies  club\n}\n\nagency club "Club" {\n    schedule paragraph 38\n}\n\nagency school "School" {\n    schedule paragraph 7\n}\n',
        silent: 'arrangement a "A" {\n    next review        1 May 2199\n    relevant agencies  club, school\n}\n\nagency club "Club" {\n    schedule paragraph 38\n}\n\nagency school "School" {\n    schedule paragraph 7\n}\n',
    },
    *check(agency, context) {
        // What is shared by others is theirs to list.
        const [model] = context.arrangements.filter((each) => !each.isShared(agency));
        const list = model && factsOf(model.node, 'RelevantAgenciesFact').at(-1);
        if (!list || model.agencies.some((listed) => listed.agency === agency) || speaksForOthers(agency, model)) return;
        const last = list.agencies.at(-1);
        yield {
            node: agency,
            property: 'name',
            message: `'${titleOf(agency)}' does not stand under relevant agencies: no table of them shows it, and nothing is looked for in it.`,
            related: [{ node: list, message: 'The relevant agencies are listed here.' }],
            fixes: last
                ? [
                      {
                          title: 'Add it to the relevant agencies',
                          edits: write({ node: last }, `${last.$cstNode?.text}, ${agency.name}`),
                      },
                  ]
                : [],
        };
    },
});

/** Whether a sector takes part through it. It is told there. */
function speaksForOthers(agency: Agency, model: ArrangementModel): boolean {
    const represented = model.ofType('Agency').flatMap((each) => factsOf(each, 'RepresentedFact'));
    return represented.some(({ by }) => by.some(({ party }) => party?.ref === agency));
}
