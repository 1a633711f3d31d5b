import { blocksWith } from '../grammar/opening-words.js';
import { findTextEnd, isStructuralLine } from '../grammar/prose-tokens.js';
import { bullets } from '../support/bullets.js';
import type { OffsetFix, Place } from './offset-edit.js';

/** A text whose quotation marks are not those of the language, as it comes out of a word processor: from its first mark to behind its last. */
export interface PastedText extends Place {
    /** The place to tell of it. */
    readonly place: Place;
    readonly message: string;
    /** How it is written here; without it nobody can tell where the text ends, or it cannot stand where it does. */
    readonly fix?: OffsetFix;
}

/**
 * Finds the texts between quotation marks that the language reads otherwise than they were meant: curly marks, marks within a text,
 * texts of several lines. What stands between the outermost marks is the author's, so mending keeps every word and sign of it.
 */
export function findPastedTexts(text: string): readonly PastedText[] {
    const found: PastedText[] = [];
    let tries = 0;
    for (let at = 0; tries < mostTries; ) {
        nextMark.lastIndex = at;
        const mark = nextMark.exec(text);
        if (!mark) break;
        const start = mark.index;
        const end = mark[0] === '//' ? endOfLine(text, start) : mark[0] === '"""' ? findTextEnd(text, start) : endOfPlainText(text, start);
        at = end ?? start + 1;
        if (end !== undefined) continue;
        tries += 1;
        const pasted = readPasted(text, start);
        if (pasted) found.push(pasted);
        at = pasted?.end ?? (mark[0] === '"' ? endOfLine(text, start) : at);
    }
    return found;
}

