import type { Block, SectionBlock } from '../../output/output-model.js';
import { type Html, html } from './html.js';

/**
 * The list of contents: folded up on a narrow screen, always open beside the text on a wide one.
 * @param numberOf For paper: the number of the page on which an anchor stands.
 */
export function renderContents(sections: readonly SectionBlock[], numberOf?: NumberOf): Html {
    if (sections.length === 0) return html``;
    return html`<nav class="contents" aria-label="Contents">
<details><summary>Contents</summary>
<p class="contents-title">Contents</p>
${renderEntries(sections, numberOf)}</details>
</nav>
`;
}

/** The number of the page of paper on which an anchor stands, in words; nothing where it is not known. */
export type NumberOf = (id: string) => string;

function renderEntries(sections: readonly SectionBlock[], numberOf: NumberOf | undefined): Html {
    return html`<ol>
${sections.map((section) => renderEntry(section, numberOf))}</ol>
`;
}

function renderEntry(section: SectionBlock, numberOf: NumberOf | undefined): Html {
    const nested = section.blocks.filter(isSection);
    return html`<li class="${section.role}"><a href="#${section.id}">${renderTitle(section, numberOf)}</a>${
        nested.length === 0
            ? undefined
            : html`
${renderEntries(nested, numberOf)}`
    }</li>
`;
}

function renderTitle({ id, title }: SectionBlock, numberOf: NumberOf | undefined): Html {
    return numberOf === undefined ? html`${title}` : html`<span>${title}</span> <span class="page">${numberOf(id)}</span>`;
}

function isSection(block: Block): block is SectionBlock {
    return block.kind === 'section';
}
