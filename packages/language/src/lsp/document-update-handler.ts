import { type TextDocument, URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import type { DidChangeWatchedFilesParams, FileEvent, FileSystemWatcher, TextDocumentChangeEvent } from 'vscode-languageserver';
import { logosOf, pictureUri } from '../model/pictures.js';
import { pictureEnding } from '../support/picture.js';
import type { MasaLspServices } from './lsp-module.js';

/** Follows what happens to documents in the editor. */
export class MasaDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
    readonly #services: LangiumSharedServices;

    constructor(services: LangiumSharedServices) {
        super(services);
        this.#services = services;
    }

    /** A document that is closed without being saved is again what lies on the disk; one that was here only because it was open goes. */
    didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
        const uri = URI.parse(document.uri);
        const stays = this.#isInWorkspace(uri) || this.#language.references.Imports.importersOf(document.uri).length > 0;
        this.fireDocumentUpdate(stays ? [uri] : [], stays ? [] : [uri]);
    }

    /** Changes of folders reach us as changes of their files, except when a folder is deleted or renamed: then it has no dot in its name. */
    protected override getWatchers(): FileSystemWatcher[] {
        // What a configuration names may lie under any name.
        return [
            { globPattern: '**/*.masa' },
            { globPattern: '**/*.json' },
            { globPattern: '**/*.{svg,png,jpg,jpeg}' },
            { globPattern: '**/*', kind: deletions },
        ];
    }

    /**
     * A file that is not looked at is not looked at because it changes either; who listens is told of it all the same. With a picture, the
     * documents change that show it.
     */
    override didChangeWatchedFiles({ changes }: DidChangeWatchedFilesParams): void {
        const isOurs = ({ uri, type }: FileEvent): boolean => type === deleted || this.#looksAt(URI.parse(uri));
        const showing = this.#documentsShowing(changes).map((uri): FileEvent => ({ uri, type: changed }));
        super.didChangeWatchedFiles({ changes: [...changes.filter(isOurs), ...showing] });
        this.onWatchedFilesChangeEmitter.fire({ changes: changes.filter((change) => !isOurs(change)) });
    }

    #documentsShowing(changes: readonly FileEvent[]): string[] {
        const pictures = new Set(changes.flatMap(({ uri }) => (pictureEnding.test(uri) ? URI.parse(uri).toString() : [])));
        if (pictures.size === 0) return [];
        return this.#services.workspace.LangiumDocuments.all
            .filter((document) => logosOf(document).some((logo) => pictures.has(pictureUri(logo)?.toString() ?? '')))
            .map(({ uri }) => uri.toString())
            .toArray();
    }

    #looksAt(uri: URI): boolean {
        const { ServiceRegistry, workspace } = this.#services;
        if (workspace.LangiumDocuments.hasDocument(uri)) return true;
        return ServiceRegistry.hasServices(uri) && this.#language.lsp.FolderConfigs.looksAt(uri);
    }

    /** Whether a document is looked at when nobody has it open. */
    #isInWorkspace(uri: URI): boolean {
        const folders = this.#services.workspace.WorkspaceManager.workspaceFolders ?? [];
        return folders.some((folder) => UriUtils.contains(folder.uri, uri)) && this.#language.lsp.FolderConfigs.looksAt(uri);
    }

    get #language(): MasaLspServices {
        const [language] = this.#services.ServiceRegistry.all;
        return language as MasaLspServices;
    }
}

/** `WatchKind.Delete`, `FileChangeType.Changed` and `FileChangeType.Deleted` of the protocol, which are namespaces that bundlers keep whole. */
const deletions = 4;
const changed = 2;
const deleted = 3;
