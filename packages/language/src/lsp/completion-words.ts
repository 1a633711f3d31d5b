import { type AstNode, type AstNodeDescription, AstUtils, GrammarAST, type LangiumDocument } from 'langium';
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { Arrangement, Frequency, Import, isMasaDocument, isPost, Post, Standard } from '../grammar/generated/ast.js';
import { isName } from '../grammar/names.js';
import { isGuidance } from '../model/editions.js';
import { repeatableFacts } from '../model/fact-types.js';
import { scheduleHeadings } from '../model/schedule.js';
import { currentGuidance } from '../model/starting-text.js';
import { rankOfPost } from './completion-names.js';
import { rank, rankOfFrequency } from './completion-rank.js';
import { explanationOrder, findExplanation } from './explanations.js';
import { type GrammarWalk, type NextPart, terminalOf, type WalkStates } from './grammar-walk.js';
import type { MasaLspServices } from './lsp-module.js';
import { code, escapeMarkdown, shorten } from './markdown.js';
import { fillChoices, findSnippet } from './snippets.js';

/** What the editor can do with items. */
export interface Abilities {
    readonly snippets: boolean;
    /** Whether an item may ask the editor to complete again, for what comes after a word. */
    readonly again: boolean;
}

/** Where a word of the language is to be written. */
export interface WordPlace {
    readonly document: LangiumDocument;
    readonly abilities: Abilities;
    /** Nothing follows on the line. */
    readonly isAlone: boolean;
    /** It goes on with the fact before where a new one may begin, or begins a new one where the line goes on. */
    readonly isUnlikely: boolean;
    /** The facts that the block around it states already, by their types. */
    readonly stated: ReadonlySet<string>;
}

/** How many letters of a remark stand beside a word. */
const longestRemark = 48;

/** Offers words of the language, with what they are for, and with what is written after them. */
export class WordItems {
    readonly #services: MasaLspServices;
    readonly #walk: GrammarWalk;

    constructor(walk: GrammarWalk, services: MasaLspServices) {
        this.#services = services;
        this.#walk = walk;
    }

    /** A word with those that have to follow it: `reports to`. */
    itemOf(part: NextPart, keyword: GrammarAST.Keyword, at: WordPlace): CompletionItem | undefined {
        if (!isName(keyword.value)) return undefined;
        const grammar = this.#walk;
        const words = [keyword.value];
        let places: WalkStates = [part.after];
        for (
            let only = onlyWord(grammar.next(places));
            only !== undefined && words.length < 4 && !grammar.mayEnd(places);
            only = onlyWord(grammar.next(places))
        ) {
            words.push(only);
            places = grammar.stepWord(places, only);
        }
        const label = words.join(' ');
        const rule = part.rules.find(({ name }) => findExplanation(name) !== undefined)?.name;
        const opensRule = rule !== undefined && part.rules.findIndex(({ name }) => name === rule) === 0 && isFirstOf(keyword);
        const explanation = opensRule ? findExplanation(rule) : undefined;
        const written =
            at.isAlone && at.abilities.snippets && rule !== undefined && opensRule
                ? (this.#snippet(rule, label, at.document) ?? this.#textSnippet(label, places))
                : undefined;
        const needsMore = written === undefined && at.isAlone && !grammar.mayEnd(places);
        const asks = written === undefined ? needsMore : this.#asksFromList(rule, places);
        const remark = shorten(explanation?.text.split(':')[0] ?? '', longestRemark);
        return {
            label,
            kind: written === undefined ? CompletionItemKind.Keyword : CompletionItemKind.Snippet,
            sortText: (at.isUnlikely ? undefined : sortTextIn(part, label)) ?? sortTextOf(rule, at),
            ...(explanation
                ? {
                      // Beside a long remark there is no room for the word; the whole of it stands below.
                      detail: remark,
                      labelDetails: { description: remark },
                      documentation: { kind: 'markdown', value: `${escapeMarkdown(explanation.text)}\n\n${code(explanation.example)}` },
                  }
                : {}),
            ...(written === undefined
                ? { insertText: needsMore ? `${label} ` : label }
                : { insertText: written, insertTextFormat: InsertTextFormat.Snippet }),
            ...(asks && at.abilities.again ? { command: completeAgain } : {}),
        };
    }

    /** Where a text follows, or a word and then a text, the quotation marks come with the word. */
    #textSnippet(label: string, places: WalkStates): string | undefined {
        const parts = this.#walk.next(places).filter(({ feature }) => !GrammarAST.isKeyword(feature));
        return parts.length > 0 && parts.every(({ feature }) => textTerminals.has(terminalOf(feature) ?? '')) ? `${label} "$1"` : undefined;
    }

