import type { AstNode } from 'langium';
import { isDepartsFact, isPost } from '../grammar/generated/ast.js';
import type { Answer } from '../model/compliance.js';
import { type Confidence, describeSource } from '../model/describe-source.js';
import { describeStanding } from '../model/describe-standing.js';
import { factsOf } from '../model/facts.js';
import { joinPhrases, listPhrases, type Phrase, phrase } from '../model/phrase.js';
import { describePost, sayElement, sayProse } from '../model/say.js';
import { titleOf } from '../model/titles.js';
import { anchorOf } from './anchors.js';
import { lowerPhrase, text } from './lower-inline.js';
import { table } from './lower-tables.js';
import type { Block, ComplianceAnswer } from './output-model.js';

/**
 * The compliance statement: for each requirement of each standard followed, its level and source, and where it is met. What was not found
 * says so; what the library does not say how to look for is marked as not checked, and nothing is claimed about it. Each standard has a
 * table for each way in which its requirements stand, so that nobody has to read what is met to find what is not.
 */
export function complianceTables(answers: readonly Answer[]): readonly Block[] {
    const standards = [...new Set(answers.map(({ standard }) => standard))];
    return standards.flatMap((standard): readonly Block[] => {
        const own = answers.filter((answer) => answer.standard === standard);
        const usual = usualConfidence(own);
        const counts = countByStatus(own);
        const blocks: readonly Block[] = [
            { kind: 'paragraph', content: [text(`${describeCounts(counts)}.${explainUsual(usual)}`)] },
            ...counts.flatMap(({ words, answers: alike }) =>
                table(
                    words.replace(/^./, (letter) => letter.toUpperCase()),
                    ['Requirement', 'Level', 'Source', 'How it stands'],
                    alike.map((answer) => rowOf(answer, usual)),
                    true,
                ),
            ),
        ];
        return [{ kind: 'section', id: `compliance-${standard.name}`, title: titleOf(standard), role: 'section', blocks }];
    });
}

function rowOf(answer: Answer, usual: Confidence) {
    return {
        of: undefined,
        cells: [
            lowerPhrase(sayElement(answer.requirement)),
            [text(answer.level)],
            [text(describeSource(answer.requirement, usual))],
            lowerPhrase(sayAnswer(answer)),
        ],
    };
}

/** The same as data. */
export function lowerCompliance(answers: readonly Answer[]): readonly ComplianceAnswer[] {
    return answers.map((answer) => lowerAnswer(answer, describeStanding(answer, 'public')));
}

function lowerAnswer(answer: Answer, standing: string): ComplianceAnswer {
    return {
        standard: answer.standard.name,
        requirement: answer.requirement.name,
        title: titleOf(answer.requirement),
        level: answer.level,
        source: describeSource(answer.requirement),
        status: answer.status,
        places: [...new Set(placesOf(answer).flatMap((place) => anchorOf(place) ?? []))],
        missing: answer.verdict.missing,
        ...(standing === '' ? {} : { reason: standing }),
    };
}

function sayAnswer(answer: Answer): Phrase {
    const { status, places } = answer;
    switch (status) {
        case 'answered':
            return phrase`Answered in ${listPhrases(places.map(sayElement))}`;
        case 'found':
            return joinPhrases(
                [
                    places.length > 0 ? phrase`Stated in ${listPhrases(placesOf(answer).map(sayPlace))}` : ['Found'],
                    [describeStanding(answer, 'public')],
                ],
                '. ',
            );
        case 'departed':
            return phrase`Departed from: ${listPhrases(places.filter(isDepartsFact).map((fact) => sayProse(fact.reason)))}`;
        case 'not-found':
            return [`Not found. ${describeStanding(answer, 'public')}`];
        case 'not-asked':
            return [`Nothing to meet. ${describeStanding(answer, 'public')}`.trim()];
        case 'not-checked':
            return [`Not checked. ${describeStanding(answer, 'public')}`];
    }
}

/** An element by its title; a post with its body, for every body has a chief executive. */
function sayPlace(place: AstNode): Phrase {
    return isPost(place) ? [{ text: describePost(place), of: place }] : sayElement(place);
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

/** How surely most places of a standard are known: said once above its table, and in a row only where it differs. */
function usualConfidence(answers: readonly Answer[]): Confidence {
    const all = answers.flatMap(({ requirement }) => factsOf(requirement, 'SourceFact').map(({ confidence }) => confidence));
    return all.find((confidence) => all.filter((other) => other === confidence).length * 2 > all.length) ?? 'read';
}

function explainUsual(usual: Confidence): string {
    switch (usual) {
        case 'unverified':
            return ' Where nothing else is said, a place has not been looked up in the text itself (unverified).';
        case 'secondary':
            return ' Where nothing else is said, a place is known from what others report (secondary).';
        case 'inferred':
            return ' Where nothing else is said, a place follows from what was read, and is not written there (inferred).';
        default:
            return '';
    }
}

/** How requirements may stand, in words; first what a reader has to know before signing. */
const statuses: readonly (readonly [Answer['status'], string])[] = [
    ['not-found', 'not found'],
    ['departed', 'departed from with a reason'],
    ['found', 'met'],
    ['answered', 'answered by a section that says so'],
    ['not-asked', 'with nothing to meet'],
    ['not-checked', 'not checked'],
];

interface Count {
    readonly words: string;
    readonly answers: readonly Answer[];
}

function countByStatus(answers: readonly Answer[]): readonly Count[] {
    return statuses
        .map(([wanted, words]) => ({ words, answers: answers.filter(({ status }) => status === wanted) }))
        .filter((count) => count.answers.length > 0);
}

function describeCounts(counts: readonly Count[]): string {
    return counts.map(({ words, answers }) => `${answers.length} ${words}`).join(', ');
}
