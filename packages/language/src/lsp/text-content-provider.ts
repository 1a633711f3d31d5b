import { URI } from 'langium';
import type { LangiumSharedServices, TextDocumentContentProvider } from 'langium/lsp';
import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import { libraryScheme } from '../scoping/library-uri.js';
import { codePageScheme } from './code-pages.js';
import type { MasaLspServices } from './lsp-module.js';

/** Gives the editor texts that lie in no folder, to be shown and not changed: the library, and a page about each code. */
export class MasaTextContentProvider implements TextDocumentContentProvider {
    readonly schemes = [libraryScheme, codePageScheme];
    readonly #services: LangiumSharedServices;

    constructor(services: LangiumSharedServices) {
        this.#services = services;
    }

    async provideTextDocumentContent({ uri }: TextDocumentContentParams): Promise<TextDocumentContentResult | undefined> {
        const address = URI.parse(uri);
        const [language] = this.#services.ServiceRegistry.all;
        const { lsp, references } = language as MasaLspServices;
        const text = address.scheme === codePageScheme ? lsp.CodePages.textOf(address) : references.Library.findText(address);
        return text === undefined ? undefined : { text };
    }
}
