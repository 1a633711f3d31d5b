import { type AstNode, AstUtils, type CstNode, GrammarAST, type LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import { labelOfFact } from '../model/fact-types.js';
import { plain } from '../model/phrase.js';
import { describeFact, sayMention } from '../model/say.js';
import { wordsOf } from '../model/titles.js';
import { catalogue } from '../rules/catalogue.js';
import { followedStandards } from '../scoping/followed-standards.js';
import { type CardContext, renderCard, renderFactCard, renderRuleCard } from './cards.js';
import { findExplanation } from './explanations.js';
import { bareKind } from './kinds.js';
import type { MasaLspServices } from './lsp-module.js';
import { code, escapeMarkdown } from './markdown.js';
import type { NamePlace } from './name-finder.js';

/** Says what is under the pointer: an element, a fact, a requirement, an imported file, or what a word of the language is for. */
export class MasaHoverProvider implements HoverProvider {
    readonly #services: MasaLspServices;

    constructor(services: MasaLspServices) {
        this.#services = services;
    }

    getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
        const { NameFinder } = this.#services.lsp;
        const offset = document.textDocument.offsetAt(position);
        const leaf = NameFinder.leafAt(document, offset);
        if (!leaf) return undefined;
        const found = NameFinder.findAt(document, offset);
        const opened = NameFinder.findImportAt(document, offset);
        const value = found
            ? this.#describeName(found)
            : opened
              ? describeFile(opened.imported)
              : (this.#describeCode(leaf, document) ?? this.#describeLogo(leaf) ?? describeWord(leaf));
        return value === undefined ? undefined : { contents: { kind: 'markdown', value }, range: leaf.range };
    }

    #describeName({ reference, target, segment }: NamePlace): string {
        const mention = segment.astNode.$container;
        if (reference && ast.isDetail(segment.astNode) && ast.isMention(mention) && !hasOwnCard(target, reference.$refText)) {
            return this.#describeDetail(mention, segment.astNode, target);
        }
        return renderCard(target, this.#contextOf(target));
    }

    /** A fact, by the word that stands for it in prose. */
    #describeDetail(mention: ast.Mention, detail: ast.Detail, fact: AstNode): string {
        const index = mention.details.indexOf(detail);
        const owner = (index > 0 ? mention.details[index - 1]?.detail?.ref : mention.element?.ref) ?? fact;
        const said = index === mention.details.length - 1 ? plain(sayMention(mention)) : describeFact(fact);
        const word = detail.detail.$refText;
        const label = fact === owner ? wordsOf(word) : labelOfFact(fact.$type) || wordsOf(word);
        return renderFactCard(owner, label, said, fact);
    }

    /** The code of a rule or of a requirement, where an arrangement departs from it. */
    #describeCode(leaf: CstNode, document: LangiumDocument): string | undefined {
        const node = leaf.astNode;
        if (!ast.isDepartsFact(node) || node.code !== leaf.text) return undefined;
        const { Library, ScopeProvider } = this.#services.references;
        const standards = followedStandards(document, this.#services);
        const names = ScopeProvider.visibleNames(document);
        for (const qualified of standards.map((standard) => `${standard}.${node.code}`)) {
            const description = names.get(qualified) ?? Library.findByName(qualified);
            const requirement = description && (description.node ?? Library.load(description));
            if (requirement) return renderCard(requirement, this.#contextOf(requirement));
        }
        const rule = catalogue.find((entry) => entry.code === node.code);
        return rule && renderRuleCard(rule);
    }

    /** What was found where a logo is said to be. */
    #describeLogo({ astNode: node, text }: CstNode): string | undefined {
        if (!ast.isLogoFact(node) || text !== `"${node.path}"`) return undefined;
        const picture = this.#services.model.Pictures.of(node);
        if (!picture.ok) return `${escapeMarkdown(node.path)} ${picture.problem}.`;
        const { type, base64, width, height } = picture.value;
        return `![logo](data:${type};base64,${base64})\n\n${width} × ${height}, ${Math.ceil((base64.length * 3) / 4000)} kB`;
    }

    #contextOf(node: AstNode): CardContext {
        const uses = [...this.#services.lsp.NameFinder.placesOf(node)].filter((place) => place.reference).length;
        return { uses, today: this.#services.rules.Clock.today() };
    }
}

/** Posts, items and steps have a card of their own, however they are reached; a word such as `chair` stands for a fact. */
function hasOwnCard(target: AstNode, word: string): boolean {
    return 'name' in target && (target.name === word || ast.isPost(target));
}

/** What an imported file states. */
function describeFile(document: LangiumDocument): string {
    const { elements } = document.parseResult.value as ast.MasaDocument;
    const counts = new Map<string, number>();
    for (const element of elements) counts.set(bareKind(element), (counts.get(bareKind(element)) ?? 0) + 1);
    const stated = [...counts].map(([kind, count]) => `${count} × ${kind}`).join(', ');
    return `**${escapeMarkdown(document.uri.path.split('/').slice(-2).join('/'))}**\n\nStates ${stated === '' ? 'nothing' : escapeMarkdown(stated)}.`;
}

/** What a word of the language is for, where it opens an element or a fact. */
function describeWord(leaf: CstNode): string | undefined {
    if (!GrammarAST.isKeyword(leaf.grammarSource)) return undefined;
    const rule = AstUtils.getContainerOfType(leaf.grammarSource, GrammarAST.isParserRule);
    const explanation = rule && findExplanation(rule.name, leaf.text);
    return explanation && `${escapeMarkdown(explanation.text)}\n\n${code(explanation.example)}`;
}
