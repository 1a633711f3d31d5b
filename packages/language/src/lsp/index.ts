/** The language in an editor: its services. */
export { createMasaLspServices, type MasaLspServices } from './lsp-module.js';
