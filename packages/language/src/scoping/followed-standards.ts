import { type LangiumDocument, stream } from 'langium';
import { isArrangement, isFollowsFact, type MasaDocument, Standard } from '../grammar/generated/ast.js';
import type { MasaServices } from '../language-module.js';

/**
 * The names of the standards that the arrangement of a document follows, as written.
 * A document without an arrangement, being shared or a part of one, may speak of any standard: then all, newest first.
 */
export function followedStandards(document: LangiumDocument, services: MasaServices): readonly string[] {
    const root = document.parseResult.value as MasaDocument;
    const followed = root.elements
        .filter(isArrangement)
        .flatMap((arrangement) => arrangement.facts.filter(isFollowsFact))
        .flatMap((fact) => fact.standards.map((standard) => standard.$refText));
    return followed.length > 0 ? followed : stream(services.references.Library.ofType(Standard.$type)).map(({ name }) => name).toArray().reverse();
}
