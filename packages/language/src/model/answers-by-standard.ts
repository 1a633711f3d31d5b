import type { Standard } from '../grammar/generated/ast.js';
import { groupBy } from '../support/group-by.js';
import type { Answer } from './compliance.js';
import { findFact } from './facts.js';

/** How the requirements of one standard stand. */
export interface StandardAnswers {
    readonly standard: Standard;
    readonly answers: readonly Answer[];
}

/** Answers standard by standard, as readers want them: the law before guidance, guidance before advice; otherwise in their order. */
export function answersByStandard(answers: readonly Answer[]): readonly StandardAnswers[] {
    return [...groupBy(answers, ({ standard }) => standard)]
        .map(([standard, own]) => ({ standard, answers: own }))
        .sort((one, other) => rankOf(one.standard) - rankOf(other.standard));
}

const kinds: readonly (string | undefined)[] = ['act', 'regulations', 'guidance'];

function rankOf(standard: Standard): number {
    const rank = kinds.indexOf(findFact(standard, 'KindFact')?.kind);
    return rank < 0 ? kinds.length : rank;
}
