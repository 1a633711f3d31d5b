import * as ast from '../grammar/generated/ast.js';
import { factsOf, findFact } from './facts.js';
import { describeProse } from './say.js';
import { titleOf } from './titles.js';

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

/** What is worth saying of a team or post that counts all the same: that nobody holds it now. */
export function noteOfVacancy(node: ast.Unit | ast.Post): string | undefined {
    const isVacant = ast.isPost(node) && node.tails.some((tail) => ast.isVacantTail(tail) && tail.vacancy === 'vacant');
    return isVacant ? `'${titleOf(node)}' is vacant.` : undefined;
}
