import type { Block, SectionBlock } from '../../output/output-model.js';
import { type Html, html } from './html.js';

/**
 * The list of contents: folded up on a narrow screen, always open beside the text on a wide one.
 * @param numbers For paper: the number of the page on which each anchor stands.
 */
export function renderContents(sections: readonly SectionBlock[], numbers?: ReadonlyMap<string, number>): Html {
    if (sections.length === 0) return html``;
    return html`<nav class="contents" aria-label="Contents">
<details><summary>Contents</summary>
<p class="contents-title">Contents</p>
${renderEntries(sections, numbers)}</details>
</nav>
`;
}

type Numbers = ReadonlyMap<string, number> | undefined;

function renderEntries(sections: readonly SectionBlock[], numbers: Numbers): Html {
    return html`<ol>
${sections.map((section) => renderEntry(section, numbers))}</ol>
`;
}

function renderEntry(section: SectionBlock, numbers: Numbers): Html {
    const nested = section.blocks.filter(isSection);
    return html`<li class="${section.role}"><a href="#${section.id}">${renderTitle(section, numbers)}</a>${
        nested.length === 0
            ? undefined
            : html`
${renderEntries(nested, numbers)}`
    }</li>
`;
}

/** As long as the number is not known, one as wide stands for it, so that the lines break alike. */
function renderTitle({ id, title }: SectionBlock, numbers: Numbers): Html {
    return numbers === undefined ? html`${title}` : html`<span>${title}</span> <span class="page">${numbers.get(id) ?? '00'}</span>`;
}

function isSection(block: Block): block is SectionBlock {
    return block.kind === 'section';
}
