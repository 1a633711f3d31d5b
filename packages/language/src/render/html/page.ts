import type { Logo, Output, SidePage } from '../../output/output-model.js';
import { dateInWords } from '../../support/dates.js';
import { textOf } from '../inline-text.js';
import { renderBlocks } from './blocks.js';
import { type PageOf, renderContents } from './contents.js';
import { renderFacts, shortFirst } from './facts.js';
import { fold } from './fold.js';
import { attributes, type Html, html, raw } from './html.js';
import { renderInlines } from './inline.js';
import { PageIds, type RenderContext } from './render-context.js';
import { style } from './style.js';
import { renderTheme } from './theme.js';

/** The path of the page of an arrangement, or of a page beside it, in the folder of a build. */
export function pathOfPage(output: Output, page?: SidePage): string {
    return page === undefined ? `${output.id}.html` : `${output.id}/${page.id}.html`;
}

/** Renders the page of an arrangement. */
export function renderPage(output: Output): Html {
    const links = output.pages.map((page) => ({ href: `./${pathOfPage(output, page)}`, words: page.title }));
    return renderOwnPage(output, links, (target, page) => `${page === undefined ? '' : `./${output.id}/${page}.html`}#${target}`);
}

/** Renders the page of an arrangement for paper, from which nothing leads to another page. */
export function renderPrintPage(output: Output, pageOf: PageOf): Html {
    return renderOwnPage(output, [], (target, page) => (page === undefined ? `#${target}` : undefined), pageOf);
}

function renderOwnPage(output: Output, links: Parts['links'], hrefOf: RenderContext['hrefOf'], pageOf?: PageOf): Html {
    const context: RenderContext = { level: 2, ids: new PageIds(), hrefOf, ...(pageOf ? { isPaper: true } : {}) };
    return renderShell(output, {
        title: output.title,
        description: textOf(output.head.lead),
        head: renderHead(output, context),
        contents: renderContents(output.sections, pageOf),
        main: renderBlocks(output.sections, context),
        links,
    });
}

/** What a reader came for; the rest of what the arrangement says of itself is folded up. */
function renderHead({ head, logo, title }: Output, context: RenderContext): Html {
    const { label, lead, concerns, summary, about } = head;
    return html`${renderLogo(logo)}<p class="kicker">${label}</p>
<h1>${title}</h1>
${
    lead.length === 0
        ? undefined
        : html`<p class="lead">${renderInlines(lead, context)}</p>
`
}${
    concerns &&
    html`<div class="concerns">
<h2>${concerns.title}</h2>
${concerns.lines.map(
    (line) => html`<p>${renderInlines(line, context)}</p>
`,
)}</div>
`
}${renderFacts(summary, context)}${
    about.rows.length === 0 ? undefined : fold('always', { words: about.title }, renderFacts(shortFirst(about.rows), context))
}`;
}

/** On a plate of its own, for a logo is made for white paper. */
function renderLogo(logo: Logo | undefined): Html {
    if (logo === undefined) return html``;
    const { type, base64, words, width, height } = logo;
    return html`<p class="logo"><img${attributes({ src: `data:${type};base64,${base64}`, alt: words, style: `aspect-ratio: ${width} / ${height}` })}></p>
`;
}

/** Renders a page beside that of the arrangement. */
export function renderSidePage(output: Output, page: SidePage): Html {
    const home = `../${pathOfPage(output)}`;
    const context: RenderContext = {
        level: 2,
        ids: new PageIds(),
        hrefOf: (target, other) => `${other === undefined ? '' : other === output.id ? home : `./${other}.html`}#${target}`,
    };
    return renderShell(output, {
        title: `${page.title} – ${output.title}`,
        head: html`${renderLogo(output.logo)}<p class="back"><a${attributes({ href: home })}>${output.title}</a></p>
<h1>${page.title}</h1>
`,
        contents: renderContents(page.sections),
        main: renderBlocks(page.sections, context),
        links: [
            { href: home, words: `The arrangements of the ${output.title}` },
            ...output.pages.filter((other) => other !== page).map((other) => ({ href: `./${other.id}.html`, words: other.title })),
        ],
    });
}

/** What a page takes from the arrangement that it is about, or from those that it lists. */
export type Setting = Pick<Output, 'language' | 'colour' | 'attribution'> & Partial<Pick<Output, 'asOf' | 'head'>>;

interface Parts {
    readonly title: string;
    /** What it is, for those who find it by searching. */
    readonly description?: string;
    readonly head: Html;
    readonly contents: Html;
    readonly main: Html;
    /** To the other pages. */
    readonly links: readonly { readonly href: string; readonly words: string }[];
}

/** What all pages have in common. Their policy forbids every script and every request, whatever else may come to stand in them. */
export function renderShell(output: Setting, { title, description = '', head, contents, main, links }: Parts): Html {
    return html`<!doctype html>
<html lang="${output.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${
    description === ''
        ? undefined
        : html`<meta${attributes({ name: 'description', content: description })}>
`
}<link rel="icon" href="data:,">
<style>
${style}${renderTheme(output.colour)}${runningHead(title, output.head?.version)}</style>
</head>
<body>
<a class="skip" href="#page_main">Skip to the content</a>
<header class="masthead">
<div class="width">
${head}</div>
</header>
<div class="width columns">
${contents}<main id="page_main" tabindex="-1">
${main}</main>
</div>
${renderFooter(output, links)}</body>
</html>
`;
}

/** On paper each page says what it is a page of, and of which version. */
function runningHead(title: string, version = ''): Html {
    return raw(`@page { @top-left { content: "${quoted(title)}"; } @bottom-left { content: "${quoted(version)}"; } }
@page :first { @top-left { content: none; } }
`);
}

/** Words in a style sheet: every character that is not a letter or digit is written by its number. */
function quoted(words: string): string {
    return words.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${(character.codePointAt(0) ?? 32).toString(16)} `);
}

function renderFooter(output: Setting, links: Parts['links']): Html {
    return html`<footer class="foot">
<div class="width">
${
    links.length === 0
        ? undefined
        : html`<ul class="pages">
${links.map(
    ({ href, words }) => html`<li><a${attributes({ href })}>${words}</a></li>
`,
)}</ul>
`
}${
    output.asOf === undefined
        ? undefined
        : html`<p>As of <time datetime="${output.asOf}">${dateInWords(output.asOf)}</time>.</p>
`
}${output.attribution.map(
    (sentence) => html`<p>${sentence}</p>
`,
)}<p class="up"><a href="#">Back to the top</a></p>
</div>
</footer>
`;
}
