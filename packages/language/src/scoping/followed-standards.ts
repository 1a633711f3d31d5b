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

/**
 * The names of the standards that a document is held against: those that the arrangements it belongs to follow, and the law behind them.
 * A document of no arrangement, and one whose arrangement follows nothing, may speak of any standard: then all, newest first.
 */
export function followedStandards(document: LangiumDocument, services: MasaServices): readonly string[] {
    const added = addedStandards(services);
    const followed = services.references.Imports.current
        .homesOf(document)
        .flatMap((home) =>
            (home.parseResult.value as MasaDocument).elements
                .filter(isArrangement)
                .flatMap((arrangement) => standardsFor(arrangement, added)),
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

/** The standards of the library that the host adds to what arrangements follow; the same list as long as it names the same. */
export function addedStandards({ references: { Library }, rules: { Clock } }: MasaServices): readonly Standard[] {
    const { standards = none } = Clock;
    let known = addedByLibrary.get(Library);
    if (known?.names !== standards) {
        const descriptions = Library.ofType(Standard.$type).filter(({ name }) => standards.includes(name));
        known = {
            names: standards,
            standards: [...descriptions].flatMap((description) => (Library.load(description) as Standard | undefined) ?? []),
        };
        addedByLibrary.set(Library, known);
    }
    return known.standards;
}

const none: readonly string[] = [];
const addedByLibrary = new WeakMap<object, { readonly names: readonly string[]; readonly standards: readonly Standard[] }>();

/** Standards and the law that they rest on, directly or through others. Once each. */
export function withLaw(standards: readonly Standard[]): readonly Standard[] {
    const all = new Set(standards);
    // The set grows while it is walked.
    for (const standard of all) for (const { ref } of restsOn(standard)) if (ref) all.add(ref);
    return [...all];
}

/** A standard has a hundred facts, and is asked for these time and again. */
const restsOn = oncePer((standard: Standard) => standard.facts.filter(isRestsOnFact).flatMap(({ standards }) => standards));
