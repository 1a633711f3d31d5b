import * as ast from '../../grammar/generated/ast.js';
import { factsOf, findFact } from '../../model/facts.js';
import { titleOf } from '../../model/titles.js';
import { askingExample } from '../asking-example.js';
import { addFact } from '../fix.js';
import { defineRule } from '../rule.js';

/** Money, rooms and people that agencies give are part of how the arrangements are paid for. */
export const relevantAgencyContribution = defineRule({
    code: 'relevant-agency-contribution',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraph 73; Children Act 2004, section 16I(4)',
    requirement: 'What relevant agencies contribute is stated: money, premises, services or other resources.',
    why: 'Families can see who pays for the arrangements, and agencies know what was agreed. That nobody gives anything is an answer too.',
    fix: 'Add contributes to an agency, or a line from it to the funding; where there is nothing, say contributes "nothing at present".',
    examples: {
        reported: askingExample('relevant-agency-contribution', '', 'agency club "Club" {\n    schedule paragraph 38\n}'),
        silent: askingExample(
            'relevant-agency-contribution',
            '',
            'agency club "Club" {\n    schedule paragraph 38\n    contributes  "a hall, once a month"\n}',
        ),
    },
    *assess(model) {
        const agencies = new Set(model.agencies.flatMap(({ agency }) => (ast.isAgency(agency) ? [agency] : [])));
        if (agencies.size === 0) return yield { unasked: 'No relevant agency is named' };
        const stated = [
            ...[...agencies].filter((agency) => findFact(agency, 'ContributesFact')),
            ...model
                .ofType('Funding')
                .flatMap((funding) => factsOf(funding, 'ContributionFact'))
                .filter(({ payer }) => agencies.has(payer?.party?.ref as ast.Agency)),
        ];
        yield* stated.map((met) => ({ met }));
        if (stated.length > 0) return;
        yield {
            node: model.node,
            property: 'name',
            message: `'${titleOf(model.node)}' does not say what any of its relevant agencies contributes.`,
            fixes: [...agencies].slice(0, 3).map((agency) => ({
                title: `Add what '${titleOf(agency)}' contributes, still to be written`,
                edits: addFact(agency, 'contributes "TBC"'),
            })),
        };
    },
});
