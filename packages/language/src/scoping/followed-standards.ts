import { type LangiumDocument, stream } from 'langium';
import { isArrangement, isFollowsFact, isRestsOnFact, type MasaDocument, Standard } from '../grammar/generated/ast.js';
import type { MasaServices } from '../language-module.js';
import { oncePer } from '../support/once-per.js';

/**
 * The names of the standards that a document is held against: those that the arrangements it belongs to follow, and the law behind them.
 * A document of no arrangement, and one whose arrangement follows nothing, may speak of any standard: then all, newest first.
 */
export function followedStandards(document: LangiumDocument, services: MasaServices): readonly string[] {
    const followed = services.references.Imports.current.homesOf(document).flatMap((home) =>
        (home.parseResult.value as MasaDocument).elements
            .filter(isArrangement)
            .flatMap((arrangement) => arrangement.facts.filter(isFollowsFact))
            .flatMap((fact) => fact.standards.flatMap(({ ref }) => ref ?? [])),
    );
    return followed.length > 0
        ? withLaw(followed).map(({ name }) => name)
        : stream(services.references.Library.ofType(Standard.$type))
              .map(({ name }) => name)
              .toArray()
              .reverse();
}

/** Standards and the law that they rest on, directly or through others. Once each. */
export function withLaw(standards: readonly Standard[]): readonly Standard[] {
    const all = new Set(standards);
    // The set grows while it is walked.
    for (const standard of all) for (const { ref } of restsOn(standard)) if (ref) all.add(ref);
    return [...all];
}

/** A standard has a hundred facts, and is asked for these time and again. */
const restsOn = oncePer((standard: Standard) => standard.facts.filter(isRestsOnFact).flatMap(({ standards }) => standards));
