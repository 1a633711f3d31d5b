import type { Inline } from '../../output/output-model.js';
import { safeHref } from '../../support/safe-href.js';
import { unreachable } from '../../support/unreachable.js';
import { attributes, type Html, html } from './html.js';
import type { RenderContext } from './render-context.js';

/**
 * Renders a line of text.
 * @param linked Whether the content stands inside a link; a second link in it would break the first.
 */
export function renderInlines(content: readonly Inline[], context: RenderContext, linked = false): Html {
    return html`${content.map((inline) => renderInline(inline, context, linked))}`;
}

function renderInline(inline: Inline, context: RenderContext, linked: boolean): Html {
    switch (inline.kind) {
        case 'text':
            return html`${inline.text}`;
        case 'reference':
            return renderReference(inline, context, linked);
        case 'link':
            return renderLink(inline.href, inline.content, context, linked);
        case 'strong':
            return html`<strong>${renderInlines(inline.content, context, linked)}</strong>`;
        case 'emphasis':
            return html`<em>${renderInlines(inline.content, context, linked)}</em>`;
        case 'deleted':
            return html`<del>${renderInlines(inline.content, context, linked)}</del>`;
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

function renderReference({ text, target, page }: Extract<Inline, { kind: 'reference' }>, context: RenderContext, linked: boolean): Html {
    const href = target === undefined || linked ? undefined : context.hrefOf(target, page);
    return href === undefined ? html`${text}` : html`<a${attributes({ href })}>${text}</a>`;
}

/** Print adds the address to a link on the web, but not where the words are the address already. */
function renderLink(href: string, content: readonly Inline[], context: RenderContext, linked: boolean): Html {
    const words = renderInlines(content, context, true);
    const address = safeHref(href);
    if (address === undefined || linked) return words;
    const isBare = content.length === 1 && content[0]?.kind === 'text' && address.endsWith(content[0].text);
    return isBare ? html`<a class="bare" href="${address}">${words}</a>` : html`<a href="${address}">${words}</a>`;
}
