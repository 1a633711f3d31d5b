import type { Standard } from '../grammar/generated/ast.js';
import { findFact } from './facts.js';

const kinds: readonly (string | undefined)[] = ['act', 'regulations', 'guidance'];

/** Standards as readers want them: the law before guidance, guidance before advice; otherwise in their order, and once each. */
export function lawFirst(standards: Iterable<Standard>): readonly Standard[] {
    return [...new Set(standards)].sort((one, other) => rankOf(one) - rankOf(other));
}

function rankOf(standard: Standard): number {
    const rank = kinds.indexOf(findFact(standard, 'KindFact')?.kind);
    return rank < 0 ? kinds.length : rank;
}
