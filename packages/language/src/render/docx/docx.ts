import {
    AlignmentType,
    BorderStyle,
    Document,
    Footer,
    Header,
    HeadingLevel,
    HeightRule,
    type IBorderOptions,
    ImageRun,
    LevelFormat,
    Packer,
    PageNumber,
    Paragraph,
    type ParagraphChild,
    Table,
    TableCell,
    TableOfContents,
    TableRow,
    TabStopType,
    TextRun,
    VerticalAlignTable,
    WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Block, FactRow, Head, Inline, ListBlock, Logo, Output, Row, TableBlock } from '../../output/output-model.js';
import { dateInWords } from '../../support/dates.js';
import { unreachable } from '../../support/unreachable.js';
import { columnShares } from '../column-shares.js';
import { isLong } from '../inline-text.js';
import type { BinaryFile } from '../output-file.js';
import { repeatsHeading } from '../repeats-heading.js';
import { sharesToSign, withRoomToSign } from '../room-to-sign.js';
import { headingLine } from '../section-heading.js';
import { inlines, marked } from './inlines.js';
import { styles } from './styles.js';

/** A4 with margins of 2.2 cm, in twentieths of a point. */
const page = { width: 11906, height: 16838, margin: 1247 };
const textWidth = page.width - 2 * page.margin;

/**
 * Renders the page of an arrangement as a document for Word, called after it, such as `luton.docx`: partners sign there.
 * Headings, tables with header rows, links and bookmarks are Word's own; drawings are left to the text beside them.
 */
export async function renderDocx(output: Output, drawnLogo?: string): Promise<BinaryFile> {
    const writer = new Writer();
    const children = [
        ...(output.logo ? [new Paragraph({ style: 'Picture', children: [picture(output.logo, drawnLogo)] })] : []),
        new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(output.title)] }),
        ...writer.head(output.head),
        new Paragraph({ style: 'ContentsHeading', children: [new TextRun('Contents')] }),
        new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
        ...writer.blocks(output.sections, 1),
        ...[`As of ${dateInWords(output.asOf)}.`, ...output.attribution].map(
            (words) => new Paragraph({ style: 'Small', children: [new TextRun(words)] }),
        ),
    ];
    const document = new Document({
        title: output.title,
        description: `The safeguarding arrangements of the ${output.title}, as of ${dateInWords(output.asOf)}`,
        creator: output.title,
        // Word asks whether to fill in the contents list when it opens the document.
        features: { updateFields: true },
        styles,
        numbering: { config: writer.numbering() },
        sections: [
            {
                properties: {
                    page: {
                        size: { width: page.width, height: page.height },
                        margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
                    },
                },
                headers: { default: new Header({ children: [new Paragraph({ style: 'Small', children: [new TextRun(output.title)] })] }) },
                footers: { default: new Footer({ children: [footerLine(output.head)] }) },
                children,
            },
        ],
    });
    return { path: `${output.id}.docx`, bytes: settle(new Uint8Array(await Packer.toArrayBuffer(document)), output.asOf) };
}

/**
 * The library names links by chance, counts on from one document to the next, and writes down the moment. Counted anew, and dated like the
 * output, the same page gives the same bytes.
 */