    #snippet(rule: string, label: string, document: LangiumDocument): string | undefined {
        const found = findSnippet(rule, label);
        return found && fillChoices(found, (kind) => this.#choicesOf(kind, document));
    }

    #choicesOf(kind: string, document: LangiumDocument): readonly string[] {
        if (kind === 'headings') return [...scheduleHeadings.keys()];
        if (kind === 'guidance') return this.#guidance().map(({ name }) => name);
        const elements = [...this.#services.references.ScopeProvider.visibleNames(document).values()].filter(({ type }) => type === kind);
        return (kind === Post.$type ? likeliestPosts(elements) : elements).map(({ name }) => name);
    }

    /** The editions of the guidance, the one in force first. */
    #guidance(): readonly Standard[] {
        const { references, rules } = this.#services;
        const standards = references.Library.ofType(Standard.$type).map((description) => references.Library.load(description) as Standard);
        const editions = [...standards].filter(isGuidance);
        const current = currentGuidance(editions, rules.Clock.asOf ?? rules.Clock.today());
        return [...(current ? [current] : []), ...editions.filter((edition) => edition !== current).reverse()];
    }

    /** Whether the first text to be filled in is chosen from a list: a file, an area, a body. */
    #asksFromList(rule: string | undefined, places: WalkStates): boolean {
        return (
            rule === Import.$type ||
            rule === Arrangement.$type ||
            this.#walk.next(places).some(({ feature }) => GrammarAST.isCrossReference(feature) && terminalOf(feature) === 'STRING')
        );
    }
}

/** Those who are most often named first; a post that belongs to a body, by the body. */
function likeliestPosts(posts: readonly AstNodeDescription[]): readonly AstNodeDescription[] {
    const rankOf = ({ node }: AstNodeDescription): string => (isPost(node) ? rankOfPost(node) : rank.own);
    return posts
        .filter(({ name, node }) => name.includes('.') || isMasaDocument(node?.$container))
        .sort((a, b) => rankOf(a).localeCompare(rankOf(b)));
}

/** Among frequencies the usual ones come first, and a number in words, with which few begin one, last. */
function sortTextIn({ rules: [rule] }: NextPart, label: string): string | undefined {
    if (rule?.name === 'CountWord') return rank.continuation;
    return rule?.name === Frequency.$type ? rankOfFrequency(label) : undefined;
}

/** What people write first comes first; last comes what stands in the block already, and can stand there once, and what is unlikely here. */
function sortTextOf(rule: string | undefined, { isUnlikely, stated }: WordPlace): string {
    if (isUnlikely || (rule !== undefined && stated.has(rule) && !repeatableFacts.has(rule))) return rank.continuation;
    return rank.word + (rule !== undefined ? String(explanationOrder(rule)).padStart(3, '0') : '');
}

const textTerminals = new Set(['STRING', 'TEXT_OPEN', 'QUOTE_OPEN']);

/** What the editor does when it is asked to complete again. */
const completeAgain = { title: 'Complete', command: 'editor.action.triggerSuggest' };

/** The word that has to come next, where there is only one. */
function onlyWord(parts: readonly NextPart[]): string | undefined {
    const words = new Set(parts.map(({ feature }) => (GrammarAST.isKeyword(feature) && isName(feature.value) ? feature.value : undefined)));
    const [word] = words;
    return words.size === 1 ? word : undefined;
}

/** Whether a word opens its rule, so that the explanation of the rule is about it. */
function isFirstOf(keyword: GrammarAST.Keyword): boolean {
    const rule = AstUtils.getContainerOfType(keyword, GrammarAST.isParserRule);
    let node: AstNode = keyword;
    while (node !== rule?.definition) {
        const container = node.$container;
        if (!container) return false;
        if (GrammarAST.isGroup(container) && container.elements[0] !== node) return false;
        node = container;
    }
    return true;
}
