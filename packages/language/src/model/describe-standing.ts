import { isDepartsFact, type Requirement } from '../grammar/generated/ast.js';
import type { Answer } from './compliance.js';
import { findFact } from './facts.js';
import { describeProse } from './say.js';
import { wordsOf } from './titles.js';

/**
 * The reason of a departure, what is lacking and what would meet it, or why nobody can tell. Empty where it is met, for then the places
 * tell it; never empty where it is not found or not checked.
 * @param reader An author is told what to write; the public, what is asked.
 */
export function describeStanding({ status, places, requirement, verdict }: Answer, reader: 'author' | 'public' = 'author'): string {
    switch (status) {
        case 'departed':
            return places.flatMap((place) => (isDepartsFact(place) ? describeProse(place.reason) : [])).join(' ');
        case 'not-found': {
            const said = reader === 'author' ? 'Lacking' : 'Nothing was found on';
            const lacking = verdict.missing.length > 0 ? [`${said}: ${verdict.missing.map(wordsOf).join(', ')}.`] : [];
            const messages = [...new Set(verdict.misses.map(({ message }) => (reader === 'author' ? message : withoutAdvice(message))))];
            return [
                ...lacking,
                ...(messages.length > 0 ? messages : [reader === 'author' ? adviceOn(requirement) : askedOf(requirement)]),
            ].join(' ');
        }
        case 'not-checked':
            return verdict.reason ?? 'Masa knows no way to look for it';
        default:
            return verdict.reason ?? '';
    }
}

/** What to write in the language is nothing for the public; in a message it comes last. */
function withoutAdvice(message: string): string {
    return message.replace(/(?<=[.!?]) Write\b.*$/s, '');
}

/** What would meet it, as the standard says it; words of the language stand in quotation marks. */
function adviceOn(requirement: Requirement): string {
    const advice = describeProse(findFact(requirement, 'NotFoundFact')?.text).replaceAll('`', "'");
    return advice || `A section that answers ${requirement.name} would meet it.`;
}

function askedOf(requirement: Requirement): string {
    const asked = describeProse(findFact(requirement, 'LevelTextFact')?.text);
    return asked === '' ? adviceOn(requirement) : `What is asked: ${asked}`;
}
