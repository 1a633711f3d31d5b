import type {
    AlignType,
    Definition,
    FootnoteDefinition,
    Link,
    List,
    ListItem as MarkdownListItem,
    Nodes,
    PhrasingContent,
    Root,
    RootContent,
    Table,
    TableRow,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { safeHref } from '../support/safe-href.js';
import { joinLines } from '../support/text.js';
import { unreachable } from '../support/unreachable.js';
import type { Block, Inline, ListItem, Row, TableBlock } from './output-model.js';

/**
 * Turns a text into blocks. Its Markdown is CommonMark with tables, strikethrough, footnotes and task lists of GitHub's dialect.
 *
 * Raw HTML is shown as it was typed, pictures are replaced by their description, headings become a line in bold (the sections give the
 * page its headings), and an address that leads neither to the web nor to mail, telephone or this page leaves its words behind.
 * Footnotes come last, as an ordered list.
 * @param source Its n-th reference is written as U+E010, the number n, U+E011, counted from 0.
 * @param mentions What each reference says, in the same order.
 * @param footnotePrefix Begins the anchor of each footnote: `voice` gives `voice.note-1`. Texts on one page need different ones.
 */
export function lowerMarkdown(source: string, mentions: readonly Inline[], footnotePrefix = 'text'): readonly Block[] {
    const trimmed = source.trim();
    const root = marks.test(trimmed) || opensBlock.test(trimmed) ? readMarkdown(source, [syntax]) : asParagraphs(trimmed);
    const context = createContext(root, mentions, footnotePrefix);
    const blocks = lowerBlocks(root.children, context);
    const notes = lowerNotes(context);
    return notes.length === 0 ? blocks : [...blocks, { kind: 'list', ordered: true, items: notes }];
}

/**
 * Turns a text of one line into inline content. What would open a list, a heading, a table or another block is plain text here, so
 * that `1. April` and `# 5` stay what they are.
 */
export function lowerInlineMarkdown(source: string, mentions: readonly Inline[]): readonly Inline[] {
    const line = joinLines(source);
    const root = marks.test(line) ? readMarkdown(line, [syntax, { disable: { null: blockConstructs } }]) : asParagraphs(line.trim());
    const context = createContext(root, mentions, 'text');
    return root.children.flatMap((child) => (child.type === 'paragraph' ? lowerInlines(child.children, context) : []));
}

/**
 * What may be Markdown within a line: any mark but those of plain prose, and the beginning of an address. Nearly no line has one, and to
 * parse those that have none would take most of the time of a build.
 */
const marks = /[^\p{L}\p{M}\p{N} \n,.;:()'’‘“”–—…£€%/?+=\uE010\uE011-]|\/\/|www\./iu;

/** A line that may begin another block than a paragraph, or ends in a break. */
const opensBlock = /^(?: |[-+=:]|\d+[.)])| $/m;

/** Two tildes strike out; one stays, for people write `~20 cases`. */
const syntax = gfm({ singleTilde: false });

/** As micromark calls them. */
const blockConstructs = [
    'blockQuote',
    'codeFenced',
    'codeIndented',
    'definition',
    'gfmFootnoteDefinition',
    'headingAtx',
    'htmlFlow',
    'list',
    'setextUnderline',
    'table',
    'thematicBreak',
];

/** How deep Markdown may nest. What is deeper was not written by people; it is shown as it was typed, or it would exhaust the stack. */
const mostNested = 100;

function readMarkdown(source: string, extensions: ReturnType<typeof gfm>[]): Root {
    try {
        const root = fromMarkdown(source, { extensions, mdastExtensions: [gfmFromMarkdown()] });
        if (!nestsTooDeep(root)) return root;
    } catch (error) {
        // The library goes down into what it has read, as we do.
        if (!(error instanceof RangeError)) throw error;
    }
    return asParagraphs(source);
}

/** A text in which nothing is Markdown. */
function asParagraphs(source: string): Root {
    const paragraphs = source === '' ? [] : source.split(/\n(?:[ \t]*\n)+/);
    return { type: 'root', children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })) };
}

