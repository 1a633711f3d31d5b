import { ClientFiles, startMasaServer } from '@masa/language/server';
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
startMasaServer(connection, { fileSystemProvider: () => new ClientFiles(connection) });
