import { AstUtils, type LangiumDocument, RegExpUtils } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { oncePer } from '../support/once-per.js';
import type { ArrangementModel } from './model.js';
import { aliasesOf, titleOf } from './titles.js';
import { type FoundWords, mentionAt, mentionMark, sentenceAround } from './wording.js';

/**
 * The group that a sentence speaks of where some words stand in it: the one it refers to or names last before them, with nothing else
 * between that could do it; or the group that the text belongs to, where the sentence names none before them.
 */
export function findSpokenGroup(
    document: LangiumDocument,
    words: FoundWords,
    arrangements: readonly ArrangementModel[],
): ast.Group | undefined {
    const sentence = sentenceAround(words);
    const before = sentence.text.slice(0, words.start - sentence.start);
    const mark = before.lastIndexOf(mentionMark);
    const named = findNamedGroup(before, mark + 1, document, arrangements);
    if (named) return isLink(before.slice(named.end)) ? named.group : undefined;
    if (mark < 0) return isSubject(before) ? AstUtils.getContainerOfType(words.node, ast.isGroup) : undefined;
    if (!isLink(before.slice(mark + 1))) return undefined;
    const mention = mentionAt(document, sentence.start + mark);
    const element = mention?.details.length === 0 ? mention.element?.ref : undefined;
    return ast.isGroup(element) ? element : undefined;
}

/** A group that some words name by its title or by another of its present names, and where the name ends. */
export interface NamedGroup {
    readonly group: ast.Group;
    readonly start: number;
    readonly end: number;
}

/** The group whose name stands last in some words; undefined where there is none, or two groups go by the name. */
export function findNamedGroup(
    text: string,
    from: number,
    document: LangiumDocument,
    arrangements: readonly ArrangementModel[],
): NamedGroup | undefined {
    // A name has a capital, and most sentences that are asked about have none but the first.
    if (!/\p{Lu}/u.test(text.slice(from))) return undefined;
    let last: NamedGroup | undefined;
    let isDouble = false;
    const joined = text.slice(from).replace(/\s+/g, ' ');
    for (const known of namesFor(document, arrangements)) {
        // To ask for a pattern takes long, and hardly any name stands in a text.
        if (!joined.includes(known.name)) continue;
        const { group } = known;
        const pattern = patternOf(known);
        pattern.lastIndex = from;
        for (const { index: start, 0: name } of text.matchAll(pattern)) {
            const end = start + name.length;
            const isSame = last?.start === start && last.end === end;
            if (isSame && last?.group !== group) isDouble = true;
            if (isSame || (last && (end < last.end || (end === last.end && start > last.start)))) continue;
            last = { group, start, end };
            isDouble = false;
        }
    }
    return isDouble ? undefined : last;
}

/** A document that belongs to no arrangement has its own names. */
function namesFor({ parseResult }: LangiumDocument, arrangements: readonly ArrangementModel[]): readonly GroupName[] {
    return arrangements.length > 0 ? arrangements.flatMap(namesInArrangement) : namesInDocument(parseResult.value as ast.MasaDocument);
}

interface GroupName {
    readonly group: ast.Group;
    /** With one space between its words. */
    readonly name: string;
}

const namesInArrangement = oncePer((model: ArrangementModel) => namesOf(model.ofType('Group')));
const namesInDocument = oncePer((root: ast.MasaDocument) => namesOf(root.elements.filter(ast.isGroup)));

function namesOf(groups: readonly ast.Group[]): readonly GroupName[] {
    return groups.flatMap((group) =>
        [titleOf(group), ...aliasesOf(group)]
            .filter((name) => /^\p{Lu}/u.test(name))
            .map((name) => ({ group, name: name.replace(/\s+/g, ' ') })),
    );
}

/** A name as it stands in a text: no part of a longer one, blanks as they come. */
const patternOf = oncePer(({ name }: GroupName) => new RegExp(`${noNameBefore}${asPattern(name)}${noNameBehind}`, 'gu'));

const noNameBefore = String.raw`(?<![\p{L}\p{N}-]|\b(?!The|Our|This)\p{Lu}[\p{L}-]*\s)`;
const noNameBehind = String.raw`(?![\p{L}\p{N}-]|\s+\p{Lu}|['’]s)`;

function asPattern(name: string): string {
    return RegExpUtils.escapeRegExp(name).replace(/\s+/g, '\\s+');
}

/** Whether nothing but an introduction stands before the words: `It`, `The group`, or nothing. */
function isSubject(before: string): boolean {
    return /^\s*(?:[Ii]s|(?:[Ii]t|(?:[Tt]he|[Tt]his) (?:group|board|panel|meeting)|[Tt]hey)\s*(?:is|will be|shall be)?)?\s*$/.test(before);
}

/** Whether what stands between a group and the words goes on about the group, and brings in nothing else that could be meant. */
function isLink(between: string): boolean {
    const rest = between.replace(/\bto be\b/g, '');
    return (
        between.length <= longestLink &&
        !/\p{Lu}|[;:()]|\b(?:group|board|panel|that|whose|where|with|of|from|to|by|for|at|in|when|or)\b/u.test(rest)
    );
}

const longestLink = 40;
