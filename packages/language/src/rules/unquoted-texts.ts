import type { LangiumDocument, TextDocument } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { blocksWith, openingWords } from '../grammar/opening-words.js';
import { findTextEnd } from '../grammar/prose-tokens.js';
import { bullets } from '../support/bullets.js';
import { closest } from '../support/closest.js';
import type { Fix } from './fix.js';
import { blockAt } from './habits/block-at.js';
import { citesAct, firstWords, named } from './habits/habit.js';
import { describeMisplaced, textFact } from './habits/texts.js';
import { lineOf, rangeOfLines } from './line-of.js';
import { endOfFirstText, goesOn, inBlock } from './pasted-texts.js';
import type { Location } from './rule.js';

/** A text without its quotation marks, without the first of them, or with marks around some of its words alone. */
export interface UnquotedText {
    readonly message: string;
    readonly location: Location;
    readonly fixes: readonly Fix[];
    /** The last line of it, zero-based. */
    readonly lastLine: number;
}

/**
 * Knows what was meant as a text and lacks its quotation marks: sentences in a section, as everybody types or pastes them first, and
 * titles that are closed and nowhere opened.
 * @param line Zero-based; one that cannot be read.
 * @param isSettled Whether all is said of a line already; a text does not go on there.
 * @returns Undefined where the line is something else.
 */
export function findUnquotedText(line: number, document: LangiumDocument, isSettled: (line: number) => boolean): UnquotedText | undefined {
    return findUnopenedText(line, document) ?? findHalfQuoted(line, document) ?? findSentences(line, document, isSettled);
}

