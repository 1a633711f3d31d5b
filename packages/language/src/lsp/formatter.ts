import { type AstNode, CstUtils, GrammarUtils, type LangiumDocument, type LeafCstNode, type LexingDiagnostic } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
    DocumentFormattingParams,
    DocumentOnTypeFormattingParams,
    DocumentRangeFormattingParams,
    FormattingOptions,
    Position,
    Range,
    TextEdit,
} from 'vscode-languageserver';
import type { Told } from '../grammar/token-helpers.js';
import { walk } from '../grammar/walk.js';
import { syntaxFindings } from '../rules/syntax-findings.js';
import { lineEndOf } from '../support/line-ends.js';

/**
 * Sets the indentation and the blank lines of a document.
 *
 * What it leaves alone, for it is the author's: everything in quotation marks, the distances inside a line, by which facts are set in
 * columns, and where a line is broken. A line that goes on with the fact above moves with it. A document that cannot be read in full is
 * left as it is: in it, the left margin decides what belongs together.
 */
export class MasaFormatter implements Formatter {
    readonly formatOnTypeOptions = { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] };

    formatDocument(document: LangiumDocument, { options }: DocumentFormattingParams): TextEdit[] {
        return this.#format(document, options);
    }

    formatDocumentRange(document: LangiumDocument, { options, range }: DocumentRangeFormattingParams): TextEdit[] {
        return this.#format(document, options).filter(
            (edit) => edit.range.start.line >= range.start.line && edit.range.end.line <= range.end.line,
        );
    }

    /**
     * Sets the indentation of what was finished: the block that a brace closes, or the line above the cursor. Who types a closing brace
     * though the editor has put one below already is left with one of them.
     */
    formatDocumentOnType(document: LangiumDocument, { ch, options, position }: DocumentOnTypeFormattingParams): TextEdit[] {
        const line = ch === '\n' ? position.line - 1 : position.line;
        const surplus = takeSecondBrace(document, line, ch === '}');
        if (surplus) return surplus;
        const first = ch === '}' ? startOfBlock(document, position) : line;
        return this.#format(document, options).filter(
            ({ range, newText }) => first <= range.start.line && range.end.line <= line && !/[\r\n]/.test(newText),
        );
    }

    #format(document: LangiumDocument, { tabSize }: FormattingOptions): TextEdit[] {
        if (syntaxFindings(document).findings.length > 0) return [];
        const text = document.textDocument.getText();
        const lines = text.split(/\r\n|\r|\n/);
        const layout = new Layout(document, lines, Math.max(1, tabSize));
        const edits: TextEdit[] = [];
        /** How far the fact that a line goes on with has moved. */
        let shift = 0;
        for (const [number, line] of lines.entries()) {
            if (layout.isInText(number)) {
                trimEnd(line, number, layout, edits);
                continue;
            }
            const role = layout.roleOf(number);
            if (role === undefined) continue;
            const old = layout.widthOf(line);
            const depth = indentUnit * layout.depthAt(number);
            const width = role === 'begins' ? depth : Math.max(depth + indentUnit, old + shift);
            if (role === 'begins') shift = depth - old;
            const blank = /^[ \t]*/.exec(line)?.[0] ?? '';
            if (blank !== ' '.repeat(width)) edits.push({ range: within(number, 0, blank.length), newText: ' '.repeat(width) });
            trimEnd(line, number, layout, edits);
        }
        return [...edits, ...blankLineEdits(lines, layout, lineEndOf(text))].sort(
            (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
        );
    }
}

/** The line on which the block begins that ends before a position; the same line where none does. */
function startOfBlock({ parseResult, textDocument }: LangiumDocument, position: Position): number {
    const root = parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, textDocument.offsetAt(position) - 1);
    return leaf?.text === '}' ? (leaf.container?.range.start.line ?? position.line) : position.line;
}

