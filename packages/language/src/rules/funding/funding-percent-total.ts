import { percentScale } from '../../grammar/literals.js';
import { isGiftWithWorth, readFunding } from '../../model/funding-lines.js';
import { describeParty } from '../../model/say.js';
import { joinWords } from '../../support/text.js';
import { defineRule } from '../rule.js';
import { workOutShares } from '../work-out-shares.js';

/** Shares are shares of one whole. */
export const fundingPercentTotal = defineRule({
    code: 'funding-percent-total',
    on: 'Funding',
    level: 'good',
    source: 'Arithmetic',
    requirement: 'The printed shares add up to 100%, within the rounding of the digits printed.',
    why: 'Shares are shares of one whole; when they miss it by more than rounding explains, a line is wrong or left out.',
    fix: 'Correct the shares, or leave them out: they are then worked out from the amounts. Where a gift in kind is one of the shares, state its share too, as in from police 20% in kind "an analyst".',
    examples: {
        reported: 'funding 2025/26 {\n    from "Council" 60%\n    from "Police" 50%\n}\n',
        silent: 'funding 2025/26 {\n    from "Council" 33%\n    from "Health" 33%\n    from "Police" 33%\n}\n',
    },
    *check(funding) {
        const figures = readFunding(funding);
        const { lines } = figures;
        const shares = lines.flatMap((line) => (line.share && !isGiftWithWorth(line) ? [{ share: line.share, fact: line.fact }] : []));
        const first = shares[0];
        if (!first || shares.length < lines.filter((line) => !line.fact.inKind).length) return;
        const sum = shares.reduce((total, { share }) => total + share.value, 0);
        const allowed = shares.reduce((total, { share }) => total + share.unit / 2, 0);
        if (Math.abs(sum - 100 * percentScale) <= allowed) return;
        // Where too little is there, what is given in kind may be the share that is missing.
        const gifts = sum > 100 * percentScale ? [] : lines.filter((line) => line.fact.inKind && !line.amount && !line.share);
        const givers = joinWords(gifts.map(({ fact }) => `'${describeParty(fact.payer)}'`));
        const lacking =
            gifts.length === 0 ? '' : `; ${givers} ${gifts.length === 1 ? 'gives in kind and states' : 'give in kind and state'} no share`;
        yield {
            node: first.fact,
            property: 'share',
            message: `The shares add up to ${sum / percentScale}%, not to 100%${lacking}.`,
            fixes: [workOutShares(figures)],
            related: [
                ...shares.slice(1).map(({ fact }) => ({ node: fact, property: 'share', message: 'This share is part of the sum.' })),
                ...gifts.map(({ fact }) => ({
                    node: fact,
                    property: 'payer',
                    message: 'A share is missing here, if the gift is counted among them.',
                })),
            ],
        };
    },
});
