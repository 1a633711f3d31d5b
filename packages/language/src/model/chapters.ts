import { AstUtils } from 'langium';
import { isRequirement, type Requirement, type Standard } from '../grammar/generated/ast.js';

/** Requirements that stand together in a standard. */
export interface Chapter {
    /** Empty for what stands under no heading. */
    readonly title: string;
    readonly requirements: readonly Requirement[];
}

/**
 * The chapters of a standard. A line of comment that stands alone above a requirement heads it and those that follow, as in the library;
 * several lines are remarks.
 */
export function chaptersOf(standard: Standard): readonly Chapter[] {
    const text = AstUtils.getDocument(standard).textDocument.getText();
    const chapters: { title: string; requirements: Requirement[] }[] = [];
    let end = standard.$cstNode?.offset ?? 0;
    for (const fact of standard.facts) {
        const place = fact.$cstNode;
        if (!place) continue;
        if (isRequirement(fact)) {
            const comments = [...text.slice(end, place.offset).matchAll(/^[ \t]*\/\/[ \t]*(.*\S)/gm)];
            const [title] = comments.length === 1 ? comments.map(([, words = '']) => words) : [];
            const last = chapters.at(-1);
            if (title === undefined && last) last.requirements.push(fact);
            else chapters.push({ title: title ?? '', requirements: [fact] });
        }
        end = place.end;
    }
    return chapters;
}
