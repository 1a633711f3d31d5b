import type { LangiumDocument, Reference } from 'langium';
import { closest } from '../../support/closest.js';
import type { FindFixes, Problem } from './find-fixes.js';

/** The most names that are offered instead of one that is not known. */
const most = 3;

/** Offers the names that one which is not known most likely meant. */
export const nearestName: FindFixes = (problem, document, services) => {
    const reference = brokenReferenceAt(problem, document);
    const info = reference?.error?.info;
    if (!reference || !info || reference.$refText === '') return [];
    const isQuoted = reference.$refNode?.text.startsWith('"') ?? false;
    const candidates = new Set(
        services.references.ScopeProvider.getScope(info)
            .getAllElements()
            .map(({ name }) => name),
    );
    const names: string[] = [];
    for (
        let near = closest(reference.$refText, candidates);
        near !== undefined && names.length < most;
        near = closest(reference.$refText, candidates)
    ) {
        names.push(near);
        candidates.delete(near);
    }
    return names.map((name, index) => ({
        title: `Write '${name}'`,
        edits: [{ range: problem.range, newText: isQuoted ? `"${name}"` : name }],
        isPreferred: index === 0,
    }));
};

/** The reference that a finding says is not known. */
export function brokenReferenceAt({ range }: Problem, document: LangiumDocument): Reference | undefined {
    return document.references.find((reference): reference is Reference => {
        const place = reference.$refNode?.range;
        return reference.error !== undefined && place?.start.line === range.start.line && place.start.character === range.start.character;
    });
}
