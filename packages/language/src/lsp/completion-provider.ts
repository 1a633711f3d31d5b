import {
    type AstNode,
    type AstNodeDescription,
    type AstReflection,
    AstUtils,
    CstUtils,
    GrammarAST,
    isReference,
    type LangiumDocument,
    type ReferenceInfo,
} from 'langium';
import type { CompletionProvider, CompletionProviderOptions } from 'langium/lsp';
import {
    type CompletionItem,
    CompletionItemKind,
    CompletionList,
    type CompletionParams,
    CompletionTriggerKind,
    InsertTextFormat,
    type Range,
} from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import { printDate } from '../grammar/literals.js';
import { isName } from '../grammar/names.js';
import { walk } from '../grammar/walk.js';
import { describeFact } from '../model/say.js';
import { titleOf } from '../model/titles.js';
import { catalogue } from '../rules/catalogue.js';
import { addImport } from '../rules/fix.js';
import { detailNodes } from '../scoping/details.js';
import { importPath } from '../scoping/imports.js';
import { isLibraryUri } from '../scoping/library-uri.js';
import { renderCard } from './cards.js';
import {
    type CompletionContext,
    CompletionContexts,
    type HoleContext,
    type StringContext,
    type WordContext,
} from './completion-context.js';
import type { AreaData } from './completion-resolver.js';
import { findExplanation } from './explanations.js';
import { type NextPart, type Places, terminalOf } from './grammar-walk.js';
import { bareKind, bareKindOfType, completionKind } from './kinds.js';
import type { MasaLspServices } from './lsp-module.js';
import { code, escapeMarkdown, shorten } from './markdown.js';
import { findSnippet } from './snippets.js';
import { toTextEdit } from './to-text-edit.js';

/** In which order items are shown: what fits best first. */
const rank = { first: '0', preferred: '1', own: '2', word: '3', literal: '4', elsewhere: '5', library: '6', continuation: '7' } as const;

/** What the editor can do with items. */
interface Abilities {
    readonly snippets: boolean;
    /** Whether an item may ask the editor to complete again, for what comes after a word. */
    readonly again: boolean;
}

/** Offers what may stand at the cursor: words with their explanation, names of the right kind, facts after a name in prose, files, dates. */
export class MasaCompletionProvider implements CompletionProvider {
    readonly completionOptions: CompletionProviderOptions = { triggerCharacters: [' ', '.', '{', '"', '/'] };
    readonly #services: MasaLspServices;
    readonly #reflection: AstReflection;
    readonly #contexts: CompletionContexts;
    #abilities: Abilities = { snippets: true, again: false };

