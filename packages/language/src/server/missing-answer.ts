import { type AstNode, AstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { walk } from '../grammar/walk.js';
import { highestStop } from '../lsp/snippets.js';
import { writeSnippet } from '../lsp/write-snippet.js';
import type { Answer } from '../model/compliance.js';
import { contentToWrite, dutyHoldersOf } from '../model/duties.js';
import { factsOf } from '../model/facts.js';
import type { ArrangementModel } from '../model/model.js';
import { hasPlaceholder, placeholders, textToWrite } from '../model/placeholders.js';
import { writeMissingSection } from '../model/starting-text.js';
import { elementTypes } from '../model/ways/asked-elements.js';
import { candidatesOf } from '../model/ways/judge-elements.js';
import { isStated, lacksOf, weight } from '../model/ways/lacks.js';
import { statingWords } from '../model/ways/stating-words.js';
import { addElement, addFact, addWords, type Block, type Edit } from '../rules/fix.js';
import type { Found } from '../rules/rule.js';
import { namedNodes } from '../scoping/exports.js';
import { withLineEndsOf } from '../support/line-ends.js';
import type { ArrangementContext } from './arrangement-context.js';
import type { Insertion, MissingQuestion } from './protocol.js';

/** How what is missing can be begun. */
export type Beginning =
    /** A section says already that it answers it. */
    | { readonly kind: 'section-there'; readonly node: ast.Section }
    | { readonly kind: 'section' }
    /** An element that is there has to state something. */
    | { readonly kind: 'fact'; readonly node: FactBlock; readonly line: Line }
    /** A rule that looked for it knows what to write, and leaves what only the author knows to be written. */
    | { readonly kind: 'fix'; readonly edit: Edit }
    | { readonly kind: 'element'; readonly way: ast.MetByFact };

/** A block whose facts are looked at. */
type FactBlock = ast.Element & { readonly facts: readonly AstNode[] };

/** What is to be written in a block: a line of its own, words behind the title, or words that go on with a line that is there. */
interface Line {
    /** With `$0` where the writing goes on. */
    readonly snippet: string;
    readonly behind?: 'title' | AstNode | undefined;
}

/**
 * Finds out how what was not found can be begun; undefined where a rule looks for it, or nothing can be written simply. Nothing is claimed by
 * it: the value of a fact is left to the author, and so are the words of a section.
 */
export function findBeginning({ status, requirement, verdict }: Answer, model: ArrangementModel): Beginning | undefined {
    if (status !== 'not-found') return undefined;
    const begun = verdict.misses.find(({ node }) => ast.isSection(node))?.node;
    if (ast.isSection(begun)) return { kind: 'section-there', node: begun };
    const written = verdict.misses.flatMap(begunByFix).at(0);
    if (written) return { kind: 'fix', edit: written };
    const ways = factsOf(requirement, 'MetByFact');
    if (ways.some(({ element }) => element === 'section')) return { kind: 'section' };
    for (const way of ways) {
        const found = beginWay(way, model);
        if (found) return found;
    }
    return undefined;
}

/** What the first fix of a finding inserts, if it claims nothing: some of it is still to be written. */
function begunByFix({ fixes: [fix] = [] }: Found): readonly Edit[] {
    const [edit, ...others] = fix?.edits ?? [];
    return edit && others.length === 0 && isEmptyRange(edit) && hasPlaceholder(edit.newText) ? [edit] : [];
}

function isEmptyRange({ range: { start, end } }: Edit): boolean {
    return start.line === end.line && start.character === end.character;
}

function beginWay(way: ast.MetByFact, model: ArrangementModel): Beginning | undefined {
    if (way.by !== undefined) return beginDuty(way, model);
    if (!(way.element !== undefined && way.element in elementTypes)) return undefined;
    const lacking = candidatesOf(way, model)
        .map((node) => ({ node, lacks: lacksOf(node, way.conditions, model) }))
        .filter(({ lacks }) => lacks.length > 0)
        .sort((a, b) => weight(a.lacks) - weight(b.lacks));
    const [nearest] = lacking;
    if (!nearest) return { kind: 'element', way };
    const { node } = nearest;
    if (!isFactBlock(node)) return undefined;
    for (const term of way.conditions) {
        if (lacksOf(node, [term], model).length === 0) continue;
        const line = lineFor(term, node);
        if (line) return { kind: 'fact', node, line };
    }
    return undefined;
}

function isFactBlock(node: AstNode): node is FactBlock {
    return 'facts' in node && Array.isArray(node.facts);
}

function beginDuty(way: ast.MetByFact, model: ArrangementModel): Beginning | undefined {
    const holders = dutyHoldersOf(way, model);
    const stated = new Set(holders.flatMap((holder) => holder.facts.filter(ast.isDutyFact).map(({ name }) => name)));
    const missing = way.keys.find((key) => !stated.has(key));
    const node = holders.find((holder) => holder.facts.some(ast.isDutyFact)) ?? holders[0];
    return node && missing !== undefined ? { kind: 'fact', node, line: { snippet: `duty  ${missing} "$0"` } } : undefined;
}

/** The line that states what a condition asks for, up to where its value begins; undefined where something else is stated already. */
function lineFor(term: ast.MetCondition, node: FactBlock): Line | undefined {
    const stating = <T extends AstNode>(is: (fact: AstNode) => fact is T): T | undefined => node.facts.find(is);
    const begin = (opening: string): Line => {
        const begun = node.facts.find((fact) => fact.$cstNode?.text.replace(/\s+/g, ' ').startsWith(opening));
        return begun ? { snippet: '$0', behind: begun } : { snippet: `${opening}  $0` };
    };
    switch (term.$type) {
        case 'StatesTerm': {
            const word = term.words.find((each) => !isStated(node, each));
            if (word === 'holder') return { snippet: 'held by "$0"', behind: 'title' };
            const publish = stating(ast.isPublishFact);
            if (word === 'published-on' && publish) return { snippet: 'on $0', behind: publish };
            const words = statingWords[word ?? ''];
            if (!words) return undefined;
            const line = begin(words.opening);
            return words.example.startsWith('"') && !line.behind ? { snippet: `${words.opening}  "$0"` } : line;
        }
        case 'NamesTerm': {
            if (!ast.isReport(node)) return undefined;
            const named = new Set(factsOf(node, 'ContainsFact').flatMap(({ items }) => items.map(({ key }) => key)));
            const missing = term.names.filter((name) => !named.has(name));
            const contains = stating(ast.isContainsFact);
            if (missing.length === 0 || contains?.list) return undefined;
            const first = GrammarUtils.findNodeForProperty(contains?.$cstNode, 'items')?.range.start.character;
            const words = writeContents(missing, term, first ?? opensContents.length);
            return contains ? { snippet: `, ${words}`, behind: contains } : { snippet: `${opensContents}${words}` };
        }
        case 'PublishedTerm':
            return stating(ast.isPublishFact) ? undefined : begin('publish by');
        case 'SentTerm': {
            const sent = stating(ast.isSendFact);
            if (term.recipients.length > 0 || !sent) return { snippet: 'send to  $0' };
            return sent.within ? undefined : { snippet: 'within $0', behind: sent };
        }
        case 'CoveringTerm':
            return stating(ast.isPeriodFact) ? undefined : begin('covers');
        case 'AgreedTerm':
            return stating(ast.isSignedOffFact) ? undefined : begin('agreed by');
        case 'OftenTerm':
            return stating(ast.isFrequencyFact) ? undefined : begin('appears');
        default:
            return undefined;
    }
}

const opensContents = 'contains  ';

/**
 * The names that a report has to contain, each on a line of its own, with what there is to tell on each in the place of its text.
 * @param asking A part of the requirement that asks for them.
 */
function writeContents(names: readonly string[], asking: AstNode, column: number, stop = 0): string {
    const requirement = AstUtils.getContainerOfType(asking, ast.isRequirement);
    return names
        .map((name, index) => `${name} "\${${stop + index + 1}:${requirement ? contentToWrite(name, requirement) : textToWrite}}"`)
        .join(`,\n${' '.repeat(column)}`);
}

/** What to write for a requirement that is not met, or where to go where it stands already. */
export function computeMissing({ requirement: name }: MissingQuestion, context: ArrangementContext): Insertion | undefined {
    const { model, services } = context;
    const answer = services.rules.Assessor.of(model).answers.find(({ requirement }) => requirement.name === name);
    const beginning = answer && findBeginning(answer, model);
    if (!answer || !beginning) return undefined;
    switch (beginning.kind) {
        case 'section-there':
            return goInto(beginning.node);
        case 'section':
            return writeSection(answer.requirement, model);
        case 'fact':
            return writeLine(beginning.node, beginning.line);
        case 'element':
            return writeElement(beginning.way, context);
        case 'fix':
            return asInsertion([{ ...beginning.edit, newText: stopAtPlaceholders(beginning.edit.newText) }], false);
    }
}

/** Between the quotation marks of a text that is still empty, or else behind the last words of the section. */
function goInto(section: ast.Section): Insertion | undefined {
    const texts: ast.Prose[] = [];
    walk(section, {
        node: (node) => {
            if (ast.isProse(node)) texts.push(node);
        },
    });
    const wordsOf = (text: ast.Prose): string => text.$cstNode?.text.replaceAll('"', '').trim() ?? '';
    const text = texts.find((each) => wordsOf(each) === '') ?? texts.at(-1);
    if (!text?.$cstNode) return asInsertion(addFact(section, '"$0"', section.blocks.at(-1)), false);
    const { text: written, offset } = text.$cstNode;
    const marks = written.startsWith('"""') ? 3 : 1;
    const inner = written.slice(marks, -marks);
    const begun = inner.trimEnd().length > 0 ? inner.trimEnd().length : (/^\r?\n[ \t]*/.exec(inner)?.[0].length ?? 0);
    const { textDocument, uri } = AstUtils.getDocument(section);
    const at = textDocument.positionAt(offset + marks + begun);
    return { uri: uri.toString(), range: { start: at, end: at }, snippet: '', asks: false };
}

/**
 * A section behind the last one of the arrangement. It says what is asked and has an empty text, which answers nothing before somebody has
 * written it; who begins to type need not know about quotation marks.
 */
function writeSection(requirement: ast.Requirement, model: ArrangementModel): Insertion | undefined {
    const taken = new Set(
        model.documents.flatMap((document) => [...namedNodes(document.parseResult.value as ast.MasaDocument)].map((each) => each.name)),
    );
    const written = escapeSnippet(writeMissingSection(requirement, taken, '""')).replace(/""(?=\n\\\}$)/, '"$$0"');
    const last: AstNode = model.sections.findLast((section) => !model.isShared(section)) ?? model.node;
    return atEnd(AstUtils.getDocument(last), written, false);
}

