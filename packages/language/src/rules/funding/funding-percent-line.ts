import { percentScale } from '../../grammar/literals.js';
import { differenceOf, isGiftWithWorth, printAmount, printShare, readFunding, roundingOf, wholeOf } from '../../model/funding-lines.js';
import { describeParty } from '../../model/say.js';
import { takeOutBrackets } from '../fix.js';
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
    fix: 'Write the share that the message names, or correct the amount. What is given in kind is no part of the total, which is of money: where it has an amount, leave its share out.',
    examples: {
        reported: 'funding 2025/26 {\n    from "Council" £100 (60%)\n    from "Police" £100 (50%)\n}\n',
        silent: 'funding 2025/26 {\n    from "Council" £100 (50%)\n    from "Police" £100 (50%)\n}\n',
    },
    *check(funding) {
        const figures = readFunding(funding);
        const { lines } = figures;
        for (const line of lines.filter(isGiftWithWorth)) {
            if (line.share)
                yield {
                    node: line.fact,
                    property: 'share',
                    message: `'${describeParty(line.fact.payer)}' gives ${printAmount(line)} in kind. The total is of money, so that is no share of it.`,
                    fixes: [{ title: 'Take the share out', edits: takeOutBrackets(line.fact) }],
                };
        }
        const whole = wholeOf(figures);
        // As long as the total is in doubt, so is what each line is of it.
        if (!whole || differenceOf(figures) !== 0) return;
        const wholeRounding = roundingOf(whole);
        for (const line of lines) {
            const { fact, amount, rounding, share, isCounted } = line;
            if (!amount || !share || !isCounted) continue;
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
