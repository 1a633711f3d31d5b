import { type TextDocument, URI } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import type { DidChangeWatchedFilesParams, FileEvent, FileSystemWatcher, TextDocumentChangeEvent } from 'vscode-languageserver';
import { configName } from '../config.js';
import type { MasaLspServices } from './lsp-module.js';

/** Follows what happens to documents in the editor. */
export class MasaDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
    readonly #services: LangiumSharedServices;

    constructor(services: LangiumSharedServices) {
        super(services);
        this.#services = services;
    }

    /** A document that is closed without being saved is again what lies on the disk. */
    didCloseDocument(event: TextDocumentChangeEvent<TextDocument>): void {
        this.fireDocumentUpdate([URI.parse(event.document.uri)], []);
    }

    /** Changes of folders reach us as changes of their files, except when a folder is deleted or renamed: then it has no dot in its name. */
    protected override getWatchers(): FileSystemWatcher[] {
        return [{ globPattern: '**/*.masa' }, { globPattern: `**/${configName}` }, { globPattern: '**/*', kind: deletions }];
    }

    /** A file that is not looked at is not looked at because it changes either; who listens is told of it all the same. */
    override didChangeWatchedFiles({ changes }: DidChangeWatchedFilesParams): void {
        const isOurs = ({ uri, type }: FileEvent): boolean => type === deleted || this.#looksAt(URI.parse(uri));
        super.didChangeWatchedFiles({ changes: changes.filter(isOurs) });
        this.onWatchedFilesChangeEmitter.fire({ changes: changes.filter((change) => !isOurs(change)) });
    }

    #looksAt(uri: URI): boolean {
        const { ServiceRegistry, workspace } = this.#services;
        if (workspace.LangiumDocuments.hasDocument(uri)) return true;
        const [language] = ServiceRegistry.all;
        return ServiceRegistry.hasServices(uri) && (language as MasaLspServices).lsp.FolderConfigs.looksAt(uri);
    }
}

/** `WatchKind.Delete` and `FileChangeType.Deleted` of the protocol, which are namespaces that bundlers keep whole. */
const deletions = 4;
const deleted = 3;
