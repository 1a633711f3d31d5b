import type { Inline } from '../../output/output-model.js';
import { safeHref } from '../../support/safe-href.js';
import { unreachable } from '../../support/unreachable.js';
import { type Html, html } from './html.js';

/**
 * Renders a line of text.
 * @param linked Whether the content stands inside a link; a second link in it would break the first.
 */
export function renderInlines(content: readonly Inline[], linked = false): Html {
    return html`${content.map((inline) => renderInline(inline, linked))}`;
}

function renderInline(inline: Inline, linked: boolean): Html {
    switch (inline.kind) {
        case 'text':
            return html`${inline.text}`;
        case 'reference':
            return inline.target === undefined || linked ? html`${inline.text}` : html`<a href="#${inline.target}">${inline.text}</a>`;
        case 'link':
            return renderLink(inline.href, inline.content, linked);
        case 'strong':
            return html`<strong>${renderInlines(inline.content, linked)}</strong>`;
        case 'emphasis':
            return html`<em>${renderInlines(inline.content, linked)}</em>`;
        case 'deleted':
            return html`<del>${renderInlines(inline.content, linked)}</del>`;
        case 'code':
            return html`<code>${inline.text}</code>`;
        case 'abbreviation':
            return html`<abbr title="${inline.meaning}">${inline.text}</abbr>`;
        case 'date':
            return html`<time datetime="${inline.iso}">${inline.text}</time>`;
        case 'break':
            return html`<br>`;
        default:
            return unreachable(inline);
    }
}

/** Print adds the address to a link on the web, but not where the words are the address already. */
function renderLink(href: string, content: readonly Inline[], linked: boolean): Html {
    const words = renderInlines(content, true);
    const address = safeHref(href);
    if (address === undefined || linked) return words;
    const isBare = content.length === 1 && content[0]?.kind === 'text' && address.endsWith(content[0].text);
    return isBare ? html`<a class="bare" href="${address}">${words}</a>` : html`<a href="${address}">${words}</a>`;
}
