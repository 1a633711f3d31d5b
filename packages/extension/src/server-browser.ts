import { ClientFiles, startMasaServer } from '@masa/language/server';
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
startMasaServer(connection, { fileSystemProvider: () => new ClientFiles(connection) });
// A worker that throws while it is loaded says nothing to who waits for an answer; so the client waits for this.
scope.postMessage('started');
