import type { AstNode } from 'langium';
import {
    type ContributionFact,
    type Funding,
    isAudienceFact,
    isContributionFact,
    isSpendingFact,
    type SpendingFact,
    type TotalFact,
} from '../grammar/generated/ast.js';
import { type Money, type Percent, percentScale, printMoney, readMoney, readPercent } from '../grammar/literals.js';
import { factsOf } from './facts.js';

/** One line of a funding table that can be read. */
export interface FundingLine {
    readonly fact: ContributionFact;
    /** What the line comes to, multiplied where it is stated so, in the fineness in which it is printed. */
    readonly amount: Money | undefined;
    /** How far the amount may be from the real one because of rounding, in pence: none where it is printed in pounds or pence. */
    readonly rounding: number;
    readonly share: Percent | undefined;
    /**
     * Whether it counts towards the whole that shares are shares of: money of a known amount. The total is of money, so what is given in kind
     * has no share of it, whatever it is worth.
     */
    readonly isCounted: boolean;
}

/** The amount of a line as it is printed: `£5,000`, `£5,000 × 3`. */
export function printAmount({ fact }: FundingLine): string {
    return fact.times === undefined ? (fact.amount ?? '') : `${fact.amount} × ${fact.times}`;
}

/** A funding block with its figures read. What cannot be read is missing here, and reported elsewhere. */
export interface FundingFigures {
    readonly lines: readonly FundingLine[];
    readonly total: { readonly fact: TotalFact; readonly amount: Money } | undefined;
    /** The sum of all lines in pence, and the fineness it is known to; undefined when a line has no readable amount. */
    readonly sum: Money | undefined;
}

/** Reads the figures of a funding block. */
export function readFunding(funding: Funding): FundingFigures {
    const lines = factsOf(funding, 'ContributionFact').map((fact): FundingLine => {
        const printed = fact.amount === undefined ? undefined : value(readMoney(fact.amount));
        const times = fact.times ?? 1;
        return {
            fact,
            amount: printed && { pence: printed.pence * times, unit: printed.unit },
            rounding: printed ? roundingOf(printed) * times : 0,
            share: fact.share === undefined ? undefined : value(readPercent(fact.share)),
            isCounted: printed !== undefined && !fact.inKind && !fact.each,
        };
    });
    const totalFact = factsOf(funding, 'TotalFact').find((fact) => !fact.spending);
    const total = totalFact && value(readMoney(totalFact.amount));
    return { lines, total: totalFact && total ? { fact: totalFact, amount: total } : undefined, sum: sumOf(lines) };
}

/** Whether a funding block says £0 throughout, as one does that is begun. */
export function isYetToFill(funding: Funding): boolean {
    const { lines, total } = readFunding(funding);
    return lines.length > 0 && lines.every(({ fact, amount }) => amount?.pence === 0 && !fact.inKind) && (total?.amount.pence ?? 0) === 0;
}

/** Known where every line has an amount of its own; what is given in kind is not counted. */
function sumOf(lines: readonly FundingLine[]): Money | undefined {
    const counted = lines.filter((line) => !line.fact.inKind);
    if (counted.length === 0 || counted.some(({ isCounted }) => !isCounted)) return undefined;
    return {
        pence: counted.reduce((sum, line) => sum + (line.amount?.pence ?? 0), 0),
        unit: Math.max(...counted.map((line) => line.amount?.unit ?? 1)),
    };
}

/** Half the worth of the last digit printed, in pence. Whole pounds beside pence are exact: £2,200 in such a table is £2,200.00. */
export function roundingOf({ unit }: Money): number {
    return unit > 100 ? unit / 2 : 0;
}

/** Whether a line states what a gift in kind is worth. Where nothing but shares is printed, a gift in kind may well be one of them. */
export function isGiftWithWorth({ fact, amount }: FundingLine): boolean {
    return fact.inKind && amount !== undefined;
}

