import { isPartner } from '../../grammar/generated/ast.js';
import { findFact } from '../../model/facts.js';
import { readFunding } from '../../model/funding-lines.js';
import { titleOf } from '../../model/titles.js';
import { defineRule } from '../rule.js';

/** How many times the smallest contribution the largest may be without a word on it: our choice, no number of the guidance. */
const mostTimes = 5;

/** The guidance asks for equity; it does not say what that is. */
export const fundingEquityOutlier = defineRule({
    code: 'funding-equity-outlier',
    on: 'Funding',
    level: 'info',
    source: 'Working Together 2023, paragraph 99; the factor of five is our own',
    requirement: 'Large gaps between the contributions of the statutory partners are explained.',
    why: 'The guidance asks that contributions be equitable and agreed. A reader who sees one partner give five times as much as another wants to know why.',
    fix: 'Say with formula how the contributions were agreed.',
    examples: {
        reported:
            'partner council "Council" {\n    kind local authority\n}\npartner police "Police" {\n    kind police\n}\nfunding 2025/26 {\n    from council £600\n    from police £100\n}\n',
        silent: 'partner council "Council" {\n    kind local authority\n}\npartner police "Police" {\n    kind police\n}\nfunding 2025/26 {\n    from council £600\n    from police £100\n    formula "By the number of children each knows; agreed by the leads."\n}\n',
    },
    *check(funding) {
        if (findFact(funding, 'FormulaFact')) return;
        const given = new Map<string, { title: string; pence: number; printed: string }>();
        for (const { fact, amount } of readFunding(funding).lines) {
            const payer = fact.payer?.party?.ref;
            if (!isPartner(payer) || !amount || fact.each || fact.inKind || findFact(payer, 'PartnerKindFact')?.kind === 'education')
                continue;
            const before = given.get(payer.name)?.pence ?? 0;
            given.set(payer.name, { title: titleOf(payer), pence: before + amount.pence, printed: fact.amount ?? '' });
        }
        const [least, ...others] = [...given.values()].sort((one, other) => one.pence - other.pence);
        const most = others.at(-1);
        if (!least || !most || least.pence === 0 || most.pence <= mostTimes * least.pence) return;
        const times = Math.floor(most.pence / least.pence);
        yield {
            node: funding,
            ...(funding.year === undefined ? {} : { property: 'year' }),
            message: `'${most.title}' gives more than ${times} times as much as '${least.title}', and no formula explains it.`,
        };
    },
});
