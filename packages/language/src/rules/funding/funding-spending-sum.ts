import { type Money, printMoney, readMoney } from '../../grammar/literals.js';
import { factsOf } from '../../model/facts.js';
import { defineRule } from '../rule.js';

/** The other half of the table adds up too. */
export const fundingSpendingSum = defineRule({
    code: 'funding-spending-sum',
    on: 'Funding',
    level: 'good',
    source: 'Arithmetic',
    requirement: 'What is spent adds up to the printed total of spending.',
    why: 'A total that does not follow from its lines makes every figure doubtful.',
    fix: 'Correct the line or the total that is wrong, or leave the total out.',
    examples: {
        reported: 'funding 2025/26 {\n    spends £100 on "Training"\n    spends £50 on "Scrutiny"\n    total spending £160\n}\n',
        silent: 'funding 2025/26 {\n    spends £100 on "Training"\n    spends £50 on "Scrutiny"\n    total spending £150\n}\n',
    },
    *check(funding) {
        const total = factsOf(funding, 'TotalFact').find(({ spending }) => spending);
        const printed = total && amountOf(total.amount);
        const lines = factsOf(funding, 'SpendingFact').map(({ amount }) => amountOf(amount));
        if (!total || !printed || lines.length === 0 || lines.some((line) => !line)) return;
        const sum = lines.reduce((all, line) => all + (line?.pence ?? 0), 0);
        const rounding = lines.reduce((all, line) => all + half(line, printed), half(printed, { pence: 0, unit: 100 }));
        if (Math.abs(sum - printed.pence) <= rounding) return;
        yield {
            node: total,
            property: 'amount',
            message: `The spending adds up to ${printMoney(sum)}, but the total says ${total.amount}.`,
        };
    },
});

function amountOf(text: string | undefined): Money | undefined {
    const reading = text === undefined ? undefined : readMoney(text);
    return reading?.ok ? reading.value : undefined;
}

/** Half a digit of what is printed more coarsely than in whole pounds and than what it is compared with. */
function half(amount: Money | undefined, other: Money): number {
    return amount && amount.unit > Math.max(100, other.unit) ? amount.unit / 2 : 0;
}
