import type { FactRow } from '../../output/output-model.js';
import { isLong } from '../inline-text.js';
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
    return html`<div${attributes({ class: classOf(row) })}><dt>${row.label}</dt>${row.content.map((statement) => html`<dd>${renderInlines(statement, context)}</dd>`)}</div>
`;
}

/** What a fact looks like: several statements are a list; one that is long has a line of its own. */
function classOf(row: FactRow): string | undefined {
    const length = isLong(row) ? 'long' : undefined;
    if (row.content.length <= 1) return length;
    return length === undefined ? 'several' : `several ${length}`;
}

/** Facts of a few words first, in their order: what is looked for at a glance. */
export function shortFirst(rows: readonly FactRow[]): readonly FactRow[] {
    return [...rows.filter((row) => classOf(row) === undefined), ...rows.filter((row) => classOf(row) !== undefined)];
}
