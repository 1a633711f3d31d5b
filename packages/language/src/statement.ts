import type { AstNode } from 'langium';
import { answersByStandard } from './model/answers-by-standard.js';
import type { Answer } from './model/compliance.js';
import { describeSource } from './model/describe-source.js';
import { describeStanding } from './model/describe-standing.js';
import { isDutyInLaw } from './model/levels.js';
import { titleOf } from './model/titles.js';
import { locate } from './rules/locate.js';
import type { Level, Location } from './rules/rule.js';

/** How one requirement stands, as plain data: a line of the compliance statement. */
export interface StatementLine {
    /** The title of the standard. */
    readonly standard: string;
    readonly code: string;
    readonly title: string;
    readonly level: Level;
    /** Whether the law asks for it, and not a standard of the partnership's own that says `must`. */
    readonly isDutyInLaw: boolean;
    /** The paragraph, and how surely it is known. */
    readonly source: string;
    readonly status: Answer['status'];
    /** Where it is met, answered or departed from. */
    readonly places: readonly { readonly title: string; readonly location: Location }[];
    /** The reason of a departure, what is lacking, or why nobody can tell; empty where there is nothing to say. */
    readonly words: string;
}

/** The compliance statement as data that holds no node; the law comes first. */
export function stateCompliance(answers: readonly Answer[]): readonly StatementLine[] {
    const sorted = answersByStandard(answers).flatMap((standard) => standard.answers);
    return sorted.map((answer) => ({
        standard: titleOf(answer.standard),
        code: answer.requirement.name,
        title: titleOf(answer.requirement),
        level: answer.level,
        isDutyInLaw: isDutyInLaw(answer),
        source: describeSource(answer.requirement),
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
