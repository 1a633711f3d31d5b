import { type Arrangement, isSection, type Section } from '../grammar/generated/ast.js';
import { findFact } from '../model/facts.js';
import { anchorOf } from './anchors.js';
import type { ElementData } from './output-model.js';

/** The number of a section or a paragraph, where it has one. */
export interface Numbered {
    readonly number?: string;
}

/**
 * Counts the sections and paragraphs of an arrangement, where its author has them numbered. Numbers are taken in reading order.
 *
 * Sections count on through the parts they stand in, as those of an Act do, and appendices have letters. Within a section, paragraphs and
 * inner sections share one count, so that no number stands twice. Where sections have no numbers, paragraphs count on through the whole
 * text, as those of statutory guidance do.
 */
export class SectionNumbers {
    readonly #sections: boolean;
    readonly #paragraphs: boolean;
    /** By the anchor of the section. */
    readonly #numbers = new Map<string | undefined, string>();
    /** How many have been counted, by what they are counted in or as. */
    readonly #counts = new Map<Section | Section['role'] | 'paragraph', number>();

    constructor(arrangement: Arrangement) {
        const { sections = false, paragraphs = false } = findFact(arrangement, 'NumberingFact') ?? {};
        this.#sections = sections;
        this.#paragraphs = paragraphs;
    }

    /** The number of a section that comes next: `3`, `3.1`, `A`, `A.1`. */
    ofSection(section: Section): Numbered {
        if (!this.#sections) return {};
        const number = this.#numberOf(section);
        this.#numbers.set(anchorOf(section), number);
        return { number };
    }

    /** The same for a section that nobody wrote. */
    ofGenerated(): Numbered {
        return this.#sections ? { number: String(this.#next('section')) } : {};
    }

    /** The number of the paragraph that comes next in a section. */
    ofParagraph(section: Section): Numbered {
        if (!this.#paragraphs) return {};
        if (!this.#sections) return { number: String(this.#next('paragraph')) };
        // A part has its sections counted beside it, so that a number below its own would be a section's.
        return section.role === 'part' ? {} : { number: `${this.#numbers.get(anchorOf(section))}.${this.#next(section)}` };
    }

    /** The data of an element with the number of the section that it is, and of those in it. All must have been counted. */
    in(data: ElementData): ElementData {
        const number = data.kind === 'section' ? this.#numbers.get(data.id) : undefined;
        const { content } = data as { readonly content?: readonly ElementData[] };
        return {
            ...data,
            ...(number === undefined ? {} : { number }),
            ...(content ? { content: content.map((inner) => this.in(inner)) } : {}),
        };
    }

    #numberOf(section: Section): string {
        const outer = section.$container;
        if (section.role === 'appendix') return toLetters(this.#next('appendix'));
        if (section.role === 'section' && isSection(outer) && outer.role !== 'part')
            return `${this.#numbers.get(anchorOf(outer))}.${this.#next(outer)}`;
        return String(this.#next(section.role));
    }

    #next(within: Section | Section['role'] | 'paragraph'): number {
        const next = (this.#counts.get(within) ?? 0) + 1;
        this.#counts.set(within, next);
        return next;
    }
}

/** A, B … Z, AA, AB … */
function toLetters(count: number): string {
    const letter = String.fromCharCode(65 + ((count - 1) % 26));
    return count > 26 ? toLetters(Math.floor((count - 1) / 26)) + letter : letter;
}
