import { AstUtils } from 'langium';
import { isElement } from '../grammar/generated/ast.js';
import { escapeAroundCode, escapeMarkdown, paragraphs } from '../lsp/markdown.js';
import type { Answer } from '../model/compliance.js';
import { placeInFull } from '../model/describe-source.js';
import { describeStanding } from '../model/describe-standing.js';
import { factsOf, findFact } from '../model/facts.js';
import { meaningOf } from '../model/levels.js';
import { describeProse } from '../model/say.js';
import { titleOf } from '../model/titles.js';
import { capitalise, joinWords } from '../support/text.js';

/** What one line of a compliance statement tells its author: what is asked, by whom and where, and how it stands. */
export function renderAnswerCard(answer: Answer): string {
    const { requirement, standard, status } = answer;
    const asked = describeProse(findFact(requirement, 'LevelTextFact')?.text);
    const sources = factsOf(requirement, 'SourceFact').map(
        ({ source, confidence }) => `${placeInFull(source ?? '', standard)}${sureness[confidence ?? ''] ?? ''}`,
    );
    return paragraphs(
        `**${escapeMarkdown(titleOf(requirement))}**`,
        escapeAroundCode(asked),
        escapeMarkdown(`${capitalise(meaningOf(answer))}${sources.length > 0 ? `: ${sources.join('; ')}` : ''}.`),
        `${standings[status]} ${escapeMarkdown([describeWhere(answer), describeStanding(answer)].filter((part) => part !== '').join(' '))}`.trim(),
    );
}

/** How surely the place is known, behind it. */
const sureness: Readonly<Record<string, string>> = {
    secondary: '; Masa has not read it',
    inferred: ', inferred from the text',
    unverified: '; Masa has not read the edition that you follow',
};

const standings: Readonly<Record<Answer['status'], string>> = {
    found: '**Met.**',
    answered: '**Answered in the text.**',
    departed: '**Explained:** you do it differently, and say why.',
    'not-found': '**Not found yet.**',
    'not-asked': '**Not asked here.**',
    'not-checked': '**Not checked:** Masa cannot tell.',
};

/** Where the author's own text meets it, by titles. */
function describeWhere({ status, places }: Answer): string {
    if (status !== 'found' && status !== 'answered') return '';
    const titles = [...new Set(places.map((place) => titleOf(AstUtils.getContainerOfType(place, isElement) ?? place)))];
    const shown = titles.slice(0, mostPlaces).map((title) => `'${title}'`);
    const more = titles.length - shown.length;
    return shown.length === 0 ? '' : `See ${joinWords([...shown, ...(more > 0 ? [`${more} more`] : [])])}.`;
}

const mostPlaces = 3;
