import type { LangiumDocument, TextDocument } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { openingWords } from '../grammar/opening-words.js';
import { closest } from '../support/closest.js';
import type { Fix } from './fix.js';
import { firstWords, named } from './habits/habit.js';
import { inBlock } from './pasted-texts.js';
import type { Location } from './rule.js';

/** A text without its quotation marks, or without the first of them. */
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
 * @returns Undefined where the line is something else.
 */
export function findUnquotedText(line: number, document: LangiumDocument): UnquotedText | undefined {
    return findUnopenedText(line, document) ?? findSentences(line, document);
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
    const isText = title === '' && behind === '' && isSentence.test(words) && isInSection(line, document);
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

/** Words of the language begin small. */
const isSentence = /^\p{Lu}.*[ \t].*[ \t]/u;

function findSentences(line: number, document: LangiumDocument): UnquotedText | undefined {
    const { textDocument, uri } = document;
    const textAt = (each: number): string => lineOf(textDocument, each);
    if (!mayBeProse(textAt(line)) || !isInSection(line, document)) return undefined;
    const isPart = (each: number): boolean => {
        const text = textAt(each);
        return each >= 0 && each < textDocument.lineCount && (text.trim() === '' || mayBeProse(text));
    };
    let [first, last] = [line, line];
    while (isPart(first - 1) && line - first < mostLines) first -= 1;
    while (isPart(last + 1) && last - line < mostLines) last += 1;
    while (textAt(first).trim() === '') first += 1;
    while (textAt(last).trim() === '') last -= 1;
    const lines = Array.from({ length: last - first + 1 }, (_, index) => textAt(first + index));
    if (!lines.some((each) => isSentence.test(each.trim()))) return undefined;
    const [opening = ''] = lines;
    const words = opening.trim();
    const indent = opening.slice(0, opening.indexOf(words));
    const location = (lastLine: number): Location => ({
        uri: uri.toString(),
        range: { start: { line: first, character: indent.length }, end: { line: lastLine, character: textAt(lastLine).trimEnd().length } },
    });
    const isOne = first === last;
    if (isOne && words.includes('"')) return undefined;
    const newText = isOne ? `"${words}"` : inBlock(textDocument.getText(location(last).range), indent, indent);
    return {
        message: isOne
            ? `Text stands in quotation marks: write "${begunBy(words)} …".`
            : 'Text stands in quotation marks: this one has several lines, so write """ in a line above it and in a line below it.',
        location: location(first),
        // One line may be a fact that went wrong; nobody writes several of those.
        fixes: [
            {
                title: 'Write the quotation marks',
                edits: [{ ...location(last), newText }],
                isCertain: !isOne && lines.every(isSurelyProse),
            },
        ],
        lastLine: last,
    };
}

/** So far up and down a text is looked for. */
const mostLines = 500;

/** Whether a line may be a part of a text: it opens with no word of a section, and its braces, if any, are those of references. */
function mayBeProse(line: string): boolean {
    const words = line.trim();
    if (!/^[\p{L}\p{N}(‘'£•●▪‣◦·–—-]/u.test(words) || /(?:^|[ \t])\/\//.test(words) || words.includes('"""')) return false;
    if (/[{}]/.test(words.replace(/\{[\p{L}\p{N}_.-]+\}/gu, ''))) return false;
    const [word = ''] = /^\p{Ll}[\p{L}-]*/u.exec(words) ?? [];
    return word === '' || !(sectionWords().includes(word) || closest(word, sectionWords()) !== undefined);
}

/** Whether a line of a text can be nothing else: no word of the language that was given a capital. */
function isSurelyProse(line: string): boolean {
    const [word = ''] = /^\p{L}[\p{L}-]*/u.exec(line.trim()) ?? [];
    return !sectionWords().includes(word.toLowerCase());
}

function sectionWords(): readonly string[] {
    return openingWords('Section');
}

function begunBy(words: string): string {
    return firstWords(words, 3).replace(/[.,;:]$/, '');
}

function lineOf(textDocument: TextDocument, line: number): string {
    return textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '');
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
