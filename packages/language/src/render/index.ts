/** Turns an output into files. Nothing is written here, and nothing but the output is known. */
import type { Output } from '../output/output-model.js';
import type { BinaryFile } from './output-file.js';

export { renderChanges } from './changes/changes.js';
export { renderTables } from './csv/tables.js';
export { type IndexEntry, indexEntryOf, renderIndex } from './html/index-page.js';
export { renderPage } from './html/page.js';
export { renderPrint, renderSite } from './html/site.js';
export { renderJson } from './json/output-json.js';
export { readJson } from './json/read-json.js';
export { renderMarkdown } from './markdown/markdown.js';
export type { BinaryFile, OutputFile } from './output-file.js';
export { type ArrangementData, type TableRows, tableRowsOf } from './table-rows.js';

/**
 * Renders a document for Word. The library that writes it is large, and loaded when it is first asked for.
 * @param drawnLogo The logo as a PNG in base64, for programs that do not show the SVG that it is.
 */
export async function renderDocx(output: Output, drawnLogo?: string): Promise<BinaryFile> {
    return (await import('./docx/docx.js')).renderDocx(output, drawnLogo);
}
