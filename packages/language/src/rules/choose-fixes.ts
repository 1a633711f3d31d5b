import { TextDocument } from 'langium';
import type { Edit, Fix } from './fix.js';
import type { Finding, Location } from './rule.js';

/** A fix that was chosen, and the finding that it mends. */
export interface ChosenFix {
    readonly finding: Finding;
    readonly fix: Fix;
}

/**
 * Chooses fixes that can be done together: in the order of the findings, each that does not touch what an earlier one changes.
 * What is left out can be found and mended again afterwards.
 * @param choose The fix of a finding that is wanted, if any.
 */
export function chooseFixes(findings: readonly Finding[], choose: (finding: Finding) => Fix | undefined): readonly ChosenFix[] {
    const chosen: ChosenFix[] = [];
    const taken: Edit[] = [];
    for (const finding of findings) {
        const fix = choose(finding);
        if (!fix?.edits.every((edit) => taken.every((other) => isSame(edit, other) || !overlaps(edit, other)))) continue;
        chosen.push({ finding, fix });
        taken.push(...fix.edits);
    }
    return chosen;
}

/** The edits of fixes that were chosen together, each once: one import line may mend several findings. */
export function editsOf(chosen: readonly ChosenFix[]): readonly Edit[] {
    const edits: Edit[] = [];
    for (const edit of chosen.flatMap(({ fix }) => fix.edits)) {
        if (!edits.some((other) => isSame(edit, other))) edits.push(edit);
    }
    return edits;
}

/** The text of a document after fixes that were chosen together and change no other document. */
export function applyFixes(text: string, chosen: readonly ChosenFix[]): string {
    return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...editsOf(chosen)]);
}

/** The fix that needs no choice. */
export function findCertainFix({ fixes }: Finding): Fix | undefined {
    return fixes.find(({ isCertain }) => isCertain);
}

function isSame(a: Edit, b: Edit): boolean {
    return (
        a.uri === b.uri && a.newText === b.newText && compare(a.range.start, b.range.start) === 0 && compare(a.range.end, b.range.end) === 0
    );
}

/** Whether two edits share a character, or one is in the middle of the other. Two insertions at one place follow one another. */
function overlaps(a: Edit, b: Edit): boolean {
    return a.uri === b.uri && compare(a.range.start, b.range.end) < 0 && compare(b.range.start, a.range.end) < 0;
}

type Position = Location['range']['start'];

function compare(a: Position, b: Position): number {
    return a.line - b.line || a.character - b.character;
}