function nestsTooDeep(root: Root): boolean {
    let level: readonly Nodes[] = [root];
    for (let depth = 0; depth < mostNested && level.length > 0; depth += 1)
        level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []));
    return level.length > 0;
}

interface Context {
    readonly mentions: readonly Inline[];
    readonly footnotePrefix: string;
    readonly definitions: ReadonlyMap<string, Definition>;
    readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
    /** In the order of their numbers. */
    readonly citedNotes: string[];
}

function createContext(root: Nodes, mentions: readonly Inline[], footnotePrefix: string): Context {
    const definitions = new Map<string, Definition>();
    const footnotes = new Map<string, FootnoteDefinition>();
    for (const node of descendants(root)) {
        if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
        if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
    }
    return { mentions, footnotePrefix, definitions, footnotes, citedNotes: [] };
}

function* descendants(node: Nodes): Generator<Nodes> {
    yield node;
    if ('children' in node) for (const child of node.children) yield* descendants(child);
}

// ---------------------------------------------------------------- Blocks

function lowerBlocks(nodes: readonly RootContent[], context: Context): readonly Block[] {
    return nodes.flatMap((node) => lowerBlock(node, context));
}

function lowerBlock(node: RootContent, context: Context): readonly Block[] {
    switch (node.type) {
        case 'paragraph':
            return paragraph(lowerInlines(node.children, context));
        case 'heading':
            return paragraph([{ kind: 'strong', content: lowerInlines(node.children, context) }]);
        case 'html':
            return paragraph(splitText(node.value, context));
        case 'code':
            return [{ kind: 'code', text: plainText(splitText(node.value, context)) }];
        case 'blockquote':
            return [{ kind: 'quote', blocks: lowerBlocks(node.children, context) }];
        case 'list':
            return [lowerList(node, context)];
        case 'table':
            return [lowerTable(node, context)];
        default:
            // A line between paragraphs says nothing; definitions and footnotes are shown where they are cited.
            return [];
    }
}

function paragraph(content: readonly Inline[]): readonly Block[] {
    return content.length === 0 ? [] : [{ kind: 'paragraph', content }];
}

function lowerList(list: List, context: Context): Block {
    return {
        kind: 'list',
        ordered: list.ordered === true,
        ...(list.ordered && list.start != null && list.start !== 1 ? { start: list.start } : {}),
        items: list.children.map((item) => lowerListItem(item, context)),
    };
}

/** A task list is a plain list whose items begin with their box, for whether a thing is done is part of what the text says. */
function lowerListItem(item: MarkdownListItem, context: Context): ListItem {
    const blocks = lowerBlocks(item.children, context);
    if (item.checked == null) return { blocks };
    const box: Inline = { kind: 'text', text: item.checked ? '\u2611 ' : '\u2610 ' };
    const [first, ...rest] = blocks;
    if (first?.kind !== 'paragraph') return { blocks: [{ kind: 'paragraph', content: [box] }, ...blocks] };
    return { blocks: [{ kind: 'paragraph', content: joinTexts([box, ...first.content]) }, ...rest] };
}

/** Markdown has no words for a caption. To take the paragraph before it would tear that out of the author's text. */
function lowerTable(table: Table, context: Context): TableBlock {
    const [head, ...body] = table.children;
    const titles = head?.children.map((cell) => plainText(lowerInlines(cell.children, context))) ?? [];
    return {
        kind: 'table',
        caption: '',
        columns: titles.map((title, index) => ({ title, align: lowerAlign(table.align?.[index]) })),
        rows: body.map((row) => lowerRow(row, titles.length, context)),
    };
}

function lowerAlign(align: AlignType | undefined): 'start' | 'end' {
    return align === 'right' ? 'end' : 'start';
}

function lowerRow(row: TableRow, width: number, context: Context): Row {
    return { cells: Array.from({ length: width }, (_, index) => lowerInlines(row.children[index]?.children ?? [], context)) };
}

