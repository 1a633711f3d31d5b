import type { LangiumDocument, ReferenceInfo } from 'langium';
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import { plain } from '../model/phrase.js';
import { describeFact, sayDetail } from '../model/say.js';
import { titleOf } from '../model/titles.js';
import { detailNodes } from '../scoping/details.js';
import type { HoleContext } from './completion-context.js';
import { mentionedTypes, type NameItems } from './completion-names.js';
import { rank } from './completion-rank.js';
import type { Abilities } from './completion-words.js';
import { bareKind, completionKind } from './kinds.js';
import type { MasaLspServices } from './lsp-module.js';
import { shorten } from './markdown.js';

/** Offers what may stand between braces in prose: names, and after a dot the facts of what is named. */
export class HoleItems {
    readonly #services: MasaLspServices;
    readonly #names: NameItems;

    constructor(names: NameItems, services: MasaLspServices) {
        this.#services = services;
        this.#names = names;
    }

    /** @param rest What follows on the line. */
    itemsOf({ owners }: HoleContext, document: LangiumDocument, rest: string, abilities: Abilities): readonly CompletionItem[] {
        const end = /^[\p{L}\p{N}_.-]*[ \t]*\}/u.test(rest) ? '' : '}';
        const items = owners.length === 0 ? this.#elementItems(document) : this.#detailItems(owners, document);
        if (end === '') return items;
        // The brace comes with the name, and the cursor stays before it, where a dot may follow.
        return items.map((item) =>
            abilities.snippets
                ? { ...item, insertText: `${item.label}$0${end}`, insertTextFormat: InsertTextFormat.Snippet }
                : { ...item, insertText: `${item.label}${end}` },
        );
    }

    #elementItems(document: LangiumDocument): readonly CompletionItem[] {
        const info: ReferenceInfo = {
            container: { $type: ast.Mention.$type, $container: document.parseResult.value },
            property: 'element',
            reference: { $refText: '', ref: undefined },
        };
        const seen = new Set<string>();
        const items: CompletionItem[] = [];
        const isElsewhere = this.#names.elsewhereInEngland(document);
        for (const description of this.#services.references.ScopeProvider.getScope(info).getAllElements()) {
            if (seen.has(description.name) || description.name.includes('.') || isElsewhere(description)) continue;
            seen.add(description.name);
            items.push(this.#names.nameItem(description, mentionedTypes));
        }
        return [...items, ...this.#names.namesElsewhere(document, ast.Element.$type, false, seen)];
    }

    /** The facts of an element, each with what it says. */
    #detailItems(owners: readonly string[], document: LangiumDocument): readonly CompletionItem[] {
        const [first = '', ...words] = owners;
        const { Library, ScopeProvider } = this.#services.references;
        const description = ScopeProvider.visibleNames(document).get(first) ?? Library.findByName(first);
        let owner = description && (description.node ?? Library.load(description));
        for (const word of words) owner = owner && detailNodes(owner).get(word);
        if (!owner) return [];
        const stated = owner;
        return [...detailNodes(stated)].map(([word, fact]): CompletionItem => {
            const isPart = 'name' in fact && fact !== stated;
            const said = fact === stated ? titleOf(stated) : isPart ? plain(sayDetail(fact, word)) || bareKind(fact) : describeFact(fact);
            return {
                label: word,
                labelDetails: { description: shorten(said, 50) },
                kind: isPart ? completionKind(fact.$type) : CompletionItemKind.Property,
                detail: shorten(said, 80),
                sortText: isPart ? rank.word : rank.own,
            };
        });
    }
}
