import type { ILexingError, IRecognitionException, IToken } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import { Section } from '../grammar/generated/ast.js';
import { blocksOpenedBy, openingWords } from '../grammar/opening-words.js';
import { describeStrangeWord, findMeantWord, findMessageBehind } from '../grammar/parser-messages.js';
import type { Told } from '../grammar/token-helpers.js';
import { groupBy } from '../support/group-by.js';
import type { Fix } from './fix.js';
import { blockAt } from './habits/block-at.js';
import { describeAt, describeHabit } from './habits/describe-habit.js';
import { type FindCalled, type Habit, writeAt } from './habits/habit.js';
import { findLink, type Reads } from './habits/linked.js';
import { lineOf } from './line-of.js';
import { findListedNames } from './listed-names.js';
import { findMerges, type LeftByMerge } from './merge-marks.js';
import { fixAt, type OffsetFix, type Place, rangeAt } from './offset-edit.js';
import { findPastedTexts } from './pasted-texts.js';
import type { Finding, Location } from './rule.js';
import { fixMistake, writeMeantWord } from './syntax-fixes.js';
import { findUnquotedText } from './unquoted-texts.js';

/** The code of text that cannot be read. */
export const syntaxCode = 'text-readable';

/** How many lines below one that cannot be read are looked through. */
const mostSkipped = 100;

/** How many such findings a document may have before they say nothing more. */
const most = 60;

interface SyntaxFindings {
    readonly findings: readonly Finding[];
    /** The lines, zero-based, that belong to a text without its marks, or were left by a merge: what the parser took them for means nothing. */
    readonly settled: ReadonlySet<number>;
}

/**
 * What the lexer and the parser could not read: one message for each line at most, for the second on a line mostly follows from the first.
 * Where the lexer explains a line, the parser is not asked about it.
 * @param reads Whether a text could be read, for what may be missing on a line to be tried out.
 */
export function syntaxFindings(document: LangiumDocument, findCalled: FindCalled = () => [], reads: Reads = () => false): SyntaxFindings {
    const { lexerErrors, lexerReport, parserErrors } = document.parseResult;
    const told: readonly Told<ILexingError>[] = [...(lexerReport?.diagnostics ?? []), ...lexerErrors];
    const strangeLines = new Set(
        parserErrors.filter(({ token }) => isPlaced(token) && opensStrangeLine(token)).map(({ token }) => token.startLine),
    );
    const notes = new SyntaxNotes(document, findCalled, reads);
    notes.noteMerges();
    if (told.length + parserErrors.length > 0) notes.notePastedTexts();
    // A mark in a line that belongs to no element is not what is wrong with it.
    const toTell = told.filter(({ line = 1 }) => !strangeLines.has(line));
    for (const mistake of toTell.filter((each) => !isSlip(each))) notes.noteToldByLexer(mistake);
    for (const error of parserErrors) {
        if (!isRepair(error.token)) notes.noteToldByParser(error);
    }
    for (const [first, ...further] of groupBy(toTell.filter(isSlip), ({ line }) => line).values())
        if (first) notes.noteToldByLexer(first, further);
    return { findings: notes.collect(), settled: notes.settled };
}

/** Whether a mistake leaves a line as readable as it was: what else is wrong with that line is told first. */
function isSlip({ mistake }: Told<ILexingError>): boolean {
    return mistake === 'capital' || mistake === 'punctuation';
}

/** What is noted of the lines of a document, the surest first: of each line, the first note counts. */
class SyntaxNotes {
    readonly settled = new Set<number>();
    readonly #document: LangiumDocument;
    readonly #findCalled: FindCalled;
    readonly #reads: Reads;
    readonly #uri: string;
    readonly #byLine = new Map<number, Finding>();
    /** Settled lines on which no text is looked for: those of a merge, and those of texts without their marks. */
    readonly #closed = new Set<number>();
    /** Lines on which the lexer has told something. */
    readonly #explained = new Set<number>();

    constructor(document: LangiumDocument, findCalled: FindCalled, reads: Reads) {
        this.#document = document;
        this.#findCalled = findCalled;
        this.#reads = reads;
        this.#uri = document.uri.toString();
    }

