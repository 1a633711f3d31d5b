import { type FundingFigures, wrongShares } from '../model/funding-lines.js';
import { type Fix, write } from './fix.js';

/** Writes every share of a funding block as it follows from the amounts: one share mended alone would no longer add up with the others. */
export function workOutShares(figures: FundingFigures): Fix {
    return {
        title: 'Work the shares out from the amounts',
        edits: wrongShares(figures).flatMap(({ fact, share }) => write({ node: fact, property: 'share' }, share)),
    };
}
