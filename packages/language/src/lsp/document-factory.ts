import { type AstNode, DefaultLangiumDocumentFactory, type LangiumDocument, type TextDocument, type URI } from 'langium';
import type { MasaDocument } from '../grammar/generated/ast.js';
import { libraryFiles } from '../library/generated/library.js';
import { isLibraryUri } from '../scoping/library-uri.js';

/** Makes documents, also of what lies in the library or has just been deleted. */
export class MasaDocumentFactory extends DefaultLangiumDocumentFactory {
    /** A document that is announced and not yet read is an empty one: others may ask what it offers before it is read. */
    override fromModel<T extends AstNode = AstNode>(model: T, uri: URI): LangiumDocument<T> {
        const empty: MasaDocument = { $type: 'MasaDocument', imports: [], elements: [] };
        return super.fromModel((model.$type === 'INVALID' ? empty : model) as T, uri);
    }

    protected override async getUpdatedText<T extends AstNode>(
        document: LangiumDocument<T>,
        open: TextDocument | undefined,
    ): Promise<string> {
        if (open) return open.getText();
        const path = document.uri.path.slice(1);
        if (isLibraryUri(document.uri)) return Object.hasOwn(libraryFiles, path) ? (libraryFiles[path] ?? '') : '';
        try {
            return await this.fileSystemProvider.readFile(document.uri);
        } catch {
            // Files go away between the note that they changed and our reading; the note that they are gone follows.
            return '';
        }
    }
}
