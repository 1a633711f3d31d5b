import { type LangiumDocument, stream } from 'langium';
import {
    type Arrangement,
    isArrangement,
    isFollowsFact,
    isKindFact,
    isRestsOnFact,
    type MasaDocument,
    Standard,
} from '../grammar/generated/ast.js';
import type { MasaServices } from '../language-module.js';
import { oncePer } from '../support/once-per.js';
import { clockFor } from './clock.js';

/**
 * The names of the standards that a document is held against: those that the arrangements it belongs to follow, and the law behind them.
 * A document of no arrangement, and one whose arrangement follows nothing, may speak of any standard: then all, newest first.
 */
export function followedStandards(document: LangiumDocument, services: MasaServices): readonly string[] {
    const followed = services.references.Imports.current
        .homesOf(document)
        .flatMap((home) =>
            (home.parseResult.value as MasaDocument).elements
                .filter(isArrangement)
                .flatMap((arrangement) => standardsFor(arrangement, addedStandards(home, services))),
        );
    return followed.length > 0
        ? withLaw(followed).map(({ name }) => name)
        : stream(services.references.Library.ofType(Standard.$type))
              .map(({ name }) => name)
              .toArray()
              .reverse();
}

/** What an arrangement follows, and what was added to that; an edition of the guidance only where it follows none, for one is enough. */
export function standardsFor({ facts }: Arrangement, added: readonly Standard[]): readonly Standard[] {
    const followed = facts.filter(isFollowsFact).flatMap((fact) => fact.standards.flatMap(({ ref }) => ref ?? []));
    return [...followed, ...(followed.some(isGuidance) ? added.filter((standard) => !isGuidance(standard)) : added)];
}

function isGuidance({ facts }: Standard): boolean {
    return facts.some((fact) => isKindFact(fact) && fact.kind === 'guidance');
}

/**
 * The standards of the library that the host adds to what the arrangements of a document follow; the same list as long as it names the same.
 */
export function addedStandards(home: LangiumDocument, services: MasaServices): readonly Standard[] {
    const { standards: names = none } = clockFor(home.uri, services);
    const { Library } = services.references;
    const known = addedByLibrary.get(Library) ?? new Map<readonly string[], readonly Standard[]>();
    addedByLibrary.set(Library, known);
    let added = known.get(names);
    if (!added) {
        const descriptions = Library.ofType(Standard.$type).filter(({ name }) => names.includes(name));
        added = [...descriptions].flatMap((description) => (Library.load(description) as Standard | undefined) ?? []);
        known.set(names, added);
    }
    return added;
}

const none: readonly string[] = [];
const addedByLibrary = new WeakMap<object, Map<readonly string[], readonly Standard[]>>();

/** Standards and the law that they rest on, directly or through others. Once each. */
export function withLaw(standards: readonly Standard[]): readonly Standard[] {
    const all = new Set(standards);
    // The set grows while it is walked.
    for (const standard of all) for (const { ref } of restsOn(standard)) if (ref) all.add(ref);
    return [...all];
}

/** A standard has a hundred facts, and is asked for these time and again. */
const restsOn = oncePer((standard: Standard) => standard.facts.filter(isRestsOnFact).flatMap(({ standards }) => standards));