function writeLine(node: FactBlock, { snippet, behind }: Line): Insertion | undefined {
    const asks = !snippet.endsWith('"');
    if (behind === undefined) return asInsertion(addFact(node as Block, snippet, node.facts.at(-1)), asks);
    if (behind !== 'title') {
        const edits = addWords(behind, snippet);
        // A comma stands at the word before it.
        return asInsertion(
            edits.map((edit) => ({ ...edit, newText: edit.newText.replace(/^ (?=,)/, '') })),
            asks,
        );
    }
    const title = GrammarUtils.findNodeForProperty(node.$cstNode, 'title')?.range.end;
    const { uri } = AstUtils.getDocument(node);
    return title && { uri: uri.toString(), range: { start: title, end: title }, snippet: ` ${snippet}`, asks };
}

/** An element as completion writes it, with what is asked of it. */
function writeElement(way: ast.MetByFact, { model, services }: ArrangementContext): Insertion | undefined {
    const type = elementTypes[way.element ?? ''];
    const like = (type && model.ofType(type).findLast((each) => !model.isShared(each))) ?? model.node;
    const document = AstUtils.getDocument(like);
    const whole = type && writeSnippet(type === 'Post' ? 'FreePost' : type, way.element ?? '', document, services);
    if (whole === undefined) return undefined;
    const element = withFacts(whole, way);
    if (like !== model.node) return asInsertion(addElement(element, like), false);
    return belowHint(way.element ?? '', element, model) ?? atEnd(document, element, false);
}