const nextMark = /\/\/|"""|["“”„]/g;

/** How often we look for an end, and how far: a document full of opening marks would be looked through anew for each. */
const mostTries = 300;
const longest = 20_000;

/** The text that begins at a mark; undefined where nothing better can be said than that the mark has no meaning, or closes what nothing opened. */
function readPasted(text: string, start: number): PastedText | undefined {
    if (text[start] === '"' && /\S/.test(text[start - 1] ?? ' ') && /\s/.test(text[start + 1] ?? ' ')) return undefined;
    const closing = findClosing(text, start);
    if (closing === undefined) return unclosed(text, start);
    return closing > endOfLine(text, start) ? severalLines(text, start, closing) : oneLine(text, start, closing);
}

/** A text without an end is closed where its line ends. */
function unclosed(text: string, start: number): PastedText | undefined {
    if (text[start] !== '“' && text[start] !== '„') return undefined;
    const line = text.slice(start, endOfLine(text, start));
    const comment = line.search(/\s\/\//);
    const words = line.slice(0, comment < 0 ? undefined : comment).trimEnd();
    const end = start + (words.endsWith('{') ? words.slice(0, -1).trimEnd() : words).length;
    const edits = [
        { start, end: start + 1, newText: '"' },
        { start: end, end, newText: '"' },
    ];
    return {
        start,
        end,
        place: { start, end },
        message: curlyMessage(text[start]),
        fix: { title: straight, isCertain: false, edits },
    };
}

const straight = 'Write straight quotation marks';

function curlyMessage(mark = ''): string {
    return `'${mark}' has no meaning here. Quotation marks are straight here: write " before and after a text.`;
}

function oneLine(text: string, start: number, closing: number): PastedText {
    const straightMarks = [...text.slice(start + 1, closing).matchAll(/\\.|"/g)].filter(([mark]) => mark === '"');
    const inner = straightMarks.map(({ index }) => start + 1 + index);
    const outer = [start, closing].filter((at) => text[at] !== '"');
    const [first = start] = outer.length > 0 ? outer : inner;
    const before = text.slice(text.lastIndexOf('\n', start) + 1, start).trim();
    const rest = text.slice(closing + 1, endOfLine(text, closing)).trim();
    const isLast = rest === '' || /^[,{]?(?:$|[ \t]*\/\/)/.test(rest);
    // Words with apostrophes beside it, or behind its comma, are a sentence that lacks marks around the whole.
    const isAmongWords =
        /[‘’]/.test(`${before}${rest}`.replace(/["“„][^"”“]*["”“]/g, '')) || (!isLast && /[,;.?!]/.test(text[closing - 1] ?? ''));
    // Straight marks around some words of a sentence would be worse than none.
    const isText = !isAmongWords && (before === '' ? !goesOn(rest) : opensFact(before.toLowerCase()));
    const edits = [
        ...outer.map((at) => ({ start: at, end: at + 1, newText: '"' })),
        ...inner.map((at) => ({ start: at, end: at + 1, newText: '\\"' })),
    ].sort((a, b) => a.start - b.start);
    return {
        start,
        end: closing + 1,
        place: outer.length > 0 ? { start, end: closing + 1 } : { start: first, end: first + 1 },
        message: outer.length > 0 ? curlyMessage(text[first]) : 'A quotation mark within a text is written \\".',
        // A backslash would take the closing mark for itself; a line that opens with no word of the language may be a text as a whole.
        ...(isText &&
            text[closing - 1] !== '\\' && {
                fix: {
                    title: outer.length > 0 ? straight : 'Write \\" within the text',
                    isCertain: (isLast || inner.length === 0) && (before === '' ? isLast : opensFact(before)),
                    edits,
                },
            }),
    };
}

/** The facts whose text may have several lines, by their first words; a section has such texts as well. */
const proseFact =
    /^(?:purpose|note|role|reason|attendance|decides|formula|excludes|contributes|duty|otherwise|item|step|departs|delivered|takes|expressly|term|spends|reserve|count|contract|funded|quorum|part|must|should|good|info)\b|^$/;

function severalLines(text: string, start: number, closing: number): PastedText {
    const lineStart = text.lastIndexOf('\n', start) + 1;
    const before = text.slice(lineStart, start);
    const lineEnd = endOfLine(text, closing);
    // Words behind the closing mark belong to the text, and the marks then to its words.
    const isPart = goesOn(text.slice(closing + 1, lineEnd));
    const end = isPart ? trimmedEnd(text, closing, lineEnd) : closing + 1;
    const words = isPart ? text.slice(start, end) : text.slice(start + 1, closing);
    const mayStand = proseFact.test(before.trim());
    const isSure =
        !isPart && !words.split('\n').some((line) => /^[ \t]*[a-z]+(?:[ \t]+[a-z-]+){0,3}[ \t\r]*$/.test(line) && opensFact(line.trim()));
    const title = 'Write """ before and after the text';
    return {
        start,
        end,
        place: { start, end: trimmedEnd(text, start, endOfLine(text, start)) },
        message: mayStand
            ? 'A text of several lines stands between """ and """.'
            : 'This text goes on over several lines; here it has to stand on one.',
        ...(mayStand &&
            !words.includes('"""') && {
                fix: {
                    title,
                    isCertain: isSure,
                    edits: [{ start, end, newText: inBlock(words, /^[ \t]*/.exec(before)?.[0] ?? '', before) }],
                },
            }),
    };
}

