/**
 * Ways to mend what was found, as plain values: the editor offers them, `masa check --fix` applies those that need no choice.
 *
 * A rule builds the edits of its fixes from the functions below, which know how facts, blocks and lines lie in a text. They change the
 * places they are asked to change and leave every other byte alone.
 */
import { type AstNode, type CstNode, CstUtils, GrammarUtils, type LangiumDocument, type URI } from 'langium';
import type { MasaDocument } from '../grammar/generated/ast.js';
import { importPath } from '../scoping/imports.js';
import { withLineEndsOf } from '../support/line-ends.js';
import { lineOf } from './line-of.js';
import { documentOf, locate } from './locate.js';
import type { Location, Spot } from './rule.js';

/** One way to mend a finding. One finding may have several, of which the author chooses. */
export interface Fix {
    /** What it does, in the imperative: `Write £150`, `Take out the second meets`. */
    readonly title: string;
    /** What changes; they do not overlap. A fix without edits is none. */
    readonly edits: readonly Edit[];
    /**
     * Whether it is surely what the author meant and loses nothing: then it is done unasked where the author wants all such mended.
     * A fix that decides something about children, people or money is never certain.
     */
    readonly isCertain?: boolean;
}

/** A text that takes the place of a piece of a document; an insertion where the range is empty. */
export interface Edit extends Location {
    readonly newText: string;
}

/** Writes a text in place of a node, a property, or one entry of a list. */
export function write(spot: Spot, newText: string): readonly Edit[] {
    const document = documentOf(spot.node);
    return document && spot.node.$cstNode ? [{ ...locate(spot), newText: withLineEndsOf(document.textDocument.getText(), newText) }] : [];
}

/** Puts a word behind a keyword of a node, such as a name that was left out. */
export function addBehindKeyword(node: AstNode, keyword: string, word: string): readonly Edit[] {
    const document = documentOf(node);
    const place = GrammarUtils.findNodeForKeyword(node.$cstNode, keyword);
    return document && place ? [insertion(document, place.range.end, ` ${word}`)] : [];
}

/** Takes out a node, and its lines with it where nothing else stands on them. */
export function takeOut(node: AstNode): readonly Edit[] {
    const document = documentOf(node);
    const range = node.$cstNode?.range;
    if (!document || !range) return [];
    const { start, end } = range;
    const before = lineOf(document.textDocument, start.line).slice(0, start.character);
    const after = lineOf(document.textDocument, end.line).slice(end.character);
    const isAlone = before.trim() === '' && after.trim() === '';
    const whole = isAlone ? { start: { line: start.line, character: 0 }, end: { line: end.line + 1, character: 0 } } : range;
    return [{ uri: document.uri.toString(), range: whole, newText: '' }];
}

/** Takes out what stands in brackets in a node, brackets and the space before them too. */
export function takeOutBrackets(node: AstNode): readonly Edit[] {
    const document = documentOf(node);
    const [open, close] = ['(', ')'].map((bracket) => GrammarUtils.findNodeForKeyword(node.$cstNode, bracket)?.range);
    if (!document || !open || !close) return [];
    const before = lineOf(document.textDocument, open.start.line).slice(0, open.start.character);
    const start = { line: open.start.line, character: before.trimEnd().length };
    return [{ uri: document.uri.toString(), range: { start, end: close.end }, newText: '' }];
}

/** Takes one entry out of a list such as `a, b and c`, with the comma or word that joins it; the only entry takes its fact with it. */
export function takeOutEntry(fact: AstNode, entries: readonly (AstNode | CstNode | undefined)[], index: number): readonly Edit[] {
    const document = documentOf(fact);
    const ranges = entries.map((entry) => (entry && '$type' in entry ? entry.$cstNode : entry)?.range);
    const [before, own, after] = [ranges[index - 1], ranges[index], ranges[index + 1]];
    if (!document || !own) return [];
    if (before) return [{ uri: document.uri.toString(), range: { start: before.end, end: own.end }, newText: '' }];
    if (after) return [{ uri: document.uri.toString(), range: { start: own.start, end: after.start }, newText: '' }];
    return takeOut(fact);
}

/** A node that holds facts between braces, or would if it had any; a section holds texts and what it shows. */
export type Block = AstNode & ({ readonly facts: readonly AstNode[] } | { readonly blocks: readonly AstNode[] });

/**
 * States another fact in a block, on a line of its own.
 * @param words The fact as it is written, such as `chair vacant`; where it has several lines, the first at the left margin.
 * @param after The fact to put it behind; without one it becomes the first.
 */