/** What the shares of a block are shares of: the printed total, or else the sum. */
export function wholeOf({ total, sum }: FundingFigures): Money | undefined {
    const whole = total?.amount ?? sum;
    return whole && whole.pence > 0 ? whole : undefined;
}

/** The share of a line in per cent, as it follows from its amount; undefined where it has none. */
export function workOutShare({ amount, isCounted }: FundingLine, figures: FundingFigures): number | undefined {
    const whole = wholeOf(figures);
    return isCounted && amount && whole ? (amount.pence / whole.pence) * 100 : undefined;
}

/** The share that an amount is of a whole, with as many decimals as another share: `49.2%`. */
export function printShare(amount: Money, whole: Money, like: Percent): string {
    const decimals = Math.max(0, Math.round(Math.log10(percentScale / like.unit)));
    return `${((amount.pence / whole.pence) * 100).toFixed(decimals)}%`;
}

/** The printed shares that do not follow from the amounts, and what they would be; none where lines and total do not agree on the whole. */
export function wrongShares({ lines, sum, total }: FundingFigures): readonly { readonly fact: ContributionFact; readonly share: string }[] {
    if (!sum || sum.pence === 0) return [];
    if (total && Math.abs(total.amount.pence - sum.pence) > Math.max(total.amount.unit, sum.unit) / 2) return [];
    return lines.flatMap(({ fact, amount, share: printed, isCounted }) => {
        const share = isCounted && amount && printed && printShare(amount, sum, printed);
        return share && share !== fact.share ? [{ fact, share }] : [];
    });
}

function value<T>(reading: { readonly ok: true; readonly value: T } | { readonly ok: false }): T | undefined {
    return reading.ok ? reading.value : undefined;
}

/** The sum of what a funding block receives; undefined where it is not known. */
export function describeSum(funding: Funding): string | undefined {
    const { sum } = readFunding(funding);
    return sum && printMoney(sum.pence);
}

/** What a funding block spends in all; undefined where an amount cannot be read, or nothing is spent. */
export function describeSpending(funding: Funding): string | undefined {
    const amounts = factsOf(funding, 'SpendingFact').map((fact) => value(readMoney(fact.amount ?? ''))?.pence);
    if (amounts.length === 0 || amounts.includes(undefined)) return undefined;
    return printMoney(amounts.reduce((sum: number, pence) => sum + (pence ?? 0), 0));
}

/** By how many pence the printed total is more than the contributions come to; 0 where they agree, or one of them is not stated. */
export function differenceOf({ total, sum, lines }: FundingFigures): number {
    if (!total || !sum) return 0;
    const difference = total.amount.pence - sum.pence;
    const counted = lines.filter((line) => !line.fact.inKind);
    return Math.abs(difference) <= tolerance(total.amount, counted) ? 0 : difference;
}

/**
 * How far sum and total may differ because of rounding: not at all where all are printed to the same fineness, for then a reader
 * adds the printed figures; what each line may be off that is coarser than the total, and half a digit of the total where it is coarser.
 */
function tolerance(total: Money, lines: readonly FundingLine[]): number {
    const coarser = lines.filter(({ rounding }) => 2 * rounding > total.unit);
    const totalRounding = lines.some(({ amount }) => amount && amount.unit < total.unit) ? total.unit / 2 : 0;
    return coarser.reduce((sum, { rounding }) => sum + rounding, totalRounding);
}

/** The line of money behind which a block states whom it is for, as if that were said of the line alone; undefined where it has its own line. */
export function lineBeforeAudience(fact: AstNode): ContributionFact | SpendingFact | undefined {
    if (!isAudienceFact(fact)) return undefined;
    const before: AstNode | undefined = fact.$container.facts[(fact.$containerIndex ?? 0) - 1];
    const isBehind = before?.$cstNode !== undefined && before.$cstNode.range.end.line === fact.$cstNode?.range.start.line;
    return isBehind && (isContributionFact(before) || isSpendingFact(before)) ? before : undefined;
}
