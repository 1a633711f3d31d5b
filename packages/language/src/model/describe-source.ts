import type { Requirement, SourceFact, Standard } from '../grammar/generated/ast.js';
import { factsOf } from './facts.js';
import { titleOf } from './titles.js';

/** How surely it is known where something is asked. */
export type Confidence = SourceFact['confidence'];

/** What need not be said of each place, for it is said once above a table. */
export interface UsualSource {
    readonly confidence: Confidence;
    /** What nearly every place ends with, such as `2026 text not read`. */
    readonly ending?: string;
}

/** Where a requirement stands in its standard, and how surely that is known. */
export function describeSource(requirement: Requirement, usual: UsualSource = { confidence: 'read' }): string {
    return factsOf(requirement, 'SourceFact')
        .map((source) => describePlace(source, usual))
        .join('; ');
}

/** One of the places in which a requirement stands. */
export function describePlace({ source, confidence }: SourceFact, usual: UsualSource): string {
    const place = usual.ending !== undefined && endingOf(source) === usual.ending ? withoutEnding(source) : source;
    return confidence === undefined || confidence === usual.confidence ? place : `${place} (${confidence})`;
}

/**
 * A place with the name of the Act or the guidance that it stands in, for who has only this one before them. That an edition was not read is
 * said elsewhere, once.
 */
export function placeInFull(source: string, standard: Standard): string {
    const title = titleOf(standard);
    const place = source.replace(/; \d{4} text not read$/, '').replace('as secondary sources report it', 'as others report it');
    const edition = /^(\d{4}) text, /.exec(place);
    if (edition) return `${title.replace(/\d{4}$/, edition[1] ?? '')}, ${place.slice(edition[0].length)}`;
    return /^(?:new )?(?:sections?|regulations?|paragraphs?|chapters?|box|page) /.test(place) ? `${title}, ${place}` : place;
}

/** What most of the places of some requirements have in common. */
export function usualSource(requirements: readonly Requirement[]): UsualSource {
    const sources = requirements.flatMap((requirement) => factsOf(requirement, 'SourceFact'));
    const confidence = ofMost(sources.map((source) => source.confidence)) ?? 'read';
    // Where most were read there is nothing to warn of, so that nobody would say the ending.
    const ending = confidence === 'read' ? undefined : ofMost(sources.map(({ source }) => endingOf(source)));
    return { confidence, ...(ending === undefined ? {} : { ending }) };
}

function ofMost<T>(all: readonly T[]): T | undefined {
    return all.find((one) => all.filter((other) => other === one).length * 2 > all.length);
}

/** The last of several parts of a place. */
function endingOf(source: string | undefined): string | undefined {
    const parts = source?.split('; ') ?? [];
    return parts.length > 1 ? parts.at(-1) : undefined;
}

function withoutEnding(source: string): string {
    return source.split('; ').slice(0, -1).join('; ');
}
