/** The language server, over any connection and with the files of any host. */
export { ClientFiles } from './client-files.js';
export { startMasaServer } from './start-server.js';