/** The snippet of an element with what is asked of it; of what opens alike, that alone is written which is asked. */
function withFacts(whole: string, way: ast.MetByFact): string {
    const { element, kinds, conditions } = way;
    const [head = '', ...lines] = whole.split('\n');
    let stop = highestStop(whole);
    const next = (): number => {
        stop += 1;
        return stop;
    };
    const stated = conditions.filter(ast.isStatesTerm).flatMap(({ words }) => words.flatMap((word) => statingWords[word] ?? []));
    const contents = element === 'report' ? conditions.filter(ast.isNamesTerm).flatMap(({ names }) => names) : [];
    const indent = '    ';
    const asked = [
        ...kinds.slice(0, 1).map((kind) => `kind  ${kind}`),
        ...stated.map(({ opening, example }) => `${opening}  ${example.startsWith('"') ? `"$${next()}"` : `$${next()}`}`),
        ...(contents.length > 0 ? [`${opensContents}${writeContents(contents, way, indent.length + opensContents.length, stop)}`] : []),
    ];
    if (asked.length === 0) return whole;
    const wordOf = (line: string): string | undefined => line.trim().split(' ')[0];
    const opened = new Set(asked.map(wordOf));
    const kept = lines.slice(0, -1).filter((line) => !opened.has(wordOf(line)));
    return [lines.length > 0 ? head : `${head} {`, ...kept, ...asked.map((fact) => `${indent}${fact}`), '}'].join('\n');
}

