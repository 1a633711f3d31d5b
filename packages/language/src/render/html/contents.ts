import type { Block, SectionBlock } from '../../output/output-model.js';
import { headingLine } from '../section-heading.js';
import { type Html, html } from './html.js';

/**
 * The list of contents: folded up on a narrow screen, always open beside the text on a wide one.
 * @param pageOf For paper: the number of the page on which an anchor stands.
 */
export function renderContents(sections: readonly SectionBlock[], pageOf?: PageOf): Html {
    if (sections.length === 0) return html``;
    return html`<nav class="contents" aria-label="Contents">
<details><summary>Contents</summary>
<p class="contents-title">Contents</p>
${renderEntries(sections, pageOf)}</details>
</nav>
`;
}

/** The number of the page of paper on which an anchor stands, in words; nothing where it is not known. */
export type PageOf = (id: string) => string;

function renderEntries(sections: readonly SectionBlock[], pageOf: PageOf | undefined): Html {
    return html`<ol>
${sections.map((section) => renderEntry(section, pageOf))}</ol>
`;
}

function renderEntry(section: SectionBlock, pageOf: PageOf | undefined): Html {
    const nested = section.blocks.filter(isSection);
    return html`<li class="${section.role}"><a href="#${section.id}">${renderTitle(section, pageOf)}</a>${
        nested.length === 0
            ? undefined
            : html`
${renderEntries(nested, pageOf)}`
    }</li>
`;
}

function renderTitle(section: SectionBlock, pageOf: PageOf | undefined): Html {
    const title = section.number === undefined ? section.title : headingLine(section);
    return pageOf === undefined ? html`${title}` : html`<span>${title}</span> <span class="page">${pageOf(section.id)}</span>`;
}

function isSection(block: Block): block is SectionBlock {
    return block.kind === 'section';
}
