import type { FactRow } from '../../output/output-model.js';
import { attributes, type Html, html } from './html.js';
import { renderInlines } from './inline.js';
import type { RenderContext } from './render-context.js';

/** Facts as a definition list; each statement about one of them is a line of its own. */
export function renderFacts(rows: readonly FactRow[], context: RenderContext): Html {
    if (rows.length === 0) return html``;
    return html`<dl class="facts">
${rows.map((row) => renderFact(row, context))}</dl>
`;
}

function renderFact(row: FactRow, context: RenderContext): Html {
    return html`<div${attributes({ class: row.content.length > 1 ? 'several' : undefined })}><dt>${row.label}</dt>${row.content.map((statement) => html`<dd>${renderInlines(statement, context)}</dd>`)}</div>
`;
}
