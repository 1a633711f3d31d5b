import { percentScale } from '../../grammar/literals.js';
import { printAmount, printShare, readFunding, roundingOf } from '../../model/funding-lines.js';
import { describeParty } from '../../model/say.js';
import { defineRule } from '../rule.js';
import { workOutShares } from '../work-out-shares.js';

/** A share that does not follow from its amount was carried over from another year, or mistyped. */
export const fundingPercentLine = defineRule({
    code: 'funding-percent-line',
    on: 'Funding',
    level: 'good',
    source: 'Arithmetic',
    requirement: 'Each printed share is the amount divided by the total, within the rounding of the digits printed.',
    why: 'A share that does not follow from its amount was carried over from another year, or mistyped; either way the table says two things.',
    fix: 'Write the share that the message names, or correct the amount.',
    examples: {
        reported: 'funding 2025/26 {\n    from "Council" £100 (60%)\n    from "Police" £100 (50%)\n}\n',
        silent: 'funding 2025/26 {\n    from "Council" £100 (50%)\n    from "Police" £100 (50%)\n}\n',
    },
    *check(funding) {
        const figures = readFunding(funding);
        const { lines, total, sum } = figures;
        const whole = total?.amount ?? sum;
        if (!whole || whole.pence === 0) return;
        const wholeRounding = roundingOf(whole);
        for (const line of lines) {
            const { fact, amount, rounding, share } = line;
            if (!amount || !share || fact.each) continue;
            const least = ((amount.pence - rounding) / (whole.pence + wholeRounding)) * 100 * percentScale;
            const most = ((amount.pence + rounding) / (whole.pence - wholeRounding)) * 100 * percentScale;
            if (share.value + share.unit / 2 >= least && share.value - share.unit / 2 <= most) continue;
            const right = printShare(amount, whole, share);
            yield {
                node: fact,
                property: 'share',
                message: `The share of '${describeParty(fact.payer)}' is printed as ${fact.share}; ${printAmount(line)} of the total is ${right}.`,
                fixes: [workOutShares(figures)],
            };
        }
    },
});
