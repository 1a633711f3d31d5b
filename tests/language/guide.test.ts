/**
 * The guide and the reference are read by people who try what they read, so everything in them is tried here first.
 *
 * A block of code in the language says after its fence what it is:
 * - `masa rutland/arrangement.masa`: it goes on in this file. All such files of a document are one workspace.
 * - `masa`: a file of its own, which imports all of those.
 * - `masa in group`: lines for the block of such an element. `masa each in group`: each line for another one.
 * - `masa into rutland`: lines for the block of the element called so.
 * - `masa wrong text-readable, fact-once`: an example of a mistake, with the codes of what is said about it.
 *
 * In the reference, every code in a table is an example too: of the fact in its row, in each element that may state it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AstUtils, GrammarAST } from 'langium';
import type { Code, Heading, Nodes, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { MasaGrammar } from '../../packages/language/src/grammar/generated/grammar.js';
import { repeatableFacts } from '../../packages/language/src/model/fact-types.js';
import { detailNodes } from '../../packages/language/src/scoping/details.js';
import { runCli } from '../cli/run-cli.js';
import { type FixtureFile, repositoryRoot } from '../harness/fixture.js';
import { diagnoseFiles, type LocatedFinding, Reader } from '../harness/services.js';

const guide = readDocument('docs/guide.md');
const reference = readDocument('docs/reference.md');
const rules = MasaGrammar().rules.filter(GrammarAST.isParserRule);

describe.each([guide, reference])('$path', (document) => {
    test('has files that can be read', async () => {
        expect(await findInText(document.files)).toEqual([]);
    });

    test.each(document.blocks.filter(({ kind }) => kind !== 'wrong' && kind !== 'file'))('line $line can be read', async (block) => {
        expect(await findInText(filesOf(block, document.files))).toEqual([]);
    });

    test.each(document.blocks.filter(({ kind }) => kind === 'wrong'))('line $line is as wrong as it says', async (block) => {
        const found = (await diagnoseFiles(filesOf(block, document.files))).filter(({ path }) => path === ownFile);
        const told = found.map(({ finding }) => finding).filter(({ code, concernsText }) => concernsText || block.codes.includes(code));
        expect([...new Set(told.map(({ code }) => code))].sort()).toEqual([...block.codes].sort());
        // What Masa answers stands in the block of plain text below it.
        if (block.answer !== undefined)
            expect(found.map(printFinding)).toEqual(block.answer.replace(/^[\w-]+\.masa:/gm, `${ownFile}:`).split('\n'));
    });

    test('leads only to what is there', () => {
        const nodes = walk(document.root);
        const anchors = new Set(nodes.filter(({ type }) => type === 'heading').map(anchorOf));
        const leads = (url: string): boolean =>
            url.startsWith('#')
                ? anchors.has(url.slice(1))
                : /^\w+:/.test(url) || existsSync(join(repositoryRoot, dirname(document.path), url));
        expect(nodes.flatMap((node) => (node.type === 'link' && !leads(node.url) ? [node.url] : []))).toEqual([]);
    });
});

describe('the arrangement of the guide', () => {
    test('can be read after each step', async () => {
        const steps = guide.blocks.filter(({ kind }) => kind === 'file');
        expect(steps.length).toBeGreaterThan(5);
        for (const [index, { line }] of steps.entries())
            expect(await findInText(joinFiles(steps.slice(0, index + 1))), `line ${line}`).toEqual([]);
    });

    test('becomes the page that the guide speaks of', async () => {
        const files = Object.fromEntries(guide.files.map(({ path, text }) => [path, text]));
        const [check, build] = walk(guide.root).flatMap((node) =>
            node.type === 'code' && node.lang === 'sh' ? node.value.split('\n').map(argumentsOf) : [],
        );
        const { out, err } = await runCli(check ?? [], files);
        expect(err).toBe('');
        expect(out).toMatch(/: \d+ must, \d+ should, \d+ good(?:, \d+ info)?\n/);
        expect(out).not.toContain('partner-set-complete: ');
        const { code, written } = await runCli(build ?? [], files);
        const page = [...written].find(([path]) => path.endsWith('/pages/rutland.html'))?.[1];
        expect(code).toBe(0);
        expect(page).toContain('id="case-review-group"');
        expect(page).toContain('meets 4 times a year and reports to the <a href="#executive">Executive</a>.');
    });
});

describe('the reference', () => {
    const owners = collectOwners();
    const everywhere = reference.rowsUnder('Facts of every element');
    const shared = reference.rowsUnder('Facts of several elements');
    const common = alternatives(ruleOf('CommonFact')).flatMap(phrasesOf);

    /** Each owner with what the reference says of it. */
    const described = owners.flatMap((owner) =>
        reference.entries
            .filter(({ words }) => owner.words.every((word) => words.includes(word)))
            .map((entry) => ({ rule: owner.rule, owner, entry })),
    );
    const examples = described.flatMap(({ owner, entry }) => owner.members.flatMap((member) => examplesOf(member, owner, entry)));
    const exampleFile: FixtureFile = { path: ownFile, text: examples.map(writeExample).join('\n') };
    const exampleFiles = [...reference.files, importing(exampleFile, reference.files)];

    /** A fact is shown in the table of its element, in one that serves several, or in that of another element. */
    function examplesOf({ phrase, list, fact }: Member, owner: Owner, entry: Entry): readonly Example[] {
        const elsewhere = described.filter((other) =>
            other.owner.members.some((member) => member.fact === fact && member.phrase === phrase),
        );
        const tables = [entry.rows, everywhere, shared, ...elsewhere.map((other) => other.entry.rows)];
        const rows = tables.map((table) => table.filter(({ words }) => words.includes(phrase))).find(({ length }) => length > 0);
        // What has a heading of its own needs no row.
        const written = rows?.flatMap((row) => row.examples.filter((text) => list === 'tails' || `${text} `.startsWith(`${phrase} `))) ?? [
            `${phrase} inner-§ "Inner"`,
        ];
        return written.map((text) => ({ owner, phrase, list, text }));
    }

    test('has every element', () => {
        expect(new Set(reference.entries.flatMap(({ words }) => words))).toEqual(new Set(owners.flatMap(({ words }) => words)));
        expect(described.map(({ rule }) => rule)).toEqual(owners.map(({ rule }) => rule));
    });

    test('has the facts of every element', () => {
        expect(everywhere.flatMap(({ words }) => words)).toEqual(common);
    });

    test.each(described)('has the facts of $rule', ({ owner, entry }) => {
        const stated = [...entry.rows.flatMap(({ words }) => words), ...entry.also];
        const phrases = owner.members.map(({ phrase }) => phrase);
        expect(stated.sort()).toEqual(phrases.filter((phrase) => !common.includes(phrase)).sort());
    });

    test('has an example of every fact', () => {
        const shown = new Set(examples.map(({ owner, phrase }) => `${phrase} in ${owner.rule}`));
        const facts = owners.flatMap(({ rule, members }) => members.map(({ phrase }) => `${phrase} in ${rule}`));
        expect(facts.filter((fact) => !shown.has(fact))).toEqual([]);
    });

    test('has examples that can be read', async () => {
        expect(examples.length).toBeGreaterThan(300);
        expect(await findInText(exampleFiles)).toEqual([]);
    });

    test('has the words that may follow a name', async () => {
        const { documents } = await new Reader().open(exampleFiles);
        const root = documents.at(-1)?.parseResult.value;
        const found = new Map<string, Set<string>>();
        for (const node of root ? AstUtils.streamAst(root) : []) {
            const keywords = examples[node.$cstNode?.range.start.line ?? 0]?.owner.words ?? [];
            if (!('name' in node && typeof node.name === 'string' && node.name.startsWith('row-'))) continue;
            // Parts may follow by their names as well.
            const words = [...detailNodes(node)]
                .filter(([word, detail]) => !('name' in detail && detail.name === word))
                .map(([word]) => word);
            for (const keyword of keywords) found.set(keyword, new Set([...(found.get(keyword) ?? []), ...words]));
        }
        const [always, ...rows] = reference.tables.find(({ header }) => header[0] === 'after the name of')?.rows ?? [];
        const stated = rows.flatMap((row) =>
            codesIn(row[0]).map((keyword) => [keyword, new Set([...codesIn(always?.[1]), ...codesIn(row[1])])] as const),
        );
        const expected = [...found].filter(([, words]) => words.size > codesIn(always?.[1]).length);
        expect(Object.fromEntries(stated)).toEqual(Object.fromEntries(expected));
    });

    test.each(Object.entries(valueTemplates))('has %s that are read, and others that are not', async (heading, template) => {
        const { rows } = reference.tableUnder(heading);
        const [good = [], bad = []] = [0, 2].map((column) => rows.flatMap((row) => codesIn(row[column])));
        expect(good.length).toBeGreaterThan(0);
        const values = [...good, ...bad];
        // With a line between them, for what is wrong with one line may hide what is wrong with the next.
        const text = values.map((value, index) => template.replace('§', `row-${index}`).replace('¤', value)).join('\n\n');
        const found = (await diagnoseFiles([...reference.files, importing({ path: ownFile, text }, reference.files)])).filter(
            ({ finding }) => finding.concernsText,
        );
        expect(new Set(found.map(({ finding }) => values[finding.location.range.start.line / 2]))).toEqual(new Set(bad));
    });

    test('has all that show can place', async () => {
        const tables = reference.tables.filter(({ header }) => header[1] === 'places');
        const shows = tables.flatMap(({ rows }) => rows.flatMap((row) => codesIn(row[0])));
        expect(shows.filter((show) => !show.includes(' as ')).sort()).toEqual(
            phrasesOf(ruleOf('ShowCollective'))
                .map((word) => `show ${word}`)
                .sort(),
        );
        const text = `section row "Row" {\n${shows.join('\n')}\n}`;
        expect(await findInText([...reference.files, importing({ path: ownFile, text }, reference.files)])).toEqual([]);
    });

    test('tells which facts may be repeated', () => {
        const item = walk(reference.root).find((node) => node.type === 'listItem' && textOf(node).startsWith('The block'));
        expect(new Set(codesIn(item))).toEqual(new Set(rules.filter(({ name }) => repeatableFacts.has(name)).flatMap(phrasesOf)));
    });

    test('has every word of the language', () => {
        const codes = walk(reference.root).flatMap((node) => (node.type === 'inlineCode' || node.type === 'code' ? [node.value] : []));
        const known = new Set(codes.flatMap((code) => [...(code.match(/\p{L}+/gu) ?? []), ...(code.match(/[\p{L}-]+/gu) ?? [])]));
        const keywords = AstUtils.streamAllContents(MasaGrammar())
            .filter(GrammarAST.isKeyword)
            .map(({ value }) => value)
            .toArray();
        expect(keywords.filter((word) => /^\p{L}/u.test(word) && !known.has(word))).toEqual([]);
    });
});

