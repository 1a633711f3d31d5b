import type { SectionBlock } from '../../output/output-model.js';
import { unreachable } from '../../support/unreachable.js';
import { renderHeading } from './heading.js';
import { attributes, type Html, html } from './html.js';
import type { RenderContext } from './render-context.js';

/** @param renderContent Called after the section has taken its anchor, so that the first in reading order keeps it. */
export function renderSection(section: SectionBlock, context: RenderContext, renderContent: () => Html): Html {
    const anchor = context.ids.claim(section.id);
    const headingId = `${anchor ?? `_section-${context.ids.number('section')}`}_heading`;
    const frame = attributes({ class: section.role, id: anchor, 'aria-labelledby': headingId });
    return html`<section${frame}>
${renderHeading(context.level, section.title, headingId, anchor, kickerOf(section))}
${renderContent()}
</section>
`;
}

/** Says that an appendix is one, unless its title does. */
function kickerOf(section: SectionBlock): string | undefined {
    switch (section.role) {
        case 'section':
            return undefined;
        case 'part':
            return /^part\b/i.test(section.title) ? undefined : 'Part';
        case 'appendix':
            return /^(appendix|annex)\b/i.test(section.title) ? undefined : 'Appendix';
        default:
            return unreachable(section.role);
    }
}
