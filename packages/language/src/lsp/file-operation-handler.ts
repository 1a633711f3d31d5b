import { DocumentState, URI } from 'langium';
import type { FileOperationHandler, LangiumSharedServices } from 'langium/lsp';
import type { FileOperationOptions, RenameFilesParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { MasaDocument } from '../grammar/generated/ast.js';
import { importedUri, importPath } from '../scoping/imports.js';
import { isLibraryUri } from '../scoping/library-uri.js';

/** Mends imports when files or folders are renamed or moved: those of others, and those of the moved file itself. */
export class MasaFileOperationHandler implements FileOperationHandler {
    readonly #services: LangiumSharedServices;
    readonly fileOperationOptions: FileOperationOptions = {
        willRename: { filters: [{ pattern: { glob: '**/*.masa', matches: 'file' } }, { pattern: { glob: '**', matches: 'folder' } }] },
    };

    constructor(services: LangiumSharedServices) {
        this.#services = services;
    }

    async willRenameFiles({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> {
        // What a file imports is known once it is read.
        await this.#services.workspace.DocumentBuilder.waitUntil(DocumentState.Parsed);
        const moves = files.map(({ oldUri, newUri }) => [URI.parse(oldUri).toString(), URI.parse(newUri).toString()] as const);
        /** Where an address is after the move; a folder takes all below it along. */
        const moved = (uri: URI): URI => {
            const address = uri.toString();
            const move = moves.find(([from]) => address === from || address.startsWith(`${from}/`));
            return move ? URI.parse(move[1] + address.slice(move[0].length)) : uri;
        };
        const changes: Record<string, TextEdit[]> = {};
        for (const document of this.#services.workspace.LangiumDocuments.all) {
            if (isLibraryUri(document.uri)) continue;
            const home = moved(document.uri);
            for (const statement of (document.parseResult.value as MasaDocument).imports) {
                const target = importedUri(statement, document);
                const range = statement.$cstNode?.range;
                if (!target || !range) continue;
                const arrived = moved(target);
                const isMoved = home !== document.uri || arrived !== target;
                const path = importPath(home, arrived);
                if (!isMoved || path === statement.path) continue;
                const uri = document.uri.toString();
                changes[uri] = [...(changes[uri] ?? []), { range, newText: `import "${path}"` }];
            }
        }
        return Object.keys(changes).length > 0 ? { changes } : null;
    }
}
