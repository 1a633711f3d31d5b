import { factsOf, findFact } from '../../model/facts.js';
import { isYetToFill } from '../../model/funding-lines.js';
import { describeParty } from '../../model/say.js';
import { askingExample } from '../asking-example.js';
import { defineRule } from '../rule.js';

/** A total alone says nothing of who gives what. */
export const fundingByContributor = defineRule({
    code: 'funding-by-contributor',
    asked: 'by-standards',
    level: 'should',
    source: 'Working Together 2023, paragraphs 73, 100 and 107',
    requirement: 'What each partner and agency contributes is clear.',
    why: 'Families and partners want to see who gives what, in money or in kind.',
    fix: 'Add a line for each contributor, such as from council £60,000, from police 20% or from icb in kind "a nurse".',
    examples: {
        reported: askingExample('funding-by-contributor', '', 'funding 2025/26 {\n    total £100\n}'),
        silent: askingExample('funding-by-contributor', '', 'funding 2025/26 {\n    from "a grant" £100\n}'),
    },
    *assess(model) {
        const fundings = model.ofType('Funding').filter((each) => !isYetToFill(each));
        if (fundings.length === 0) return yield { unasked: 'No funding is stated' };
        for (const funding of fundings) {
            const lines = factsOf(funding, 'ContributionFact');
            for (const line of lines) {
                if (line.amount !== undefined || line.share !== undefined || line.inKind || line.text) yield { met: line };
                else yield { node: line, message: `What '${describeParty(line.payer)}' contributes is not said.` };
            }
            if (lines.length > 0) continue;
            if (findFact(funding, 'NoCostFact') || findFact(funding, 'FormulaFact')) yield { met: funding };
            else
                yield {
                    node: funding,
                    ...(funding.year === undefined ? {} : { property: 'year' }),
                    message: 'This funding does not say who contributes what.',
                };
        }
    },
});
