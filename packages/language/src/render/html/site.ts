import type { Output } from '../../output/output-model.js';
import type { OutputFile } from '../output-file.js';
import { renderPage } from './page.js';

/**
 * Renders an arrangement as one page that needs nothing but itself: no script, no network, no other file.
 * The file is called after the arrangement, such as `luton.html`.
 */
export function renderSite(output: Output): readonly OutputFile[] {
    return [{ path: `${output.id}.html`, text: renderPage(output).toString() }];
}
