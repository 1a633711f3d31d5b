import type { AstNode } from 'langium';
import { isArrangement, isDepartsFact, isPost, isStatesTerm, isVersionFact, type Standard } from '../grammar/generated/ast.js';
import { answersByStandard, type StandardAnswers } from '../model/answers-by-standard.js';
import type { Answer } from '../model/compliance.js';
import { describeSource, type UsualSource, usualSource } from '../model/describe-source.js';
import { describeStanding } from '../model/describe-standing.js';
import { factsOf, findFact } from '../model/facts.js';
import { departedInLaw, lawInShort } from '../model/law-in-short.js';
import { type Asked, isDutyInLaw, meaningOf, meaningsOf } from '../model/levels.js';
import { joinPhrases, listPhrases, type Phrase, phrase } from '../model/phrase.js';
import { describePost, describeSpan, sayElement, sayProse } from '../model/say.js';
import { describeReference, titleOf } from '../model/titles.js';
import { capitalise, joinWords, withArticle } from '../support/text.js';
import { anchorOf } from './anchors.js';
import { lowerPhrase, paragraph, text } from './lower-inline.js';
import { type Block, type ComplianceAnswer, type Inline, type ListItem, type Row, statusWords } from './output-model.js';
import { table } from './table.js';

/**
 * The compliance statement: for each requirement of each standard followed, its level and source, and where it is met. What was not found
 * says so; what the library does not say how to look for is marked as not checked, and nothing is claimed about it. Each standard has a
 * table for each way in which its requirements stand, so that nobody has to read what is met to find what is not. What the law asks comes
 * first: once above all, then standard by standard, and in each table.
 */
export function complianceTables(answers: readonly Answer[]): readonly Block[] {
    if (answers.length === 0) return [];
    const standards = answersByStandard(answers);
    return [
        ...summariseLaw(standards),
        paragraph(text('How much a requirement weighs:')),
        explainLevels(standards.flatMap((standard) => standard.answers)),
        paragraph(text('How it stands:')),
        explainStatuses(answers),
        ...standards.flatMap(({ standard, answers: own }): readonly Block[] => {
            const usual = usualSource(own.map(({ requirement }) => requirement));
            const counts = countByStatus(own);
            const blocks: readonly Block[] = [
                ...tellForce(standard),
                paragraph(text(`${describeCounts(counts)}.`)),
                ...warnOfSources(usual),
                ...counts.flatMap(({ words, answers: alike }) => answersTable(words, alike, usual)),
            ];
            return [{ kind: 'section', id: `compliance-${standard.name}`, title: titleOf(standard), role: 'section', blocks }];
        }),
    ];
}

/** How much a requirement weighs, heaviest first. */
const levels: readonly Answer['level'][] = ['must', 'should', 'good', 'info'];

/** What the words for the weight of some requirements mean; where one means several things, in which standards. */
export function explainLevels(asked: readonly Asked[]): Block {
    return explain(
        levels.flatMap((level): (readonly [string, string])[] => {
            const alike = asked.filter((each) => each.level === level);
            const [usual, ...others] = meaningsOf(level).flatMap((meaning) => {
                const standards = new Set(
                    alike.filter((each) => meaningOf(each) === meaning).map(({ standard }) => withArticle(titleOf(standard))),
                );
                return standards.size === 0 ? [] : [{ meaning, standards: joinWords([...standards]) }];
            });
            const rest = others.map(({ meaning, standards }) => `; in ${standards}, ${meaning}`);
            return usual === undefined ? [] : [[level, [usual.meaning, ...rest].join('')]];
        }),
    );
}

/** A list of words, each with what it means. */
export function explain(words: readonly (readonly [word: string, meaning: string])[]): Block {
    const items = words.map(
        ([word, meaning]): ListItem => ({
            blocks: [paragraph({ kind: 'strong', content: [text(word)] }, text(`: ${meaning}`))],
        }),
    );
    return { kind: 'list', ordered: false, items };
}

