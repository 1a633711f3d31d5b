import { isFunding } from '../../grammar/generated/ast.js';
import { type Money, readMoney } from '../../grammar/literals.js';
import { type FundingLine, readFunding } from '../../model/funding-lines.js';
import type { ArrangementModel } from '../../model/model.js';
import { describeParty } from '../../model/say.js';
import { findWords, mentionMark, wordsText } from '../../model/wording.js';
import { groupBy } from '../../support/group-by.js';
import { oncePer } from '../../support/once-per.js';
import { defineRule } from '../rule.js';

const money = String.raw`£(?<figure>\d+(?:,\d{3})*(?:\.\d+)?[kKmM]?)(?![.,]?\d|%|\p{L})(?!\s*(?:million|thousand|per\b|each\b|for e(?:ach|very)\b|a\b))`;
/** `a total of £264,600`, `together they give £…`, `the budget is £…`; not what stands in another sentence. */
const totals = String.raw`(?<total>total(?:s|led|ling)?|altogether|in all|(?:partnership|overall|whole|annual|yearly)\s+budget)\b[^.£;\0]{0,40}`;
/** `the council gives £130,200`, `police contribute another £29,000`; what others give, or what is given on, is no contribution. */
const payers = `(?:councils?|boards?|police|constabulary|icbs?|health|partners?|authorit(?:y|ies)|agenc(?:y|ies)|services?|schools?|colleges?|${mentionMark})`;
const contributions = String.raw`${payers}(?:\s+(?:each|together|also|now|itself|\w+ly))?\s+(?:gives?|gave|pays?|paid|contribut(?:es?|ed))\s(?:(?:about|around|some|another|a further|only|nearly)\s)?`;
const sums = new RegExp(String.raw`(?<!\p{L})(?:${totals}|${contributions})${money}`, 'giu');

/** A sum that was typed into a sentence stays when the table changes. */
export const fundingTextAgrees = defineRule({
    code: 'funding-text-agrees',
    on: 'MasaDocument',
    level: 'good',
    source: 'Good practice',
    requirement: 'A total or a contribution that the text speaks of stands in a funding table.',
    why: 'A sentence with one sum beside a table with another says that nobody has read both.',
    fix: 'Refer to the fact, such as {funding.total} for a total: then the text follows the table. Or correct the one that is wrong.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review 1 May 2199\n}\nfunding 2025/26 {\n    from "a grant" £150\n    total £150\n}\nsection money "Money" {\n    "The partners give a total of £160."\n    show funding\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\nfunding 2025/26 {\n    from "a grant" £150\n    total £150\n}\nsection money "Money" {\n    "The partners give a total of £150."\n    show funding\n}\n',
    },
    *check(document, context) {
        const [model] = context.arrangements;
        if (!model || model.ofType('Funding').length === 0 || !wordsText(context.document).includes('£')) return;
        for (const words of findWords(context.document, sums, ['text'])) {
            const figure = `£${words.groups['figure'] ?? ''}`;
            const said = readMoney(figure);
            if (!said.ok || figuresOf(model).some((stated) => isSame(said.value, stated))) continue;
            const start = words.end - figure.length;
            const [funding] = model.ofType('Funding').filter(isFunding);
            yield {
                node: document,
                words: { start, end: words.end },
                message: `The text speaks of ${words.groups['total'] === undefined ? 'a contribution' : 'a total'} of ${figure}, which stands in no funding table.`,
                ...(funding ? { related: [{ node: funding, message: 'The funding is stated here.' }] } : {}),
            };
        }
    },
});

/** All amounts of the funding tables of an arrangement, and what they come to. */
const figuresOf = oncePer((model: ArrangementModel): readonly Money[] =>
    model.ofType('Funding').flatMap((funding) => {
        const stated = funding.facts.flatMap((fact) => ('amount' in fact && fact.amount !== undefined ? [readMoney(fact.amount)] : []));
        const { sum, lines } = readFunding(funding);
        const parts = [...sumsBy(lines, ({ fact }) => describeParty(fact.payer)), ...sumsBy(lines, ({ fact }) => fact.audience)];
        return [...stated.flatMap((reading) => (reading.ok ? [reading.value] : [])), ...(sum ? [sum] : []), ...parts];
    }),
);

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
