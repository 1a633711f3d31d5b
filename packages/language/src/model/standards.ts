import type * as ast from '../grammar/generated/ast.js';
import { withLaw } from '../scoping/followed-standards.js';
import { factsOf } from './facts.js';
import type { ArrangementModel } from './model.js';

/** The standards that an arrangement is held against: those that it follows, in their order, then the law that these rest on. Once each. */
export function standardsOf(model: ArrangementModel): readonly ast.Standard[] {
    return withLaw(factsOf(model.node, 'FollowsFact').flatMap(({ standards }) => standards.flatMap(({ ref }) => ref ?? [])));
}
