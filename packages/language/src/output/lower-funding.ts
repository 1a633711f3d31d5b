import * as ast from '../grammar/generated/ast.js';
import { printMoney } from '../grammar/literals.js';
import { factsOf } from '../model/facts.js';
import { describeSpending, describeSum, readFunding, wholeOf, workOutShare } from '../model/funding-lines.js';
import type { ArrangementModel } from '../model/model.js';
import { statutoryKindOf, statutoryKinds } from '../model/partners.js';
import { describeMoney, sayParty } from '../model/say.js';
import { titleOf } from '../model/titles.js';
import { capitalise } from '../support/text.js';
import { lowerPhrase, lowerProseLine, text } from './lower-inline.js';
import type { Block, Column, Money } from './output-model.js';
import { type Cells, column, tableOf } from './table.js';

/** Contributions, spending and their totals: as printed, with a share worked out where none is printed, which is said. */
export function fundingTable(funding: ast.Funding): readonly Block[] {
    const figures = readFunding(funding);
    const { lines, total } = figures;
    const notes = lines.some((line) => line.fact.inKind || line.fact.text);
    const arePrinted = lines.some(({ fact }) => fact.share !== undefined);
    const rows = lines.map((line) => {
        const { fact } = line;
        const worked = workOutShare(line, figures);
        const workedOut = worked === undefined ? '' : `${worked.toFixed(1)}%${arePrinted ? ' (worked out)' : ''}`;
        const share = fact.share?.replace(/\s/g, '') ?? workedOut;
        const amountText = [
            describeMoney(fact.amount),
            fact.each ? ' each' : '',
            fact.times === undefined ? '' : ` × ${fact.times}`,
            fact.inKind ? ' in kind' : '',
        ]
            .join('')
            .trim();
        const cells: Cells = [lowerPhrase(sayParty(fact.payer)), [text(fact.audience ?? '')], [text(amountText)], [text(share)]];
        return { of: undefined, cells: notes ? [...cells, lowerProseLine(fact.text)] : cells };
    });
    const totalText = total ? printMoney(total.amount.pence) : describeSum(funding);
    const footer =
        totalText === undefined
            ? undefined
            : [[text('Total')], [], [text(totalText)], [text(total?.fact.share ?? '')], ...(notes ? [[]] : [])];
    const columns: Column[] = [
        column('Contributor'),
        column('For'),
        column('Contribution', 'end'),
        column(arePrinted ? 'Share' : 'Share, worked out', 'end'),
        ...(notes ? [column('Note')] : []),
    ];
    return [...tableOf(`${titleOf(funding)}: contributions`, columns, rows, footer), ...spendingTable(funding)];
}

/** What the bodies of each kind give; nothing where the whole is not known. */
export function lowerMoney(model: ArrangementModel): readonly Money[] {
    return model.ofType('Funding').flatMap((funding) => {
        const figures = readFunding(funding);
        const whole = wholeOf(figures);
        if (!figures.sum || !whole) return [];
        const givers = [...statutoryKinds, 'others'].map((kind) => {
            const own = figures.lines.filter((line) => line.isCounted && kindOfPayer(line.fact) === kind);
            const pence = own.reduce((sum, { amount }) => sum + (amount?.pence ?? 0), 0);
            const amount = own.length === 0 ? '' : `${printMoney(pence)} (${((pence / whole.pence) * 100).toFixed(1)}%)`;
            return { kind: capitalise(kind), amount };
        });
        const title = titleOf(funding);
        const year = funding.year === undefined || title.includes(funding.year) ? '' : `, ${funding.year}`;
        return [{ title: `${title}${year}`, givers, total: printMoney(whole.pence) }];
    });
}

function kindOfPayer({ payer }: ast.ContributionFact): string {
    const body = payer?.party?.ref;
    return (ast.isPartner(body) ? statutoryKindOf(body) : undefined) ?? 'others';
}

function spendingTable(funding: ast.Funding): readonly Block[] {
    const rows = factsOf(funding, 'SpendingFact').map((fact) => ({
        of: undefined,
        cells: [
            lowerPhrase(sayParty(fact.item)),
            [text(fact.audience ?? '')],
            [text(describeMoney(fact.amount))],
            [text(fact.posts === undefined ? '' : String(fact.posts))],
            lowerProseLine(fact.text),
        ],
    }));
    const total = factsOf(funding, 'TotalFact').find((fact) => fact.spending);
    const sum = total ? describeMoney(total.amount) : describeSpending(funding);
    const footer = sum === undefined ? undefined : [[text('Total')], [], [text(sum)], [], []];
    return tableOf(
        `${titleOf(funding)}: spending`,
        [column('Spent on'), column('For'), column('Amount', 'end'), column('Posts', 'end'), column('Note')],
        rows,
        footer,
    );
}
