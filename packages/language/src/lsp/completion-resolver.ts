import { type LangiumDocument, URI } from 'langium';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import { writePartners } from '../model/starting-text.js';
import { withLineEndsOf } from '../support/line-ends.js';
import type { MasaLspServices } from './lsp-module.js';

/** What an item of ours keeps for later: that it is an area which an arrangement may cover. */
export interface AreaData {
    readonly kind: 'area';
    /** The document that is written. */
    readonly uri: string;
    /** The name of the authority in the library. */
    readonly authority: string;
}

/**
 * Works out what an item brings with it when it is chosen. An area brings its council, its care boards and its police, where the
 * arrangement has no partners yet; the library need not be read for all areas of England when they are listed.
 */
export class CompletionResolver {
    readonly #services: MasaLspServices;

    constructor(services: MasaLspServices) {
        this.#services = services;
    }

    resolve(item: CompletionItem): CompletionItem {
        const data = item.data as AreaData | undefined;
        if (data?.kind !== 'area') return item;
        const document = this.#services.shared.workspace.LangiumDocuments.getDocument(URI.parse(data.uri));
        const edit = document && this.#partnersOf(data.authority, document);
        return edit ? { ...item, detail: `${item.detail ?? 'authority'} · with its partners`, additionalTextEdits: [edit] } : item;
    }

    #partnersOf(name: string, document: LangiumDocument): TextEdit | undefined {
        const { Imports, Library } = this.#services.references;
        const { homes, homesOf } = Imports.current;
        const companions = new Set([document, ...homesOf(document).flatMap((home) => homes.get(home) ?? [])]);
        const hasPartners = [...companions].some(({ parseResult }) => (parseResult.value as ast.MasaDocument).elements.some(ast.isPartner));
        const description = Library.findByName(name);
        const authority = description && Library.load(description);
        if (hasPartners || !ast.isAuthority(authority)) return undefined;
        const { textDocument } = document;
        const text = textDocument.getText();
        const end = textDocument.positionAt(text.trimEnd().length);
        const { Clock } = this.#services.rules;
        const partners = `\n\n${writePartners(authority, Clock.asOf ?? Clock.today()).join('\n\n')}`;
        return { range: { start: end, end }, newText: withLineEndsOf(text, partners) };
    }
}
