import { isDepartsFact, isPublishFact } from '../grammar/generated/ast.js';
import type { IsoDate } from '../grammar/literals.js';
import { type Answer, assessCompliance } from '../model/compliance.js';
import { factsOf } from '../model/facts.js';
import type { ArrangementModel } from '../model/model.js';
import { listPhrases, type Phrase, phrase } from '../model/phrase.js';
import { sayElement, sayProse } from '../model/say.js';
import { titleOf, wordsOf } from '../model/titles.js';
import { anchorOf } from './anchors.js';
import { lowerPhrase, text } from './lower-inline.js';
import { table } from './lower-tables.js';
import type { Block, ComplianceAnswer } from './output-model.js';

/**
 * The compliance statement: for each requirement of each standard followed, its level and source, and where it is met. What was not found
 * says so; what the library does not say how to look for is marked as not checked, and nothing is claimed about it.
 */
export function complianceTables(model: ArrangementModel, asOf: IsoDate): readonly Block[] {
    const answers = assessCompliance(model, asOf);
    const standards = [...new Set(answers.map(({ standard }) => standard))];
    return standards.flatMap((standard): readonly Block[] => {
        const own = answers.filter((answer) => answer.standard === standard);
        const rows = own.map((answer) => ({
            of: undefined,
            cells: [
                [text(titleOf(answer.requirement))],
                [text(answer.level)],
                [text(describeSource(answer))],
                lowerPhrase(sayAnswer(answer)),
            ],
        }));
        return [
            { kind: 'paragraph', content: [text(`${titleOf(standard)}: ${describeCounts(own)}.`)] },
            ...table(titleOf(standard), ['Requirement', 'Level', 'Source', 'Met'], rows),
        ];
    });
}

/** The same as data. */
export function lowerCompliance(model: ArrangementModel, asOf: IsoDate): readonly ComplianceAnswer[] {
    return assessCompliance(model, asOf).map((answer) => ({
        standard: answer.standard.name,
        requirement: answer.requirement.name,
        title: titleOf(answer.requirement),
        level: answer.level,
        source: describeSource(answer),
        status: answer.status,
        places: answer.places.flatMap((place) => anchorOf(isPublishFact(place) || isDepartsFact(place) ? place.$container : place) ?? []),
        missing: answer.missing,
    }));
}

function sayAnswer({ status, places, missing }: Answer): Phrase {
    switch (status) {
        case 'answered':
            return phrase`Answered in ${listPhrases(places.map(sayElement))}`;
        case 'found':
            return phrase`Stated in ${listPhrases(places.map((place) => sayElement(isPublishFact(place) ? place.$container : place)))}`;
        case 'departed':
            return phrase`Departed from: ${listPhrases(places.filter(isDepartsFact).map((fact) => sayProse(fact.reason)))}`;
        case 'not-found':
            return [missing.length > 0 ? `Not found: ${missing.map(wordsOf).join(', ')}` : 'Not found'];
        case 'not-checked':
            return ['Not checked'];
    }
}

/** Where a requirement stands, and how surely that is known. */
function describeSource({ requirement }: Answer): string {
    return factsOf(requirement, 'SourceFact')
        .map(({ source, confidence }) => (confidence === 'read' ? source : `${source} (${confidence})`))
        .join('; ');
}

function describeCounts(answers: readonly Answer[]): string {
    const count = (...statuses: readonly Answer['status'][]): number => answers.filter(({ status }) => statuses.includes(status)).length;
    const counts: readonly (readonly [number, string])[] = [
        [count('answered', 'found'), 'met'],
        [count('departed'), 'departed from with a reason'],
        [count('not-found'), 'not found'],
        [count('not-checked'), 'not checked'],
    ];
    return counts
        .filter(([number]) => number > 0)
        .map(([number, words]) => `${number} ${words}`)
        .join(', ');
}
