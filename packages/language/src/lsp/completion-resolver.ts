import { GrammarUtils, type LangiumDocument, URI } from 'langium';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import { writePartners } from '../model/starting-text.js';
import { titleOf } from '../model/titles.js';
import { withLineEndsOf } from '../support/line-ends.js';
import type { MasaLspServices } from './lsp-module.js';
import { placeholders } from './snippets.js';

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
 * arrangement has no partners yet, and a name and a title where it was just begun; the library need not be read for all areas of England when they are listed.
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
        const description = this.#services.references.Library.findByName(data.authority);
        const authority = description && this.#services.references.Library.load(description);
        if (!document || !ast.isAuthority(authority)) return item;
        const partners = this.#partnersOf(authority, document);
        const edits = [...fillIn(authority, document), ...partners];
        if (edits.length === 0) return item;
        return {
            ...item,
            ...(partners.length > 0 ? { detail: `${item.detail ?? 'authority'} · with its partners` } : {}),
            additionalTextEdits: edits,
        };
    }

    #partnersOf(authority: ast.Authority, document: LangiumDocument): readonly TextEdit[] {
        const { Imports } = this.#services.references;
        const { homes, homesOf } = Imports.current;
        const companions = new Set([document, ...homesOf(document).flatMap((home) => homes.get(home) ?? [])]);
        const hasPartners = [...companions].some(({ parseResult }) => (parseResult.value as ast.MasaDocument).elements.some(ast.isPartner));
        if (hasPartners) return [];
        const { textDocument } = document;
        const text = textDocument.getText();
        const end = textDocument.positionAt(text.trimEnd().length);
        const { Clock } = this.#services.rules;
        const partners = `\n\n${writePartners([authority], Clock.asOf ?? Clock.today()).join('\n\n')}`;
        return [{ range: { start: end, end }, newText: withLineEndsOf(text, partners) }];
    }
}

/** The name and the title of an arrangement that has none yet but those which were written to be typed over. */
function fillIn(authority: ast.Authority, document: LangiumDocument): readonly TextEdit[] {
    const arrangements = (document.parseResult.value as ast.MasaDocument).elements.filter(ast.isArrangement);
    const unnamed = arrangements.find(({ name, title }) => name === placeholders.name && title === placeholders.title);
    const edit = (property: 'name' | 'title', newText: string): readonly TextEdit[] => {
        const range = GrammarUtils.findNodeForProperty(unnamed?.$cstNode, property)?.range;
        return range ? [{ range, newText }] : [];
    };
    return [...edit('name', authority.name), ...edit('title', `"${titleOf(authority)} Safeguarding Children Partnership"`)];
}
