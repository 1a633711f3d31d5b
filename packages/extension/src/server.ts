import { startMasaServer } from '@masa/language/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

startMasaServer(createConnection(ProposedFeatures.all), NodeFileSystem);
