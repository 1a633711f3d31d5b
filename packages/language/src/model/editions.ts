import type * as ast from '../grammar/generated/ast.js';
import type { IsoDate } from '../grammar/literals.js';
import { factsOf, findFact } from './facts.js';
import { isWithin } from './is-within.js';
import type { ArrangementModel } from './model.js';

/** An edition that is followed, and its place among the names after `follows`. */
export interface FollowedEdition {
    readonly edition: ast.Standard;
    readonly spot: { readonly node: ast.FollowsFact; readonly property: 'standards'; readonly index: number };
}

/** The editions of the guidance that an arrangement follows, each with its place after `follows`. */
export function followedEditions(model: ArrangementModel): readonly FollowedEdition[] {
    return factsOf(model.node, 'FollowsFact').flatMap((fact) =>
        fact.standards.flatMap(({ ref }, index): FollowedEdition[] =>
            ref && isGuidance(ref) ? [{ edition: ref, spot: { node: fact, property: 'standards', index } }] : [],
        ),
    );
}

/** Whether a standard is an edition of statutory guidance, which a later one replaces. */
export function isGuidance(standard: ast.Standard): boolean {
    return findFact(standard, 'KindFact')?.kind === 'guidance';
}

/** Whether a standard was in force on a day; one that does not say when always is. */
export function isInForce(standard: ast.Standard, day: IsoDate): boolean {
    const span = findFact(standard, 'InForceFact');
    return !span || isWithin(span, day);
}
