import { type TextDocument, URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import type { FileSystemWatcher, TextDocumentChangeEvent } from 'vscode-languageserver';

/** Follows what happens to documents in the editor. */
export class MasaDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
    /** A document that is closed without being saved is again what lies on the disk. */
    didCloseDocument(event: TextDocumentChangeEvent<TextDocument>): void {
        this.fireDocumentUpdate([URI.parse(event.document.uri)], []);
    }

    /** Changes of folders reach us as changes of their files, except when a folder is deleted or renamed: then it has no dot in its name. */
    protected override getWatchers(): FileSystemWatcher[] {
        return [{ globPattern: '**/*.masa' }, { globPattern: '**/*', kind: deletions }];
    }
}

/** `WatchKind.Delete` of the protocol, which is a namespace that bundlers keep whole. */
const deletions = 4;
