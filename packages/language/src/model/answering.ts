/**
 * Whether a section that says it answers a requirement can: one that says nothing, or speaks of something else altogether, answers nothing.
 * How well it answers is for readers to judge.
 */
import { type AstNode, type CstNode, isCompositeCstNode, isLeafCstNode } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { oncePer } from '../support/once-per.js';
import { factsOf, findFact } from './facts.js';
import type { ArrangementModel } from './model.js';
import { withoutPlaceholders } from './placeholders.js';
import { describeProse } from './say.js';
import { typesShown } from './shown-types.js';
import { shareWord, stem, tellingWords } from './telling-words.js';
import { titleOf } from './titles.js';
import type { Miss } from './verdict.js';

/** The sections that answer a requirement, and why each of the others that say so does not. */
export interface Answering {
    readonly sections: readonly ast.Section[];
    readonly misses: readonly Miss[];
}

/** Whether a section is the one way to meet a requirement: there is no fact to state for it. */
export function isForSections(requirement: ast.Requirement): boolean {
    const ways = factsOf(requirement, 'MetByFact');
    return ways.length > 0 && ways.every(({ element }) => element === 'section');
}

/** Looks at the sections that say they answer a requirement; together they have to use the words that it asks for. */
export function judgeSections(sections: readonly ast.Section[], requirement: ast.Requirement, model: ArrangementModel): Answering {
    const answering: ast.Section[] = [];
    const misses: Miss[] = [];
    for (const section of sections) {
        const against = whyNot(section, requirement, model);
        if (against === undefined) answering.push(section);
        else misses.push({ node: section, property: 'answers', index: indexOf(section, requirement), ...against });
    }
    const [first] = answering;
    const untold = first ? untoldWords(answering, requirement) : [];
    if (!first || untold.length === 0) return { sections: answering, misses };
    const message = `'${titleOf(first)}' says that it answers '${titleOf(requirement)}', and has no word on this: ${untold.join(', ')}.`;
    return { sections: [], misses: [...misses, { node: first, property: 'answers', index: indexOf(first, requirement), message }] };
}

/** The words that a requirement asks for and none of some sections uses, nor anything that they show or refer to. */
function untoldWords(sections: readonly ast.Section[], requirement: ast.Requirement): readonly string[] {
    const asked = factsOf(requirement, 'MetByFact').flatMap(({ conditions }) =>
        conditions.filter(ast.isTellsTerm).flatMap(({ words }) => words),
    );
    if (asked.length === 0) return [];
    const told = ` ${sections
        .map(textOfSection)
        .join(' ')
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')}`;
    const isTold = (word: string): boolean => told.includes(` ${word.toLowerCase().slice(0, stem)}`);
    return asked.filter((words) => !words.split(' ').every(isTold));
}

/** What a section says, and what it shows and refers to. */
function textOfSection(section: ast.Section): string {
    const { shown, mentioned } = pointedAt(section);
    return [ownText(section), ...shown.map(textWritten), ...mentioned.map(titleOf)].join(' ');
}

/** What a section says: its title, its texts and the names of what it shows. */
function ownText(section: ast.Section): string {
    return partsOf(section)
        .flatMap((part) => [titleOf(part), ...part.blocks.map(textOfBlock)])
        .join(' ');
}

/**
 * The section, and those within it that answer nothing themselves: what answers something else is not said on this. A section that is
 * nothing but a heading over others says what they say.
 */
function partsOf(section: ast.Section): readonly ast.Section[] {
    const within = section.blocks.filter(ast.isSection);
    const isHeading = within.length === section.blocks.length;
    return [section, ...within.filter(({ answers }) => isHeading || answers.length === 0).flatMap(partsOf)];
}

function textOfBlock(block: ast.SectionBlock): string {
    if (ast.isSection(block)) return '';
    if (ast.isShow(block)) return block.collective ?? block.element?.$refText ?? '';
    const { text, parts } = block.text ?? { parts: [] };
    return text ?? parts.map((part) => (ast.isMention(part) ? (part.$cstNode?.text ?? '') : part.text)).join('');
}

/** What a section points at. */
interface PointedAt {
    readonly shown: readonly AstNode[];
    readonly mentioned: readonly AstNode[];
    /** Whether it shows a whole collection, which may be about anything. */
    readonly isOpen: boolean;
}