/** `group board Partnership Board" {`; in a section also `We listen to children."` */
function findUnopenedText(line: number, document: LangiumDocument): UnquotedText | undefined {
    const written = lineOf(document.textDocument, line);
    const mark = written.indexOf('"');
    const behind = written.slice(mark + 1).trimEnd();
    // The mark closes: no other stands on the line, a word stands right before it, and none right behind it.
    if (mark < 1 || !/\S/.test(written[mark - 1] ?? '') || !/^(?:$|[ \t]*\{$|[ \t]+[a-z][^"]*$)/.test(behind)) return undefined;
    const words = written.slice(0, mark).trimStart();
    const indent = mark - words.length;
    const [, opener = '', title = ''] = titleWithoutMark.exec(words) ?? [];
    const isText = title === '' && behind === '' && isSentence.test(words) && !/[“„]/.test(words) && isInSection(line, document);
    if (title === '' && !isText) return undefined;
    const start = { line, character: indent + opener.length };
    const end = { line, character: mark + 1 };
    const uri = document.uri.toString();
    const right = isText ? `"${begunBy(words)} …"` : `${opener.trimEnd()} "${title}"`;
    const edits = [{ uri, range: { start, end: start }, newText: '"' }];
    return {
        message: `The opening quotation mark is missing: write ${right}.`,
        location: { uri, range: { start, end } },
        fixes: [{ title: 'Write the opening quotation mark', edits, isCertain: true }],
        lastLine: line,
    };
}

/** A name begins small and a title does not; where both begin small, nobody can tell them apart. */
const titleWithoutMark = new RegExp(`^((?:${named})[ \\t]+\\p{Ll}[\\p{L}\\d-]*[ \\t]+)(\\p{Lu}[^{}]*)$`, 'u');

/** Words of the language begin small, and have no apostrophes and curly marks between them. A table begins with a line. */
const isSentence = /^(?:["“„]|\|[ \t]*)?(?:\p{Lu}.*[ \t].*[ \t]|\p{L}(?=.*[“”„’]).*[ \t])/u;

/** `note “We listen,” and we don’t stop.`, also with straight marks: those around some of the words are their own. */
function findHalfQuoted(line: number, document: LangiumDocument): UnquotedText | undefined {
    const [, ahead = '', fact = '', words = ''] = factWithMarks.exec(lineOf(document.textDocument, line)) ?? [];
    if (fact === '' || !hasOwnBraces(words) || /[ \t]\/\//.test(words)) return undefined;
    const end = endOfFirstText(words);
    const rest = end === undefined ? '' : words.slice(end).trim();
    const [before = ''] = words.split(/["“”„]/, 1);
    const isHalf =
        end === undefined ? before !== '' && !mayPrecedeText.test(`${fact} ${before.trim()}`) : goesOn(rest) && !opensFactWithText(rest);
    if (!isHalf) return undefined;
    const start = { line, character: ahead.length };
    const uri = document.uri.toString();
    const atFact = { line, character: ahead.length - ahead.trimStart().length };
    const misplaced = describeMisplaced(fact, blockAt(document.textDocument.offsetAt(atFact), document));
    if (misplaced !== undefined) {
        const end = { line, character: atFact.character + fact.length };
        return { message: misplaced, location: { uri, range: { start: atFact, end } }, fixes: [], lastLine: line };
    }
    const location = { uri, range: { start, end: { line, character: ahead.length + words.length } } };
    return {
        message: `Text stands in quotation marks: write ${fact} "${begunBy(words)} …".`,
        location,
        fixes: [{ title: writeMarks, edits: [{ ...location, newText: onOneLine(words) }] }],
        lastLine: line,
    };
}

const factWithMarks = new RegExp(`^([ \\t]*(${textFact})[ \\t]+)((?![:=]).*["“”].*\\S)[ \\t]*$`);

/** Whether another fact follows on the line: `note "A" purpose "B"`. */
function opensFactWithText(words: string): boolean {
    const [, word] = /^([a-z]+)[ \t]+["“]/.exec(words) ?? [];
    return word !== undefined && blocksWith(word).length > 0;
}

/** `purpose for children`, `duty critical-friend` */
const mayPrecedeText = /^(?:purpose for (?:the )?[a-z]+|duty \S+)$/;

const writeMarks = 'Write the quotation marks';

/** Words between quotation marks; those that are straight like these need a backslash, and curly ones stay. */
function onOneLine(words: string): string {
    return `"${words.replace(/\\.|"/g, (sign) => (sign === '"' ? '\\"' : sign))}"`;
}

/** Sentences that stand for themselves, in one line or several. */
function findSentences(told: number, document: LangiumDocument, isSettled: (line: number) => boolean): UnquotedText | undefined {
    const { textDocument } = document;
    // Marks that nothing opened close what stands above them.
    const isClosed = isMarks(lineOf(textDocument, told));
    const prose = findProse(isClosed ? writtenAbove(told, textDocument) : told, document, isSettled);
    return prose && (lackingFirstMarks(prose, document) ?? (isClosed ? undefined : lackingMarks(prose, document)));
}

/** Lines that were meant as a text. */
interface Prose {
    readonly first: number;
    readonly last: number;
    /** Whether they can be nothing else. */
    readonly isSure: boolean;
}

/** The lines of a text around one of them. */
function findProse(line: number, document: LangiumDocument, isSettled: (line: number) => boolean): Prose | undefined {
    const { textDocument } = document;
    const textAt = (each: number): string => lineOf(textDocument, each);
    if (!mayBeProse(textAt(line)) || !isInSection(line, document)) return undefined;
    const isPart = (each: number): boolean => {
        const text = textAt(each);
        return each >= 0 && each < textDocument.lineCount && !isSettled(each) && (text.trim() === '' || mayBeProse(text));
    };
    let [first, last] = [line, line];
    while (isPart(first - 1) && line - first < mostLines) first -= 1;
    while (isPart(last + 1) && last - line < mostLines) last += 1;
    while (textAt(first).trim() === '') first += 1;
    while (textAt(last).trim() === '') last -= 1;
    const lines = Array.from({ length: last - first + 1 }, (_, index) => textAt(first + index));
    const isPlain = lines.some((each) => isSentence.test(each.trim()) || citesAct.test(each.trim()));
    if (!isPlain && !lines.some((each) => beginsSmall(each.trim()))) return undefined;
    return { first, last, isSure: isPlain && lines.every(isSurelyProse) };
}

/** A text with marks below it and none above. */
function lackingFirstMarks({ first, last, isSure }: Prose, { textDocument, uri }: LangiumDocument): UnquotedText | undefined {
    const lastLine = endOfTextBehind(last, textDocument);
    if (lastLine === undefined) return undefined;
    const range = rangeOfLines(textDocument, first);
    const { start } = range;
    const indent = lineOf(textDocument, first).slice(0, start.character);
    const newText = `"""${textDocument.getText().includes('\r\n') ? '\r\n' : '\n'}${indent}`;
    return {
        message: 'This text ends with """ and does not begin with it: write """ in a line above it.',
        location: { uri: uri.toString(), range },
        fixes: [
            {
                title: 'Write """ above the text',
                edits: [{ uri: uri.toString(), range: { start, end: start }, newText }],
                isCertain: isSure,
            },
        ],
        lastLine,
    };
}

/** A text without any marks. */
function lackingMarks({ first, last, isSure }: Prose, { textDocument, uri }: LangiumDocument): UnquotedText | undefined {
    const isOne = first === last;
    const opening = lineOf(textDocument, first);
    const words = opening.trim();
    if (isOne && words.includes('"') && !isSurelyProse(words)) return undefined;
    const range = rangeOfLines(textDocument, first, last);
    const indent = opening.slice(0, range.start.character);
    const newText = isOne ? onOneLine(words) : inBlock(textDocument.getText(range), indent, indent);
    return {
        message: isOne
            ? `Text stands in quotation marks: write "${begunBy(words)} …".`
            : 'Text stands in quotation marks: this one has several lines, so write """ in a line above it and in a line below it.',
        location: { uri: uri.toString(), range: rangeOfLines(textDocument, first) },
        // One line may be a fact that went wrong; nobody writes several of those.
        fixes: [{ title: writeMarks, edits: [{ uri: uri.toString(), range, newText }], isCertain: !isOne && isSure }],
        lastLine: last,
    };
}

/**
 * Where """ below a text closes it, because it closes nothing else and opens nothing that ends: the last line that was read for a text.
 * @param last The last line of the text.
 */
function endOfTextBehind(last: number, textDocument: TextDocument): number | undefined {
    const line = writtenBelow(last, textDocument);
    if (!isMarks(lineOf(textDocument, line)) || mayBeProse(lineOf(textDocument, writtenBelow(line, textDocument)))) return undefined;
    const text = textDocument.getText();
    const start = text.indexOf('"""', textDocument.offsetAt({ line, character: 0 }));
    const end = findTextEnd(text, start);
    return text.slice(start + 3, end).endsWith('"""') ? undefined : textDocument.positionAt(end).line;
}

/** The line above that is not empty, or the first. */
function writtenAbove(line: number, textDocument: TextDocument): number {
    let above = line - 1;
    while (above > 0 && lineOf(textDocument, above).trim() === '') above -= 1;
    return above;
}

/** The next line that is not empty, or the last. */
function writtenBelow(line: number, textDocument: TextDocument): number {
    let next = line + 1;
    while (next < textDocument.lineCount && lineOf(textDocument, next).trim() === '') next += 1;
    return next;
}

function isMarks(line: string): boolean {
    return line.trim() === '"""';
}

/** So far up and down a text is looked for. */
const mostLines = 500;

/** Whether a line may be a part of a text: it opens with no word of a section, and its braces, if any, are those of references. */
function mayBeProse(line: string): boolean {
    const words = line.trim();
    if (/(?:^|[ \t])\/\//.test(words) || words.includes('"""') || !hasOwnBraces(words)) return false;
    // A line that is a text as a whole is no part of another; where words follow its closing mark, the marks are a part of it.
    const end = endOfFirstText(words);
    if (end !== undefined) return goesOn(words.slice(end)) && !opensBlock(words.slice(end).trim());
    return opensText.test(words) && !opensBlock(words);
}

const opensText = new RegExp(String.raw`^[\p{L}\p{N}(‘'£${bullets}–—|*#>-]`, 'u');

/** `page four of the plan`: what opens something has a name and a title behind it, and a fact begins with a word of its own. */
function beginsSmall(words: string): boolean {
    const [, word = ''] = /^(\p{Ll}[\p{L}'’-]*)(?:[ \t]+[^\s"]+){3,}$/u.exec(words) ?? [];
    return word !== '' && blocksWith(word).length === 0;
}

/** Whether the braces in some words, if any, are those of references. */
function hasOwnBraces(words: string): boolean {
    return !/[{}]/.test(words.replace(/\{[\p{L}\p{N}_.-]+\}/gu, ''));
}

/** Whether words begin as what stands in a section does, or nearly so. */
function opensBlock(words: string): boolean {
    const [word = ''] = (!citesAct.test(words) && /^\p{Ll}[\p{L}-]*/u.exec(words)) || [];
    return word !== '' && (sectionWords().includes(word) || closest(word, sectionWords()) !== undefined);
}

/** Whether a line of a text can be nothing else: no word of the language that was given a capital, and no row of a table. */
function isSurelyProse(line: string): boolean {
    if (/^\||[\p{L}\p{N}]{2}\t/u.test(line.trim())) return false;
    const [word = ''] = /^\p{L}[\p{L}-]*/u.exec(line.trim()) ?? [];
    return citesAct.test(line.trim()) || !sectionWords().includes(word.toLowerCase());
}

function sectionWords(): readonly string[] {
    return openingWords('Section');
}

/** The first words of a text, without the marks among them: a message has its own around them. */
function begunBy(words: string): string {
    return firstWords(words.replace(/["“”„]/g, ''), 3).replace(/[.,;:]$/, '');
}

/** Whether a line stands between the braces of a section, and of nothing within it. */
function isInSection(line: number, { parseResult }: LangiumDocument): boolean {
    const root = parseResult.value as ast.MasaDocument;
    let inner: readonly { readonly $type: string; readonly $cstNode?: { readonly range: Location['range'] } }[] = root.elements;
    let section: ast.Section | undefined;
    for (;;) {
        const holder = inner.find(({ $cstNode: cst }) => cst && cst.range.start.line < line && line < cst.range.end.line);
        if (!holder) return section !== undefined;
        if (!ast.isSection(holder)) return false;
        section = holder;
        inner = holder.blocks;
    }
}
