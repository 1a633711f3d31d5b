import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.js';

/** A step or choice, and the stage in which it stands. */
export interface PlacedStep {
    readonly node: ast.Step | ast.Choice;
    readonly stage: ast.Stage | undefined;
}

/** The steps and choices of a process in order, those of its stages included: the order in which readers see them numbered. */
export function stepsOf(process: ast.Process | ast.Stage): readonly PlacedStep[] {
    return process.facts.flatMap((fact: AstNode): PlacedStep[] => {
        if (ast.isStep(fact) || ast.isChoice(fact)) return [{ node: fact, stage: undefined }];
        return ast.isStage(fact)
            ? fact.facts.flatMap((inner) => (ast.isStep(inner) || ast.isChoice(inner) ? [{ node: inner, stage: fact }] : []))
            : [];
    });
}

/** The process to which a step belongs, past its stage. */
export function processOf(step: ast.Step): ast.Process {
    return ast.isStage(step.$container) ? step.$container.$container : step.$container;
}

/** Where a step stands in its process, counted from 1. */
export function numberOfStep(step: ast.Step): number {
    return stepsOf(processOf(step)).findIndex(({ node }) => node === step) + 1;
}
