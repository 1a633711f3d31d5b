import type { SectionBlock } from '../../output/output-model.js';
import { kickerOf, numberOf } from '../section-heading.js';
import { fold } from './fold.js';
import { renderHeading } from './heading.js';
import { attributes, type Html, html } from './html.js';
import type { RenderContext } from './render-context.js';

/**
 * Renders a section with its heading and anchor. Sections are no landmarks: a page has dozens.
 * @param renderContent Called after the section has taken its anchor, so that the first in reading order keeps it.
 */
export function renderSection(section: SectionBlock, context: RenderContext, renderContent: () => Html): Html {
    const anchor = context.ids.claim(section.id);
    return html`<section${attributes({ class: section.role, id: anchor })}>
${renderHeading(context.level, section.title, { anchor, kicker: kickerOf(section), number: numberOf(section) })}
${isFoldedUp(section) ? fold('when narrow', { words: 'Show this appendix', about: section.title }, renderContent()) : renderContent()}</section>
`;
}

/** A narrow screen shows an appendix folded up. */
export function isFoldedUp({ role }: SectionBlock): boolean {
    return role === 'appendix';
}
