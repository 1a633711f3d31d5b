import type { LevelTextFact, Standard } from '../grammar/generated/ast.js';
import { findFact } from './facts.js';

/** A requirement by what its level depends on: `must` is said by the law, and by whoever writes a standard of their own. */
export interface Asked {
    readonly standard: Standard;
    readonly level: LevelTextFact['level'];
}

/** Whether it is a duty in law: one of an Act or of regulations, or one that statutory guidance repeats. */
export function isDutyInLaw({ standard, level }: Asked): boolean {
    return level === 'must' && askerOf(standard) !== 'own';
}

/** What a level means in a standard, as the rest of a sentence: `the law asks for it`. */
export function meaningOf({ standard, level }: Asked): string {
    return meanings[level][askerOf(standard)];
}

/** All that a level may mean, the usual meaning first. */
export function meaningsOf(level: Asked['level']): readonly string[] {
    return [...new Set(Object.values(meanings[level]))];
}

type Asker = 'law' | 'guidance' | 'own';

/** A standard that does not say that it is law or statutory guidance binds those who follow it, and nobody else. */
function askerOf(standard: Standard): Asker {
    return askers.get(findFact(standard, 'KindFact')?.kind) ?? 'own';
}

const askers: ReadonlyMap<string | undefined, Asker> = new Map([
    ['act', 'law'],
    ['regulations', 'law'],
    ['guidance', 'guidance'],
]);

const own = 'the standard that is followed asks for it';
const alike = (meaning: string): Readonly<Record<Asker, string>> => ({ law: meaning, guidance: meaning, own: meaning });

const meanings: Readonly<Record<Asked['level'], Readonly<Record<Asker, string>>>> = {
    must: { law: 'the law asks for it', guidance: 'statutory guidance says that the law asks for it', own },
    should: { guidance: 'statutory guidance asks for it', law: 'it helps to do what the law asks', own },
    good: alike('it is advice'),
    info: alike('it is worth knowing'),
};
