import type { CardBlock } from '../../output/output-model.js';
import { repeatsHeading } from '../repeats-heading.js';
import { renderFacts } from './facts.js';
import { fold } from './fold.js';
import { renderHeading } from './heading.js';
import { attributes, type Html, html } from './html.js';
import type { RenderContext } from './render-context.js';

/**
 * Renders one element in full: title, facts and what is written under them.
 * @param renderContent Called after the card has taken its anchor, so that the first in reading order keeps it.
 */
export function renderCard(card: CardBlock, context: RenderContext, renderContent: () => Html): Html {
    const anchor = context.ids.claim(card.id);
    const headingId = `${anchor ?? `page_card-${context.ids.number('card')}`}_heading`;
    // Where the section has the same title, the card goes without one of its own.
    const isRepeated = repeatsHeading(card.title, context.heading);
    const heading = isRepeated
        ? undefined
        : renderHeading(context.level, card.title, { headingId, anchor, kicker: card.label === '' ? undefined : card.label });
    const content = html`${renderFacts(card.rows, context)}${renderContent()}`;
    const name = isRepeated ? { 'aria-label': card.title } : { 'aria-labelledby': headingId };
    return html`<article${attributes({ class: 'card', id: anchor, ...name })}>
${heading}
${isLong(card) && !context.isFolded ? fold('when narrow', isRepeated ? { words: `Show details: ${card.title}` } : { words: 'Show details', about: card.title }, content) : content}</article>
`;
}

/** More than a screen of a phone holds. What is drawn in it, such as a process, is there to be seen. */
function isLong({ rows, blocks }: CardBlock): boolean {
    if (blocks.some(({ kind }) => kind === 'chart')) return false;
    const lines = rows.reduce((sum, { content }) => sum + content.length, 0);
    return blocks.reduce((sum, block) => sum + (block.kind === 'list' ? block.items.length : 1), lines) > 9;
}
