import type { FactRow } from '../../output/output-model.js';
import { type Html, html } from './html.js';
import { renderInlines } from './inline.js';

/** Facts as a definition list; each statement about one of them is a line of its own. */
export function renderFacts(rows: readonly FactRow[]): Html {
    if (rows.length === 0) return html``;
    return html`<dl class="facts">
${rows.map(renderFact)}</dl>
`;
}

function renderFact(row: FactRow): Html {
    return html`<div><dt>${row.label}</dt>${row.content.map((statement) => html`<dd>${renderInlines(statement)}</dd>`)}</div>
`;
}