// ---------------------------------------------------------------- Documents

interface Block {
    readonly line: number;
    readonly kind: 'file' | 'own' | 'in' | 'each' | 'into' | 'wrong';
    /** What stands after the kind: a path, the word of an element, a name. */
    readonly place: string;
    readonly codes: readonly string[];
    readonly text: string;
    /** The block of plain text that follows. */
    readonly answer: string | undefined;
}

/** What the reference says of an element: the words in its heading, the rows below it, and the facts whose rows stand elsewhere. */
interface Entry {
    readonly words: readonly string[];
    readonly rows: readonly FactRow[];
    readonly also: readonly string[];
}

interface FactRow {
    readonly words: readonly string[];
    readonly examples: readonly string[];
}

interface TableOf {
    readonly heading: string;
    readonly header: readonly string[];
    readonly rows: readonly (readonly Nodes[])[];
}

interface Document {
    readonly path: string;
    readonly root: Root;
    readonly blocks: readonly Block[];
    /** The files that its blocks are parts of. */
    readonly files: readonly FixtureFile[];
    readonly tables: readonly TableOf[];
    readonly entries: readonly Entry[];
    tableUnder(heading: string): TableOf;
    rowsUnder(heading: string): readonly FactRow[];
}

function readDocument(path: string): Document {
    const text = readFileSync(join(repositoryRoot, path), 'utf8');
    const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    const blocks = root.children.flatMap((node, index) => (isMasa(node) ? [readBlock(node, root.children.slice(index + 1))] : []));
    const parts = splitAtHeadings(root);
    const tables = parts.flatMap(tablesOf);
    const tableUnder = (heading: string): TableOf => tables.find((table) => table.heading === heading) ?? { heading, header: [], rows: [] };
    return {
        path,
        root,
        blocks,
        files: joinFiles(blocks.filter(({ kind }) => kind === 'file')),
        tables,
        entries: parts.filter(({ heading }) => heading.depth === 3 && codesIn(heading).length > 0).map(readEntry),
        tableUnder,
        rowsUnder: (heading) => factRows(tableUnder(heading)),
    };
}