/** Where the text ends that a line begins with, behind its closing mark; undefined where it begins with none, or the text does not end on it. */
export function endOfFirstText(line: string): number | undefined {
    if (!/^["“„]/.test(line)) return undefined;
    const closing = findClosing(line, 0);
    return endOfPlainText(line, 0) ?? (closing === undefined ? undefined : closing + 1);
}

/** Whether what stands behind a text on its line has words in it that are no texts themselves, ahead of a remark or a brace. */
export function goesOn(rest: string): boolean {
    const [words = ''] = rest.replace(/["“„][^"“”„]*["”“]/g, '').split(/(?:^|[ \t])\/\/|[{}]/, 1);
    return /\p{L}/u.test(words);
}

/**
 * The words of a text on lines of their own, between three marks; the bullets of word processors become hyphens.
 * @param ahead What stands on the line before the text: behind a fact's word its lines go further in.
 */
export function inBlock(words: string, indent: string, ahead: string): string {
    const lineEnd = words.includes('\r\n') ? '\r\n' : '\n';
    const step = indent.includes('\t') ? '\t' : '    ';
    const inner = ahead.trim() === '' ? indent : `${indent}${step}`;
    const [first = '', ...rest] = words.split(/\r?\n/);
    const lines = [first.trimStart(), ...withoutShared(rest)].map(withHyphen);
    while (lines[0]?.trim() === '') lines.shift();
    while (lines.at(-1)?.trim() === '') lines.pop();
    return ['"""', ...lines.map((line) => (line.trim() === '' ? '' : `${inner}${line}`)), `${inner}"""`].join(lineEnd);
}

/** Lines without the indentation that they share; where tabs and spaces differ, nobody knows how deep each stands, and none keeps any. */
function withoutShared(lines: readonly string[]): readonly string[] {
    const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
    const shared = indents.reduce((least, indent) => (indent.length < least.length ? indent : least), indents[0] ?? '');
    const isAlike = indents.every((indent) => indent.startsWith(shared));
    return lines.map((line) => (isAlike ? line.slice(shared.length) : line.trimStart()));
}

/** `- one` for `•	one`, as Markdown writes it; the second level of Word's lists, a lone o before a tab, goes in. */
function withHyphen(line: string): string {
    return line.replace(bullet, '$1- ').replace(/^([ \t]*)o\t[ \t]*/, '$1  - ');
}

const bullet = new RegExp(String.raw`^([ \t]*)[${bullets}][ \t\u00A0]*`, 'u');

/** The end of a text that the language reads as it is meant: no letter, digit or mark follows its closing mark. */
function endOfPlainText(text: string, start: number): number | undefined {
    plainText.lastIndex = start;
    return plainText.test(text) ? plainText.lastIndex : undefined;
}

const plainText = /"(?:[^"\\\r\n]|\\.)*"(?![\p{L}\p{N}"“”])/uy;

/**
 * The mark that closes what a mark opened: marks within come in pairs. Curly marks tell by their form which they are, straight ones by
 * what stands around them.
 * @returns Undefined where the text is nowhere closed, or what follows can be no text.
 */
function findClosing(text: string, start: number): number | undefined {
    let depth = 1;
    for (let at = start + 1; at < Math.min(text.length, start + longest); at += 1) {
        const char = text[at] ?? '';
        if (char === '\\') at += 1;
        else if (char === '\n' && isStructure(text, at + 1)) return undefined;
        else if (marks.has(char)) {
            depth += opens(text, at, start) ? 1 : -1;
            if (depth === 0) return isEnd(text, at) ? at : undefined;
        }
    }
    return undefined;
}

const marks: ReadonlySet<string> = new Set('"“”„');

/** Whether a mark within a text opens something. Whoever writes ”this” or „this“ means the second of a pair to close. */
function opens(text: string, at: number, start: number): boolean {
    const char = text[at];
    if (char === '„') return true;
    const isBehindWord =
        !/[\s([“„"]/.test(text[at - 1] ?? ' ') || (text[at - 1] === '"' && at - 1 !== start && !opens(text, at - 1, start));
    const isBeforeWord = /\S/.test(text[at + 1] ?? ' ');
    if (char === '”') return false;
    if (char === '“') return !(text[start] !== '"' && text[start] !== '“' && isBehindWord);
    return !isBehindWord && isBeforeWord;
}

/** What may follow a text on its line. */
function isEnd(text: string, at: number): boolean {
    return /^(?:[ \t]*(?:[,;:.{}(£\d]|\/\/|$)|[ \t]+["“„\p{L}])/u.test(text.slice(at + 1, endOfLine(text, at)));
}

/** Whether a line can be no part of a text: a brace alone, the first line of an element, a fact with a text of its own. */
function isStructure(text: string, lineStart: number): boolean {
    const line = text.slice(lineStart, endOfLine(text, lineStart)).trim();
    if (line === '}' || line.endsWith('{') || isStructuralLine(text, lineStart)) return true;
    return /^[a-z]+(?:[ \t]+[a-z][a-z-]*){0,2}[ \t]+["“]\S/.test(line) && opensFact(line);
}

function opensFact(line: string): boolean {
    return blocksWith(/^[a-z]+/.exec(line)?.[0] ?? '').length > 0;
}

function endOfLine(text: string, at: number): number {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : text[end - 1] === '\r' ? end - 1 : end;
}

function trimmedEnd(text: string, start: number, end: number): number {
    return start + text.slice(start, end).trimEnd().length;
}
