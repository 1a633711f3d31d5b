import { capitalise } from '../support/text.js';
import { unreachable } from '../support/unreachable.js';
import type { Block, FactRow, Head, Inline, ListItem, Output, Row, SectionBlock } from './output-model.js';

/**
 * Sees to it that every anchor of the page stands once and every reference leads to one.
 *
 * An element may be shown several times: the fullest showing keeps its anchor (a section or card before a row or item, the first of
 * equals), the others lose theirs or, where they need one, get a number. What the page does not show is a link where it has an address of
 * its own, and plain words where it has none. What another page of the output shows is a link to that page. A section that has a number is
 * referred to with it, for on paper nothing can be clicked.
 * @param addresses The addresses of elements outside the page, by anchor.
 */
export function settleAnchors(output: Output, addresses: ReadonlyMap<string, string>): Output {
    const main = collectOwners(output.sections);
    const pages = output.pages.map((page) => ({ page, owners: collectOwners(page.sections) }));
    const elsewhere = new Map(pages.flatMap(({ page, owners }) => [...owners.keys()].map((id): [string, string] => [id, page.id])));
    const settler = new Settler(main, elsewhere, addresses);
    const home = new Map([...main.keys()].map((id): [string, string] => [id, output.id]));
    return {
        ...output,
        head: settler.head(output.head),
        sections: settler.sections(output.sections),
        pages: pages.map(({ page, owners }) => ({
            ...page,
            sections: new Settler(owners, new Map([...elsewhere, ...home]), addresses).sections(page.sections),
        })),
    };
}

function collectOwners(sections: readonly SectionBlock[]): ReadonlyMap<string, object> {
    const owners = new Map<string, object>();
    collect(sections, owners, (block) => block.kind === 'section');
    collect(sections, owners, (block) => block.kind === 'card');
    collect(sections, owners, () => true);
    return owners;
}

/** Notes who owns each anchor: the first block, row or item under it, among the blocks that count in this round. */
function collect(blocks: readonly Block[], owners: Map<string, object>, counts: (block: Block) => boolean): void {
    const own = (id: string | undefined, owner: object): void => {
        if (id !== undefined && !owners.has(id)) owners.set(id, owner);
    };
    for (const block of blocks) {
        if (counts(block)) {
            if ('id' in block) own(block.id, block);
            if (block.kind === 'table') for (const row of block.rows) own(row.id, row);
            if (block.kind === 'list') for (const item of block.items) own(item.id, item);
        }
        for (const inner of innerBlocks(block)) collect(inner, owners, counts);
    }
}

function innerBlocks(block: Block): readonly (readonly Block[])[] {
    if (block.kind === 'list') return block.items.map((item) => item.blocks);
    if (block.kind === 'chart') return [block.text];
    return 'blocks' in block ? [block.blocks] : [];
}

/** A row that names what it shows leads nowhere but to itself. */
function withoutLinksTo(id: string, cell: readonly Inline[]): readonly Inline[] {
    return cell.map((inline) => (inline.kind === 'reference' && inline.target === id ? { kind: 'text', text: inline.text } : inline));
}

/** ` (section 3.1)` or ` (Appendix A)`, for a section that has a number. */
function numberBehind(owner: object): string {
    if (!isNumbered(owner)) return '';
    const { role, number } = owner;
    return ` (${role === 'section' ? role : capitalise(role)} ${number})`;
}

function isNumbered(owner: object): owner is SectionBlock & { readonly number: string } {
    return 'role' in owner && 'number' in owner;
}

class Settler {
    readonly #owners: ReadonlyMap<string, object>;
    /** The page that holds an anchor, for those that stand on other pages. */
    readonly #elsewhere: ReadonlyMap<string, string>;
    readonly #addresses: ReadonlyMap<string, string>;
    readonly #numbers = new Map<string, number>();

    constructor(owners: ReadonlyMap<string, object>, elsewhere: ReadonlyMap<string, string>, addresses: ReadonlyMap<string, string>) {
        this.#owners = owners;
        this.#elsewhere = elsewhere;
        this.#addresses = addresses;
    }

