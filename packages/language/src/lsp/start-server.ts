import { DocumentState } from 'langium';
import { type DefaultSharedModuleContext, startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { createMasaLspServices } from './lsp-module.js';

/** Serves the language over a connection, with the files of the host. */
export function startMasaServer(connection: Connection, files: Pick<DefaultSharedModuleContext, 'fileSystemProvider'>): void {
    const { shared } = createMasaLspServices({ connection, ...files });
    // Completion links what it needs by itself, so it does not wait until the whole document is linked.
    startLanguageServer(shared, { CompletionProvider: DocumentState.ComputedScopes });
}
