import type { Block, ListBlock, ListItem } from '../../output/output-model.js';
import { attributes, type Html, html } from './html.js';
import { renderInlines } from './inline.js';
import type { RenderContext } from './render-context.js';

/** Renders a list with the numbers it was written with. */
export function renderList(list: ListBlock, context: RenderContext, renderBlock: (block: Block) => Html): Html {
    const items = list.items.map((item) => renderItem(item, context, renderBlock));
    if (!list.ordered)
        return html`<ul>
${items}</ul>
`;
    return html`<ol${attributes({ start: list.start })}>
${items}</ol>
`;
}

/** The one paragraph of an item stands without the space that sets paragraphs apart. */
function renderItem(item: ListItem, context: RenderContext, renderBlock: (block: Block) => Html): Html {
    const isShort = item.blocks.filter((block) => block.kind === 'paragraph').length === 1;
    const anchor = context.ids.claim(item.id);
    const content = item.blocks.map((block) =>
        isShort && block.kind === 'paragraph' ? renderInlines(block.content, context) : renderBlock(block),
    );
    return html`<li${attributes({ id: anchor })}>${content}</li>
`;
}
