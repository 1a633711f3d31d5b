import { ClientFiles, startMasaServer } from '@masa/language/server';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

const connection = createConnection(ProposedFeatures.all);
const disk = NodeFileSystem.fileSystemProvider();
startMasaServer(connection, { fileSystemProvider: () => new ClientFiles(connection, disk) });
