import { isDepartsFact, type Requirement } from '../grammar/generated/ast.js';
import { asSentence } from '../support/text.js';
import type { Answer } from './compliance.js';
import { toldFunctions } from './duties.js';
import { factsOf, findFact } from './facts.js';
import { describeProse } from './say.js';
import { titleOf, wordsOf } from './titles.js';
import { tellAuthor } from './verdict.js';

/**
 * The reason of a departure, what is lacking and what would meet it, why nothing is asked, or why nobody can tell. Where it is met, the places
 * tell it, and this is what to know besides, mostly nothing; never empty where it is not found or not checked.
 * @param reader An author is told what to write; the public, what is asked.
 */
export function describeStanding(answer: Answer, reader: 'author' | 'public' = 'author'): string {
    const { status, places, verdict } = answer;
    switch (status) {
        case 'departed':
            return places.flatMap((place) => (isDepartsFact(place) ? describeProse(place.reason) : [])).join(' ');
        case 'not-found':
            return [...describeMissing(answer, reader), ...describePlaces(answer, reader)].join(' ');
        case 'not-checked':
            return asSentence(verdict.reason ?? 'The standard does not say what shows it');
        default:
            return asSentence(verdict.reason ?? '');
    }
}

/** What is lacking as a whole, for an author who is told elsewhere what to write; empty where there is nothing to say but that it is not found. */
export function describeLack(answer: Answer): string {
    return [...describeMissing(answer, 'author'), ...(answer.verdict.misses.length > 0 ? [] : describeReason(answer))].join(' ');
}

/** What a list lacks, in the words of what is asked; an author is told the names to write as well. */
function describeMissing({ requirement, verdict, places }: Answer, reader: 'author' | 'public'): readonly string[] {
    // Where there is nothing that could state it, that is said, and it lacks all of it.
    if (places.length === 0 && verdict.reason !== undefined) return [];
    const asked = verdict.missing.flatMap((key) => {
        const words = tellKey(requirement, key);
        if (reader === 'public' || words?.toLowerCase() === wordsOf(key)) return words ?? [];
        return words === undefined ? wordsOf(key) : `${words} (${key})`;
    });
    // A name that nothing tells in words says nothing to the public.
    if (asked.length === 0) return [];
    const [nearest] = places;
    const where = nearest && places.length === 1 ? ` in '${titleOf(nearest)}'` : '';
    return [`Nothing was found${where} on: ${asked.join('; ')}.`];
}

/** What a name in what is asked stands for: as a list beside the standard tells it, or as the requirement itself writes it. */
function tellKey(requirement: Requirement, key: string): string | undefined {
    const [told] = factsOf(requirement, 'MetByFact').flatMap((way) => toldFunctions(way).get(key) ?? []);
    if (told !== undefined) return told.replace(/^[A-Z](?=[a-z]* )/, (letter) => letter.toLowerCase());
    const words = wordsOf(key);
    const asked = askedOf(requirement);
    const at = asked.toLowerCase().indexOf(words.toLowerCase());
    return at < 0 ? undefined : asked.slice(at, at + words.length);
}

/** The places where it is lacking, or else why it is on the whole and what would meet it. */
function describePlaces(answer: Answer, reader: 'author' | 'public'): readonly string[] {
    const { requirement, verdict } = answer;
    const messages = [...new Set(verdict.misses.map((miss) => (reader === 'author' ? tellAuthor(miss) : miss.message)))];
    if (messages.length > 0) return messages;
    const asked = askedOf(requirement);
    return [...describeReason(answer), reader === 'author' || asked === '' ? adviceOn(requirement) : `What is asked: ${asked}`];
}

function describeReason({ verdict: { reason } }: Answer): readonly string[] {
    return reason === undefined ? [] : [asSentence(reason)];
}

/** What would meet it, as the standard says it; words of the language stand in quotation marks. */
function adviceOn(requirement: Requirement): string {
    const advice = describeProse(findFact(requirement, 'NotFoundFact')?.text).replaceAll('`', "'");
    return advice || `A section that answers ${requirement.name} would meet it.`;
}

/** What the requirement asks; empty where it does not say. */
function askedOf(requirement: Requirement): string {
    return describeProse(findFact(requirement, 'LevelTextFact')?.text);
}