/** What whoever signs has to know first. Nothing where the law asks nothing. */
function summariseLaw(standards: readonly StandardAnswers[]): readonly Block[] {
    const answers = standards.flatMap((standard) => standard.answers);
    const [stressed, rest] = lawInShort(answers.map((answer) => ({ isDutyInLaw: isDutyInLaw(answer), status: answer.status }))) ?? [];
    if (stressed === undefined) return [];
    const stands = (wanted: Answer['status']): readonly Answer[] =>
        answers.filter((answer) => answer.status === wanted && isDutyInLaw(answer));
    const [lacking, departed] = [stands('not-found'), stands('departed')];
    return [
        paragraph({ kind: 'strong', content: [text(stressed)] }, text(` ${rest}`)),
        ...listAnswers(lacking.map(linkToRow)),
        ...(departed.length === 0 ? [] : [paragraph(text(departedInLaw))]),
        ...listAnswers(departed.map((answer) => [...linkToRow(answer), text(': '), ...lowerPhrase(sayReason(answer))])),
    ];
}

function listAnswers(answers: readonly (readonly Inline[])[]): readonly Block[] {
    if (answers.length === 0) return [];
    return [{ kind: 'list', ordered: false, items: answers.map((words): ListItem => ({ blocks: [paragraph(...words)] })) }];
}

function linkToRow(answer: Answer): readonly Inline[] {
    // The row has all places.
    const [place] = describeSource(answer.requirement).split('; ');
    return [
        { kind: 'reference', text: titleOf(answer.requirement), target: rowIdOf(answer) },
        text(` (${[titleOf(answer.standard), place].filter(Boolean).join(', ')})`),
    ];
}

/** When the edition was in force, and what came after it: whoever reads the statement later has to know which text it speaks of. */
function tellForce(standard: Standard): readonly Block[] {
    const span = findFact(standard, 'InForceFact');
    const successors = findFact(standard, 'ReplacedByFact')?.successors.map(describeReference) ?? [];
    const said = [
        span ? `in force ${describeSpan(span.from, span.to)}` : '',
        successors.length === 0 ? '' : `replaced by ${successors.join(' and ')}`,
    ].filter(Boolean);
    return said.length === 0 ? [] : [paragraph(text(`${capitalise(said.join('; '))}.`))];
}

/** What stands alike in a standard, the heaviest first. */
function answersTable(words: string, answers: readonly Answer[], usual: UsualSource): readonly Block[] {
    const sorted = levels.flatMap((level) => answers.filter((answer) => answer.level === level));
    const columns = ['Requirement', 'Level', 'Source', 'How it stands'];
    const rows = sorted.map((answer) => rowOf(answer, usual));
    return table(capitalise(words), columns, rows, true).map((block) => ({
        ...block,
        rows: block.rows.map((row, index) => withId(row, sorted[index])),
    }));
}

/** Only what is linked to has an anchor. */
function withId(row: Row, answer: Answer | undefined): Row {
    return answer && isNamedAbove(answer) ? { id: rowIdOf(answer), ...row } : row;
}

function isNamedAbove(answer: Answer): boolean {
    return isDutyInLaw(answer) && (answer.status === 'not-found' || answer.status === 'departed');
}

function rowIdOf({ standard, requirement }: Answer): string {
    return `compliance-${standard.name}.${requirement.name}`;
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
                [places.length > 0 ? phrase`Stated in ${sayPlaces(sayWhere(answer))}` : ['Met'], [describeStanding(answer, 'public')]],
                '. ',
            );
        case 'departed':
            return phrase`Departed from: ${sayReason(answer)}`;
        case 'not-found':
            return [`Not found. ${describeStanding(answer, 'public')}`];
        case 'not-asked':
            return [`Not asked here. ${describeStanding(answer, 'public')}`.trim()];
        case 'not-checked':
            return [`Not checked. ${describeStanding(answer, 'public')}`];
    }
}