function isMasa(node: RootContent): node is Code {
    return node.type === 'code' && node.lang === 'masa';
}

function readBlock({ meta, value, position }: Code, rest: readonly RootContent[]): Block {
    const [, kind = 'own', place = ''] = /^(each(?= in )|into|in|wrong)?\s*(?:in )?(.*)$/.exec(meta ?? '') ?? [];
    const answer = rest.slice(0, 2).find((node) => node.type === 'code');
    return {
        line: position?.start.line ?? 0,
        kind: place.endsWith('.masa') ? 'file' : (kind as Block['kind']),
        place,
        codes: kind === 'wrong' ? place.split(/,\s*/) : [],
        text: value,
        answer: answer?.lang === 'text' ? answer.value : undefined,
    };
}

interface Part {
    readonly heading: Heading;
    readonly content: readonly RootContent[];
}

function splitAtHeadings(root: Root): readonly Part[] {
    const parts: { heading: Heading; content: RootContent[] }[] = [];
    for (const node of root.children) {
        if (node.type === 'heading') parts.push({ heading: node, content: [] });
        else parts.at(-1)?.content.push(node);
    }
    return parts;
}

function tablesOf({ heading, content }: Part): readonly TableOf[] {
    return content
        .filter((node): node is Table => node.type === 'table')
        .map(({ children: [header, ...rows] }) => ({
            heading: textOf(heading),
            header: header?.children.map(textOf) ?? [],
            rows: rows.map(({ children }) => children),
        }));
}

