import { type LangiumDocument, stream } from 'langium';
import { isArrangement, isFollowsFact, type MasaDocument, Standard } from '../grammar/generated/ast.js';
import type { MasaServices } from '../language-module.js';

/**
 * The names of the standards that a document is held against, as written: those that the arrangements it belongs to follow.
 * A document of no arrangement, and one whose arrangement follows nothing, may speak of any standard: then all, newest first.
 */
export function followedStandards(document: LangiumDocument, services: MasaServices): readonly string[] {
    const followed = services.references.Imports.current.homesOf(document).flatMap((home) =>
        (home.parseResult.value as MasaDocument).elements
            .filter(isArrangement)
            .flatMap((arrangement) => arrangement.facts.filter(isFollowsFact))
            .flatMap((fact) => fact.standards.map((standard) => standard.$refText)),
    );
    return followed.length > 0
        ? [...new Set(followed)]
        : stream(services.references.Library.ofType(Standard.$type))
              .map(({ name }) => name)
              .toArray()
              .reverse();
}
