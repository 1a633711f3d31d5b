import { URI } from 'langium';
import type { LangiumSharedServices, TextDocumentContentProvider } from 'langium/lsp';
import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import type { MasaServices } from '../language-module.js';
import { libraryScheme } from '../scoping/library-uri.js';

/** Gives the editor the text of a library document, to be shown and not changed. */
export class LibraryContentProvider implements TextDocumentContentProvider {
    readonly schemes = [libraryScheme];
    readonly #services: LangiumSharedServices;

    constructor(services: LangiumSharedServices) {
        this.#services = services;
    }

    async provideTextDocumentContent({ uri }: TextDocumentContentParams): Promise<TextDocumentContentResult | undefined> {
        const address = URI.parse(uri);
        const { references } = this.#services.ServiceRegistry.getServices(address) as MasaServices;
        const text = references.Library.findText(address);
        return text === undefined ? undefined : { text };
    }
}