/** Those that are cited, by number; then those that nothing cites, so that no text is lost. A note may cite another. */
function lowerNotes(context: Context): readonly ListItem[] {
    const items: ListItem[] = [];
    const lowerCited = () => {
        while (items.length < context.citedNotes.length) {
            const note = context.footnotes.get(context.citedNotes[items.length] ?? '');
            items.push({ id: noteAnchor(items.length + 1, context), blocks: lowerBlocks(note?.children ?? [], context) });
        }
    };
    lowerCited();
    for (const identifier of context.footnotes.keys()) {
        numberOfNote(identifier, context);
        lowerCited();
    }
    return items;
}

function noteAnchor(number: number, context: Context): string {
    return `${context.footnotePrefix}.note-${number}`;
}

function numberOfNote(identifier: string, context: Context): number {
    const known = context.citedNotes.indexOf(identifier);
    return known >= 0 ? known + 1 : context.citedNotes.push(identifier);
}

// ---------------------------------------------------------------- Inline content

function lowerInlines(nodes: readonly PhrasingContent[], context: Context): readonly Inline[] {
    return joinTexts(nodes.flatMap((node) => lowerInline(node, context)));
}

function lowerInline(node: PhrasingContent, context: Context): readonly Inline[] {
    switch (node.type) {
        case 'text':
            return splitText(joinLines(node.value), context);
        case 'html':
            return splitText(node.value, context);
        case 'inlineCode':
            return [{ kind: 'code', text: plainText(splitText(node.value, context)) }];
        case 'break':
            return [{ kind: 'break' }];
        case 'strong':
            return [{ kind: 'strong', content: lowerInlines(node.children, context) }];
        case 'emphasis':
            return [{ kind: 'emphasis', content: lowerInlines(node.children, context) }];
        case 'delete':
            return [{ kind: 'deleted', content: lowerInlines(node.children, context) }];
        case 'link':
            return lowerLink(addressOf(node), lowerInlines(node.children, context), context);
        case 'linkReference':
            return lowerLink(context.definitions.get(node.identifier)?.url, lowerInlines(node.children, context), context);
        case 'image':
        case 'imageReference':
            return splitText(node.alt ?? '', context);
        case 'footnoteReference': {
            const number = numberOfNote(node.identifier, context);
            return [{ kind: 'link', href: `#${noteAnchor(number, context)}`, content: [{ kind: 'text', text: `[${number}]` }] }];
        }
        default:
            return unreachable(node);
    }
}

/** An address that is written without its scheme, such as `www.example.org`, is taken for a secure one. Markdown is older than these. */
function addressOf({ url, children: [words] }: Link): string {
    const isBare = words?.type === 'text' && /^www\./i.test(words.value) && url === `http://${words.value}`;
    return isBare ? url.replace('http:', 'https:') : url;
}

/** The address of a link may hold a reference too; there it counts as its words. */
function lowerLink(url: string | undefined, content: readonly Inline[], context: Context): readonly Inline[] {
    const href = url === undefined ? '' : plainText(splitText(url, context));
    return safeHref(href) !== undefined ? [{ kind: 'link', href, content }] : content;
}

/** Puts the mentions where their placeholders stand. One that no mention answers for leaves nothing. */
function splitText(text: string, context: Context): readonly Inline[] {
    return text.split(/\uE010(\d+)\uE011/).flatMap((part, index): readonly Inline[] => {
        if (index % 2 === 0) return part === '' ? [] : [{ kind: 'text', text: part }];
        const mention = context.mentions[Number(part)];
        return mention === undefined ? [] : [mention];
    });
}

function joinTexts(inlines: readonly Inline[]): readonly Inline[] {
    const joined: Inline[] = [];
    for (const inline of inlines) {
        const last = joined.at(-1);
        if (inline.kind === 'text' && last?.kind === 'text') joined[joined.length - 1] = { kind: 'text', text: last.text + inline.text };
        else joined.push(inline);
    }
    return joined;
}

function plainText(inlines: readonly Inline[]): string {
    return inlines
        .map((inline) => ('content' in inline ? plainText(inline.content) : inline.kind === 'break' ? ' ' : inline.text))
        .join('');
}
