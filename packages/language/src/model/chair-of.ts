import type * as ast from '../grammar/generated/ast.js';
import { findFact } from './facts.js';
import type { ArrangementModel } from './model.js';

/** The partnership chair as the arrangement states it: the fact, and who sits in the chair. */
export interface PartnershipChair {
    readonly fact: ast.ChairFact;
    readonly seat: ast.ChairSeat;
    /** Each of those who sit in it; one of a set where the set is named. */
    readonly parties: readonly ast.PartyRef[];
}

/** The partnership chair; undefined where none is stated. */
export function chairOf(model: ArrangementModel): PartnershipChair | undefined {
    const fact = findFact(model.node, 'ChairFact');
    const seat = fact?.seat;
    return fact && seat ? { fact, seat, parties: seat.holders.flatMap(({ party, oneOf }) => party ?? oneOf ?? []) } : undefined;
}
