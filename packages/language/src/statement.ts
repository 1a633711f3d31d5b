import type { AstNode } from 'langium';
import { isDepartsFact } from './grammar/generated/ast.js';
import type { Answer } from './model/compliance.js';
import { factsOf } from './model/facts.js';
import { describeProse } from './model/say.js';
import { titleOf, wordsOf } from './model/titles.js';
import { locate } from './rules/locate.js';
import type { Level, Location } from './rules/rule.js';

/** How one requirement stands, as plain data: a line of the compliance statement. */
export interface StatementLine {
    /** The title of the standard. */
    readonly standard: string;
    readonly code: string;
    readonly title: string;
    readonly level: Level;
    /** The paragraph, and how surely it is known. */
    readonly source: string;
    readonly status: Answer['status'];
    /** Where it is met, answered or departed from. */
    readonly places: readonly { readonly title: string; readonly location: Location }[];
    /** The reason of a departure, what is lacking, or why nobody can tell; empty where there is nothing to say. */
    readonly words: string;
}

/** The compliance statement as data that holds no node. */
export function stateCompliance(answers: readonly Answer[]): readonly StatementLine[] {
    return answers.map((answer) => ({
        standard: titleOf(answer.standard),
        code: answer.requirement.name,
        title: titleOf(answer.requirement),
        level: answer.level,
        source: factsOf(answer.requirement, 'SourceFact')
            .map(({ source, confidence }) => (confidence === 'read' ? source : `${source} (${confidence})`))
            .join('; '),
        status: answer.status,
        places: answer.status === 'not-found' ? [] : answer.places.map(describePlace),
        words: describeStanding(answer),
    }));
}

function describePlace(place: AstNode): StatementLine['places'][number] {
    let titled = place;
    while (titleOf(titled) === '' && titled.$container) titled = titled.$container;
    return { title: titleOf(titled), location: locate({ node: place }) };
}

/** The reason of a departure, what is lacking, or why nobody can tell; empty where there is nothing to say. */
export function describeStanding({ status, places, verdict }: Answer): string {
    if (status === 'departed') return places.flatMap((place) => (isDepartsFact(place) ? describeProse(place.reason) : [])).join(' ');
    if (status !== 'not-found') return verdict.reason ?? '';
    if (verdict.missing.length > 0) return `Lacking: ${verdict.missing.map(wordsOf).join(', ')}.`;
    return [...new Set(verdict.misses.map(({ message }) => message))].join(' ');
}
