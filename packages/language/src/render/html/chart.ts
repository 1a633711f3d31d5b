import type { ChartBlock } from '../../output/output-model.js';
import { unreachable } from '../../support/unreachable.js';
import { renderFlowChart } from './chart-flow.js';
import { renderFundingChart } from './chart-funding.js';
import { renderStructureChart } from './chart-structure.js';
import { attributes, type Html, html } from './html.js';
import type { RenderContext } from './render-context.js';
import { scrollRegion } from './scroll-region.js';
import type { Labelled } from './svg.js';

/**
 * Renders a drawing and, folded up under it, the same as text. Print shows both.
 * @param renderText Called after the chart has taken its anchor, so that the first in reading order keeps it.
 */
export function renderChart(block: ChartBlock, context: RenderContext, renderText: () => Html): Html {
    const anchor = context.ids.claim(block.id);
    const prefix = anchor ?? `page_chart-${context.ids.number('chart')}`;
    const title = block.caption === '' ? 'Chart' : block.caption;
    const captionId = `${prefix}_caption`;
    const name = block.caption === '' ? { label: title } : { labelledBy: captionId };
    return html`<figure${attributes({ class: 'chart', id: anchor })}>
${
    block.caption === ''
        ? undefined
        : html`<figcaption id="${captionId}">${block.caption}</figcaption>
`
}${scrollRegion('drawing', name, drawChart(block.chart, { title, prefix }))}${
    block.text.length === 0
        ? undefined
        : html`<details><summary>The same as text<span class="hidden">: ${title}</span></summary>
${renderText()}</details>
`
}</figure>
`;
}

function drawChart(chart: ChartBlock['chart'], label: Labelled): Html {
    switch (chart.kind) {
        case 'structure':
            return renderStructureChart(chart, label);
        case 'funding':
            return renderFundingChart(chart, label);
        case 'flow':
            return renderFlowChart(chart, label);
        default:
            return unreachable(chart);
    }
}
