import type * as ast from '../grammar/generated/ast.js';
import { printMoney } from '../grammar/literals.js';
import { factsOf } from '../model/facts.js';
import { describeSpending, describeSum, readFunding, workOutShare } from '../model/funding-lines.js';
import { describeMoney, sayParty } from '../model/say.js';
import { titleOf } from '../model/titles.js';
import { lowerPhrase, lowerProseLine, text } from './lower-inline.js';
import type { Block, Column } from './output-model.js';
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