/** Why it is departed from, in the author's words. */
function sayReason({ places }: Answer): Phrase {
    return listPhrases(places.filter(isDepartsFact).map((fact) => sayProse(fact.reason)));
}

/** More places than these are counted: whoever doubts looks at the first. */
const mostPlaces = 5;

/** Places whose titles may have commas in them. */
function sayPlaces(places: readonly Phrase[]): Phrase {
    if (places.length <= mostPlaces) return joinPhrases(places, '; ');
    const shown = mostPlaces - 1;
    return phrase`${joinPhrases(places.slice(0, shown), '; ')}; and ${String(places.length - shown)} others`;
}

/** Elements by their titles; a post with its body, for every body has a chief executive. */
function sayWhere(answer: Answer): readonly Phrase[] {
    return placesOf(answer).map((place) => {
        if (isArrangement(place)) return [sayOwnPlace(answer)];
        return isPost(place) ? [{ text: describePost(place), of: place }] : sayElement(place);
    });
}

/** What an arrangement states of itself stands at the head of its page, but for its agencies and versions, which have tables. */
function sayOwnPlace({ places, requirement }: Answer): string {
    if (places.some((place) => isVersionFact(place) || isVersionFact(place.$container))) return 'the list of versions';
    const stated = factsOf(requirement, 'MetByFact').flatMap(({ conditions }) => conditions.filter(isStatesTerm));
    return stated.some(({ words }) => words.includes('agencies')) ? 'the list of the agencies' : 'the facts at the head of this document';
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
    const said = ending === undefined ? known : `${capitalise(inFull(ending))}. ${known}`;
    return [{ kind: 'quote', blocks: [paragraph({ kind: 'strong', content: [text('Take care:')] }, text(` ${said}`))] }];
}

/** `2026 text not read` is short enough for a row, and too short for a sentence. */
function inFull(ending: string): string {
    return ending.replace(/^(\d{4}) text not read$/, 'the text of $1 was not read');
}

const warnings: Readonly<Record<UsualSource['confidence'], string>> = {
    read: '',
    unverified:
        'Unless a row says otherwise, nobody has looked up the places given here in the text itself. Look one up before you rely on it.',
    secondary: 'Unless a row says otherwise, the places given here are known from what others report, not from the text itself.',
    inferred: 'Unless a row says otherwise, what is asked follows from the places given here, and is not written there.',
};

/** How requirements may stand, first what a reader has to know before signing. */
const statuses: readonly Answer['status'][] = ['not-found', 'departed', 'found', 'answered', 'not-asked', 'not-checked'];

const words: typeof statusWords = { ...statusWords, departed: 'departed from with a reason' };

/** What the words of the statement claim, and what they do not; only those that occur. */
function explainStatuses(answers: readonly Answer[]): Block {
    const meanings: Readonly<Record<Answer['status'], string>> = {
        'not-found': 'it was looked for, and not found; it may be there in other words',
        departed: 'it is done otherwise on purpose, and the reason is given',
        found: 'what is stated in this document shows it',
        answered: 'a section speaks of it; how well is for readers to judge',
        'not-asked': 'it does not concern these arrangements, and the reason is given',
        'not-checked': 'it cannot be told from this document, so nothing is claimed',
    };
    return explain(
        statuses
            .filter((status) => answers.some((answer) => answer.status === status))
            .map((status) => [words[status], meanings[status]] as const),
    );
}

interface Count {
    readonly words: string;
    readonly answers: readonly Answer[];
}

function countByStatus(answers: readonly Answer[]): readonly Count[] {
    return statuses
        .map((wanted) => ({ words: words[wanted], answers: answers.filter(({ status }) => status === wanted) }))
        .filter((count) => count.answers.length > 0);
}

function describeCounts(counts: readonly Count[]): string {
    return counts.map(({ words, answers }) => `${answers.length} ${words}`).join(', ');
}
