import type { Column, FactRow, Inline, Row, TableBlock } from '../../output/output-model.js';
import { columnShares } from '../column-shares.js';
import { textOf } from '../inline-text.js';
import { repeatsHeading } from '../repeats-heading.js';
import { sharesToSign, withRoomToSign } from '../room-to-sign.js';
import { renderFacts } from './facts.js';
import { fold } from './fold.js';
import { renderSelfLink } from './heading.js';
import { attributes, type Html, html } from './html.js';
import { renderInlines } from './inline.js';
import type { RenderContext } from './render-context.js';
import { scrollRegion } from './scroll-region.js';

/** What a narrow screen has room for; a longer table is folded up there. */
const mostRows = 8;

/** On a narrow screen each row becomes a list of its cells, so every cell carries the title of its column. */
export function renderTable(block: TableBlock, context: RenderContext): Html {
    const isToSign = block.forSigning === true && context.isPaper === true;
    const table = isToSign ? withRoomToSign(block) : block;
    const number = context.ids.number('table');
    const captionId = `page_table-${number}`;
    const isCaptioned = table.caption !== '';
    // Two columns find their widths by themselves.
    const widths = table.columns.length < 3 ? [] : isToSign ? sharesToSign(table) : columnShares(table);
    const content = html`<table${attributes({ class: isToSign ? 'signing' : undefined })}>
${
    isCaptioned
        ? html`<caption${attributes({ id: captionId, class: repeatsHeading(table.caption, context.heading) ? 'hidden' : undefined })}>${table.caption}</caption>
`
        : undefined
}${renderWidths(widths)}${renderHead(table.columns)}<tbody>
${table.rows.map((row) => renderRow(row, table.columns, context))}</tbody>
${
    table.footer === undefined
        ? undefined
        : html`<tfoot>
${renderRow(table.footer, table.columns, context)}</tfoot>
`
}</table>
`;
    const caption = isCaptioned ? table.caption : `Table ${number}`;
    const words = caption.includes(String(table.rows.length)) ? caption : `${caption} (${table.rows.length})`;
    if (table.folded) {
        const label = [context.heading, table.caption].filter(Boolean).join(': ') || `Table ${number}`;
        return fold(
            'always',
            { words, ...(context.heading === undefined ? {} : { about: context.heading }) },
            scrollRegion('table', { label }, content),
        );
    }
    const framed = scrollRegion('table', isCaptioned ? { labelledBy: captionId } : { label: `Table ${number}` }, content);
    return table.rows.length > mostRows && !context.isFolded ? fold('when narrow', { words }, framed) : framed;
}

function renderWidths(shares: readonly number[]): Html {
    if (shares.length === 0) return html``;
    const widths = shares.map((share) => html`<col${attributes({ style: `width: ${Math.round(share * 100)}%` })}>`);
    return html`<colgroup>${widths}</colgroup>
`;
}

function renderHead(columns: readonly Column[]): Html {
    if (columns.every((column) => column.title === '')) return html``;
    return html`<thead>
<tr>${columns.map(renderColumn)}</tr>
</thead>
`;
}

/** A header without words would be read out as one; an empty cell is not. */
function renderColumn(column: Column): Html {
    if (column.title === '') return html`<td></td>`;
    return html`<th${attributes({ scope: 'col', class: classOf(column) })}>${column.title}</th>`;
}

function renderRow(row: Row, columns: readonly Column[], context: RenderContext): Html {
    const anchor = context.ids.claim(row.id);
    const cells = row.cells.map((cell, index) =>
        index === 0 ? renderRowHeader(cell, columns[0], anchor, context) : renderCell(cell, columns[index], context),
    );
    return html`<tr${attributes({ id: anchor })}>${cells}</tr>
${
    row.more === undefined
        ? undefined
        : html`<tr class="more"><td${attributes({ colspan: columns.length })}>${renderMore(row.more, row.cells[0], context)}</td></tr>
`
}`;
}

/** A narrow screen folds up what is long. */
function renderMore(facts: readonly FactRow[], title: readonly Inline[] = [], context: RenderContext): Html {
    const content = renderFacts(facts, context);
    const words = textOf(facts.flatMap((fact) => fact.content.flat()));
    if (words.length < 200 || context.isFolded) return content;
    return fold('when narrow', { words: 'Show more', about: textOf(title) }, content);
}

function renderRowHeader(cell: readonly Inline[], column: Column | undefined, anchor: string | undefined, context: RenderContext): Html {
    if (cell.length === 0) return html`<td></td>`;
    const frame = attributes({ scope: 'row', class: classOf(column), 'data-label': column?.title || undefined });
    const self = anchor === undefined ? undefined : renderSelfLink(anchor, textOf(cell.slice(0, 1)));
    return html`<th${frame}>${renderInlines(cell, context)}${self}</th>`;
}

function renderCell(cell: readonly Inline[], column: Column | undefined, context: RenderContext): Html {
    if (cell.length === 0) return html`<td></td>`;
    // One element beside the label, for each piece of mixed content would otherwise become a column of its own.
    return html`<td${attributes({ class: classOf(column), 'data-label': column?.title || undefined })}><span>${renderInlines(cell, context)}</span></td>`;
}

function classOf(column: Column | undefined): string | undefined {
    return column?.align === 'end' ? 'end' : undefined;
}
