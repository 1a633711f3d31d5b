import v8 from 'node:v8';
import { ClientFiles, startMasaServer } from '@masa/language/server';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

// An editor is open all day. Without these, Node lets its memory grow to twice what the open texts need before it clears up.
v8.setFlagsFromString('--semi-space-growth-factor=1');
v8.setFlagsFromString('--heap-growing-percent=20');

const connection = createConnection(ProposedFeatures.all);
const disk = NodeFileSystem.fileSystemProvider();
startMasaServer(connection, { fileSystemProvider: () => new ClientFiles(connection, disk) });
