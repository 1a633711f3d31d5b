/**
 * The guide and the reference are read by people who try what they read, so everything in them is tried here first.
 *
 * A block of code in the language says after its fence what it is:
 * - `masa rutland/arrangement.masa`: it goes on in this file. All such files of a document are one workspace.
 * - `masa`: a file of its own, which imports all of those.
 * - `masa in group`: lines for the block of such an element. `masa each in group`: each line for another one.
 * - `masa into rutland`: lines for the block of the element called so.
 * - `masa wrong text-readable, fact-once`: an example of a mistake, with what is said about it.
 *
 * In the reference, every code in a table is an example too: of the fact in its row, in each element that may state it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AstUtils, GrammarAST } from 'langium';
import type { Heading, Nodes, Root, RootContent, Table } from 'mdast';
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

const [guide, reference] = ['docs/guide.md', 'docs/reference.md'].map(readDocument) as [Document, Document];

describe.each([guide, reference])('$path', (document) => {
    const { blocks, files } = document;

    test.each(blocks.filter(({ kind }) => kind !== 'wrong'))('line $line can be read', async (block) => {
        expect(describeFindings(await findInText(filesOf(block, files)))).toEqual([]);
    });

    test.each(blocks.filter(({ kind }) => kind === 'wrong'))('line $line is as wrong as it says', async (block) => {
        const { codes } = block;
        const findings = (await diagnoseFiles(filesOf(block, files))).filter(({ path }) => path === ownFile);
        expect([...new Set(findings.filter(({ finding }) => codes.includes(finding.code) || finding.concernsText).map(({ finding }) => finding.code))].sort()).toEqual([...codes].sort());
        // What Masa answers stands in the block of plain text below.
        if (block.answer !== undefined) expect(findings.map(printFinding)).toEqual(block.answer.split('\n').map((line) => line.replace(/^[\w-]+\.masa:/, '')));
    });

    test('leads only to what is there', () => {
        const anchors = new Set(walk(document.root).filter((node) => node.type === 'heading').map((heading) => anchorOf(heading)));
        const links = walk(document.root).flatMap((node) => (node.type === 'link' && !/^\w+:/.test(node.url) ? [node.url] : []));
        const broken = links.filter((url) => (url.startsWith('#') ? !anchors.has(url.slice(1)) : !existsSync(join(repositoryRoot, dirname(document.path), url))));
        expect(broken).toEqual([]);
    });
});

describe('the arrangement of the guide', () => {
    test('can be read after each step', async () => {
        const steps = guide.blocks.filter(({ kind }) => kind === 'file');
        expect(steps.length).toBeGreaterThan(5);
        for (const [index, { line }] of steps.entries()) {
            expect(describeFindings(await findInText(joinFiles(steps.slice(0, index + 1)))), `line ${line}`).toEqual([]);
        }
    });

    test('becomes the page that the guide speaks of', async () => {
        const commands = walk(guide.root).flatMap((node) => (node.type === 'code' && node.lang === 'sh' ? node.value.split('\n') : []));
        expect(commands).toHaveLength(2);
        const files = Object.fromEntries(guide.files.map(({ path, text }) => [path, text]));
        for (const command of commands) {
            const args = command.replace(/#.*/, '').trim().split(/\s+/).slice(2);
            const { err, written } = await runCli(args, files);
            expect(err, command).toBe('');
            if (args[0] !== 'build') continue;
            const page = [...written].find(([path]) => path.endsWith('/pages/rutland.html'))?.[1] ?? '';
            expect(page).toContain('id="case-review-group"');
            expect(page).toContain('meets 4 times a year and reports to the <a href="#executive">Executive</a>.');
        }
    });
});

