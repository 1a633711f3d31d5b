import type { Block, ParagraphBlock, SectionBlock } from '../../output/output-model.js';
import { unreachable } from '../../support/unreachable.js';
import { renderCard } from './card.js';
import { renderChart } from './chart.js';
import { renderNumber } from './heading.js';
import { attributes, type Html, html } from './html.js';
import { renderInlines } from './inline.js';
import { renderList } from './list.js';
import { deeper, type RenderContext } from './render-context.js';
import { isFoldedUp, renderSection } from './section.js';
import { renderTable } from './table.js';

/** Renders blocks in their order; headings among them have the level of the context. */
export function renderBlocks(blocks: readonly Block[], context: RenderContext): Html {
    return html`${blocks.map((block) => renderBlock(block, context))}`;
}

function renderBlock(block: Block, context: RenderContext): Html {
    switch (block.kind) {
        case 'section':
            return renderSection(block, context, () => renderBlocks(block.blocks, within(block, context)));
        case 'paragraph':
            return renderParagraph(block, context);
        case 'list':
            return renderList(block, context, (child) => renderBlock(child, context));
        case 'quote':
            return html`<blockquote>
${renderBlocks(block.blocks, context)}</blockquote>
`;
        case 'code':
            return html`<pre tabindex="0"><code>${block.text}</code></pre>
`;
        case 'table':
            return block.onPaper && !context.isPaper ? html`` : renderTable(block, context);
        case 'card':
            return renderCard(block, context, () => renderBlocks(block.blocks, { ...deeper(context, block.title), isFolded: true }));
        case 'chart':
            return renderChart(block, context, () => renderBlocks(block.text, context));
        default:
            return unreachable(block);
    }
}

/** Whoever looks for a paragraph by its number finds it, and its number is the link to it. */
function renderParagraph({ number, content }: ParagraphBlock, context: RenderContext): Html {
    const anchor = number === undefined ? undefined : context.ids.claim(`paragraph_${number}`);
    const link = anchor === undefined ? renderNumber(number) : html`<a class="number" href="#${anchor}">${number}</a> `;
    return html`<p${attributes({ class: number === undefined ? undefined : 'numbered', id: anchor })}>${link}${renderInlines(content, context)}</p>
`;
}

function within(section: SectionBlock, context: RenderContext): RenderContext {
    return { ...deeper(context, section.title), ...(isFoldedUp(section) ? { isFolded: true } : {}) };
}
