import * as ast from '../grammar/generated/ast.js';
import type { ArrangementModel } from '../model/model.js';
import { plain } from '../model/phrase.js';
import { sayProse } from '../model/say.js';
import { aliasesOf, titleOf } from '../model/titles.js';
import type { Block, Inline, SectionBlock } from './output-model.js';

/** A short form in capitals, such as `MACE` or `Q&A`. */
export const abbreviation = /^[A-Z][A-Z&]{1,7}$/;

/** What the arrangement's abbreviations mean: its terms, and the short names of its elements. The first to claim one keeps it. */
export function abbreviationsOf(model: ArrangementModel): ReadonlyMap<string, string> {
    const terms = model.ofType('Term').map((term): [string, string] => [titleOf(term), plain(sayProse(term.meaning))]);
    const short = model.elements
        .filter((element) => 'facts' in element && !ast.isTerm(element))
        .flatMap((element) =>
            aliasesOf(element as { facts: readonly ast.CommonFact[] }).map((alias): [string, string] => [alias, titleOf(element)]),
        );
    const known = [...short, ...terms].filter(([word, meaning]) => abbreviation.test(word) && meaning !== '');
    return new Map(known.reverse());
}

/** Gives the first of each abbreviation in a section of the page its meaning. Headings, tables and links keep their words alone. */
export function explainAbbreviations(sections: readonly SectionBlock[], meanings: ReadonlyMap<string, string>): readonly SectionBlock[] {
    if (meanings.size === 0) return sections;
    return sections.map((section) => new Explainer(meanings).block(section) as SectionBlock);
}

class Explainer {
    readonly #meanings: ReadonlyMap<string, string>;
    readonly #explained = new Set<string>();

    constructor(meanings: ReadonlyMap<string, string>) {
        this.#meanings = meanings;
    }

    block(block: Block): Block {
        switch (block.kind) {
            case 'paragraph':
                return { ...block, content: this.#inlines(block.content) };
            case 'list':
                return { ...block, items: block.items.map((item) => ({ ...item, blocks: this.#blocks(item.blocks) })) };
            case 'section':
            case 'quote':
                return { ...block, blocks: this.#blocks(block.blocks) };
            case 'card': {
                const rows = block.rows.map((row) => ({ ...row, content: row.content.map((line) => this.#inlines(line)) }));
                return { ...block, rows, blocks: this.#blocks(block.blocks) };
            }
            default:
                return block;
        }
    }

    #blocks(blocks: readonly Block[]): readonly Block[] {
        return blocks.map((block) => this.block(block));
    }

    #inlines(content: readonly Inline[]): readonly Inline[] {
        return content.flatMap((inline): readonly Inline[] => {
            if (inline.kind === 'text') return this.#text(inline.text);
            return [
                inline.kind === 'strong' || inline.kind === 'emphasis' ? { ...inline, content: this.#inlines(inline.content) } : inline,
            ];
        });
    }

    #text(words: string): readonly Inline[] {
        // Split at whole words in capitals, which stand at the odd places.
        const parts = words.split(/(?<![\p{L}\p{N}&])([A-Z][A-Z&]{1,7})(?![\p{L}\p{N}&])/u);
        const inlines: Inline[] = [];
        let plainWords = '';
        parts.forEach((part, index) => {
            const meaning = index % 2 === 1 && !this.#explained.has(part) ? this.#meanings.get(part) : undefined;
            if (meaning === undefined) {
                plainWords += part;
                return;
            }
            this.#explained.add(part);
            if (plainWords !== '') inlines.push({ kind: 'text', text: plainWords });
            plainWords = '';
            inlines.push({ kind: 'abbreviation', text: part, meaning });
        });
        return plainWords === '' && inlines.length > 0 ? inlines : [...inlines, { kind: 'text', text: plainWords }];
    }
}
