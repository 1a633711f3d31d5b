import type { AstNode } from 'langium';
import * as ast from '../../grammar/generated/ast.js';
import { compareDurations } from '../day-range.js';
import { describeDuration } from '../frequency.js';
import type { ArrangementModel } from '../model.js';
import { describeProse } from '../say.js';
import { type Miss, type Verdict, verdict } from '../verdict.js';
import { isCalled } from './called.js';

/** Steps that state the limit have to state it right. Where none does, nothing can be told: the limit binds whoever acts, not the text. */
export function judgeSteps(way: ast.MetByFact, model: ArrangementModel): Verdict {
    const steps = model
        .ofType('Process')
        .flatMap(stepsOf)
        .filter((step) => isCalled(step, describeProse(step.text), way.called));
    const stated: ast.Step[] = [];
    const misses: Miss[] = [];
    for (const step of steps) {
        const judged = way.conditions.map((term) => judgeLimit(step, term));
        const wrong = judged.flatMap((result) => (typeof result === 'object' ? [result] : []));
        misses.push(...wrong);
        if (wrong.length === 0 && judged.includes('right')) stated.push(step);
    }
    if (misses.length > 0) return verdict('not-found', { misses, places: misses.map(({ node }) => node) });
    return stated.length > 0
        ? verdict('found', { places: stated })
        : verdict('not-checked', { reason: 'No step states a time limit; it binds all the same' });
}

function stepsOf(block: ast.Process | ast.Stage): readonly ast.Step[] {
    const facts: readonly AstNode[] = block.facts;
    return facts.flatMap((fact) => (ast.isStep(fact) ? [fact] : ast.isStage(fact) ? stepsOf(fact) : []));
}

function judgeLimit(step: ast.Step, term: ast.MetCondition): 'right' | 'unstated' | Miss {
    const told = `'${describeProse(step.text)}'`;
    if (ast.isLimitTerm(term)) {
        const tail = step.tails.find(ast.isWithinTail);
        const compared = compareDurations(tail?.within, term.within);
        if (!tail || compared === undefined) return 'unstated';
        if (term.exactly ? compared === 0 : compared <= 0) return 'right';
        const message = `${told} is to happen within ${describeDuration(tail.within)}; what is asked is within ${describeDuration(term.within)}.`;
        return { node: tail, property: 'within', message };
    }
    if (ast.isBeforeTerm(term)) {
        const tail = step.tails.find(ast.isBeforeTail);
        const compared = compareDurations(tail?.before, term.before);
        if (!tail || compared === undefined) return 'unstated';
        if (compared >= 0) return 'right';
        const message = `${told} is to happen at least ${describeDuration(tail.before)} before; what is asked is at least ${describeDuration(term.before)}.`;
        return { node: tail, property: 'before', message };
    }
    if (ast.isLastingTerm(term)) {
        const tail = step.tails.find(ast.isLastingTail);
        const compared = compareDurations(tail?.lasting, term.lasting);
        if (!tail || compared === undefined) return 'unstated';
        if (compared >= 0) return 'right';
        const message = `${told} lasts at least ${describeDuration(tail.lasting)}; what is asked is at least ${describeDuration(term.lasting)}.`;
        return { node: tail, property: 'lasting', message };
    }
    return 'unstated';
}
