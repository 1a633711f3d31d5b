import { ClientFiles, startMasaServer } from '@masa/language/server';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

// A bundle of its own: the command line does without all of this. An editor speaks with it over its standard streams, and ends it.
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const disk = NodeFileSystem.fileSystemProvider();
startMasaServer(connection, { fileSystemProvider: () => new ClientFiles(connection, disk) });
