import type { AstNode } from 'langium';
import { isCitedWork, type Prose } from '../grammar/generated/ast.js';
import { type IsoDate, printDate, readDate } from '../grammar/literals.js';
import { findFact } from '../model/facts.js';
import type { Phrase } from '../model/phrase.js';
import { prosePieces } from '../model/prose.js';
import { sayMention } from '../model/say.js';
import { anchorOf } from './anchors.js';
import { lowerInlineMarkdown, lowerMarkdown } from './lower-markdown.js';
import type { Block, Inline, ParagraphBlock } from './output-model.js';

/** Words with references, for a cell or a line. */
export function lowerPhrase(words: Phrase): readonly Inline[] {
    return words.flatMap((piece): readonly Inline[] => (typeof piece === 'string' ? withLinks(piece) : [reference(piece.text, piece.of)]));
}

/** An address among words is a link. */
function withLinks(words: string): readonly Inline[] {
    return words
        .split(/(https?:\/\/[^\s,;]*[^\s,;.)])/)
        .flatMap((part, index) =>
            part === '' && words !== '' ? [] : [index % 2 === 1 ? { kind: 'link', href: part, content: [text(part)] } : text(part)],
        );
}

export function text(words: string): Inline {
    return { kind: 'text', text: words };
}

export function paragraph(...content: readonly Inline[]): ParagraphBlock {
    return { kind: 'paragraph', content };
}

/**
 * What a stretch of words speaks of; the link is taken off later where the page does not hold its anchor. A cited work without an address
 * is no link: all that could be reached is the same title again.
 */
export function reference(words: string, of: AstNode): Inline {
    const target = isCitedWork(of) && !findFact(of, 'LinkFact') ? undefined : anchorOf(of);
    return target === undefined ? text(words) : { kind: 'reference', text: words, target };
}

/** A date as a reader writes it, with its machine form; what cannot be read stays as it was written. */
export function lowerDate(written: string | undefined): readonly Inline[] {
    if (written === undefined) return [];
    const date = readDate(written);
    return [date.ok ? isoDate(date.value) : text(written)];
}

export function isoDate(iso: IsoDate): Inline {
    return { kind: 'date', text: printDate(iso), iso };
}

/**
 * Prose as blocks: its Markdown read, its references put into words.
 * @param footnotePrefix Begins the anchors of its footnotes; each text of a page has another.
 */
export function lowerProse(prose: Prose, footnotePrefix: string): readonly Block[] {
    const { source, mentions } = withPlaceholders(prose);
    return lowerMarkdown(source, mentions, footnotePrefix);
}

/** Prose of one line, for a cell or a list item. */
export function lowerProseLine(prose: Prose | undefined): readonly Inline[] {
    if (!prose) return [];
    const { source, mentions } = withPlaceholders(prose);
    return lowerInlineMarkdown(source, mentions);
}

/** Markdown with a placeholder for each piece of a reference, so that a fact's own words are never read as Markdown. */
function withPlaceholders(prose: Prose): { source: string; mentions: readonly Inline[] } {
    const mentions: Inline[] = [];
    const source = prosePieces(prose).map((piece) => {
        if ('words' in piece) return piece.words;
        return lowerPhrase(sayMention(piece.mention))
            .map((inline) => `\uE010${mentions.push(inline) - 1}\uE011`)
            .join('');
    });
    return { source: source.join(''), mentions };
}
