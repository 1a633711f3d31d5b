import type * as ast from '../grammar/generated/ast.js';
import { factsOf } from './facts.js';
import type { ArrangementModel } from './model.js';

/** The posts of one role in a partner, in order: its leads, or its delegates. */
export function postsIn(partner: ast.Partner, role: 'lead' | 'delegate'): readonly ast.Post[] {
    return factsOf(partner, 'Post').filter((post) => post.role === role);
}

/** The posts that `the leads` or `the delegates` stand for; none for a set of another kind. */
export function collectivePosts(collective: string, model: ArrangementModel): readonly ast.Post[] {
    const role = collective === 'the leads' ? 'lead' : collective === 'the delegates' ? 'delegate' : undefined;
    return role ? model.ofType('Partner').flatMap((partner) => postsIn(partner, role)) : [];
}
