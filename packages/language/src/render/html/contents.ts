import type { Block, SectionBlock } from '../../output/output-model.js';
import { type Html, html } from './html.js';

/** The list of contents: folded up on a narrow screen, always open beside the text on a wide one. */
export function renderContents(sections: readonly SectionBlock[]): Html {
    if (sections.length === 0) return html``;
    return html`<nav class="contents" aria-label="Contents">
<details><summary>Contents</summary>
<p class="contents-title">Contents</p>
${renderEntries(sections)}</details>
</nav>
`;
}

function renderEntries(sections: readonly SectionBlock[]): Html {
    return html`<ol>
${sections.map(renderEntry)}</ol>
`;
}

function renderEntry(section: SectionBlock): Html {
    const nested = section.blocks.filter(isSection);
    return html`<li class="${section.role}"><a href="#${section.id}">${section.title}</a>${
        nested.length === 0
            ? undefined
            : html`
${renderEntries(nested)}`
    }</li>
`;
}

function isSection(block: Block): block is SectionBlock {
    return block.kind === 'section';
}
