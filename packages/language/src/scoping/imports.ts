import { type LangiumDocument, type LangiumDocuments, type URI, UriUtils } from 'langium';
import type { Import, MasaDocument } from '../grammar/generated/ast.js';

/** The address an import stands for: its path, relative to the folder of the document that it stands in. Undefined while half-typed. */
export function importedUri(statement: Import, document: LangiumDocument): URI | undefined {
    return statement.path ? UriUtils.resolvePath(UriUtils.dirname(document.uri), statement.path) : undefined;
}

/** The documents that a document imports itself, in order and once each; what is missing is left out. */
export function importedDocuments(document: LangiumDocument, documents: LangiumDocuments): LangiumDocument[] {
    const root = document.parseResult.value as MasaDocument;
    const found = new Set<LangiumDocument>();
    for (const statement of root.imports) {
        const uri = importedUri(statement, document);
        const imported = uri && documents.getDocument(uri);
        if (imported && imported !== document) found.add(imported);
    }
    return [...found];
}

/** A document and everything it imports, directly or through others; itself first, then in the order of the imports. */
export function importClosure(document: LangiumDocument, documents: LangiumDocuments): LangiumDocument[] {
    const closure = new Set([document]);
    for (const member of closure) {
        for (const imported of importedDocuments(member, documents)) closure.add(imported);
    }
    return [...closure];
}
