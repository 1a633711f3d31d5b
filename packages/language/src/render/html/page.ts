import type { Output } from '../../output/output-model.js';
import { renderBlocks } from './blocks.js';
import { renderContents } from './contents.js';
import { renderFacts } from './facts.js';
import { type Html, html } from './html.js';
import { PageIds } from './render-context.js';
import { style } from './style.js';

/** Renders the whole page. Its policy forbids every script and every request, whatever else may come to stand in it. */
export function renderPage(output: Output): Html {
    const context = { level: 2, ids: new PageIds() };
    return html`<!doctype html>
<html lang="${output.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<title>${output.title}</title>
<link rel="icon" href="data:,">
<style>
${style}</style>
</head>
<body>
<a class="skip" href="#page_main">Skip to the content</a>
<header class="masthead">
<div class="width">
<h1>${output.title}</h1>
${renderFacts(output.summary)}</div>
</header>
<div class="width columns">
${renderContents(output.sections)}<main id="page_main" tabindex="-1">
${renderBlocks(output.sections, context)}</main>
</div>
${renderFooter(output)}</body>
</html>
`;
}

function renderFooter(output: Output): Html {
    return html`<footer class="foot">
<div class="width">
<p>As of <time datetime="${output.asOf}">${dateInWords(output.asOf)}</time>.</p>
${output.attribution.map(
    (sentence) => html`<p>${sentence}</p>
`,
)}<p class="up"><a href="#">Back to the top</a></p>
</div>
</footer>
`;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2025-10-31` as `31 October 2025`; anything else as it stands. */
function dateInWords(iso: string): string {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
    const name = months[Number(month) - 1];
    return name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}