describe('the reference', () => {
    const owners = collectOwners();
    const entries = reference.entries;
    const common = owners.find(({ rule }) => rule === 'Person')?.members.map(({ phrase }) => phrase) ?? [];
    const headed = new Set(entries.flatMap(({ words }) => words));
    const shared = reference.rowsUnder('Facts of several elements');

    test('has every element', () => {
        expect([...headed].sort()).toEqual([...new Set(owners.flatMap(({ words }) => words))].sort());
    });

    test('has the facts of every element', () => {
        expect(reference.rowsUnder('Facts of every element').flatMap(({ words }) => words)).toEqual(common);
    });

    const cases = owners.flatMap((owner) => entries.filter(({ words }) => owner.words.every((word) => words.includes(word))).map((entry) => ({ owner, entry, rule: owner.rule })));

    test.each(cases)('has the facts of $rule', ({ owner, entry }) => {
        const stated = [...entry.rows.flatMap(({ words }) => words), ...entry.also];
        expect(stated.sort()).toEqual(owner.members.map(({ phrase }) => phrase).filter((phrase) => !common.includes(phrase)).sort());
    });

    /** Each example once for each element that may hold it. */
    const examples: readonly Example[] = cases.flatMap(({ owner, entry }) =>
        owner.members.flatMap(({ phrase, feature }) => {
            const own = entry.rows.filter(({ words }) => words.includes(phrase));
            const elsewhere = common.includes(phrase) ? reference.rowsUnder('Facts of every element') : shared.some(({ words }) => words.includes(phrase)) ? shared : entries.flatMap(({ rows }) => rows);
            const rows = own.length > 0 ? own : elsewhere.filter(({ words }) => words.includes(phrase));
            return rows.flatMap(({ examples }) => examples.filter((example) => startsWith(example, phrase) || feature === 'tails').map((example) => ({ owner, phrase, feature, example })));
        }),
    );

    test('has an example of every fact', () => {
        const shown = new Set(examples.map(({ owner, phrase }) => `${owner.rule} ${phrase}`));
        const missing = owners.flatMap(({ rule, members }) => members.flatMap(({ phrase }) => (headed.has(phrase) || shown.has(`${rule} ${phrase}`) ? [] : [`${rule} ${phrase}`])));
        expect(missing).toEqual([]);
        expect(examples.length).toBeGreaterThan(300);
    });

    const exampleFile: FixtureFile = { path: ownFile, text: examples.map(writeExample).join('\n') };

    test('has examples that can be read', async () => {
        const findings = await findInText([...reference.files, importing(exampleFile, reference.files)]);
        expect(findings.map(({ finding }) => `${JSON.stringify(examples[finding.location.range.start.line]?.example)} in ${examples[finding.location.range.start.line]?.owner.rule}: ${finding.message}`)).toEqual([]);
    });

    test('has the words that may follow a name', async () => {
        const { documents } = await new Reader().open([...reference.files, importing(exampleFile, reference.files)]);
        const root = documents.at(-1)?.parseResult.value;
        const found = new Map<string, Set<string>>();
        for (const node of root ? AstUtils.streamAst(root) : []) {
            const line = node.$cstNode?.range.start.line ?? 0;
            const owner = examples[line]?.owner;
            if (!owner || !('name' in node) || !/^row-\d+$/.test(String(node.name))) continue;
            for (const [word, detail] of detailNodes(node)) {
                if ('name' in detail && detail.name === word) continue;
                for (const keyword of owner.words) found.set(keyword, (found.get(keyword) ?? new Set()).add(word));
            }
        }
        const rows = reference.tables.find(({ header }) => header[0] === 'after the name of')?.rows ?? [];
        const everywhere = codesIn(rows[0]?.[1]);
        expect(everywhere).toEqual(['title', 'alias', 'purpose', 'link']);
        const stated = Object.fromEntries(rows.slice(1).flatMap((row) => codesIn(row[0]).map((keyword) => [keyword, codesIn(row[1]).sort()])));
        const expected = [...found].map(([keyword, words]) => [keyword, [...words].filter((word) => !everywhere.includes(word)).sort()] as const);
        expect(stated).toEqual(Object.fromEntries(expected.filter(([, words]) => words.length > 0)));
    });

    test.each(Object.entries(valueTemplates))('has %s that are read, and others that are not', async (heading, template) => {
        const rows = reference.tableUnder(heading).rows;
        const [good, bad] = [0, 2].map((column) => rows.flatMap((row) => codesIn(row[column])));
        expect(good?.length).toBeGreaterThan(0);
        for (const value of good ?? []) expect(describeFindings(await findInText([...reference.files, importing({ path: ownFile, text: template.replace('¤', value) }, reference.files)])), value).toEqual([]);
        for (const value of bad ?? []) expect(await findInText([...reference.files, importing({ path: ownFile, text: template.replace('¤', value) }, reference.files)]), value).not.toEqual([]);
    });

    test('has all that show can place', async () => {
        const rows = reference.tables.filter(({ header }) => header[1] === 'places').flatMap(({ rows }) => rows.flatMap((row) => codesIn(row[0])));
        const collective = MasaGrammar().rules.find(({ name }) => name === 'ShowCollective');
        const words = GrammarAST.isParserRule(collective) ? openings(collective.definition).phrases : [];
        expect(rows.filter((row) => !row.includes(' as ')).sort()).toEqual(words.map((word) => `show ${word}`).sort());
        expect(describeFindings(await findInText([...reference.files, importing({ path: ownFile, text: `section row "Row" {\n${rows.join('\n')}\n}` }, reference.files)]))).toEqual([]);
    });

    test('tells which facts may be repeated', () => {
        const listed = codesIn(walk(reference.root).find((node) => node.type === 'listItem' && textOf(node).startsWith('The block')));
        const phrases = MasaGrammar().rules.filter(GrammarAST.isParserRule).filter(({ name }) => repeatableFacts.has(name)).flatMap(({ definition }) => openings(definition).phrases);
        expect(listed.sort()).toEqual([...new Set(phrases)].sort());
    });

    test('has every word of the language', () => {
        const codes = walk(reference.root).flatMap((node) => (node.type === 'inlineCode' || node.type === 'code' ? [node.value] : []));
        const known = new Set(codes.flatMap((code) => code.match(/\p{L}+/gu) ?? []));
        const words = AstUtils.streamAllContents(MasaGrammar()).filter(GrammarAST.isKeyword).map(({ value }) => value).filter((value) => /^\p{L}/u.test(value));
        expect([...new Set(words)].filter((word) => !known.has(word))).toEqual([]);
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

/** What the reference says of an element: the words in its heading, the rows below it, and the facts that stand in other tables. */
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
    const root = fromMarkdown(readFileSync(join(repositoryRoot, path), 'utf8'), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    const blocks = root.children.flatMap((node, index) => (node.type === 'code' && node.lang === 'masa' ? [readBlock(node, root.children.slice(index + 1))] : []));
    const parts = splitAtHeadings(root);
    const tables = parts.flatMap(({ heading, content }) => content.filter((node) => node.type === 'table').map((table) => readTable(textOf(heading), table)));
    const tableUnder = (heading: string): TableOf => tables.find((table) => table.heading === heading) ?? { heading, header: [], rows: [] };
    const entries = parts.filter(({ heading }) => heading.depth === 3 && codesIn(heading).length > 0).map(({ heading, content }) => ({
        words: codesIn(heading),
        rows: content.filter((node) => node.type === 'table').map((table) => readTable('', table)).filter(({ header }) => header[0] === 'fact').flatMap(factRows),
        also: content.filter((node) => node.type === 'paragraph').flatMap((node) => (/(^|\. )Also: /.test(textOf(node)) ? codesIn(node) : [])),
    }));
    return { path, root, blocks, files: joinFiles(blocks.filter(({ kind }) => kind === 'file')), tables, entries, tableUnder, rowsUnder: (heading) => factRows(tableUnder(heading)) };
}

function readBlock({ meta, value, position }: Extract<RootContent, { type: 'code' }>, rest: readonly RootContent[]): Block {
    const [, kind = 'own', place = ''] = /^(each(?= in )|in|into|wrong)?\s*(?:in )?(.*)$/.exec(meta ?? '') ?? [];
    const answer = rest.slice(0, 2).find((node) => node.type === 'code');
    return {
        line: position?.start.line ?? 0, text: value, place,
        kind: place.endsWith('.masa') ? 'file' : (kind as Block['kind']),
        codes: kind === 'wrong' ? place.split(/,\s*/) : [],
        answer: answer?.lang === 'text' ? answer.value : undefined,
    };
}

function splitAtHeadings(root: Root): readonly { readonly heading: Heading; readonly content: readonly RootContent[] }[] {
    const parts: { heading: Heading; content: RootContent[] }[] = [];
    for (const node of root.children) {
        if (node.type === 'heading') parts.push({ heading: node, content: [] });
        else parts.at(-1)?.content.push(node);
    }
    return parts;
}

function readTable(heading: string, { children: [header, ...rows] }: Table): TableOf {
    return { heading, header: header?.children.map(textOf) ?? [], rows: rows.map(({ children }) => children) };
}

function factRows({ rows }: TableOf): readonly FactRow[] {
    return rows.map(([words, , examples]) => ({ words: codesIn(words), examples: codesIn(examples) }));
}

function walk(node: Nodes): readonly Nodes[] {
    return [node, ...('children' in node ? (node.children as Nodes[]).flatMap(walk) : [])];
}

function textOf(node: Nodes): string {
    return walk(node).map((inner) => ('value' in inner ? inner.value : '')).join('');
}

function codesIn(node: Nodes | undefined): string[] {
    return node ? walk(node).flatMap((inner) => (inner.type === 'inlineCode' ? [inner.value] : [])) : [];
}

/** Where a heading is found on the page that GitHub makes. */
function anchorOf(heading: Nodes): string {
    return textOf(heading).toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '').replace(/\s/g, '-');
}

// ---------------------------------------------------------------- Files

/** The file of what is tried by itself. */
const ownFile = 'own.masa';

/** The first line that each element needs, where it is not its word, a name and a title. */
const firstLines: Readonly<Record<string, string>> = { funding: 'funding § 2026/27' };

function joinFiles(blocks: readonly Block[]): readonly FixtureFile[] {
    const paths = [...new Set(blocks.map(({ place }) => place))];
    return paths.map((path) => ({ path, text: blocks.filter(({ place }) => place === path).map(({ text }) => text).join('\n\n') }));
}

/** All the files that a block is to be read with, itself among them. */
function filesOf({ kind, place, text }: Block, files: readonly FixtureFile[]): readonly FixtureFile[] {
    switch (kind) {
        case 'file':
            return files;
        case 'into':
            return files.map((file) => ({ ...file, text: file.text.replace(new RegExp(`^\\w+ ${place} .*\\{$`, 'm'), (line) => `${line}\n${text}`) }));
        case 'in':
            return [...files, importing({ path: ownFile, text: wrap(place, text, 1) }, files)];
        case 'each':
            return [...files, importing({ path: ownFile, text: text.split('\n').map((line, index) => wrap(place, line, index)).join('\n') }, files)];
        default:
            return [...files, importing({ path: ownFile, text }, files)];
    }
}

function wrap(word: string, lines: string, number: number): string {
    return `${(firstLines[word] ?? `${word} § "Row"`).replace('§', `row-${number}`)} {\n${lines}\n}`;
}

/** The imports stand below, so that lines keep their numbers. */
function importing({ path, text }: FixtureFile, files: readonly FixtureFile[]): FixtureFile {
    return { path, text: `${text}\n${files.map((file) => `import "${file.path}"`).join('\n')}\n` };
}

/** What is said about the text itself: that it cannot be read, or leads nowhere. */
async function findInText(files: readonly FixtureFile[]): Promise<readonly LocatedFinding[]> {
    return (await diagnoseFiles(files)).filter(({ finding }) => finding.concernsText);
}

function describeFindings(findings: readonly LocatedFinding[]): readonly string[] {
    return findings.map((found) => `${found.path}:${printFinding(found)}`);
}

function printFinding({ finding: { code, level, location, message } }: LocatedFinding): string {
    return `${location.range.start.line + 1}:${location.range.start.character + 1}: ${level} ${code}: ${message}`;
}

// ---------------------------------------------------------------- The grammar

/** What may hold facts, and the words that open each of them. */
interface Owner {
    readonly rule: string;
    readonly words: readonly string[];
    readonly members: readonly { readonly phrase: string; readonly feature: string }[];
}

interface Example {
    readonly owner: Owner;
    readonly phrase: string;
    readonly feature: string;
    readonly example: string;
}

const features = ['facts', 'tails', 'terms', 'blocks'];

function collectOwners(): readonly Owner[] {
    const element = MasaGrammar().rules.find(({ name }) => name === 'Element');
    const elements = new Set(GrammarAST.isParserRule(element) ? alternatives(element).map(({ name }) => name) : []);
    return MasaGrammar().rules.filter(GrammarAST.isParserRule).flatMap((rule): Owner[] => {
        const lists = AstUtils.streamAllContents(rule.definition).filter(GrammarAST.isAssignment).filter(({ feature }) => features.includes(feature)).toArray();
        if (lists.length === 0 && !elements.has(rule.name)) return [];
        const members = lists.flatMap(({ feature, terminal }) =>
            GrammarAST.isRuleCall(terminal) && GrammarAST.isParserRule(terminal.rule.ref)
                ? alternatives(terminal.rule.ref).flatMap(({ definition }) => openings(definition).phrases.filter((phrase) => phrase !== '').map((phrase) => ({ phrase, feature })))
                : [],
        );
        return [{ rule: rule.name, words: openings(rule.definition).phrases, members }];
    });
}

/** The rules behind a rule that is nothing but a choice among others. */
function alternatives(rule: GrammarAST.ParserRule): readonly GrammarAST.ParserRule[] {
    const inner = GrammarAST.isAlternatives(rule.definition) ? rule.definition.elements : [rule.definition];
    if (!inner.every(GrammarAST.isRuleCall) || isPhrase(rule)) return [rule];
    return inner.flatMap((call) => (GrammarAST.isParserRule(call.rule.ref) ? alternatives(call.rule.ref) : []));
}

/** Whether a rule gives words and no node, as that for `not yet appointed` does. */
function isPhrase(rule: GrammarAST.AbstractRule | undefined): rule is GrammarAST.ParserRule {
    return GrammarAST.isParserRule(rule) && rule.dataType !== undefined;
}

/** The words that a part of the grammar opens with in any case, such as `reports to`; several where it may open in several ways. */
function openings(part: GrammarAST.AbstractElement): { readonly phrases: readonly string[]; readonly goesOn: boolean } {
    if (GrammarAST.isKeyword(part)) return { phrases: [part.value], goesOn: true };
    if (GrammarAST.isAssignment(part)) return openings(part.terminal);
    if (GrammarAST.isRuleCall(part) && isPhrase(part.rule.ref)) return openings(part.rule.ref.definition);
    if (GrammarAST.isAlternatives(part)) {
        const ways = part.elements.map(openings);
        const all = ways.every(({ phrases }) => phrases.every((phrase) => phrase !== ''));
        return all ? { phrases: ways.flatMap(({ phrases }) => phrases), goesOn: ways.every(({ goesOn }) => goesOn) } : { phrases: [''], goesOn: false };
    }
    if (!GrammarAST.isGroup(part)) return { phrases: [''], goesOn: false };
    let phrases: readonly string[] = [''];
    for (const inner of part.elements) {
        const isChoice = phrases[0] !== '' && GrammarAST.isAlternatives(inner);
        if (inner.cardinality === '?' || inner.cardinality === '*' || isChoice) return { phrases, goesOn: false };
        const next = openings(inner);
        phrases = phrases.flatMap((phrase) => next.phrases.map((word) => `${phrase} ${word}`.trim()));
        if (!next.goesOn) return { phrases, goesOn: false };
    }
    return { phrases, goesOn: true };
}

function startsWith(example: string, phrase: string): boolean {
    return `${example} `.startsWith(`${phrase} `);
}

/** Owners that stand inside something else. */
const hosts: Readonly<Record<string, string>> = {
    Post: 'partner § "Row" { lead row-0 "Row" { ¤ } }',
    Process: 'process § "Row" { step first "First" step last "Last" ¤ }',
    Stage: 'process § "Row" { step first "First" step last "Last" stage row-0 "Row" { ¤ } }',
    Step: 'process § "Row" { step first "First" step last "Last" step row-0 "Row" ¤ }',
    DepartsFact: 'arrangement § "Row" { departs from group-has-chair because "Our groups choose one." ¤ }',
    Funding: 'funding § 2026/27 { ¤ }',
    Requirement: 'standard § "Row" { requirement row-0 "Row" { ¤ } }',
};

/** An example on one line, in the element that it is an example for. */
function writeExample({ owner, feature, example }: Example, number: number): string {
    const word = owner.words[0] ?? '';
    const host = feature === 'tails' && owner.rule !== 'Step' ? `${owner.rule === 'Scrutineer' ? word : 'post'} § "Row" ¤` : (hosts[owner.rule] ?? `${word} § "Row" { ¤ }`);
    return host.replace('§', `row-${number}`).replace('¤', () => example);
}

/** For each table of values, where such a value may stand. */
const valueTemplates: Readonly<Record<string, string>> = {
    Dates: 'arrangement row "Row" {\n    next review ¤\n}',
    'Days of each year': 'report row "Row" {\n    publish by ¤ each year\n}',
    Months: 'funding row 2026/27 {\n    updated ¤\n}',
    'Financial years': 'funding row ¤ {\n    formula "None"\n}',
    'Amounts of money': 'funding row 2026/27 {\n    reserve ¤\n}',
    Percentages: 'funding row 2026/27 {\n    from "The Mayor" ¤\n}',
    'Lengths of time': 'report row "Row" {\n    publish within ¤\n}',
    'How often': 'report row "Row" {\n    appears ¤\n}',
    Meetings: 'group row "Row" {\n    meets ¤\n}',
    'Who, and what else is referred to': 'group row "Row" {\n    members ¤\n}',
};
