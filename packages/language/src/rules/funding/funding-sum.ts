import type { ContributionFact } from '../../grammar/generated/ast.js';
import { type Money, printMoneyLike } from '../../grammar/literals.js';
import { differenceOf, type FundingFigures, printShare, readFunding, wrongShares } from '../../model/funding-lines.js';
import { describeParty } from '../../model/say.js';
import { takeOut, write } from '../fix.js';
import { defineRule } from '../rule.js';

/** The first thing a reader with a pencil does. */
export const fundingSum = defineRule({
    code: 'funding-sum',
    on: 'Funding',
    level: 'good',
    source: 'Arithmetic',
    requirement: 'The contributions add up to the printed total.',
    why: 'A total that does not follow from its lines makes every figure doubtful. Amounts are compared exactly, in the fineness in which they are printed.',
    fix: 'Correct the line or the total that is wrong, or leave the total out: it is then worked out.',
    examples: {
        reported: 'funding 2025/26 {\n    from "Council" £100\n    from "Police" £50\n    total £160\n}\n',
        silent: 'funding 2025/26 {\n    from "Council" £100\n    from "Police" £50\n    total £150\n}\n',
    },
    *check(funding) {
        const figures = readFunding(funding);
        const { total, sum, lines } = figures;
        for (const { fact } of lines) {
            if (total && fact.each)
                yield {
                    node: fact,
                    property: 'each',
                    message: `How many give ${fact.amount} each is not said, so nobody can add up to the total: write times and how many, such as ${fact.amount} times 3.`,
                };
        }
        const difference = differenceOf(figures);
        if (!total || !sum || difference === 0) return;
        const unit = Math.min(total.amount.unit, sum.unit);
        const right = printMoneyLike(sum.pence, unit);
        const wrong = findWrongLine(figures, total.amount, difference);
        // Shares that fitted the total have to follow it.
        const shares = wrongShares({ ...figures, total: undefined }).flatMap(({ fact, share }) =>
            write({ node: fact, property: 'share' }, share),
        );
        yield {
            node: total.fact,
            property: 'amount',
            message: `The contributions add up to ${right}, but the total says ${total.fact.amount}: ${printMoneyLike(Math.abs(difference), unit)} too ${difference > 0 ? 'much' : 'little'}.`,
            ...(wrong && {
                advice: `The line of '${wrong.payer}' may be wrong: ${wrong.fact.share} of that total is ${wrong.amount}.`,
                related: [{ node: wrong.fact, property: 'amount', message: `This line has ${wrong.fact.amount}.` }],
            }),
            fixes: [
                ...(wrong
                    ? [
                          {
                              title: `Write ${wrong.amount} for '${wrong.payer}'`,
                              edits: write({ node: wrong.fact, property: 'amount' }, wrong.amount),
                          },
                      ]
                    : []),
                { title: `Write the total as ${right}`, edits: [...write({ node: total.fact, property: 'amount' }, right), ...shares] },
                { title: 'Leave the total out, so that it is worked out', edits: [...takeOut(total.fact), ...shares] },
            ],
        };
    },
});

/** The one line whose share does not fit its amount, and would with the amount that makes the sum right; undefined where there is none, or several. */
function findWrongLine(
    { lines }: FundingFigures,
    total: Money,
    difference: number,
): { readonly fact: ContributionFact; readonly payer: string; readonly amount: string } | undefined {
    const [wrong, ...others] = lines.flatMap(({ fact, amount, share, isCounted }) => {
        if (!isCounted || !amount || !share || fact.times !== undefined) return [];
        const right = { ...amount, pence: amount.pence + difference };
        const isWrong = printShare(amount, total, share) !== fact.share && printShare(right, total, share) === fact.share;
        return isWrong && right.pence > 0
            ? [{ fact, payer: describeParty(fact.payer), amount: printMoneyLike(right.pence, amount.unit) }]
            : [];
    });
    return others.length === 0 ? wrong : undefined;
}