    sections(sections: readonly SectionBlock[]): readonly SectionBlock[] {
        return sections.map((section) => this.block(section) as SectionBlock);
    }

    block(block: Block): Block {
        switch (block.kind) {
            case 'section':
            case 'card':
                return {
                    ...block,
                    id: this.#uniqueId(block.id, block),
                    ...('rows' in block ? { rows: block.rows.map((row) => this.factRow(row)) } : {}),
                    blocks: this.#blocks(block.blocks),
                };
            case 'quote':
                return { ...block, blocks: this.#blocks(block.blocks) };
            case 'chart':
                return {
                    ...block,
                    id: this.#uniqueId(block.id, block),
                    chart:
                        block.chart.kind === 'structure'
                            ? { ...block.chart, nodes: block.chart.nodes.map((node) => ({ ...node, linked: this.#owners.has(node.id) })) }
                            : block.chart,
                    text: this.#blocks(block.text),
                };
            case 'list':
                return { ...block, items: block.items.map((item) => this.#item(item)) };
            case 'table':
                return {
                    ...block,
                    rows: block.rows.map((row) => this.#row(row)),
                    ...(block.footer ? { footer: this.#row(block.footer) } : {}),
                };
            case 'paragraph':
                return { ...block, content: this.#inlines(block.content) };
            case 'code':
                return block;
            default:
                return unreachable(block);
        }
    }

    head(head: Head): Head {
        const { concerns, about } = head;
        return {
            ...head,
            lead: this.#inlines(head.lead),
            ...(concerns ? { concerns: { ...concerns, lines: concerns.lines.map((line) => this.#inlines(line)) } } : {}),
            summary: head.summary.map((row) => this.factRow(row)),
            about: { ...about, rows: about.rows.map((row) => this.factRow(row)) },
        };
    }

    factRow(row: FactRow): FactRow {
        return { ...row, content: row.content.map((line) => this.#inlines(line)) };
    }

    #blocks(blocks: readonly Block[]): readonly Block[] {
        return blocks.map((block) => this.block(block));
    }

    #item(item: ListItem): ListItem {
        const { id, blocks } = item;
        return { ...(id !== undefined && this.#owners.get(id) === item ? { id } : {}), blocks: this.#blocks(blocks) };
    }

    #row(row: Row): Row {
        const { id, cells, more } = row;
        const isOwner = id !== undefined && this.#owners.get(id) === row;
        return {
            ...(isOwner ? { id } : {}),
            cells: cells.map((cell) => this.#inlines(isOwner ? withoutLinksTo(id, cell) : cell)),
            ...(more ? { more: more.map((fact) => this.factRow(fact)) } : {}),
        };
    }

    #inlines(content: readonly Inline[]): readonly Inline[] {
        return content.map((inline): Inline => {
            if (inline.kind === 'reference') {
                const { kind, text, target } = inline;
                const owner = target === undefined ? undefined : this.#owners.get(target);
                if (target !== undefined && owner) return { kind, text: `${text}${numberBehind(owner)}`, target };
                const page = target === undefined ? undefined : this.#elsewhere.get(target);
                if (target !== undefined && page !== undefined) return { kind, text, target, page };
                const href = target === undefined ? undefined : this.#addresses.get(target);
                return href === undefined ? { kind, text } : { kind: 'link', href, content: [{ kind: 'text', text }] };
            }
            return 'content' in inline ? { ...inline, content: this.#inlines(inline.content) } : inline;
        });
    }

    /** The id itself for its owner; for another showing, the id with the next number that is free. */
    #uniqueId(id: string, block: object): string {
        if (this.#owners.get(id) === block) return id;
        let number = this.#numbers.get(id) ?? 1;
        do number += 1;
        while (this.#owners.has(`${id}-${number}`));
        this.#numbers.set(id, number);
        return `${id}-${number}`;
    }
}
