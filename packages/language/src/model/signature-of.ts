import type { Post, SignedFact } from '../grammar/generated/ast.js';
import { factsOf } from './facts.js';
import type { ArrangementModel } from './model.js';

/** The last signature of a post in an arrangement that says who the person was. */
export function signatureOf(post: Post, model: ArrangementModel): SignedFact | undefined {
    return factsOf(model.node, 'SignedFact').findLast(({ signatory, printed }) => printed !== undefined && signatory?.ref === post);
}