function readEntry(part: Part): Entry {
    const paragraphs = part.content.filter(({ type }) => type === 'paragraph');
    return {
        words: codesIn(part.heading),
        rows: tablesOf(part)
            .filter(({ header }) => header[0] === 'fact')
            .flatMap(factRows),
        also: paragraphs.filter((paragraph) => /(^|\. )Also: /.test(textOf(paragraph))).flatMap(codesIn),
    };
}

function factRows({ rows }: TableOf): readonly FactRow[] {
    return rows.map(([words, , examples]) => ({ words: codesIn(words), examples: codesIn(examples) }));
}

function walk(node: Nodes): readonly Nodes[] {
    return [node, ...('children' in node ? (node.children as Nodes[]).flatMap(walk) : [])];
}

function textOf(node: Nodes): string {
    return walk(node)
        .map((inner) => ('value' in inner ? inner.value : ''))
        .join('');
}

function codesIn(node: Nodes | undefined): string[] {
    return node ? walk(node).flatMap((inner) => (inner.type === 'inlineCode' ? [inner.value.replace(/\s+/g, ' ')] : [])) : [];
}

/** Where a heading is found on the page that GitHub makes. */
function anchorOf(heading: Nodes): string {
    return textOf(heading)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replace(/\s/g, '-');
}