    /** In the order of the lines. */
    collect(): readonly Finding[] {
        return [...this.#byLine.values()].sort((a, b) => a.location.range.start.line - b.location.range.start.line);
    }

    noteMerges(): void {
        for (const merge of findMerges(this.#text)) {
            const range = rangeAt(merge, this.#document);
            const { line, character } = range.start;
            this.#note(merge.message, { start: range.start, end: { line, character: character + 7 } }, fixMerge(merge, this.#document));
            this.#close(range);
        }
    }

    notePastedTexts(): void {
        for (const pasted of findPastedTexts(this.#text)) {
            const range = rangeAt(pasted.place, this.#document);
            const { line } = range.start;
            if (this.#closed.has(line) || this.#noteTextOrList(line)) continue;
            const fixes = pasted.fix ? [fixAt(pasted.fix, this.#document)] : [];
            const known = this.#byLine.get(line);
            if (known) this.#byLine.set(line, { ...known, fixes: joinFixes(known.fixes, fixes) });
            else this.#note(pasted.message, range, fixes);
            this.#settle(rangeAt(pasted, this.#document));
        }
    }

    /** @param further What is told of the same line and mended together with it. */
    noteToldByLexer(told: Told<ILexingError>, further: readonly Told<ILexingError>[] = []): void {
        const range = rangeOfTold(told);
        const { line } = range.start;
        if (this.settled.has(line)) return;
        if (!this.#noteTextOrList(line)) {
            const habit = describeHabit(this.#document, told.offset);
            if (habit) this.#noteHabit(habit, told.offset, range);
            else this.#note(told.message, range, [told, ...further].map((each) => this.#fixTold(each)).reduce(joinFixes));
        }
        this.#explained.add(line);
    }

    #fixTold(told: Told<ILexingError>): readonly Fix[] {
        return told.mistake ? fixMistake(told.mistake, { uri: this.#uri, range: rangeOfTold(told) }, this.#document) : [];
    }

    noteToldByParser(error: IRecognitionException): void {
        const { token } = error;
        const range = rangeOf(error);
        const { line } = range.start;
        // What breaks off at the end of the next line follows from an explained one; a word that stands there is its own mistake.
        const follows = this.#explained.has(line) || (this.#explained.has(line - 1) && token.startLine !== line + 1);
        if (follows || this.settled.has(line) || this.#byLine.has(line) || this.#noteTextOrList(line)) return;
        // Where a line breaks off, what is wrong with it stands before its end.
        const breaksOff = token.startLine !== line + 1;
        const offset = breaksOff ? this.#document.textDocument.offsetAt(range.start) : token.startOffset;
        const behind = messageBehind(token, this.#text);
        const habit =
            breaksOff || isPlaced(token)
                ? (describeHabit(this.#document, offset) ?? (behind === undefined ? undefined : this.#describeLink(offset)))
                : undefined;
        if (habit) this.#noteHabit(habit, offset, range);
        else {
            const fixes = writeMeantWord(token.image, findMeantWord(token), this.#document.textDocument, { uri: this.#uri, range });
            this.#note(behind ?? error.message, range, fixes);
        }
        this.#noteLinesBelow(line);
    }

    #describeLink(offset: number): Habit | undefined {
        return describeAt(this.#document, offset, (line) => {
            const { block } = line;
            return block === undefined ? undefined : findLink(line, (each) => this.#reads(`${block} x "X" {\n${each}\n}`));
        });
    }

    get #text(): string {
        return this.#document.textDocument.getText();
    }

    /** @returns Whether a line is a text without its marks, or belongs to a list of names in several lines; all else on its lines follows from that. */
    #noteTextOrList(line: number): boolean {
        const text =
            findUnquotedText(line, this.#document, (each) => this.settled.has(each)) ??
            findListedNames(line, this.#document, this.#findCalled);
        if (!text) return false;
        const { start, end } = text.location.range;
        this.#note(text.message, text.location.range, text.fixes);
        this.#close({ start, end: { ...end, line: text.lastLine } });
        this.#noteLinesBelow(text.lastLine);
        return true;
    }

    #noteHabit(known: Habit, offset: number, { start, end }: Location['range']): void {
        const habit = withReferences(known, this.#findCalled);
        this.#note(
            habit.message,
            {
                start: { ...start, character: start.character + (habit.start ?? 0) },
                end: habit.end === undefined ? end : { ...start, character: start.character + habit.end },
            },
            (habit.fixes ?? []).map((fix) => fixAt(fix, this.#document, offset)),
        );
    }

    /** The parser skips the lines up to the next that it can read; what is known of them is told too, so that all are mended in one go. */
    #noteLinesBelow(above: number): void {
        const { textDocument } = this.#document;
        const block = blockAt(textDocument.offsetAt({ line: above, character: this.#indentOf(above) }), this.#document);
        const [rule] = block === undefined ? [] : blocksOpenedBy(block);
        // What a section does not know is a text most often.
        if (rule === undefined || rule === Section.$type) return;
        for (let line = above + 1; line < Math.min(textDocument.lineCount, above + mostSkipped); line += 1) {
            const words = lineOf(textDocument, line).trim();
            const [word = ''] = /^\p{L}[\p{L}-]*/u.exec(words) ?? [];
            if (/[{}]|"""/.test(words) || openingWords(rule).includes(word.toLowerCase())) return;
            if (words === '' || words.startsWith('//') || this.settled.has(line)) continue;
            const start = { line, character: this.#indentOf(line) };
            const range = { start, end: { line, character: start.character + word.length } };
            const offset = textDocument.offsetAt(start);
            const habit = describeHabit(this.#document, offset);
            const { message, meant } = describeStrangeWord(word, rule);
            if (habit) this.#noteHabit(habit, offset, range);
            else if (meant !== undefined) this.#note(message, range, writeMeantWord(word, meant, textDocument, { uri: this.#uri, range }));
        }
    }

    #indentOf(line: number): number {
        return /^[ \t]*/.exec(lineOf(this.#document.textDocument, line))?.[0].length ?? 0;
    }

    #note(message: string, range: Location['range'], fixes: readonly Fix[]): void {
        const { line } = range.start;
        if (this.#byLine.has(line)) return;
        const location = { uri: this.#uri, range };
        const useful = fixes.filter(({ edits }) => edits.length > 0);
        this.#byLine.set(line, { code: syntaxCode, level: 'must', concernsText: true, message, related: [], location, fixes: useful });
    }

    #settle({ start, end }: Location['range']): void {
        for (let each = start.line; each <= end.line; each += 1) this.settled.add(each);
    }

    #close(range: Location['range']): void {
        this.#settle(range);
        for (let each = range.start.line; each <= range.end.line; each += 1) this.#closed.add(each);
    }
}

/** The first of very many findings, and how many more there are. */
export function boundSyntaxFindings(findings: readonly Finding[]): readonly Finding[] {
    const last = findings[most];
    if (!last) return findings;
    return [
        ...findings.slice(0, most),
        { ...last, message: `${findings.length - most} more lines of this file cannot be read. Mend the ones above first.`, fixes: [] },
    ];
}

/** Writes the reference first, where what is called so is stated, or what was likely meant by a name. */
function withReferences(habit: Habit, findCalled: FindCalled): Habit {
    const { called, meaning, known, write = (name) => name, start = 0, end = 0, fixes = [] } = habit;
    if (called === undefined) return habit;
    const names = findCalled(called, meaning !== undefined);
    const writeNames = (place: Place): readonly OffsetFix[] => names.map((name) => writeAt(place, write(name)));
    if (!meaning) {
        const message = names[0] !== undefined && known ? known(names[0]) : habit.message;
        return { ...habit, message, fixes: [...writeNames({ start, end }), ...fixes] };
    }
    if (names.includes(called)) return habit;
    const [likeliest = called] = names;
    // A name that stands for nothing yet may be stated later, or be another.
    const asWritten = fixes.map((fix) => ({ ...fix, isCertain: false }));
    const places = fixes.length > 0 ? fixes.flatMap(({ edits }) => edits) : [{ start, end }];
    return { ...habit, message: meaning(likeliest), fixes: [...places.flatMap(writeNames), ...asWritten] };
}

/** Which version is right, only the author knows. */
function fixMerge({ versions, ...place }: LeftByMerge, document: LangiumDocument): readonly Fix[] {
    const whole = rangeAt(place, document);
    // The line break behind the last mark goes with it.
    const range = { start: whole.start, end: { line: whole.end.line + 1, character: 0 } };
    return versions.map((newText, index) => ({
        title: `Keep the ${index === 0 ? 'first' : 'second'} version`,
        edits: [{ uri: document.uri.toString(), range, newText }],
    }));
}

/** What is wrong with one line is mended together. */
function joinFixes([one]: readonly Fix[], [other]: readonly Fix[]): readonly Fix[] {
    if (!one || !other) return [];
    return [{ title: one.title, edits: [...one.edits, ...other.edits], isCertain: one.isCertain === true && other.isCertain === true }];
}

function rangeOfTold({ line = 1, column = 1, length }: Told<ILexingError>): Location['range'] {
    return { start: { line: line - 1, character: column - 1 }, end: { line: line - 1, character: column - 1 + length } };
}

/** The token that was not expected; where the file ends too early or a line breaks off, the end of the one before. */
function rangeOf(error: IRecognitionException): Location['range'] {
    const previous = 'previousToken' in error ? (error.previousToken as IToken | undefined) : undefined;
    const token = error.token;
    const usable = isPlaced(token) && token.image !== '';
    const breaksOff = usable && isPlaced(previous) && previous.image !== '{' && (token.startLine ?? 0) > (previous.endLine ?? 0);
    if (usable && !breaksOff) {
        return {
            start: { line: (token.startLine ?? 1) - 1, character: (token.startColumn ?? 1) - 1 },
            end: { line: (token.endLine ?? 1) - 1, character: token.endColumn ?? 1 },
        };
    }
    const end = isPlaced(previous) ? { line: (previous.endLine ?? 1) - 1, character: previous.endColumn ?? 0 } : { line: 0, character: 0 };
    return { start: end, end };
}

/** What to say of a word that was not understood, where its line has begun with what was. */
function messageBehind(token: IToken, text: string): string | undefined {
    const message = findMessageBehind(token);
    if (message === undefined) return undefined;
    const before = text.slice(text.lastIndexOf('\n', token.startOffset - 1) + 1, token.startOffset);
    return /[^\s{}][ \t]*$/.test(before) ? message : undefined;
}

/** Whether a word at the left margin is none of the language, and near none. */
function opensStrangeLine(token: IToken): boolean {
    return token.startColumn === 1 && token.tokenType.name === 'ID' && findMeantWord(token) === undefined;
}

/** Whether a token was put in by the lexer, which has said so itself. */
function isRepair(token: IToken): boolean {
    return token.image === '' && token.tokenType.name !== 'EOF';
}

function isPlaced(token: IToken | undefined): token is IToken {
    return token !== undefined && Number.isFinite(token.startOffset) && token.startOffset >= 0;
}
