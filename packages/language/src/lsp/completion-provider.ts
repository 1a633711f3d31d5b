import { type AstNode, GrammarAST, type LangiumDocument } from 'langium';
import type { CompletionProvider, CompletionProviderOptions } from 'langium/lsp';
import { type CompletionItem, CompletionList, type CompletionParams, CompletionTriggerKind, type Range } from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import { withLineEndsOf } from '../support/line-ends.js';
import { type CompletionContext, CompletionContexts, type StringContext, type WordContext } from './completion-context.js';
import { HoleItems } from './completion-holes.js';
import { LiteralItems } from './completion-literals.js';
import { NameItems, nodeBefore } from './completion-names.js';
import { pathItems, pictureItems } from './completion-paths.js';
import { textItem } from './completion-texts.js';
import { type Abilities, collectiveRule, WordItems } from './completion-words.js';
import { type NextPart, terminalOf } from './grammar-walk.js';
import type { MasaLspServices } from './lsp-module.js';

/** Offers what may stand at the cursor: words with their explanation, names of the right kind, facts after a name in prose, files, dates. */
export class MasaCompletionProvider implements CompletionProvider {
    readonly completionOptions: CompletionProviderOptions = { triggerCharacters: [' ', '.', '{', '"', '/'] };
    readonly #services: MasaLspServices;
    readonly #contexts: CompletionContexts;
    readonly #names: NameItems;
    readonly #holes: HoleItems;
    readonly #literals: LiteralItems;
    #abilities: Abilities = { snippets: true, again: false };

