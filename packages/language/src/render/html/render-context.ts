/** What a block has to know about the page around it. */
export interface RenderContext {
    /** The level of the next heading, from 2 to 6. */
    readonly level: number;
    /** The heading that the block stands under, so that it is not said twice. */
    readonly heading?: string;
    /** Whether it stands in what a narrow screen shows folded up: to unfold twice would be a nuisance. */
    readonly isFolded?: boolean;
    /** Whether it is for paper, which has room to sign. */
    readonly isPaper?: boolean;
    readonly ids: PageIds;
    /** The way to an anchor, on this page or on another; undefined where the form that is rendered has no other pages. */
    readonly hrefOf: (target: string, page: string | undefined) => string | undefined;
}

/** The context of what stands under a heading of this one's level. */
export function deeper(context: RenderContext, heading: string): RenderContext {
    return { ...context, heading, level: Math.min(6, context.level + 1) };
}

/**
 * Hands out the anchors of one page, each once. Ids of the page's own making have an underscore in them, such as `page_main` and
 * `board_heading`, which no name of an author can.
 */
export class PageIds {
    readonly #taken = new Set<string>();
    readonly #counts = new Map<string, number>();

    /** The id itself; undefined for the second of two elements with one id, since an address leads to the first. */
    claim(id: string | undefined): string | undefined {
        if (id === undefined || id === '' || this.#taken.has(id)) return undefined;
        this.#taken.add(id);
        return id;
    }

    /** Counts 1, 2, 3 for each word. */
    number(word: string): number {
        const count = (this.#counts.get(word) ?? 0) + 1;
        this.#counts.set(word, count);
        return count;
    }
}
