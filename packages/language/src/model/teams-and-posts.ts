import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { factsOf, findFact } from './facts.js';
import type { ArrangementModel } from './model.js';
import { describeProse } from './say.js';
import { titleOf } from './titles.js';

/** Those who may do the work of a partnership: its teams, posts that belong to nobody else, and the posts in its teams. */
export function teamsAndPosts(model: ArrangementModel): readonly (ast.Unit | ast.Post)[] {
    const teams = model.ofType('Unit');
    return [...teams, ...model.ofType('Post'), ...teams.flatMap((team) => factsOf(team, 'Post'))];
}

const unfinished =
    /\b(?:being|to be|yet to be) (?:set up|built|developed|established|created|recruited|appointed)\b|\b(?:in|under) development\b|\bnot yet (?:in place|set up|appointed)\b/i;

/** Whether a team or post is no more than planned: nobody is appointed yet, or its purpose or a remark says that it is still being set up. */
export function isBeingSetUp(node: ast.Unit | ast.Post): boolean {
    if (ast.isPost(node) && node.tails.some((tail) => ast.isVacantTail(tail) && tail.vacancy === 'not yet appointed')) return true;
    const remarks = [findFact(node, 'PurposeFact'), ...factsOf(node, 'NoteFact')].map((fact) => describeProse(fact?.text));
    return (
        remarks.some((text) => unfinished.test(text)) || (ast.isPost(node) && ast.isUnit(node.$container) && isBeingSetUp(node.$container))
    );
}

/** That a team or post meets what is asked; where nobody holds it now, that is worth saying, and it counts all the same. */
export function metBy(node: ast.Unit | ast.Post): { readonly met: AstNode; readonly note?: string } {
    const isVacant = ast.isPost(node) && node.tails.some((tail) => ast.isVacantTail(tail) && tail.vacancy === 'vacant');
    return isVacant ? { met: node, note: `'${titleOf(node)}' is vacant.` } : { met: node };
}
