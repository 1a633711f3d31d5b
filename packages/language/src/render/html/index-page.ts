import type { Output } from '../../output/output-model.js';
import { textOf } from '../inline-text.js';
import type { OutputFile } from '../output-file.js';
import { attributes, type Html, html } from './html.js';
import { pathOfPage, renderShell } from './page.js';

/** What the list of a build says of one arrangement, so that the whole of it need not be kept. */
export interface IndexEntry {
    readonly href: string;
    readonly title: string;
    /** The area, and the version or the day, as on the page. */
    readonly facts: readonly { readonly label: string; readonly words: string }[];
    /** Who has to be acknowledged. The day is left out, for each arrangement is looked at on its own. */
    readonly attribution: Output['attribution'];
}

/** Takes from an arrangement what the list says of it. */
export function indexEntryOf(output: Output): IndexEntry {
    const { title, head, attribution } = output;
    const facts = head.summary.map(({ label, content }) => ({ label, words: content.map(textOf).join('; ') }));
    return { href: `./${pathOfPage(output)}`, title, facts, attribution };
}

/** Renders the page that lists the arrangements of a build, by title; nothing where there is only one, which needs no list. */
export function renderIndex(entries: readonly IndexEntry[]): OutputFile | undefined {
    const [first, second] = entries;
    if (!first || !second) return undefined;
    // By code unit, for the order must not depend on where a build runs.
    const sorted = entries.toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
    const title = 'Multi-agency safeguarding arrangements';
    const page = renderShell(
        { language: 'en-GB', attribution: [...new Set(entries.flatMap((entry) => entry.attribution))] },
        {
            title,
            head: html`<h1>${title}</h1>
`,
            contents: html``,
            main: html`<ul class="arrangements">
${sorted.map(renderEntry)}</ul>
`,
            links: [],
        },
    );
    return { path: 'index.html', text: page.toString() };
}

function renderEntry({ href, title, facts }: IndexEntry): Html {
    const said = facts.map(({ label, words }) => `${label}: ${words}`).join('. ');
    return html`<li><a${attributes({ href })}>${title}</a>${
        said === ''
            ? undefined
            : html`
<p>${said}.</p>`
    }</li>
`;
}