/** What a line of a terminal says to Masa. */
function argumentsOf(line: string): readonly string[] {
    return line
        .replace(/^npx masa /, '')
        .replace(/#.*/, '')
        .trim()
        .split(/\s+/);
}

// ---------------------------------------------------------------- Files

/** The file of what is tried by itself. */
const ownFile = 'own.masa';

function joinFiles(blocks: readonly Block[]): readonly FixtureFile[] {
    const paths = [...new Set(blocks.map(({ place }) => place))];
    const textOfFile = (path: string): string =>
        blocks
            .filter(({ place }) => place === path)
            .map(({ text }) => text)
            .join('\n\n');
    return paths.map((path) => ({ path, text: textOfFile(path) }));
}

/** All the files that a block is to be read with, itself among them. */
function filesOf({ kind, place, text }: Block, files: readonly FixtureFile[]): readonly FixtureFile[] {
    switch (kind) {
        case 'into':
            return files.map((file) => ({
                ...file,
                text: file.text.replace(new RegExp(`^\\w+ ${place} .*\\{$`, 'm'), (line) => `${line}\n${text}`),
            }));
        case 'in':
            return [...files, importing({ path: ownFile, text: wrap(place, text, 1) }, files)];
        case 'each':
            return [
                ...files,
                importing(
                    {
                        path: ownFile,
                        text: text
                            .split('\n')
                            .map((line, index) => wrap(place, line, index))
                            .join('\n'),
                    },
                    files,
                ),
            ];
        default:
            return [...files, importing({ path: ownFile, text }, files)];
    }
}

function wrap(word: string, lines: string, number: number): string {
    return `${word} row-${number} ${word === 'funding' ? '2026/27' : '"Row"'} {\n${lines}\n}`;
}

/** The imports stand below, so that lines keep their numbers. */
function importing({ path, text }: FixtureFile, files: readonly FixtureFile[]): FixtureFile {
    return { path, text: `${text}\n${files.map((file) => `import "${file.path}"`).join('\n')}\n` };
}

/** What is said about the text itself: that it cannot be read, or leads nowhere. */
async function findInText(files: readonly FixtureFile[]): Promise<readonly string[]> {
    const lines = new Map(files.map(({ path, text }) => [path, text.split('\n')]));
    const found = (await diagnoseFiles(files)).filter(({ finding }) => finding.concernsText);
    return found.map(
        (located) => `${printFinding(located)} ${lines.get(located.path)?.[located.finding.location.range.start.line]?.trim()}`,
    );
}

/** As the command line prints it. */
function printFinding({ path, finding: { code, level, location, message } }: LocatedFinding): string {
    return `${path}:${location.range.start.line + 1}:${location.range.start.character + 1}: ${level} ${code}: ${message}`;
}

// ---------------------------------------------------------------- The grammar

/** What may hold facts. */
interface Owner {
    readonly rule: string;
    /** The words that open it, such as `group`. */
    readonly words: readonly string[];
    readonly members: readonly Member[];
}

interface Member {
    /** The words that open it in any case, such as `reports to`. */
    readonly phrase: string;
    /** The list of the owner that it stands in: its block, or its own line. */
    readonly list: string;
    /** Its rule. */
    readonly fact: string;
}

interface Example {
    readonly owner: Owner;
    readonly phrase: string;
    readonly list: string;
    readonly text: string;
}

function ruleOf(name: string): GrammarAST.ParserRule {
    const found = rules.find((rule) => rule.name === name);
    if (!found) throw new Error(`The grammar has no rule ${name}.`);
    return found;
}

/** All elements, and whatever else has a word of its own and a list of facts. What has no word, such as a seat, is shown with its fact. */
function collectOwners(): readonly Owner[] {
    const elements = new Set(alternatives(ruleOf('Element')));
    const lists = new Set(['facts', 'tails', 'terms', 'blocks']);
    return rules.flatMap((rule): Owner[] => {
        // A list may stand with braces and without.
        const seen = new Set<string>();
        const held = AstUtils.streamAllContents(rule.definition)
            .filter(GrammarAST.isAssignment)
            .filter(({ feature }) => lists.has(feature) && !seen.has(feature) && seen.add(feature))
            .toArray();
        const members = held.flatMap(({ feature, terminal }) =>
            calledBy(terminal)
                .flatMap(alternatives)
                .flatMap((fact) => phrasesOf(fact).map((phrase) => ({ phrase, list: feature, fact: fact.name })))
                .filter(({ phrase }) => phrase !== ''),
        );
        return (held.length > 0 && !phrasesOf(rule).includes('')) || elements.has(rule)
            ? [{ rule: rule.name, words: phrasesOf(rule), members }]
            : [];
    });
}

/** The rules behind a rule that is nothing but a choice among others. */
function alternatives(rule: GrammarAST.ParserRule): readonly GrammarAST.ParserRule[] {
    const parts = GrammarAST.isAlternatives(rule.definition) ? rule.definition.elements : [rule.definition];
    const called = parts.flatMap(calledBy);
    return called.length === parts.length ? called.flatMap(alternatives) : [rule];
}

/** The rule for a node that a part of the grammar is a call of. */
function calledBy(part: GrammarAST.AbstractElement): readonly GrammarAST.ParserRule[] {
    return GrammarAST.isRuleCall(part) && GrammarAST.isParserRule(part.rule.ref) ? [part.rule.ref] : [];
}

/** The words that a rule opens with in any case; several where it may open in several ways, and none where it opens with something else. */
function phrasesOf({ definition }: GrammarAST.ParserRule): readonly string[] {
    return openings(definition).phrases;
}

function openings(part: GrammarAST.AbstractElement): { readonly phrases: readonly string[]; readonly goesOn: boolean } {
    const nothing = { phrases: [''], goesOn: false };
    if (GrammarAST.isKeyword(part)) return { phrases: [part.value], goesOn: true };
    if (GrammarAST.isAssignment(part)) return openings(part.terminal);
    // Some rules give words and no node, such as that for `not yet appointed`.
    if (GrammarAST.isRuleCall(part) && GrammarAST.isParserRule(part.rule.ref) && part.rule.ref.dataType)
        return openings(part.rule.ref.definition);
    if (GrammarAST.isAlternatives(part)) {
        const ways = part.elements.map(openings);
        const phrases = ways.flatMap((way) => way.phrases);
        return phrases.includes('') ? nothing : { phrases, goesOn: ways.every(({ goesOn }) => goesOn) };
    }
    if (!GrammarAST.isGroup(part)) return nothing;
    let phrases: readonly string[] = [''];
    for (const inner of part.elements) {
        const mayBeAnother =
            inner.cardinality === '?' || inner.cardinality === '*' || (phrases[0] !== '' && GrammarAST.isAlternatives(inner));
        if (mayBeAnother) return { phrases, goesOn: false };
        const next = openings(inner);
        phrases = phrases.flatMap((phrase) => next.phrases.map((word) => `${phrase} ${word}`.trim()));
        if (!next.goesOn) return { phrases, goesOn: false };
    }
    return { phrases, goesOn: true };
}

/** Owners that stand inside something else, or need something beside them. */
const hosts: Readonly<Record<string, string>> = {
    Post: 'partner host-§ "Host" { lead row-§ "Row" { ¤ } }',
    Process: 'process row-§ "Row" { step first "First" step last "Last" ¤ }',
    Stage: 'process host-§ "Host" { step first "First" step last "Last" stage row-§ "Row" { ¤ } }',
    Step: 'process host-§ "Host" { step first "First" step last "Last" step row-§ "Row" ¤ }',
    DepartsFact: 'arrangement row-§ "Row" { departs from group-has-chair because "Our groups choose one." ¤ }',
    Requirement: 'standard host-§ "Host" { requirement row-§ "Row" { ¤ } }',
};

/** An example on one line, in the element that it is an example for. */
function writeExample({ owner, list, text }: Example, number: number): string {
    const word = owner.rule === 'Post' ? 'post' : (owner.words[0] ?? '');
    const host = list === 'tails' && owner.rule !== 'Step' ? `${word} row-§ "Row" ¤` : hosts[owner.rule];
    const written = host?.replace('¤', () => text) ?? wrap(word, text, number).replaceAll('\n', ' ');
    return written.replaceAll('§', `${number}`);
}

/** For each table of values, where such a value may stand. */
const valueTemplates: Readonly<Record<string, string>> = {
    Dates: 'arrangement § "Row" { next review ¤ }',
    'Days of each year': 'report § "Row" { publish by ¤ each year }',
    Months: 'funding § 2026/27 { updated ¤ }',
    'Financial years': 'funding § ¤ { formula "None" }',
    'Amounts of money': 'funding § 2026/27 { reserve ¤ }',
    Percentages: 'funding § 2026/27 { from "The Mayor" ¤ }',
    'Lengths of time': 'report § "Row" { publish within ¤ }',
    'How often': 'report § "Row" { appears ¤ }',
    Meetings: 'group § "Row" { meets ¤ }',
    'Who, and what else is referred to': 'group § "Row" { members ¤ }',
};
