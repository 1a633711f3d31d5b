import { DocumentState, URI } from 'langium';
import type { Connection, FileEvent } from 'vscode-languageserver';
import type { MasaLspServices } from '../lsp/lsp-module.js';
import { notifications } from './protocol.js';

/** Tells the editor when files that changed on the disk have been read again: of what is typed it knows itself. */
export function tellOfChanges(connection: Connection, { shared, lsp }: MasaLspServices): void {
    const { DocumentBuilder, LangiumDocuments } = shared.workspace;
    let isDue = false;
    // Of a file that nobody reads nothing follows; and then the next build would be one that the editor knows of.
    const isRead = ({ uri: address }: FileEvent): boolean => {
        const uri = URI.parse(address);
        return (
            shared.ServiceRegistry.hasServices(uri) || lsp.FolderConfigs.isMadeOf(address) || LangiumDocuments.getDocuments(uri).length > 0
        );
    };
    shared.lsp.DocumentUpdateHandler.onWatchedFilesChange(({ changes }) => {
        isDue ||= changes.some(isRead);
    });
    DocumentBuilder.onBuildPhase(DocumentState.Validated, async () => {
        if (!isDue) return;
        isDue = false;
        await connection.sendNotification(notifications.changed);
    });
}
