import { stat } from 'node:fs/promises';
import v8 from 'node:v8';
import { ClientFiles, startMasaServer } from '@masa/language/server';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

// An editor is open all day. Without this, Node lets its memory grow to three times what the open texts need before it clears up; with less,
// it clears up so often that typing slows down.
v8.setFlagsFromString('--heap-growing-percent=25');

const connection = createConnection(ProposedFeatures.all);
const disk = Object.assign(NodeFileSystem.fileSystemProvider(), {
    sizeOf: async ({ fsPath }: { fsPath: string }) => (await stat(fsPath)).size,
});
startMasaServer(connection, { fileSystemProvider: () => new ClientFiles(connection, disk) });
