import { type Money, percentScale, readMoney } from '../../grammar/literals.js';
import { type FundingLine, readFunding, wholeOf, workOutShare } from '../../model/funding-lines.js';
import type { ArrangementModel } from '../../model/model.js';
import { describeParty } from '../../model/say.js';
import { findWords, mentionMark, wordsText } from '../../model/wording.js';
import { groupBy } from '../../support/group-by.js';
import { oncePer } from '../../support/once-per.js';
import { defineRule } from '../rule.js';

/** A sum by itself: not one for each, an hour, to families or of vouchers. */
const money = String.raw`£(?<figure>\d+(?:,\d{3})*(?:\.\d+)?[kKmM]?)(?![.,]?\d|%|\p{L})(?=[^\s\p{L}]|$|\s+(?:and|but|in|for(?! e(?:ach|very)\b)|from|of|this|next|last|before|between|towards|with|while|is|was|makes?)\b)`;
/** `a total of £264,600`, `together they give £…`, `the budget is £…`; not what stands in another sentence. */
const totals = String.raw`(?<total>total(?:s|led|ling)?|altogether|in all|(?:partnership|overall|whole|annual|yearly)\s+budget)\b[^.£;\0\d]{0,40}`;
/** `the council gives £130,200`, `police contribute another £29,000`; what others give, or what is given on, is no contribution. */
const payers = `(?:councils?|boards?|police|constabulary|icbs?|health|partners?|authorit(?:y|ies)|agenc(?:y|ies)|services?|schools?|colleges?|${mentionMark})`;
const contributions = String.raw`${payers}(?:\s+(?:each|together|also|now|itself|\w+ly))?\s+(?:gives?|gave|pays?|paid|contribut(?:es?|ed))\s(?:(?:about|around|some|another|a further|only|nearly)\s)?`;
const sums = new RegExp(String.raw`(?<!\p{L})(?:${totals}|${contributions})${money}`, 'giu');
/** `contributes 70% of the joint budget`; a share of something else is none of the funding. */
const whole = String.raw`(?=\s+of\s+(?:the\s|our\s|all\s)?(?:(?:joint|partnership|whole|total|overall|annual|yearly|core|agreed)\s){0,2}(?:budget|funding|income|contributions)\b)`;
const shares = new RegExp(String.raw`(?<!\p{L})${contributions}(?<share>\d{1,3}(?:\.\d+)?)(?:\s?%|\sper\s?cent\b)${whole}`, 'giu');

/** A sum or a share that was typed into a sentence stays when the table changes. */
export const fundingTextAgrees = defineRule({
    code: 'funding-text-agrees',
    on: 'MasaDocument',
    level: 'good',
    source: 'Good practice',
    requirement: 'A total, a contribution or a share that the text speaks of stands in a funding table.',
    why: 'A sentence with one sum beside a table with another says that nobody has read both.',
    fix: 'Refer to the fact, such as {funding.total} for a total: then the text follows the table. Or correct the one that is wrong.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review 1 May 2199\n}\nfunding 2025/26 {\n    from "a grant" £150\n    total £150\n}\nsection money "Money" {\n    "The partners give a total of £160."\n    show funding\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\nfunding 2025/26 {\n    from "a grant" £150\n    total £150\n}\nsection money "Money" {\n    "The partners give a total of £150."\n    show funding\n}\n',
    },
    *check(document, context) {
        const { arrangements } = context;
        const [funding] = arrangements.flatMap((model) => model.ofType('Funding'));
        if (!funding || !/£|%|per\s?cent/i.test(wordsText(context.document))) return;
        const related = [{ node: funding, message: 'The funding is stated here.' }];
        for (const words of findWords(context.document, sums, ['text'])) {
            const figure = `£${words.groups['figure'] ?? ''}`;
            const said = readMoney(figure);
            if (!said.ok || arrangements.flatMap(figuresOf).some((stated) => isSame(said.value, stated))) continue;
            yield {
                node: document,
                words: { start: words.end - figure.length, end: words.end },
                message: `The text speaks of ${words.groups['total'] === undefined ? 'a contribution' : 'a total'} of ${figure}, which stands in no funding table.`,
                related,
            };
        }
        for (const words of findWords(context.document, shares, ['text'])) {
            const share = words.groups['share'] ?? '';
            if (arrangements.flatMap(sharesOf).some((stated) => isRoundedTo(share, stated))) continue;
            yield {
                node: document,
                words: { start: words.end - (words.text.length - words.text.lastIndexOf(share)), end: words.end },
                message: `The text speaks of a share of ${share}%, which no partner has in a funding table.`,
                related,
            };
        }
    },
});

/** All amounts of the funding tables of an arrangement, and what they come to. */
const figuresOf = oncePer((model: ArrangementModel): readonly Money[] =>
    model.ofType('Funding').flatMap((funding) => {
        const stated = funding.facts.flatMap((fact) => ('amount' in fact && fact.amount !== undefined ? [readMoney(fact.amount)] : []));
        const { sum, lines } = readFunding(funding);
        return [...stated.flatMap((reading) => (reading.ok ? [reading.value] : [])), ...(sum ? [sum] : []), ...partsOf(lines)];
    }),
);

/** All shares of the funding tables, in per cent: those that are printed, and those of the amounts. */
const sharesOf = oncePer((model: ArrangementModel): readonly number[] =>
    model.ofType('Funding').flatMap((funding) => {
        const figures = readFunding(funding);
        const whole = wholeOf(figures);
        const printed = figures.lines.flatMap(({ share }) => (share ? [share.value / percentScale] : []));
        const lines = figures.lines.flatMap((line) => workOutShare(line, figures) ?? []);
        return [...printed, ...lines, ...(whole ? partsOf(figures.lines).map(({ pence }) => (pence / whole.pence) * 100) : [])];
    }),
);

function partsOf(lines: readonly FundingLine[]): readonly Money[] {
    return [...sumsBy(lines, ({ fact }) => describeParty(fact.payer)), ...sumsBy(lines, ({ fact }) => fact.audience)];
}

/** What somebody gives in several lines, and what is given for children and for adults. */
function sumsBy(lines: readonly FundingLine[], keyOf: (line: FundingLine) => string | undefined): readonly Money[] {
    const counted = lines.flatMap((line) => (line.isCounted && line.amount ? [{ key: keyOf(line), amount: line.amount }] : []));
    return [...groupBy(counted, ({ key }) => key).values()].map((group) => ({
        pence: group.reduce((all, { amount }) => all + amount.pence, 0),
        unit: Math.max(...group.map(({ amount }) => amount.unit)),
    }));
}

/** Whether two amounts are one, within the rounding of the coarser. */
function isSame(one: Money, other: Money): boolean {
    return Math.abs(one.pence - other.pence) <= Math.max(one.unit, other.unit) / (Math.max(one.unit, other.unit) > 100 ? 2 : 200);
}

/** Whether a share is said as it is stated, or rounded: 49 and 49.2 for 49.23. */
function isRoundedTo(said: string, stated: number): boolean {
    const decimals = said.split('.')[1]?.length ?? 0;
    return Math.abs(Number(said) - stated) <= 0.5 / 10 ** decimals + 1e-9;
}