/**
 * Takes out the brace that the editor wrote when the block was opened, where the author has typed one before it.
 * @param line The one that holds the author's.
 * @param isTyped Whether it was typed just now. Who typed it before and goes on below, faster than we were, has it where the editor puts it,
 * below its block; a brace further in closes something else.
 * @returns Undefined where there is no such pair of lines, or where both are needed.
 */
function takeSecondBrace({ parseResult, textDocument }: LangiumDocument, line: number, isTyped: boolean): TextEdit[] | undefined {
    const told: readonly Told<LexingDiagnostic>[] = parseResult.lexerReport?.diagnostics ?? [];
    const strayLines = told.flatMap((each) => (each.mistake === 'stray-brace' ? (each.line ?? 0) - 1 : []));
    if (strayLines.length === 0) return undefined;
    const lines = textDocument.getText().split(/\r\n|\r|\n/);
    const second = lines.findIndex((text, number) => number > line && text.trim() !== '');
    const [typed = '', written = ''] = [lines[line], lines[second]];
    if (typed.trim() !== '}' || written.trim() !== '}' || !strayLines.some((stray) => stray === line || stray === second)) return undefined;
    // The brace of the editor stands where that of the author belongs.
    const [indent, meant] = [typed.indexOf('}'), written.slice(0, written.indexOf('}'))];
    if (!isTyped && typed.slice(0, indent) !== meant) return undefined;
    return [
        ...(typed.slice(0, indent) === meant ? [] : [{ range: within(line, 0, indent), newText: meant }]),
        {
            range: {
                start: { line: second - 1, character: (lines[second - 1] ?? '').length },
                end: { line: second, character: written.length },
            },
            newText: '',
        },
    ];
}

/** Columns of a step inwards. */
const indentUnit = 4;

/** `begins` a statement or closes a block; `continues` the one above. */
type Role = 'begins' | 'continues';

/** What each line of a document is. */
class Layout {
    readonly #roles = new Map<number, Role>();
    readonly #depths = new Map<number, number>();
    /** Lines that begin inside a text. */
    readonly #inText = new Set<number>();
    readonly #tabSize: number;
    readonly #lines: readonly string[];

    constructor(document: LangiumDocument, lines: readonly string[], tabSize: number) {
        this.#tabSize = tabSize;
        this.#lines = lines;
        const starts = statementStarts(document.parseResult.value);
        const root = document.parseResult.value.$cstNode;
        let depth = 0;
        let lastLine = -1;
        let isInText = false;
        const comments: LeafCstNode[] = [];
        for (const leaf of root ? CstUtils.flattenCst(root) : []) {
            const { start, end } = leaf.range;
            if (leaf.tokenType.name === 'COMMENT') {
                if (start.line !== lastLine) comments.push(leaf);
                continue;
            }
            if (leaf.hidden) continue;
            const name = leaf.tokenType.name;
            // The words of a text may end with a line break; the line after it is the text's all the same, up to the closing marks.
            if (isInText) for (let line = lastLine + 1; line <= end.line; line += 1) this.#inText.add(line);
            if (name === 'TEXT_OPEN' || name === 'TEXT_CLOSE') isInText = name === 'TEXT_OPEN';
            const closes = name === '}';
            if (closes) depth -= 1;
            if (start.line !== lastLine) {
                const role = closes || starts.has(leaf.offset) ? 'begins' : 'continues';
                // A comment belongs to what follows it; before a closing brace it belongs to the block.
                for (const comment of comments) this.#note(comment.range.start.line, role, closes ? depth + 1 : depth);
                if (!this.#inText.has(start.line)) this.#note(start.line, role, depth);
            }
            comments.length = 0;
            for (let line = start.line + 1; line <= end.line; line += 1) this.#inText.add(line);
            if (name === '{') depth += 1;
            lastLine = end.line;
        }
        for (const comment of comments) this.#note(comment.range.start.line, 'begins', 0);
    }

    #note(line: number, role: Role, depth: number): void {
        this.#roles.set(line, role);
        this.#depths.set(line, depth);
    }

