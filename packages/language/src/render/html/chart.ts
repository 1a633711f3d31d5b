import type { ChartBlock } from '../../output/output-model.js';
import { unreachable } from '../../support/unreachable.js';
import { repeatsHeading } from '../repeats-heading.js';
import { canDraw } from './can-draw.js';
import { renderFlowChart } from './chart-flow.js';
import { renderFundingChart } from './chart-funding.js';
import { renderStructureChart } from './chart-structure.js';
import { fold } from './fold.js';
import { attributes, type Html, html } from './html.js';
import type { RenderContext } from './render-context.js';
import { scrollRegion } from './scroll-region.js';
import type { Labelled } from './svg.js';

/**
 * Renders a drawing and the same as text. The text comes first: it fits every screen, and leads those who do not see the drawing past it.
 * Steps stand beside their drawing; the text of another drawing is folded up on a wide screen, and open on a narrow one and in print.
 * What does not fit a narrow screen is folded up there.
 * @param renderText Called after the chart has taken its anchor, so that the first in reading order keeps it.
 */
export function renderChart(block: ChartBlock, context: RenderContext, renderText: () => Html): Html {
    const { kind } = block.chart;
    const anchor = context.ids.claim(block.id);
    const prefix = anchor ?? `page_chart-${context.ids.number('chart')}`;
    const title = block.caption === '' ? 'Chart' : block.caption;
    const captionId = `${prefix}_caption`;
    const name = block.caption === '' ? { label: title } : { labelledBy: captionId };
    const caption = attributes({ id: captionId, class: repeatsHeading(block.caption, context.heading) ? 'hidden' : undefined });
    const head = html`<figure${attributes({ class: `chart ${kind}`, id: anchor })}>
${
    block.caption === ''
        ? undefined
        : html`<figcaption${caption}>${block.caption}</figcaption>
`
}`;
    if (!canDraw(block.chart) && block.text.length > 0) {
        return html`${head}${beside(renderText())}</figure>
`;
    }
    const words = block.text.length === 0 ? undefined : kind === 'flow' ? beside(renderText()) : folded(title, renderText());
    const drawn = scrollRegion('drawing', name, drawChart(block.chart, { title, prefix }, context));
    return html`${head}${words}<div class="picture">
${kind === 'funding' ? drawn : foldedDrawing(title, drawn)}</div>
</figure>
`;
}

function foldedDrawing(title: string, drawn: Html): Html {
    return fold(
        'when narrow',
        { words: 'Show the drawing', about: title },
        html`<p class="hint">The drawing may be wider than the screen: move it sideways.</p>
${drawn}`,
    );
}

function beside(text: Html): Html {
    return html`<div class="words">
${text}</div>
`;
}

function folded(title: string, text: Html): Html {
    return html`<details><summary>In words<span class="hidden">: ${title}</span></summary>
${text}</details>
`;
}

function drawChart(chart: ChartBlock['chart'], label: Labelled, context: RenderContext): Html {
    switch (chart.kind) {
        case 'structure':
            return renderStructureChart(chart, label, context);
        case 'funding':
            return renderFundingChart(chart, label);
        case 'flow':
            return renderFlowChart(chart, label);
        default:
            return unreachable(chart);
    }
}
