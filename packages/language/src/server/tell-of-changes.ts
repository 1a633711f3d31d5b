import { DocumentState } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { MasaLspServices } from '../lsp/lsp-module.js';
import { notifications } from './protocol.js';

/** Tells the editor when files that changed on the disk have been read again: of what is typed it knows itself. */
export function tellOfChanges(connection: Connection, { shared }: MasaLspServices): void {
    let isDue = false;
    shared.lsp.DocumentUpdateHandler.onWatchedFilesChange(() => {
        isDue = true;
    });
    shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, async () => {
        if (!isDue) return;
        isDue = false;
        await connection.sendNotification(notifications.changed);
    });
}
