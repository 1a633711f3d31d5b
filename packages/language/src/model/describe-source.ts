import type { Requirement, SourceFact } from '../grammar/generated/ast.js';
import { factsOf } from './facts.js';

/** How surely it is known where something is asked. */
export type Confidence = SourceFact['confidence'];

/**
 * Where a requirement stands in its standard, and how surely that is known.
 * @param usual What need not be said: read, or what is said above a table.
 */
export function describeSource(requirement: Requirement, usual: Confidence = 'read'): string {
    return factsOf(requirement, 'SourceFact')
        .map(({ source, confidence }) => (confidence === usual ? source : `${source} (${confidence})`))
        .join('; ');
}