    constructor(services: MasaLspServices) {
        this.#services = services;
        this.#contexts = new CompletionContexts(services);
        this.#names = new NameItems(services);
        this.#holes = new HoleItems(this.#names, services);
        this.#literals = new LiteralItems(services);
        services.shared.lsp.LanguageServer.onInitialize(({ capabilities, initializationOptions }) => {
            this.#abilities = {
                snippets: capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false,
                again: (initializationOptions as { canCompleteAgain?: boolean } | undefined)?.canCompleteAgain ?? false,
            };
        });
    }

    async getCompletion(document: LangiumDocument, { position, context: trigger }: CompletionParams): Promise<CompletionList> {
        const offset = document.textDocument.offsetAt(position);
        const context = this.#contexts.findAt(document, offset);
        const typed = trigger?.triggerKind === CompletionTriggerKind.TriggerCharacter ? trigger.triggerCharacter : undefined;
        if (!context || (typed !== undefined && !this.#isAskedBy(typed, context))) return CompletionList.create([]);
        const range: Range = { start: document.textDocument.positionAt(context.start), end: position };
        const text = document.textDocument.getText();
        const offered = [...this.#itemsFor(context, document, offset), ...(await this.#pictures(context, document))];
        const items = offered.map(({ insertText, ...item }): CompletionItem => {
            const newText = withLineEndsOf(text, insertText ?? item.label);
            return { ...item, textEdit: { range, newText } };
        });
        return CompletionList.create(distinct(items), false);
    }

    /** Files that may be a logo, where its path is written or to be written. */
    async #pictures(context: CompletionContext, document: LangiumDocument): Promise<readonly CompletionItem[]> {
        if (context.kind === 'hole' || (context.kind === 'word' && context.prefix !== '')) return [];
        const isPath = this.#contexts.walk
            .next(context.places)
            .some(({ rules, assignment }) => rules[0]?.name === ast.LogoFact.$type && assignment?.feature === 'path');
        return isPath ? pictureItems(document, this.#services, context.kind === 'word') : [];
    }

    /** Whether a letter that was typed asks for the list, which Enter would take from: a brace does in prose, and not where it opens a block. */
    #isAskedBy(letter: string, context: CompletionContext): boolean {
        switch (letter) {
            case ' ':
                // Nobody has asked yet; the list comes by itself only where something has to follow.
                return context.kind === 'word' && !context.isLineStart && !this.#contexts.walk.mayEnd(context.places);
            case '{':
                return context.kind === 'hole';
            case '"':
            case '/':
                return context.kind === 'string';
            default:
                return true;
        }
    }

    #itemsFor(context: CompletionContext, document: LangiumDocument, offset: number): readonly CompletionItem[] {
        switch (context.kind) {
            case 'hole':
                return this.#holes.itemsOf(context, document, restOfLine(document, offset), this.#abilities);
            case 'string':
                return this.#inString(context, document, offset);
            case 'word':
                return this.#amongWords(context, document, offset);
        }
    }

    #amongWords(context: WordContext, document: LangiumDocument, offset: number): readonly CompletionItem[] {
        const { walk: grammar } = this.#contexts;
        const { places, blockPlaces, isLineStart, prefix } = context;
        const begins = grammar.next(blockPlaces);
        const beginning = new Set(begins.map(({ feature }) => feature));
        const goesOn = grammar.next(places);
        const further = goesOn.filter(({ feature }) => !beginning.has(feature));
        const all = isLineStart ? [...begins, ...further] : goesOn;
        // Behind `the` stand the sets; that it may be the name of something is no reason to go on as behind one.
        const sets = all.filter(({ rules, feature }) => rules[0]?.name === collectiveRule && !opensSet(feature));
        const parts = sets.length > 0 ? sets : all;
        // Facts begin on lines of their own; behind the beginning of a block there is nothing to go on with.
        const isUnlikely = ({ feature }: NextPart): boolean =>
            isLineStart ? !beginning.has(feature) : beginning.has(feature) && further.some((each) => !isBrace(each));
        const words = new WordItems(grammar, this.#services);
        const at = {
            document,
            abilities: this.#abilities,
            isAlone: restOfLine(document, offset).trim() === '',
            stated: isLineStart ? statedAround(document, offset) : new Set<string>(),
        };
        const items: CompletionItem[] = [];
        for (const part of parts) {
            const { feature } = part;
            if (isFiller(feature)) continue;
            if (part.rules[0]?.name === collectiveRule && opensSet(feature)) items.push(...words.setsOf(part));
            else if (GrammarAST.isKeyword(feature)) {
                const item = words.itemOf(part, feature, { ...at, isUnlikely: isUnlikely(part) });
                if (item) items.push(item);
            } else if (GrammarAST.isCrossReference(feature))
                items.push(...this.#names.referenceItems(part, feature, document, offset, 'quoted'));
            else items.push(...this.#otherItems(part, document, offset, prefix));
            // Where a line may begin, texts and much else may; who asks there looks for a word.
            if (GrammarAST.isCrossReference(feature) || isLineStart || !this.#abilities.snippets) continue;
            const text = textItem(part, grammar.mayEnd(places));
            if (text) items.push(text);
        }
        return prefix.includes('.') ? items.filter(({ label }) => label.includes('.')) : items;
    }

    /** What is neither a word of the language nor a name of something. */
    #otherItems(part: NextPart, document: LangiumDocument, offset: number, prefix: string): readonly CompletionItem[] {
        const rule = part.rules[0]?.name;
        if (terminalOf(part.feature) === 'STRING')
            return rule === ast.Import.$type && prefix === '' ? pathItems(document, this.#services, true) : [];
        if (rule === ast.DepartsFact.$type && part.assignment?.feature === 'code') return this.#names.codeItems(document);
        if (rule === ast.ContentItem.$type && part.assignment?.feature === 'key')
            return this.#names.contentItems(document, offset, this.#abilities.snippets);
        return this.#literals.itemsOf(part);
    }

    #inString(context: StringContext, document: LangiumDocument, offset: number): readonly CompletionItem[] {
        return this.#contexts.walk.next(context.places).flatMap((part) => {
            if (GrammarAST.isCrossReference(part.feature) && terminalOf(part.feature) === 'STRING')
                return this.#names.referenceItems(part, part.feature, document, offset, 'bare');
            return part.rules[0]?.name === ast.Import.$type && terminalOf(part.feature) === 'STRING'
                ? pathItems(document, this.#services, false)
                : [];
        });
    }
}

/** The types of the facts that the block around an offset states, apart from the one that is being written there. */
function statedAround(document: LangiumDocument, offset: number): ReadonlySet<string> {
    for (let node: AstNode | undefined = nodeBefore(document, offset); node; node = node.$container) {
        const { $cstNode: text } = node;
        if (!('facts' in node) || !Array.isArray(node.facts) || !text || text.end < offset) continue;
        const others = (node.facts as AstNode[]).filter(({ $cstNode: fact }) => !fact || fact.offset > offset || fact.end < offset);
        return new Set(others.map(({ $type }) => $type));
    }
    return new Set();
}

/** The word before the name of a set: `the leads`. */
function opensSet(feature: NextPart['feature']): boolean {
    return GrammarAST.isKeyword(feature) && feature.value === 'the';
}

/** A word that may as well be left out and says nothing, such as the one in `approved on 1 May 2026`. */
function isFiller(feature: NextPart['feature']): boolean {
    return GrammarAST.isKeyword(feature) && feature.cardinality === '?';
}

function isBrace({ feature }: NextPart): boolean {
    return GrammarAST.isKeyword(feature) && (feature.value === '{' || feature.value === '}');
}

function restOfLine(document: LangiumDocument, offset: number): string {
    const text = document.textDocument.getText();
    const end = text.indexOf('\n', offset);
    return text.slice(offset, end < 0 ? undefined : end);
}

function distinct(items: readonly CompletionItem[]): CompletionItem[] {
    return [...new Map(items.toReversed().map((item) => [item.label, item])).values()].reverse();
}
