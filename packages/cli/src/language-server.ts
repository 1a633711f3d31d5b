import { stat } from 'node:fs/promises';
import { ClientFiles, startMasaServer } from '@masa/language/server';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

// A bundle of its own: the command line does without all of this. An editor speaks with it over its standard streams, and ends it.
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const disk = Object.assign(NodeFileSystem.fileSystemProvider(), {
    sizeOf: async ({ fsPath }: { fsPath: string }) => (await stat(fsPath)).size,
});
startMasaServer(connection, { fileSystemProvider: () => new ClientFiles(connection, disk) });
