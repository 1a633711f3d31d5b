import { attributes, type Html, html } from './html.js';

interface Summary {
    readonly words: string;
    /** What those hear who come upon the words alone. */
    readonly about?: string;
}

/**
 * Folds something up: on a narrow screen alone, so that the page is not endless, or on every screen. A link into it unfolds it, as searching
 * the page does where the browser can; on paper nothing is folded.
 */
export function fold(where: 'when narrow' | 'always', { words, about }: Summary, content: Html): Html {
    return html`<details${attributes({ class: where === 'always' ? 'fold always' : 'fold' })}><summary>${words}${
        about === undefined ? undefined : html`<span class="hidden">: ${about}</span>`
    }</summary>
${content}</details>
`;
}
