import { printMoney, readMoney } from '../../grammar/literals.js';
import { factsOf } from '../../model/facts.js';
import { readFunding } from '../../model/funding-lines.js';
import { defineRule } from '../rule.js';

/** More is spent than there is. */
export const fundingSpendingCovered = defineRule({
    code: 'funding-spending-covered',
    on: 'Funding',
    level: 'good',
    source: 'Arithmetic',
    requirement: 'No more is spent than comes in and is in reserve.',
    why: 'Either a contribution is missing from the table, or a figure is wrong; readers see a hole and ask who fills it.',
    fix: 'Add what is missing, such as a reserve that is drawn on, or correct the figure.',
    examples: {
        reported: 'funding 2025/26 {\n    from "The council" £100\n    spends £150 on "Training"\n}\n',
        silent: 'funding 2025/26 {\n    from "The council" £100\n    reserve £50\n    spends £150 on "Training"\n}\n',
    },
    *check(funding) {
        const { sum, total } = readFunding(funding);
        const income = Math.max(sum?.pence ?? 0, total?.amount.pence ?? 0);
        const spending = factsOf(funding, 'SpendingFact');
        const [first] = spending;
        if (income === 0 || !first) return;
        const spent = spending.reduce((all, { amount }) => all + penceOf(amount), 0);
        const reserve = factsOf(funding, 'ReserveFact').reduce((all, { amount }) => all + penceOf(amount), 0);
        // What is printed in thousands may be a little more.
        const slack = Math.max(sum?.unit ?? 0, total?.amount.unit ?? 0);
        if (spent <= income + reserve + (slack > 100 ? slack : 0)) return;
        yield {
            node: first,
            message: `${printMoney(spent)} is spent, but ${printMoney(income + reserve)} is there: ${printMoney(spent - income - reserve)} is missing.`,
        };
    },
});

function penceOf(amount: string | undefined): number {
    const reading = amount === undefined ? undefined : readMoney(amount);
    return reading?.ok ? reading.value.pence : 0;
}