/** Below the hint on how such an element is written, where the starting text has left one. */
function belowHint(word: string, element: string, model: ArrangementModel): Insertion | undefined {
    const hint = new RegExp(`^// ${word} .*\\{.*(?:\\r?\\n//.*)*`, 'm');
    for (const { textDocument, uri, parseResult } of model.documents) {
        const text = textDocument.getText();
        const found = model.isShared(parseResult.value) ? null : hint.exec(text);
        if (!found) continue;
        const at = textDocument.positionAt(found.index + found[0].length);
        return { uri: uri.toString(), range: { start: at, end: at }, snippet: withLineEndsOf(text, `\n${element}`), asks: false };
    }
    return undefined;
}

function atEnd({ textDocument, uri }: LangiumDocument, words: string, asks: boolean): Insertion {
    const text = textDocument.getText();
    const at = textDocument.positionAt(text.trimEnd().length);
    return { uri: uri.toString(), range: { start: at, end: at }, snippet: withLineEndsOf(text, `\n\n${words}`), asks };
}

function asInsertion([edit]: readonly Edit[], asks: boolean): Insertion | undefined {
    return edit && { uri: edit.uri, range: edit.range, snippet: edit.newText, asks };
}

/** Words as a snippet, which stops at each placeholder, for it to be written over. */
function stopAtPlaceholders(words: string): string {
    let stop = 0;
    return escapeSnippet(words).replace(placeholders, (placeholder) => {
        stop += 1;
        return `\${${stop}:${placeholder}}`;
    });
}

/** What means something in a snippet means nothing in words. */
function escapeSnippet(words: string): string {
    return words.replace(/[\\$}]/g, '\\$&');
}
