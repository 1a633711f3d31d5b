import type { AstNode } from 'langium';
import { isDepartsFact } from '../grammar/generated/ast.js';
import type { Answer } from '../model/compliance.js';
import { factsOf } from '../model/facts.js';
import { listPhrases, type Phrase, phrase } from '../model/phrase.js';
import { sayElement, sayProse } from '../model/say.js';
import { titleOf, wordsOf } from '../model/titles.js';
import type { Verdict } from '../model/verdict.js';
import { anchorOf } from './anchors.js';
import { lowerPhrase, text } from './lower-inline.js';
import { table } from './lower-tables.js';
import type { Block, ComplianceAnswer } from './output-model.js';

/**
 * The compliance statement: for each requirement of each standard followed, its level and source, and where it is met. What was not found
 * says so; what the library does not say how to look for is marked as not checked, and nothing is claimed about it.
 */
export function complianceTables(answers: readonly Answer[]): readonly Block[] {
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
export function lowerCompliance(answers: readonly Answer[]): readonly ComplianceAnswer[] {
    return answers.map((answer) => ({
        standard: answer.standard.name,
        requirement: answer.requirement.name,
        title: titleOf(answer.requirement),
        level: answer.level,
        source: describeSource(answer),
        status: answer.status,
        places: [...new Set(placesOf(answer).flatMap((place) => anchorOf(place) ?? []))],
        missing: answer.verdict.missing,
        ...(answer.verdict.reason === undefined ? {} : { reason: answer.verdict.reason }),
    }));
}

function sayAnswer(answer: Answer): Phrase {
    const { status, places, verdict } = answer;
    switch (status) {
        case 'answered':
            return phrase`Answered in ${listPhrases(places.map(sayElement))}`;
        case 'found':
            return places.length > 0 ? phrase`Stated in ${listPhrases(placesOf(answer).map(sayElement))}` : ['Found'];
        case 'departed':
            return phrase`Departed from: ${listPhrases(places.filter(isDepartsFact).map((fact) => sayProse(fact.reason)))}`;
        case 'not-found':
            return [`Not found${sayLacking(verdict)}`];
        case 'not-asked':
            return [`Nothing to meet. ${verdict.reason ?? ''}`.trim()];
        case 'not-checked':
            return [`Not checked. ${verdict.reason ?? ''}`.trim()];
    }
}

/** What is lacking, after "Not found": the words of a list, or what was found in single places. */
function sayLacking({ missing, misses }: Verdict): string {
    if (missing.length > 0) return `: ${missing.map(wordsOf).join(', ')}`;
    const messages = [...new Set(misses.map(({ message }) => message))];
    return messages.length > 0 ? `. ${messages.join(' ')}` : '';
}

/** What the reader can look at: a fact is shown with its element, and an element stands once. */
function placesOf({ places }: Answer): readonly AstNode[] {
    return [...new Set(places.map(shownWith))];
}

function shownWith(place: AstNode): AstNode {
    let node = place;
    while (anchorOf(node) === undefined && node.$container) node = node.$container;
    return node;
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
        [count('not-asked'), 'with nothing to meet'],
        [count('not-checked'), 'not checked'],
    ];
    return counts
        .filter(([number]) => number > 0)
        .map(([number, words]) => `${number} ${words}`)
        .join(', ');
}
