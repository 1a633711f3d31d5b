import { isHeldByTail, type Post } from '../grammar/generated/ast.js';
import type { ArrangementModel } from './model.js';
import { signatureOf } from './signature-of.js';

/** What is to be known of posts that count as named: whether it is said who holds them, or held them when they signed. */
export function noteOfUnnamed(posts: readonly Post[], model: ArrangementModel): { readonly note?: string } {
    const unnamed = posts.filter((post) => !post.tails.some(isHeldByTail) && !signatureOf(post, model)).length;
    if (unnamed === 0) return {};
    if (posts.length === 1) return { note: 'By post; the person is not named.' };
    return { note: `By post; the person is not named for ${unnamed === posts.length ? 'any' : unnamed} of ${posts.length}.` };
}
