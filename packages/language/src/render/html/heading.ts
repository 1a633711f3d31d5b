import { attributes, type Html, html } from './html.js';

interface HeadingParts {
    /** The id of the heading itself, for those who are named by it. */
    readonly headingId?: string;
    /** The anchor of what it heads; undefined when another element of the page has that anchor. */
    readonly anchor: string | undefined;
    /** A word above the title that says what follows, such as `Group`. */
    readonly kicker: string | undefined;
    /** The number before the title. */
    readonly number?: string | undefined;
}

/** A heading, and beside it the permanent link to what it heads. */
export function renderHeading(level: number, title: string, { headingId, anchor, kicker, number }: HeadingParts): Html {
    const label = kicker === undefined ? undefined : html`<span class="kicker">${kicker}<span class="hidden">: </span></span> `;
    const self = anchor === undefined ? undefined : renderSelfLink(anchor, title);
    return html`<div class="heading">${headingOf(level, attributes({ id: headingId }), html`${label}${renderNumber(number)}${title}`)}${self}</div>`;
}

/** A number before words, such as that of a section or a paragraph. */
export function renderNumber(number: string | undefined): Html {
    return number === undefined ? html`` : html`<span class="number">${number}</span> `;
}

/** The permanent link to what has an anchor, seen when the pointer is near or the link has the focus. */
export function renderSelfLink(anchor: string, title: string): Html {
    return html`<a class="self" href="#${anchor}" aria-label="Link to ${title}">#</a>`;
}

function headingOf(level: number, rest: Html, content: Html): Html {
    if (level <= 2) return html`<h2${rest}>${content}</h2>`;
    if (level === 3) return html`<h3${rest}>${content}</h3>`;
    if (level === 4) return html`<h4${rest}>${content}</h4>`;
    if (level === 5) return html`<h5${rest}>${content}</h5>`;
    return html`<h6${rest}>${content}</h6>`;
}
