import { isHeldByTail, type Post } from '../grammar/generated/ast.js';

/** What is to be known of posts that count as named: whether it is said who holds them. Nothing where each has a holder. */
export function noteOfUnnamed(posts: readonly Post[]): { readonly note?: string } {
    const unnamed = posts.filter((post) => !post.tails.some(isHeldByTail)).length;
    if (unnamed === 0) return {};
    if (posts.length === 1) return { note: 'By post; the person is not named.' };
    return { note: `By post; the person is not named for ${unnamed === posts.length ? 'any' : unnamed} of ${posts.length}.` };
}