function settle(bytes: Uint8Array, asOf: string): Uint8Array {
    const names = new Map<string, string>();
    const rename = (name: string, kind: string): string => {
        const known = names.get(kind + name) ?? `${kind}${1000 + names.size}`;
        names.set(kind + name, known);
        return known;
    };
    const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => {
        if (!/\.(?:xml|rels)$/.test(path)) return [path, part] as const;
        const text = strFromU8(part)
            .replace(/(?<==")rId[\w-]{15,}(?=")/g, (name) => rename(name, 'rId'))
            .replace(/(?<=="|PAGEREF )_Toc\d+\b/g, (name) => rename(name, '_Toc'))
            .replace(/(?<=<w:bookmark(?:Start|End)\b[^>]* w:id=")\d+/g, (name) => rename(name, ''))
            .replace(/(?<=<wp:docPr id=")\d+/g, '1')
            .replace(/(?<=<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `${asOf}T00:00:00Z`);
        return [path, strToU8(text)] as const;
    });
    return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) });
}

/** One dot that is not seen, in place of a drawing that nobody made. */
const nothing = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNgYAAAAAMAASsJTYQAAAAASUVORK5CYII=';

/** The logo, as high as two lines of the title, in pixels of Word's. */
function picture({ type, base64, words, width, height }: Logo, drawn: string | undefined): ImageRun {
    const scale = Math.min(64 / height, 280 / width);
    const options = {
        data: base64,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: 'Logo', title: words, description: words },
    };
    switch (type) {
        case 'image/svg+xml':
            return new ImageRun({ ...options, type: 'svg', fallback: { type: 'png', data: drawn ?? nothing } });
        case 'image/png':
            return new ImageRun({ ...options, type: 'png' });
        case 'image/jpeg':
            return new ImageRun({ ...options, type: 'jpg' });
        default:
            return unreachable(type);
    }
}

function footerLine({ version = '' }: Head): Paragraph {
    return new Paragraph({
        style: 'Small',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [new TextRun({ children: [`${version}\tPage `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
    });
}

const headings = [
    HeadingLevel.HEADING_1,
    HeadingLevel.HEADING_2,
    HeadingLevel.HEADING_3,
    HeadingLevel.HEADING_4,
    HeadingLevel.HEADING_5,
    HeadingLevel.HEADING_6,
] as const;

/** What a paragraph stands in: a list of some depth, in a quotation, in a cell. */
interface Setting {
    readonly style?: string;
    readonly numbering?: { readonly reference: string; readonly level: number; readonly instance: number };
    /** Bookmarks that the first paragraph of the setting takes. */
    readonly ids?: readonly string[];
    /** The heading that it stands under. */
    readonly heading?: string;
}

const bullets = 'bullets';
const numbers = (start: number): string => `numbers-${start}`;

/** Turns blocks into paragraphs and tables, and notes the lists it needs on the way. */
class Writer {
    readonly #starts = new Set<number>([1]);
    #lists = 0;

    blocks(blocks: readonly Block[], level: number, setting: Setting = {}): (Paragraph | Table)[] {
        return blocks.flatMap((block) => this.#block(block, level, setting));
    }

    head({ label, lead, concerns, summary, about }: Head): Paragraph[] {
        return [
            new Paragraph({ style: 'Small', children: [new TextRun(label)] }),
            new Paragraph({ children: inlines(lead) }),
            ...(concerns
                ? [
                      new Paragraph({ style: 'Concerns', keepNext: true, children: [new TextRun({ text: concerns.title, bold: true })] }),
                      ...concerns.lines.map((line) => new Paragraph({ style: 'Concerns', children: inlines(line) })),
                  ]
                : []),
            ...this.facts([...summary, ...about.rows]),
        ];
    }

    facts(rows: readonly FactRow[]): Paragraph[] {
        return rows.flatMap(({ label, content }) =>
            content.map(
                (line, index) =>
                    new Paragraph({
                        style: 'Fact',
                        tabStops: [{ type: TabStopType.LEFT, position: 2600 }],
                        children: [new TextRun({ text: index === 0 ? label : '', bold: true }), new TextRun('\t'), ...inlines(line)],
                    }),
            ),
        );
    }

    /** One definition for bullets, and one for each number that a list begins with. */
    numbering() {
        const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string, start: number) =>
            [0, 1, 2, 3, 4].map((level) => ({
                level,
                format,
                text: text(level),
                start: level === 0 ? start : 1,
                alignment: AlignmentType.LEFT,
                style: { paragraph: { indent: { left: 425 * (level + 1), hanging: 425 }, spacing: { after: 60 } } },
            }));
        return [
            { reference: bullets, levels: levels(LevelFormat.BULLET, () => '•', 1) },
            ...[...this.#starts].map((start) => ({
                reference: numbers(start),
                levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start),
            })),
        ];
    }

    #block(block: Block, level: number, setting: Setting): (Paragraph | Table)[] {
        switch (block.kind) {
            case 'section':
            case 'card': {
                const heading = headings[Math.min(level, 6) - 1] ?? HeadingLevel.HEADING_6;
                const title = block.kind === 'section' ? headingLine(block) : block.title;
                const isRepeated = block.kind === 'card' && repeatsHeading(block.title, setting.heading);
                return [
                    ...(isRepeated
                        ? [new Paragraph({ style: 'Mark', children: marked([block.id], []) })]
                        : [new Paragraph({ heading, children: marked([block.id], [new TextRun(title)]) })]),
                    ...('rows' in block ? this.facts(block.rows) : []),
                    ...this.blocks(block.blocks, level + 1, { heading: block.title }),
                ];
            }
            case 'paragraph':
                return [paragraph(block.content, setting, block.number)];
            case 'list':
                return this.#list(block, level, setting);
            case 'quote':
                return this.blocks(block.blocks, level, { style: 'Quotation' });
            case 'code':
                return [paragraph([{ kind: 'code', text: block.text }], setting)];
            case 'table':
                return [...caption(block.caption, setting), table(block.forSigning ? withRoomToSign(block) : block)];
            case 'chart':
                return [...caption(block.caption, { ...setting, ids: [block.id] }), ...this.blocks(block.text, level, setting)];
            default:
                return unreachable(block);
        }
    }

    #list(list: ListBlock, level: number, setting: Setting): (Paragraph | Table)[] {
        const start = list.start ?? 1;
        if (list.ordered) this.#starts.add(start);
        this.#lists += 1;
        const numbering = {
            reference: list.ordered ? numbers(start) : bullets,
            level: Math.min(4, setting.numbering ? setting.numbering.level + 1 : 0),
            instance: this.#lists,
        };
        return list.items.flatMap(({ id, blocks }) => {
            const [first, ...rest] = blocks;
            if (first === undefined) return [];
            return [
                ...this.#block(first, level, { numbering, ids: id === undefined ? [] : [id] }),
                // What follows in the same item stands under it, without a number of its own.
                ...rest.flatMap((block) => this.#block(block, level, block.kind === 'list' ? { numbering } : { style: 'Quotation' })),
            ];
        });
    }
}

function paragraph(content: readonly Inline[], { ids = [], heading: _, ...setting }: Setting, number?: string): Paragraph {
    const before = number === undefined ? [] : [new TextRun({ text: `${number}  `, bold: true })];
    return new Paragraph({ ...setting, children: [...before, ...marked(ids, inlines(content))] });
}

function caption(words: string, { ids = [], heading }: Setting): Paragraph[] {
    if (repeatsHeading(words, heading)) return ids.length > 0 ? [new Paragraph({ style: 'Mark', children: marked(ids, []) })] : [];
    return words === '' ? [] : [new Paragraph({ style: 'TableCaption', children: marked(ids, [new TextRun(words)]) })];
}

function table(block: TableBlock): Table {
    const { columns, rows, footer } = block;
    const line = { style: BorderStyle.SINGLE, size: 4, color: '75858F' };
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    const widths = (block.forSigning ? sharesToSign(block) : columnShares(block)).map((share) => Math.floor(share * textWidth));
    const cell = (content: ParagraphChild[], index: number, { isLed = false, isKept = false } = {}) =>
        new TableCell({
            ...(isLed ? { borders: { bottom: none } } : {}),
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.TOP,
            margins: { right: 100 },
            children: [
                new Paragraph({
                    style: 'Cell',
                    keepNext: isLed || isKept,
                    alignment: columns[index]?.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
                    children: content,
                }),
            ],
        });
    const row = ({ id, cells, more }: Row, { isBold = false, isKept = false } = {}) =>
        new TableRow({
            cantSplit: true,
            ...(block.forSigning ? { height: { value: signingHeight, rule: HeightRule.ATLEAST } } : {}),
            children: cells.map((content, index) =>
                cell(marked(index === 0 && id !== undefined ? [id] : [], inlines(content, { bold: isBold || index === 0 })), index, {
                    isLed: more !== undefined,
                    isKept,
                }),
            ),
        });
    const head = new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) =>
            cell([new TextRun({ text: title, bold: true, color: '4A5A68' })], index, { isKept: true }),
        ),
    });
    return new Table({
        width: { size: textWidth, type: WidthType.DXA },
        columnWidths: widths,
        borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
        rows: [
            ...(columns.some(({ title }) => title !== '') ? [head] : []),
            ...rows.flatMap((entry, index) => [
                // Who signs sees on the same page who else does.
                row(entry, { isKept: block.forSigning === true && index < rows.length - 1 }),
                ...(entry.more ? [moreRow(entry.more, columns.length, none)] : []),
            ]),
            ...(footer ? [row(footer, { isBold: true })] : []),
        ],
    });
}

/** What else is stated of an element, over the whole width below its row. */
function moreRow(facts: readonly FactRow[], columnSpan: number, none: IBorderOptions): TableRow {
    const paragraphs = facts.flatMap((fact) => {
        const inLines = fact.content.length > 1 && isLong(fact);
        const label = new TextRun({ text: `${fact.label}: `, color: '4A5A68' });
        const told = fact.content.flatMap((line, index) => [...(index === 0 ? [] : [new TextRun('; ')]), ...inlines(line)]);
        return [
            new Paragraph({ style: 'Cell', indent: { left: 284 }, children: inLines ? [label] : [label, ...told] }),
            ...(inLines ? fact.content : []).map(
                (line) =>
                    new Paragraph({ style: 'Cell', indent: { left: 510, hanging: 226 }, children: [new TextRun('– '), ...inlines(line)] }),
            ),
        ];
    });
    return new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan, borders: { top: none }, children: paragraphs })] });
}

/** Room for a name written by hand, in twentieths of a point: 2 cm. */
const signingHeight = 1134;
