import type * as ast from '../grammar/generated/ast.js';
import { type IsoDate, percentScale, readPercent } from '../grammar/literals.js';
import { factsOf, findFact } from './facts.js';
import { isWithin } from './is-within.js';
import type { ArrangementModel } from './model.js';

/** Care boards have covered England since this day; before, there were clinical commissioning groups. */
export const careBoardsSince: IsoDate = '2022-07-01';

/** A board with less of an authority's area than this has a sliver of it: a partner in law, and seldom one in practice. */
const sliverPercent = 5;

/** The authorities that an arrangement covers, as far as they are known. */
export function authoritiesOf(model: ArrangementModel): readonly ast.Authority[] {
    return [
        ...new Set(
            factsOf(model.node, 'CoversFact')
                .flatMap((fact) => fact.authorities)
                .flatMap(({ ref }) => ref ?? []),
        ),
    ];
}

/** A care board of an authority. */
export interface AreaBoard {
    readonly board: ast.CareBoard;
    /** How much of the area is the board's, such as `99.1%`. */
    readonly share: string;
    /** Whether it has a real part of the area, or a sliver. */
    readonly hasRealPart: boolean;
}

/** The care boards of an authority on a day, the one with the largest part of the area first. */
export function boardsOf(authority: ast.Authority, day: IsoDate): readonly AreaBoard[] {
    const boards = factsOf(authority, 'BoardFact').flatMap((fact) => {
        const board = fact.board?.ref;
        if (!board || !isWithin(fact, day)) return [];
        const share = readPercent(fact.share ?? '');
        const value = share.ok ? share.value.value : 100 * percentScale;
        return [{ board, share: fact.share ?? '', value, hasRealPart: value >= sliverPercent * percentScale }];
    });
    return boards.sort((a, b) => b.value - a.value).map(({ board, share, hasRealPart }) => ({ board, share, hasRealPart }));
}

/** Whether a body of the library existed on a day; one without dates always has. */
export function existedOn(body: ast.KnownBody, day: IsoDate): boolean {
    const from = successionOf(body)?.from;
    if (from !== undefined && isWithin({ from }, day)) return false;
    const existed = spanOf(body);
    return !existed || isWithin(existed, day);
}

/** The day on which a body begins, as it is written, where that is still to come on a day. */
export function beginsAfter(body: ast.KnownBody, day: IsoDate): string | undefined {
    const { from } = spanOf(body) ?? {};
    return isWithin({ from }, day) ? undefined : from;
}

function spanOf(body: ast.KnownBody): ast.ExistedFact | undefined {
    return 'facts' in body && body.$type !== 'Authority' ? findFact(body, 'ExistedFact') : undefined;
}

/** What took the place of a body, and when; undefined where nothing has. */
export function successionOf(
    body: ast.KnownBody,
): { readonly successors: readonly ast.Element[]; readonly from: string | undefined } | undefined {
    const fact = body.$type === 'Authority' ? undefined : findFact(body, 'ReplacedByFact');
    return fact && { successors: fact.successors.flatMap(({ ref }) => ref ?? []), from: fact.from };
}
