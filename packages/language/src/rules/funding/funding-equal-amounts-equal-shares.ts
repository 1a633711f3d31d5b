import { type FundingLine, printAmount, readFunding } from '../../model/funding-lines.js';
import { describeParty } from '../../model/say.js';
import { defineRule } from '../rule.js';
import { workOutShares } from '../work-out-shares.js';

/** Equal amounts are equal parts of one total. */
export const fundingEqualAmountsEqualShares = defineRule({
    code: 'funding-equal-amounts-equal-shares',
    on: 'Funding',
    level: 'good',
    source: 'Arithmetic',
    requirement: 'Lines with the same amount print the same share.',
    why: 'The same amount is the same part of the same total. Two shares for it cannot both be right, however they were rounded.',
    fix: 'Write the same share on both lines.',
    examples: {
        reported: 'funding 2025/26 {\n    from "Council" £50k (50.1%)\n    from "Police" £50k (50%)\n}\n',
        silent: 'funding 2025/26 {\n    from "Council" £50k (50%)\n    from "Police" £50k (50%)\n}\n',
    },
    *check(funding) {
        const first = new Map<number, FundingLine>();
        const figures = readFunding(funding);
        for (const line of figures.lines) {
            if (!line.amount || !line.share || !line.isCounted) continue;
            const earlier = first.get(line.amount.pence);
            if (!earlier) {
                first.set(line.amount.pence, line);
            } else if (earlier.share?.value !== line.share.value) {
                yield {
                    node: line.fact,
                    property: 'share',
                    message: `'${describeParty(line.fact.payer)}' and '${describeParty(earlier.fact.payer)}' both give ${printAmount(line)}, but the shares printed are ${line.fact.share} and ${earlier.fact.share}.`,
                    fixes: [workOutShares(figures)],
                    related: [{ node: earlier.fact, property: 'share', message: `The share of '${describeParty(earlier.fact.payer)}'.` }],
                };
            }
        }
    },
});
