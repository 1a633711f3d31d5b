import { AstUtils, type LangiumDocument } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { type FoundWords, mentionAt, mentionMark, sentenceAround } from './wording.js';

/**
 * The group that a sentence speaks of where some words stand in it: the one it refers to last before them, with nothing else between that
 * could do it; or the group that the text belongs to, where the sentence refers to nothing before them.
 */
export function findSpokenGroup(document: LangiumDocument, words: FoundWords): ast.Group | undefined {
    const sentence = sentenceAround(words);
    const before = sentence.text.slice(0, words.start - sentence.start);
    const mark = before.lastIndexOf(mentionMark);
    if (mark < 0) return isSubject(before) ? AstUtils.getContainerOfType(words.node, ast.isGroup) : undefined;
    if (!isLink(before.slice(mark + 1))) return undefined;
    const mention = mentionAt(document, sentence.start + mark);
    const element = mention?.details.length === 0 ? mention.element?.ref : undefined;
    return ast.isGroup(element) ? element : undefined;
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
