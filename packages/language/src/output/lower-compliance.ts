import type { AstNode } from 'langium';
import { isDepartsFact, isPost, type SourceFact } from '../grammar/generated/ast.js';
import type { Answer } from '../model/compliance.js';
import { factsOf } from '../model/facts.js';
import { listPhrases, type Phrase, phrase } from '../model/phrase.js';
import { describePost, sayElement, sayProse } from '../model/say.js';
import { titleOf, wordsOf } from '../model/titles.js';
import type { Verdict } from '../model/verdict.js';
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
            [text(describeSource(answer, usual))],
            lowerPhrase(sayAnswer(answer)),
        ],
    };
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
            return places.length > 0 ? phrase`Stated in ${listPhrases(placesOf(answer).map(sayPlace))}` : ['Found'];
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

/** An element by its title; a post with its body, for every body has a chief executive. */
function sayPlace(place: AstNode): Phrase {
    return isPost(place) ? [{ text: describePost(place), of: place }] : sayElement(place);
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

type Confidence = SourceFact['confidence'];

/** Where a requirement stands, and how surely that is known where it is not as usual. */
function describeSource({ requirement }: Answer, usual: Confidence = 'read'): string {
    return factsOf(requirement, 'SourceFact')
        .map(({ source, confidence }) => (confidence === usual ? source : `${source} (${confidence})`))
        .join('; ');
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

/** How requirements may stand, in words. */
const statuses: readonly (readonly [Answer['status'], string])[] = [
    ['found', 'met'],
    ['answered', 'answered by a section that says so'],
    ['departed', 'departed from with a reason'],
    ['not-found', 'not found'],
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
