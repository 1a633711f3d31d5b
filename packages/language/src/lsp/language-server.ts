import { DocumentState, type LangiumDocument, URI } from 'langium';
import { DefaultLanguageServer, type LangiumSharedServices } from 'langium/lsp';
import type { CancellationToken, Connection, InitializeParams, InitializeResult, LinkedEditingRanges } from 'vscode-languageserver';
import { answered } from './answered.js';
import { codeActionKinds } from './code-action-provider.js';
import type { MasaLspServices } from './lsp-module.js';

/** Tells of what we offer beyond the framework. */
export class MasaLanguageServer extends DefaultLanguageServer {
    protected override buildInitializeResult(params: InitializeParams): InitializeResult {
        const result = super.buildInitializeResult(params);
        const { completionProvider } = result.capabilities;
        return {
            ...result,
            serverInfo: { name: 'masa' },
            capabilities: {
                ...result.capabilities,
                ...(completionProvider ? { completionProvider: { ...completionProvider, resolveProvider: true } } : {}),
                // An editor offers its commands for source actions where the kinds are known.
                codeActionProvider: { codeActionKinds },
                selectionRangeProvider: true,
                linkedEditingRangeProvider: true,
            },
        };
    }
}

/** Answers the requests of the protocol that the framework leaves out. */
export function answerMoreRequests(connection: Connection, services: LangiumSharedServices, masa: MasaLspServices): void {
    const { DocumentBuilder, LangiumDocuments, WorkspaceManager } = services.workspace;
    const settled = async (address: string, state: DocumentState, token: CancellationToken): Promise<LangiumDocument | undefined> => {
        await WorkspaceManager.ready;
        const uri = URI.parse(address);
        if (!LangiumDocuments.hasDocument(uri)) return undefined;
        await DocumentBuilder.waitUntil(state, uri, token);
        return LangiumDocuments.getDocument(uri);
    };
    connection.onSelectionRanges(({ textDocument, positions }, token) =>
        answered(
            settled(textDocument.uri, DocumentState.Parsed, token).then(
                (document) => document && masa.lsp.SelectionRangeProvider.getSelectionRanges(document, positions),
            ),
        ),
    );
    connection.languages.onLinkedEditingRange(({ textDocument, position }, token) => {
        const compute = async (): Promise<LinkedEditingRanges | undefined> => {
            const document = await settled(textDocument.uri, DocumentState.Parsed, token);
            // A name that is used in another document, too, is not changed here alone.
            await DocumentBuilder.waitUntil(DocumentState.IndexedReferences, token);
            return document && masa.lsp.LinkedEditingProvider.getLinkedEditingRanges(document, position);
        };
        return answered(compute());
    });
    connection.onCompletionResolve((item) => masa.lsp.CompletionResolver.resolve(item));
}
