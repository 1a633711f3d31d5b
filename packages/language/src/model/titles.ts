import type { AstNode, Reference } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { capitalise } from '../support/text.js';
import { numberOfStep, processOf } from './steps.js';

/** What readers call an element: its title, or its name in words as long as it has none; a step by its number, as its process shows it. */
export function titleOf(node: AstNode): string {
    if ('title' in node && typeof node.title === 'string' && node.title !== '') return node.title;
    if (ast.isFunding(node)) return node.year ? `Funding ${node.year}` : 'Funding';
    if (ast.isChoice(node)) return node.question ?? '';
    if (ast.isStep(node)) return `step ${numberOfStep(node)} of ${titleOf(processOf(node))}`;
    return 'name' in node && typeof node.name === 'string' ? sentenceCase(node.name) : '';
}

/** `Case review group` for `case-review-group`: what a hyphenated word says. */
function sentenceCase(name: string): string {
    return capitalise(wordsOf(name));
}

/** `case review group` for `case-review-group`; the hyphen of `non-executive` and `co-opted` belongs to the word. */
export function wordsOf(name: string): string {
    return name.replace(/\b(?:non|co)-|-/g, (hyphen) => (hyphen === '-' ? ' ' : hyphen));
}

/** The title of what a reference stands for, or the name as written. */
export function describeReference(reference: Reference | undefined): string {
    return reference?.ref ? titleOf(reference.ref) : (reference?.$refText ?? '');
}

/** What an element is also called, now; former names with `former`. */
export function aliasesOf(element: { readonly facts: readonly AstNode[] }, former = false): string[] {
    const aliases: string[] = [];
    for (const fact of element.facts) if (ast.isAlsoKnownAsFact(fact) && fact.former === former) aliases.push(...fact.aliases);
    return aliases;
}
