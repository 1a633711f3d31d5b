/** Turns an output into files. Nothing is written here, and nothing but the output is known. */
export { renderPage } from './html/page.js';
export { renderSite } from './html/site.js';
export { renderJson } from './json/output-json.js';
export type { OutputFile } from './output-file.js';
