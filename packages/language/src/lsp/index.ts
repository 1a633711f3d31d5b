/** The language in an editor: its services, and a server that offers them. */
export { createMasaLspServices, type MasaLspServices } from './lsp-module.js';
export { startMasaServer } from './start-server.js';
