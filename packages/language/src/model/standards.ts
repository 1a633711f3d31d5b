import type * as ast from '../grammar/generated/ast.js';
import { standardsFor, withLaw } from '../scoping/followed-standards.js';
import type { ArrangementModel } from './model.js';

/**
 * The standards that an arrangement is held against: those that it follows, in their order, those that whoever asks has added, then the law
 * that these rest on. Once each.
 */
export function standardsOf(model: ArrangementModel): readonly ast.Standard[] {
    return withLaw(standardsFor(model.node, model.addedStandards));
}
