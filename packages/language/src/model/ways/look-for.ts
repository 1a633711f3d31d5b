/**
 * What the library alone can look for: the ways in which a requirement says that it is `met by` something. A new edition brings its own,
 * and needs no code.
 */
import type { AstNode } from 'langium';
import * as ast from '../../grammar/generated/ast.js';
import { judgeDuties } from '../duties.js';
import type { ArrangementModel } from '../model.js';
import { describeProse } from '../say.js';
import { titleOf } from '../titles.js';
import type { Verdict } from '../verdict.js';
import { elementTypes } from './asked-elements.js';
import { isNamed } from './called.js';
import { candidatesOf, judgeEach, judgeOne } from './judge-elements.js';
import { judgeSteps } from './judge-steps.js';
import { lookForKeys } from './keys.js';

/** Looks for one way of meeting a requirement; undefined for those that the library cannot look for: a section, a rule, a judgement. */
export function lookFor(way: ast.MetByFact, model: ArrangementModel): Verdict | undefined {
    if (way.by !== undefined) return judgeDuties(way, model);
    if (way.keys.length > 0) return lookForKeys(way.keys, model);
    if (way.element === undefined || way.element === 'section') return undefined;
    if (way.element === 'step') return judgeSteps(way, model);
    const candidates = candidatesOf(way, model);
    return way.each ? judgeEach(way, candidates, model) : judgeOne(way, candidates, model);
}

/** Whether a way looks for a node by its present name, and would not find it under another. */
export function looksForName(way: ast.MetByFact, node: AstNode, name: string): boolean {
    const present = 'name' in node && typeof node.name === 'string' ? node.name : '';
    if (ast.isDutyFact(node) || ast.isItem(node) || ast.isContentItem(node)) {
        const asked = [...way.keys, ...way.conditions.filter(ast.isNamesTerm).flatMap(({ names }) => names)];
        return asked.includes(present) && !asked.includes(name);
    }
    const type = way.element === 'step' ? 'Step' : elementTypes[way.element ?? ''];
    if (node.$type !== type || way.called.length === 0) return false;
    const words = ast.isStep(node) ? describeProse(node.text) : titleOf(node);
    return isNamed(present, words, way.called) && !isNamed(name, words, way.called);
}
