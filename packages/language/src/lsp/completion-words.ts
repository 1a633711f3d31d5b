import { type AstNode, AstUtils, GrammarAST, type LangiumDocument } from 'langium';
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import {
    AgreedFact,
    AppointedTail,
    Arrangement,
    Frequency,
    Import,
    MembersFact,
    QuorumFact,
    SignedOffFact,
    WrittenFact,
} from '../grammar/generated/ast.js';
import { isName } from '../grammar/names.js';
import { theirWordsFor } from '../grammar/other-words.js';
import { repeatableFacts } from '../model/fact-types.js';
import { rank, rankOfFrequency } from './completion-rank.js';
import { explanationOrder, findExplanation } from './explanations.js';
import { type GrammarWalk, type NextPart, terminalOf, type WalkStates } from './grammar-walk.js';
import type { MasaLspServices } from './lsp-module.js';
import { code, escapeMarkdown, shorten } from './markdown.js';
import { writeSnippet } from './write-snippet.js';

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

/** The rule of sets such as `the leads`. */
export const collectiveRule = 'Collective';

/** Facts that mostly speak of a set. */
const ofSets: ReadonlySet<string> = new Set([
    MembersFact.$type,
    SignedOffFact.$type,
    AgreedFact.$type,
    WrittenFact.$type,
    AppointedTail.$type,
    QuorumFact.$type,
]);

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
        const explanation = opensRule ? findExplanation(rule, keyword.value) : undefined;
        const written =
            at.isAlone && at.abilities.snippets && rule !== undefined && opensRule
                ? (writeSnippet(rule, label, at.document, this.#services) ?? this.#textSnippet(label, places))
                : undefined;
        const needsMore = written === undefined && at.isAlone && !grammar.mayEnd(places);
        const asks = written === undefined ? needsMore : this.#asksFromList(rule, places);
        const others = opensRule ? theirWordsFor(label) : [];
        const remark = shorten(explanation?.text.split(':')[0] ?? '', longestRemark);
        return {
            label,
            ...(others.length > 0 ? { filterText: [label, ...others].join(' ') } : {}),
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

    /** `the leads`, `the delegates`: the sets of posts and bodies, each as a whole, since nobody looks for them under `the`. */
    setsOf({ rules, after }: NextPart): readonly CompletionItem[] {
        const isUsual = rules.some(({ name }) => ofSets.has(name));
        return this.#walk.next([after]).flatMap(({ feature, after: further }): CompletionItem[] => {
            if (!GrammarAST.isKeyword(feature)) return [];
            const more = this.#walk.next([further]).find((each) => each.rules[0]?.name === collectiveRule);
            const last = more && GrammarAST.isKeyword(more.feature) ? ` ${more.feature.value}` : '';
            const label = `the ${feature.value}${last}`;
            return [
                {
                    label,
                    kind: CompletionItemKind.Keyword,
                    // Elsewhere they come behind all else of this file.
                    sortText: `${isUsual && setsFirst.includes(label) ? rank.first : `${rank.literal}9`}${placeIn(setsFirst, label)}`,
                },
            ];
        });
    }

    /** Where a text follows, or a word and then a text, the quotation marks come with the word. */
    #textSnippet(label: string, places: WalkStates): string | undefined {
        const parts = this.#walk.next(places).filter(({ feature }) => !GrammarAST.isKeyword(feature));
        return parts.length > 0 && parts.every(({ feature }) => textTerminals.has(terminalOf(feature) ?? '')) ? `${label} "$1"` : undefined;
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

/** Among frequencies the usual ones come first, and a number in words, with which few begin one, last. */
function sortTextIn({ rules: [rule] }: NextPart, label: string): string | undefined {
    if (rule?.name === 'CountWord') return rank.continuation;
    if (rule?.name === 'ShowCollective') return `${rank.first}${placeIn(shownFirst, label)}`;
    return rule?.name === Frequency.$type ? rankOfFrequency(label) : undefined;
}

/** What is shown, what nearly every page shows first. */
const shownFirst = [
    'structure',
    'groups',
    'leads',
    'delegates',
    'partners',
    'agencies',
    'scrutiny',
    'reports',
    'processes',
    'priorities',
    'posts',
    'events',
    'documents',
    'contacts',
    'glossary',
];

/** The sets that are spoken of most: those who lead, those who act for them, and the partners themselves. */
const setsFirst = ['the leads', 'the delegates', 'the partners'];

/** Where a label stands in a list, so that it can be sorted by; behind all where it does not. */
function placeIn(list: readonly string[], label: string): string {
    const place = list.indexOf(label);
    return String(place < 0 ? list.length : place).padStart(2, '0');
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
