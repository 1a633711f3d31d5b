import type { Output } from '../../output/output-model.js';
import type { OutputFile } from '../output-file.js';
import { pathOfPage, renderPage, renderPrintPage, renderSidePage } from './page.js';

/**
 * Renders an arrangement as one page that needs nothing but itself, with no script, no network and no other file, and the pages that it
 * links to in a folder beside it. The page is called after the arrangement, such as `luton.html` with `luton/accessibility.html`.
 */
export function renderSite(output: Output): readonly OutputFile[] {
    return [
        { path: pathOfPage(output), text: renderPage(output).toString() },
        ...output.pages.map((page) => ({ path: pathOfPage(output, page), text: renderSidePage(output, page).toString() })),
    ];
}

/**
 * The page as a browser is to print it: with nothing folded up, and no links to pages that paper does not have.
 * @param numbers The number of the page of paper on which each anchor stands, for the contents list. As long as they are not known, one as
 * wide stands for each, so that the lines break alike.
 */
export function renderPrint(output: Output, numbers?: ReadonlyMap<string, number>): OutputFile {
    const pageOf = (id: string): string => (numbers ? `${numbers.get(id) ?? ''}` : '00');
    return { path: pathOfPage(output), text: renderPrintPage(output, pageOf).toString() };
}
