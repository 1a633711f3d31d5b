import module from 'node:module';

/** When everything that an editor asks at first has been asked, and compiled for it. */
const settledMs = 30_000;

// Node keeps what it has compiled for the next time the editor starts; versions before 22.8 cannot. It has to be asked before the language is
// loaded, and keeps it when the server ends; but an editor that is closed may end it by force.
module.enableCompileCache?.();
setTimeout(() => module.flushCompileCache?.(), settledMs).unref();

require('./language-server.cjs');