export function addFact(block: Block, words: string, after?: AstNode): readonly Edit[] {
    const document = documentOf(block);
    const cst = block.$cstNode;
    if (!document || !cst) return [];
    const outer = indentOf(document, cst.range.start.line);
    const inner = innerIndent(document, block, outer);
    const open = GrammarUtils.findNodeForKeyword(cst, '{');
    const behind = after?.$cstNode ?? open;
    if (behind) return [openLine(document, behind.range.end, words, inner, outer)];
    const end = CstUtils.flattenCst(cst)
        .filter(({ hidden }) => !hidden)
        .toArray()
        .at(-1)?.range.end;
    // What else stands on the line may be a piece of the block that could not be read.
    return end && endOfLine(document, end) ? [insertion(document, end, ` {\n${indented(words, inner)}\n${outer}}`)] : [];
}

/** Goes on with a fact, behind its last word. */
export function addWords(fact: AstNode, words: string): readonly Edit[] {
    const document = documentOf(fact);
    const end = fact.$cstNode?.range.end;
    return document && end ? [insertion(document, end, ` ${words}`)] : [];
}

/**
 * Adds an element of the top level behind another, with an empty line between. Where more stands on its line, which may be a piece of it that
 * could not be read, it goes to the end of the document.
 */
export function addElement(text: string, behind: AstNode): readonly Edit[] {
    const document = documentOf(behind);
    const end = behind.$cstNode?.range.end;
    if (!document || !end) return [];
    const place = endOfLine(document, end);
    if (place) return [insertion(document, place, `\n\n${text}`)];
    const { textDocument } = document;
    const whole = textDocument.getText();
    return [insertion(document, textDocument.positionAt(whole.length), `${whole.endsWith('\n') ? '\n' : '\n\n'}${text}\n`)];
}

/** Adds an import after those that are there; in a document without any, below the comment at its top, with an empty line on either side. */
export function addImport(document: LangiumDocument, imported: URI): readonly Edit[] {
    const statement = `import "${importPath(document.uri, imported)}"`;
    const last = (document.parseResult.value as MasaDocument).imports.at(-1)?.$cstNode;
    if (last) return [insertion(document, endOfLine(document, last.range.end) ?? last.range.end, `\n${statement}`)];
    const lines = document.textDocument.getText().split(/\r?\n/);
    const isComment = (line: number): boolean => lines[line]?.startsWith('//') ?? false;
    const isBlank = (line: number): boolean => lines[line]?.trim() === '';
    let line = 0;
    while (isComment(line)) line += 1;
    const before = line > 0 && !isBlank(line) ? '\n' : '';
    if (line > 0 && isBlank(line)) line += 1;
    const after = isBlank(line) ? '' : '\n';
    return [insertion(document, { line, character: 0 }, `${before}${statement}\n${after}`)];
}

type Position = Location['range']['start'];

/** Writes words on a line of their own behind a place, whatever else stands on its line. */
function openLine(document: LangiumDocument, place: Position, words: string, inner: string, outer: string): Edit {
    const rest = lineOf(document.textDocument, place.line).slice(place.character);
    const lines = indented(words, inner);
    const end = endOfLine(document, place);
    if (end) return insertion(document, end, `\n${lines}`);
    // What stood behind the place on the same line goes to a line below, without the spaces before it.
    const spaces = rest.length - rest.trimStart().length;
    const edit = insertion(document, place, `\n${lines}\n${rest.trimStart().startsWith('}') ? outer : inner}`);
    return { ...edit, range: { start: place, end: { line: place.line, character: place.character + spaces } } };
}

/** The end of the line, where nothing but a comment follows a place. */
function endOfLine(document: LangiumDocument, { line, character }: Position): Position | undefined {
    const rest = lineOf(document.textDocument, line).slice(character);
    return /^\s*(?:\/\/.*)?$/.test(rest) ? { line, character: character + rest.length } : undefined;
}

/** An insertion whose lines end as the document's do. */
function insertion(document: LangiumDocument, place: Position, text: string): Edit {
    const newText = withLineEndsOf(document.textDocument.getText(), text);
    return { uri: document.uri.toString(), range: { start: place, end: place }, newText };
}

function indented(words: string, indent: string): string {
    return words.replace(/^(?=.)/gm, indent);
}

/** How far the facts of a block are indented: as its first fact is, where that has a line of its own. */
function innerIndent(document: LangiumDocument, block: Block, outer: string): string {
    const [first] = 'facts' in block ? block.facts : block.blocks;
    const start = first?.$cstNode?.range.start;
    const before = start && lineOf(document.textDocument, start.line).slice(0, start.character);
    return before?.trim() === '' ? before : `${outer}    `;
}

function indentOf(document: LangiumDocument, line: number): string {
    return /^\s*/.exec(lineOf(document.textDocument, line))?.[0] ?? '';
}