    constructor(services: MasaLspServices) {
        this.#services = services;
        this.#reflection = services.shared.AstReflection;
        this.#contexts = new CompletionContexts(services);
        services.shared.lsp.LanguageServer.onInitialize(({ capabilities, initializationOptions }) => {
            this.#abilities = {
                snippets: capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false,
                again: (initializationOptions as { canCompleteAgain?: boolean } | undefined)?.canCompleteAgain ?? false,
            };
        });
    }

    getCompletion(document: LangiumDocument, { position, context: trigger }: CompletionParams): CompletionList {
        const offset = document.textDocument.offsetAt(position);
        const context = this.#contexts.findAt(document, offset);
        const bySpace = trigger?.triggerKind === CompletionTriggerKind.TriggerCharacter && trigger.triggerCharacter === ' ';
        // After a space nobody has asked yet; the list comes by itself only where something has to follow.
        if (!context || (bySpace && (context.kind !== 'word' || context.blockPlaces || this.#contexts.walk.mayEnd(context.places))))
            return CompletionList.create([]);
        const range: Range = { start: document.textDocument.positionAt(context.start), end: position };
        const items = this.#itemsFor(context, document, offset).map(
            ({ insertText, ...item }): CompletionItem => ({ ...item, textEdit: { range, newText: insertText ?? item.label } }),
        );
        return CompletionList.create(distinct(items), false);
    }

    #itemsFor(context: CompletionContext, document: LangiumDocument, offset: number): readonly CompletionItem[] {
        switch (context.kind) {
            case 'hole':
                return this.#inHole(context, document, offset);
            case 'string':
                return this.#inString(context, document, offset);
            case 'word':
                return this.#amongWords(context, document, offset);
        }
    }

    // ------------------------------------------------------------ Words of the language

    #amongWords(context: WordContext, document: LangiumDocument, offset: number): readonly CompletionItem[] {
        const { walk: grammar } = this.#contexts;
        const { places, blockPlaces, prefix } = context;
        const begins = blockPlaces ? grammar.next(blockPlaces) : [];
        const goesOn = grammar.next(places);
        const beginning = new Set(begins.map(({ feature }) => feature));
        const parts = [...begins, ...goesOn.filter(({ feature }) => !beginning.has(feature))];
        const isAlone = restOfLine(document, offset).trim() === '';
        const items: CompletionItem[] = [];
        for (const part of parts) {
            const continues = blockPlaces !== undefined && !beginning.has(part.feature);
            if (GrammarAST.isKeyword(part.feature)) items.push(...this.#wordItem(part, part.feature, isAlone, continues));
            else if (GrammarAST.isCrossReference(part.feature))
                items.push(...this.#referenceItems(part, part.feature, document, offset, 'quoted'));
            else items.push(...this.#literalItems(part, document, prefix));
        }
        return prefix.includes('.') ? items.filter(({ label }) => label.includes('.')) : items;
    }

    /** A word with those that have to follow it: `reports to`. */
    #wordItem(part: NextPart, keyword: GrammarAST.Keyword, isAlone: boolean, continues: boolean): readonly CompletionItem[] {
        if (!isName(keyword.value)) return [];
        const { walk: grammar } = this.#contexts;
        const words = [keyword.value];
        let places: Places = [part.after];
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
            isAlone && this.#abilities.snippets && rule !== undefined && opensRule
                ? (findSnippet(rule, label) ?? this.#textSnippet(label, places))
                : undefined;
        const needsMore = !grammar.mayEnd(places);
        return [
            {
                label,
                kind: written === undefined ? CompletionItemKind.Keyword : CompletionItemKind.Snippet,
                sortText: continues ? rank.continuation : rank.word,
                ...(explanation
                    ? {
                          detail: explanation.text,
                          documentation: { kind: 'markdown', value: `${escapeMarkdown(explanation.text)}\n\n${code(explanation.example)}` },
                      }
                    : {}),
                ...(written === undefined
                    ? {
                          insertText: needsMore && isAlone ? `${label} ` : label,
                          ...(needsMore && isAlone && this.#abilities.again ? { command: completeAgain } : {}),
                      }
                    : { insertText: written, insertTextFormat: InsertTextFormat.Snippet }),
            },
        ];
    }

    /** Where a text follows, or a word and then a text, the quotation marks come with the word. */
    #textSnippet(label: string, places: Places): string | undefined {
        const parts = this.#contexts.walk.next(places).filter(({ feature }) => !GrammarAST.isKeyword(feature));
        return parts.length > 0 && parts.every(({ feature }) => textTerminals.has(terminalOf(feature) ?? '')) ? `${label} "$1"` : undefined;
    }

    // ------------------------------------------------------------ Literals, and words of the author's own

    #literalItems(part: NextPart, document: LangiumDocument, prefix: string): readonly CompletionItem[] {
        const terminal = terminalOf(part.feature);
        const today = this.#services.rules.Clock.today();
        const literal = (label: string, detail: string): CompletionItem => ({
            label,
            detail,
            kind: CompletionItemKind.Constant,
            sortText: rank.literal,
        });
        switch (terminal) {
            case 'DATE':
                return [literal(printDate(today), 'today')];
            case 'DAY_MONTH':
                return [literal('30 September', 'when yearly reports are due')];
            case 'MONTH_YEAR':
                return [literal(printDate(today).replace(/^\d+ /, ''), 'this month')];
            case 'YEAR': {
                const start = Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 1 : 0);
                return [
                    literal(`${start}/${String((start + 1) % 100).padStart(2, '0')}`, 'this financial year'),
                    literal(`${start + 1}/${String((start + 2) % 100).padStart(2, '0')}`, 'the next financial year'),
                ];
            }
            case 'STRING':
                return ast.Import.$type === part.rules[0]?.name && prefix === '' ? this.#pathItems(document, true) : [];
            case 'INT':
                return part.rules[0]?.name === ast.Frequency.$type
                    ? ['4 times a year', '6 times a year'].map((label) => literal(label, 'how often'))
                    : [];
            case 'ID':
                return this.#ownWords(part, document);
            default:
                return [];
        }
    }

    /** Codes to depart from, and the words that this workspace uses for kinds, levels and categories. */
    #ownWords(part: NextPart, document: LangiumDocument): readonly CompletionItem[] {
        const property = part.assignment?.feature ?? '';
        const type = part.rules[0]?.name ?? '';
        if (type === ast.DepartsFact.$type && property === 'code') return this.#codeItems(document);
        if (!['kind', 'level', 'category', 'class'].includes(property)) return [];
        const counts = new Map<string, number>();
        for (const other of this.#services.shared.workspace.LangiumDocuments.all) {
            if (isLibraryUri(other.uri)) continue;
            walk(other.parseResult.value, {
                node: (node) => {
                    const word = node.$type === type ? (node as unknown as Record<string, unknown>)[property] : undefined;
                    if (typeof word === 'string' && isName(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
                },
            });
        }
        return [...counts].map(([label, count]) => ({
            label,
            kind: CompletionItemKind.Value,
            detail: `used ${count === 1 ? 'once' : `${count} times`} in this workspace`,
            sortText: rank.own,
        }));
    }

    #codeItems(document: LangiumDocument): readonly CompletionItem[] {
        const { ScopeProvider } = this.#services.references;
        const info: ReferenceInfo = {
            container: { $type: ast.Section.$type, $container: document.parseResult.value },
            property: 'answers',
            reference: { $refText: '', ref: undefined },
        };
        return [
            ...catalogue
                .filter((rule) => !rule.concernsText)
                .map((rule) => ({ label: rule.code, kind: CompletionItemKind.EnumMember, detail: rule.requirement, sortText: rank.own })),
            ...ScopeProvider.getScope(info)
                .getAllElements()
                .map((description) => this.#nameItem(description, undefined)),
        ];
    }

    // ------------------------------------------------------------ Names

    #referenceItems(
        part: NextPart,
        feature: GrammarAST.CrossReference,
        document: LangiumDocument,
        offset: number,
        quotes: 'quoted' | 'bare',
    ): readonly CompletionItem[] {
        const terminal = terminalOf(feature);
        const [rule] = part.rules;
        const property = part.assignment?.feature;
        // The parts of a qualified name are read by a rule of their own; the reference belongs to the rule around it.
        const owner = rule?.dataType || rule?.name === 'QualifiedName' ? part.rules[1] : rule;
        if (!owner || property === undefined) return [];
        const container: AstNode = { $type: owner.inferredType?.name ?? owner.name, $container: nodeBefore(document, offset) };
        const info: ReferenceInfo = { container, property, reference: { $refText: '', ref: undefined } };
        const type = this.#reflection.getReferenceType(info);
        if (terminal === 'STRING') return this.#bodyItems(info, type, quotes, document);
        if (type === ast.Requirement.$type) return this.#requirementItems(info, document);

        const isQualified = terminal === 'QualifiedName';
        const seen = new Set<string>();
        const items: CompletionItem[] = [];
        for (const description of this.#services.references.ScopeProvider.getScope(info).getAllElements()) {
            const { name } = description;
            if (seen.has(name) || (!isQualified && name.includes('.'))) continue;
            seen.add(name);
            items.push(this.#nameItem(description, preferredTypes[part.rules.find((each) => each.name in preferredTypes)?.name ?? '']));
        }
        if (type === ast.StepLike.$type) return items;
        return [...items, ...this.#namesElsewhere(document, type, isQualified, seen)];
    }

    #nameItem(description: AstNodeDescription, preferred: readonly string[] | undefined): CompletionItem {
        const { name, type, node, documentUri } = description;
        const title = node ? titleOf(node) : '';
        const isPreferred = preferred?.includes(type) ?? false;
        return {
            label: name,
            kind: completionKind(type),
            detail: [node ? bareKind(node) : bareKindOfType(type), title].filter((part) => part !== '').join(' · '),
            sortText: isLibraryUri(documentUri)
                ? rank.library
                : isPreferred
                  ? isStatutoryPost(node)
                      ? rank.first
                      : rank.preferred
                  : rank.own,
            ...(node && title !== '' ? { labelDetails: { description: title } } : {}),
        };
    }

    /** Names of the same arrangement that this file does not import yet; choosing one imports its file. */
    #namesElsewhere(document: LangiumDocument, type: string, isQualified: boolean, seen: Set<string>): readonly CompletionItem[] {
        const { Imports, ScopeComputation, ScopeProvider } = this.#services.references;
        const visible = ScopeProvider.visibleNames(document);
        const { homes, homesOf } = Imports.current;
        const companions = new Set(homesOf(document).flatMap((home) => homes.get(home) ?? []));
        const items: CompletionItem[] = [];
        for (const other of companions) {
            for (const description of ScopeComputation.exportsOf(other)) {
                const { name } = description;
                if (
                    seen.has(name) ||
                    visible.has(name) ||
                    (!isQualified && name.includes('.')) ||
                    !this.#reflection.isSubtype(description.type, type)
                )
                    continue;
                seen.add(name);
                const path = importPath(document.uri, other.uri);
                items.push({
                    ...this.#nameItem(description, undefined),
                    sortText: rank.elsewhere,
                    detail: `${bareKindOfType(description.type)} · imports ${path}`,
                    additionalTextEdits: addImport(document, other.uri).map(toTextEdit),
                });
            }
        }
        return items;
    }

    /** Bodies of England by their titles; each once, under the first. */
    #bodyItems(info: ReferenceInfo, type: string, quotes: 'quoted' | 'bare', document: LangiumDocument): readonly CompletionItem[] {
        const paths = new Set<string>();
        const items: CompletionItem[] = [];
        const isArea = type === ast.Authority.$type && AstUtils.getContainerOfType(info.container, ast.isArrangement) !== undefined;
        for (const { name, path, type: found } of this.#services.references.ScopeProvider.getScope(info).getAllElements()) {
            if (paths.has(path) && type === ast.Authority.$type) continue;
            paths.add(path);
            const text = `"${name}"`;
            items.push({
                label: name,
                kind: completionKind(found),
                detail: bareKindOfType(found),
                sortText: rank.own,
                ...(isArea ? { data: { kind: 'area', uri: document.uri.toString(), authority: path } satisfies AreaData } : {}),
                ...(quotes === 'quoted' ? { insertText: text, filterText: text } : {}),
            });
        }
        return items;
    }

    /** Requirements by their short names; those that no section answers yet come first. */
    #requirementItems(info: ReferenceInfo, document: LangiumDocument): readonly CompletionItem[] {
        const answered = this.#answeredRequirements(document);
        const today = this.#services.rules.Clock.today();
        const items: CompletionItem[] = [];
        for (const description of this.#services.references.ScopeProvider.getScope(info).getAllElements()) {
            const node = description.node ?? this.#services.references.Library.load(description);
            const where = node && answered.get(node)?.join(', ');
            items.push({
                label: description.name,
                kind: completionKind(ast.Requirement.$type),
                detail: `${node ? titleOf(node) : bareKindOfType(description.type)}${where ? ` · answered by ${where}` : ''}`,
                sortText: where ? rank.library : rank.own,
                ...(node
                    ? { documentation: { kind: 'markdown', value: renderCard(node, { uses: answered.get(node)?.length ?? 0, today }) } }
                    : {}),
            });
        }
        return items;
    }

    #answeredRequirements(document: LangiumDocument): ReadonlyMap<AstNode, readonly string[]> {
        const { homes, homesOf } = this.#services.references.Imports.current;
        const companions = new Set([document, ...homesOf(document).flatMap((home) => homes.get(home) ?? [])]);
        const answered = new Map<AstNode, string[]>();
        for (const companion of companions) {
            for (const reference of companion.references) {
                const section = reference.$refNode?.astNode;
                if (!isReference(reference) || !section || !ast.isSection(section) || !reference.ref || !ast.isRequirement(reference.ref))
                    continue;
                answered.set(reference.ref, [...(answered.get(reference.ref) ?? []), section.name ?? '']);
            }
        }
        return answered;
    }

    // ------------------------------------------------------------ Inside quotation marks

    #inString(context: StringContext, document: LangiumDocument, offset: number): readonly CompletionItem[] {
        return this.#contexts.walk.next(context.places).flatMap((part) => {
            if (GrammarAST.isCrossReference(part.feature) && terminalOf(part.feature) === 'STRING')
                return this.#referenceItems(part, part.feature, document, offset, 'bare');
            return part.rules[0]?.name === ast.Import.$type && terminalOf(part.feature) === 'STRING'
                ? this.#pathItems(document, false)
                : [];
        });
    }

    /** The files that may be imported, by their paths from this one. */
    #pathItems(document: LangiumDocument, isQuoted: boolean): readonly CompletionItem[] {
        const imported = new Set((document.parseResult.value as ast.MasaDocument).imports.map(({ path }) => path));
        return this.#services.shared.workspace.LangiumDocuments.all
            .filter(({ uri }) => uri.scheme === document.uri.scheme && uri.toString() !== document.uri.toString())
            .map((other) => ({ path: importPath(document.uri, other.uri), other }))
            .filter(({ path }) => !imported.has(path))
            .map(({ path, other }): CompletionItem => {
                const text = isQuoted ? `"${path}"` : path;
                const names = (other.parseResult.value as ast.MasaDocument).elements
                    .map((element) => element.name ?? '')
                    .filter((name) => name !== '');
                return {
                    label: path,
                    kind: CompletionItemKind.File,
                    insertText: text,
                    filterText: text,
                    detail: shorten(names.join(', '), 80),
                    sortText: `${rank.own}${path.startsWith('.') ? 'b' : 'a'}`,
                };
            })
            .toArray();
    }

    // ------------------------------------------------------------ In prose

    #inHole({ owners }: HoleContext, document: LangiumDocument, offset: number): readonly CompletionItem[] {
        const rest = restOfLine(document, offset);
        const end = /^[\p{L}\p{N}_.-]*[ \t]*\}/u.test(rest) ? '' : '}';
        const items = owners.length === 0 ? this.#elementItems(document) : this.#detailItems(owners, document);
        if (end === '') return items;
        // The brace comes with the name, and the cursor stays before it, where a dot may follow.
        return items.map((item) =>
            this.#abilities.snippets
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
        for (const description of this.#services.references.ScopeProvider.getScope(info).getAllElements()) {
            if (seen.has(description.name) || description.name.includes('.')) continue;
            seen.add(description.name);
            items.push(this.#nameItem(description, undefined));
        }
        return [...items, ...this.#namesElsewhere(document, ast.Element.$type, false, seen)];
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
            const said = fact === stated ? titleOf(stated) : isPart ? titleOf(fact) || bareKind(fact) : describeFact(fact);
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

/** Leads and delegates are what most facts about posts speak of. */
function isStatutoryPost(node: AstNode | undefined): boolean {
    return ast.isPost(node) && (node.role === 'lead' || node.role === 'delegate');
}

const textTerminals = new Set(['STRING', 'TEXT_OPEN', 'QUOTE_OPEN']);

/** Kinds that are most likely meant where a rule allows many. */
const preferredTypes: Readonly<Record<string, readonly string[]>> = {
    ChairHolder: [ast.Post.$type, ast.Scrutineer.$type],
    ReportingLine: [ast.Group.$type],
    ChairsFact: [ast.Group.$type],
    SignedFact: [ast.Post.$type],
    RelevantAgenciesFact: [ast.Agency.$type],
    ContributionFact: [ast.Partner.$type, ast.Agency.$type],
    SendFact: [ast.Body.$type],
    VersionFact: [ast.Group.$type],
    PaysForFact: [ast.Unit.$type],
    PanelFact: [ast.Group.$type],
};

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

function nodeBefore(document: LangiumDocument, offset: number): AstNode {
    const root = document.parseResult.value;
    return (root.$cstNode && CstUtils.findLeafNodeBeforeOffset(root.$cstNode, Math.max(0, offset - 1))?.astNode) ?? root;
}

function restOfLine(document: LangiumDocument, offset: number): string {
    const text = document.textDocument.getText();
    const end = text.indexOf('\n', offset);
    return text.slice(offset, end < 0 ? undefined : end);
}

function distinct(items: readonly CompletionItem[]): CompletionItem[] {
    return [...new Map(items.toReversed().map((item) => [item.label, item])).values()].reverse();
}