function pointedAt(section: ast.Section): PointedAt {
    const blocks = partsOf(section).flatMap((part) => part.blocks);
    const shows = blocks.filter(ast.isShow);
    const mentions = blocks.filter(ast.isProseBlock).flatMap(({ text }) => text?.parts.filter(ast.isMention) ?? []);
    return {
        shown: shows.flatMap(({ element }) => element?.ref ?? []),
        mentioned: mentions.flatMap(({ element }) => element?.ref ?? []),
        isOpen: shows.some(({ collective }) => collective !== undefined),
    };
}

/** An element as it is written; what a comment says is said to nobody else. */
function textWritten({ $cstNode }: AstNode): string {
    const words = (node: CstNode): string =>
        isCompositeCstNode(node) ? node.content.map(words).join(' ') : isLeafCstNode(node) && node.hidden ? '' : node.text;
    return $cstNode ? words($cstNode) : '';
}

function whyNot(section: ast.Section, requirement: ast.Requirement, model: ArrangementModel): Pick<Miss, 'message' | 'advice'> | undefined {
    // A section that is begun is no fault: it is said what to write there, and no more.
    if (!saysSomething(section, model)) {
        const asked = describeProse(findFact(requirement, 'LevelTextFact')?.text);
        const where = titleOf(section) === titleOf(requirement) ? '' : ` in '${titleOf(section)}'`;
        return { message: `Still to be written${where}: ${titleOf(requirement)}.`, ...(asked ? { advice: asked } : {}) };
    }
    const asked = wordsOfRequirement(requirement);
    if (asked.size < fewestWords || sharesWord(section, asked, model)) return undefined;
    return {
        message: `'${titleOf(section)}' says that it answers '${titleOf(requirement)}', and has no word in common with what is asked.`,
        advice: 'Say there how it is met, or take it out of answers.',
    };
}

function indexOf(section: ast.Section, requirement: ast.Requirement): number {
    return Math.max(
        0,
        section.answers.findIndex(({ ref }) => ref === requirement),
    );
}

/** Whether a section, or a part of it, has text that is no placeholder, or shows something that is stated. */
function saysSomething(section: ast.Section, model: ArrangementModel): boolean {
    return partsOf(section)
        .flatMap(({ blocks }) => blocks)
        .some((block) => {
            if (ast.isShow(block)) return block.element?.ref !== undefined || showsSomething(block.collective, model);
            return ast.isProseBlock(block) && block.text !== undefined && hasOwnWords(block.text);
        });
}

/** Whether a text has words that are no placeholder; a reference has those of what it stands for. */
function hasOwnWords({ text, parts }: ast.Prose): boolean {
    const isSaid = (words: string): boolean => /\p{L}{2}/u.test(withoutPlaceholders(words));
    return text !== undefined ? isSaid(text) : parts.some((part) => ast.isMention(part) || isSaid(part.text));
}

function showsSomething(collective: string | undefined, model: ArrangementModel): boolean {
    const types = typesShown[collective ?? ''];
    if (types) return model.elements.some(({ $type }) => types.includes($type));
    if (collective === 'versions') return findFact(model.node, 'VersionFact') !== undefined;
    if (collective === 'signatures') return findFact(model.node, 'SignedFact') !== undefined;
    // The statement and the departures repeat what was found; they answer nothing themselves.
    return collective === 'glossary' && model.ofType('Term').length > 0;
}

/** With fewer words than these, a requirement says too little for a section to be about something else. */
const fewestWords = 3;

const wordsOfRequirement = oncePer((requirement: ast.Requirement): ReadonlySet<string> => {
    const asked = findFact(requirement, 'LevelTextFact')?.$cstNode?.text ?? '';
    return tellingWords(`${titleOf(requirement)} ${(requirement.name ?? '').replaceAll('-', ' ')} ${asked}`);
});

/** The words of a section, without what it answers. */
const wordsOfSection = oncePer((section: ast.Section): ReadonlySet<string> => tellingWords(ownText(section)));

/** The words of what a section shows and refers to; undefined where it shows a whole collection, which may be about anything. */
function wordsShown(section: ast.Section): ReadonlySet<string> | undefined {
    const { shown, mentioned, isOpen } = pointedAt(section);
    return isOpen ? undefined : tellingWords([...shown.map(textWritten), ...mentioned.map(titleOf)].join(' '));
}

/** What a section refers to may stand in another document, so that its words hold as long as the model does. */
const wordsShownIn = oncePer((_: ArrangementModel) => oncePer(wordsShown));

/** Whether a section and what it shows and refers to have a word in common with what is asked. */
function sharesWord(section: ast.Section, asked: ReadonlySet<string>, model: ArrangementModel): boolean {
    if (shareWord(wordsOfSection(section), asked)) return true;
    const shown = wordsShownIn(model)(section);
    return shown === undefined || shareWord(shown, asked);
}
