import type { AstNode } from 'langium';
import { isDepartsFact, isPost } from '../grammar/generated/ast.js';
import type { Answer } from '../model/compliance.js';
import { describeSource, type UsualSource, usualSource } from '../model/describe-source.js';
import { describeStanding } from '../model/describe-standing.js';
import { joinPhrases, listPhrases, type Phrase, phrase } from '../model/phrase.js';
import { describePost, sayElement, sayProse } from '../model/say.js';
import { titleOf } from '../model/titles.js';
import { anchorOf } from './anchors.js';
import { lowerPhrase, text } from './lower-inline.js';
import { table } from './lower-tables.js';
import type { Block, ComplianceAnswer, Inline, ListItem } from './output-model.js';

/**
 * The compliance statement: for each requirement of each standard followed, its level and source, and where it is met. What was not found
 * says so; what the library does not say how to look for is marked as not checked, and nothing is claimed about it. Each standard has a
 * table for each way in which its requirements stand, so that nobody has to read what is met to find what is not.
 */
export function complianceTables(answers: readonly Answer[]): readonly Block[] {
    const standards = [...new Set(answers.map(({ standard }) => standard))];
    return [
        ...explainStatuses(answers),
        ...standards.flatMap((standard): readonly Block[] => {
            const own = answers.filter((answer) => answer.standard === standard);
            const usual = usualSource(own.map(({ requirement }) => requirement));
            const counts = countByStatus(own);
            const blocks: readonly Block[] = [
                { kind: 'paragraph', content: [text(`${describeCounts(counts)}.`)] },
                ...warnOfSources(usual),
                ...counts.flatMap(({ words, answers: alike }) =>
                    table(
                        capitalised(words),
                        ['Requirement', 'Level', 'Source', 'How it stands'],
                        alike.map((answer) => rowOf(answer, usual)),
                        true,
                    ),
                ),
            ];
            return [{ kind: 'section', id: `compliance-${standard.name}`, title: titleOf(standard), role: 'section', blocks }];
        }),
    ];
}

function rowOf(answer: Answer, usual: UsualSource) {
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
            return phrase`Answered in ${sayPlaces(places.map(sayElement))}`;
        case 'found':
            return joinPhrases(
                [
                    places.length > 0 ? phrase`Stated in ${sayPlaces(placesOf(answer).map(sayPlace))}` : ['Met'],
                    [describeStanding(answer, 'public')],
                ],
                '. ',
            );
        case 'departed':
            return phrase`Departed from: ${listPhrases(places.filter(isDepartsFact).map((fact) => sayProse(fact.reason)))}`;
        case 'not-found':
            return [`Not found. ${describeStanding(answer, 'public')}`];
        case 'not-asked':
            return [`Not asked here. ${describeStanding(answer, 'public')}`.trim()];
        case 'not-checked':
            return [`Not checked. ${describeStanding(answer, 'public')}`];
    }
}

/** More places than these are counted: whoever doubts looks at the first. */
const mostPlaces = 5;

/** Places whose titles may have commas in them. */
function sayPlaces(places: readonly Phrase[]): Phrase {
    if (places.length <= mostPlaces) return joinPhrases(places, '; ');
    const shown = mostPlaces - 1;
    return phrase`${joinPhrases(places.slice(0, shown), '; ')}; and ${String(places.length - shown)} others`;
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

/** What a reader has to know of the places before relying on one: said once above the table, and in a row only where it differs. */
export function warnOfSources({ confidence, ending }: UsualSource): readonly Block[] {
    const known = warnings[confidence];
    if (known === '') return [];
    const said = ending === undefined ? known : `${capitalised(ending)}. ${known}`;
    const content: readonly Inline[] = [{ kind: 'strong', content: [text('Take care:')] }, text(` ${said}`)];
    return [{ kind: 'quote', blocks: [{ kind: 'paragraph', content }] }];
}

const warnings: Readonly<Record<UsualSource['confidence'], string>> = {
    read: '',
    unverified:
        'Unless a row says otherwise, nobody has looked up the places given here in the text itself. Look one up before you rely on it.',
    secondary: 'Unless a row says otherwise, the places given here are known from what others report, not from the text itself.',
    inferred: 'Unless a row says otherwise, what is asked follows from what we read in the places given here, and is not written there.',
};

/** How requirements may stand, in words; first what a reader has to know before signing. */
const statuses: readonly (readonly [Answer['status'], string])[] = [
    ['not-found', 'not found'],
    ['departed', 'departed from with a reason'],
    ['found', 'met'],
    ['answered', 'answered in the text'],
    ['not-asked', 'not asked here'],
    ['not-checked', 'not checked'],
];

/** What the words of the statement claim, and what they do not; only those that occur. */
function explainStatuses(answers: readonly Answer[]): readonly Block[] {
    const meanings: Readonly<Record<Answer['status'], string>> = {
        'not-found': 'we looked, and did not find it; it may be there in other words',
        departed: 'it is done otherwise on purpose, and the reason is given',
        found: 'what is stated in this document shows it',
        answered: 'a section speaks of it; how well is for readers to judge',
        'not-asked': 'it does not concern these arrangements, and the reason is given',
        'not-checked': 'it cannot be told from this document, so nothing is claimed',
    };
    const items = statuses
        .filter(([status]) => answers.some((answer) => answer.status === status))
        .map(([status, words]): ListItem => {
            const content: readonly Inline[] = [{ kind: 'strong', content: [text(capitalised(words))] }, text(`: ${meanings[status]}.`)];
            return { blocks: [{ kind: 'paragraph', content }] };
        });
    return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
}

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

function capitalised(words: string): string {
    return words.replace(/^./, (letter) => letter.toUpperCase());
}