    roleOf(line: number): Role | undefined {
        return this.#roles.get(line);
    }

    depthAt(line: number): number {
        return this.#depths.get(line) ?? 0;
    }

    /** Whether a line begins inside a text, so that its indentation is the author's. */
    isInText(line: number): boolean {
        return this.#inText.has(line);
    }

    /** Whether a line ends inside a text, so that the blanks at its end are the author's. */
    endsInText(line: number): boolean {
        return this.#inText.has(line + 1);
    }

    isBlank(line: number): boolean {
        return !this.#inText.has(line) && (this.#lines[line] ?? '').trim() === '';
    }

    /** The width of a line's indentation, a tab reaching to the next stop. */
    widthOf(line: string): number {
        let width = 0;
        for (const char of line) {
            if (char === ' ') width += 1;
            else if (char === '\t') width += this.#tabSize - (width % this.#tabSize);
            else break;
        }
        return width;
    }
}

/** Where statements begin: imports, elements, facts, blocks of a section. */
function statementStarts(root: AstNode): ReadonlySet<number> {
    const starts = new Set<number>();
    walk(root, {
        node: (node) => {
            const { $containerProperty: property, $cstNode: cst } = node;
            const begins = property === 'terms' ? isInBraces(node.$container) : property !== undefined && statementProperties.has(property);
            if (cst && begins) starts.add(cst.offset);
        },
    });
    return starts;
}

/** Whether what a departure states stands in a block, and not behind its reason. */
function isInBraces(departure: AstNode | undefined): boolean {
    return GrammarUtils.findNodeForKeyword(departure?.$cstNode, '{') !== undefined;
}

const statementProperties: ReadonlySet<string> = new Set(['imports', 'elements', 'facts', 'blocks']);

function trimEnd(line: string, number: number, layout: Layout, edits: TextEdit[]): void {
    const kept = line.trimEnd().length;
    if (kept > 0 && kept < line.length && !layout.endsInText(number)) edits.push({ range: within(number, kept, line.length), newText: '' });
}

/** One blank line where there are several; none at the top, at the beginning and at the end of a block; a line break at the end. */
function blankLineEdits(lines: readonly string[], layout: Layout, lineBreak: string): TextEdit[] {
    const edits: TextEdit[] = [];
    const last = lines.length - 1;
    for (let line = 0; line <= last; line += 1) {
        if (!layout.isBlank(line)) continue;
        let next = line;
        while (next <= last && layout.isBlank(next)) next += 1;
        const above = lines[line - 1];
        const below = lines[next];
        if (below === undefined) {
            // The last piece after the last line break is blank where the document ends well.
            const from = above === undefined ? { line: 0, character: 0 } : { line, character: 0 };
            if (next - line > 1 || (lines[last] ?? '') !== '')
                edits.push({ range: { start: from, end: { line: last, character: (lines[last] ?? '').length } }, newText: '' });
        } else {
            const opened =
                above === undefined || (!layout.isInText(line - 1) && /\{[ \t]*(?:\/\/.*)?$/.test(above) && !/^\s*\/\//.test(above));
            const kept = opened || /^\s*\}/.test(below) ? 0 : 1;
            if (next - line > kept || (kept === 1 && lines[line] !== ''))
                edits.push({
                    range: { start: { line, character: 0 }, end: { line: next, character: 0 } },
                    newText: kept === 1 ? lineBreak : '',
                });
        }
        line = next;
    }
    const end = lines[last] ?? '';
    if (end.trim() !== '' && !layout.isInText(last)) edits.push({ range: within(last, end.length, end.length), newText: lineBreak });
    return edits;
}

function within(line: number, from: number, to: number): Range {
    return { start: { line, character: from }, end: { line, character: to } };
}
