import {
    type AstNode,
    type AstNodeDescription,
    type AstReflection,
    AstUtils,
    CstUtils,
    type GrammarAST,
    isReference,
    type LangiumDocument,
    type ReferenceInfo,
} from 'langium';
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import { isForSections } from '../model/answering.js';
import { authoritiesOf } from '../model/area.js';
import { toldFunctions } from '../model/duties.js';
import { isGuidance, isInForce } from '../model/editions.js';
import { factsOf, findFact } from '../model/facts.js';
import { textToTell } from '../model/placeholders.js';
import { titleOf } from '../model/titles.js';
import { catalogue } from '../rules/catalogue.js';
import { addImport } from '../rules/fix.js';
import { importPath } from '../scoping/imports.js';
import { isLibraryUri } from '../scoping/library-uri.js';
import { renderCard } from './cards.js';
import { rank } from './completion-rank.js';
import type { AreaData } from './completion-resolver.js';
import { type NextPart, terminalOf } from './grammar-walk.js';
import { bareKind, bareKindOfType, completionKind } from './kinds.js';
import type { MasaLspServices } from './lsp-module.js';
import { shorten } from './markdown.js';
import { toTextEdit } from './to-text-edit.js';

/** Offers what a reference at the cursor may stand for: names of the right kind, and those only. */
export class NameItems {
    readonly #services: MasaLspServices;
    readonly #reflection: AstReflection;

    constructor(services: MasaLspServices) {
        this.#services = services;
        this.#reflection = services.shared.AstReflection;
    }

    /**
     * What a reference may stand for.
     * @param quotes Whether the quotation marks of a printed name are still to be written.
     */
    referenceItems(
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
        if (type === ast.Standard.$type) return this.#standardItems(info);

        const isQualified = terminal === 'QualifiedName';
        const own = ownName(info);
        // What the library knows of England has nothing to show.
        const isShown = owner.name === ast.Show.$type;
        const seen = new Set<string>();
        const items: CompletionItem[] = [];
        const isElsewhere = this.elsewhereInEngland(document);
        const preferred = preferredTypes[part.rules.find((each) => each.name in preferredTypes)?.name ?? ''];
        const senseless = senselessTypes[part.rules.find((each) => each.name in senselessTypes)?.name ?? ''];
        for (const description of this.#services.references.ScopeProvider.getScope(info).getAllElements()) {
            const { name, type: kind } = description;
            if (senseless?.includes(kind)) continue;
            if (seen.has(name) || name === own || (!isQualified && name.includes('.'))) continue;
            if (isShown && isLibraryUri(description.documentUri)) continue;
            if (isElsewhere(description)) continue;
            seen.add(name);
            items.push(this.nameItem(description, preferred));
        }
        if (type === ast.StepLike.$type) return items;
        return [...items, ...this.namesElsewhere(document, type, isQualified, seen)];
    }

    /**
     * Tells the bodies of England that have nothing to do with the areas that a document is about; none where no area is known. Those that the
     * document speaks of already have.
     */
    elsewhereInEngland(document: LangiumDocument): (description: AstNodeDescription) => boolean {
        const authorities = this.#services.model.Workspace.current.arrangementsOf(document).flatMap(authoritiesOf);
        if (authorities.length === 0) return () => false;
        const known = new Set(authorities.flatMap(bodiesOfArea));
        for (const reference of document.references) known.add(reference.$refText);
        return ({ name, type, documentUri }) =>
            isLibraryUri(documentUri) && this.#reflection.isSubtype(type, ast.KnownBody.$type) && !known.has(name);
    }

    /** @param preferred The types that are most likely meant, the likeliest first. */
    nameItem(description: AstNodeDescription, preferred: readonly string[] | undefined): CompletionItem {
        const { name, type, node, documentUri } = description;
        const title = node ? titleOf(node) : '';
        const place = preferred?.indexOf(type) ?? -1;
        const preferredRank = place === 0 && node && ast.isPost(node) ? rankOfPost(node) : `${rank.preferred}${place}`;
        return {
            label: name,
            kind: completionKind(type),
            detail: [node ? bareKind(node) : bareKindOfType(type), title].filter((part) => part !== '').join(' · '),
            sortText: isLibraryUri(documentUri) ? rank.library : place >= 0 ? preferredRank : rank.own,
            ...(node && title !== '' ? { labelDetails: { description: title } } : {}),
        };
    }

    /** Names of the same arrangement that this file does not import yet; choosing one imports its file. */
    namesElsewhere(document: LangiumDocument, type: string, isQualified: boolean, seen: Set<string>): readonly CompletionItem[] {
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
                    ...this.nameItem(description, undefined),
                    sortText: rank.elsewhere,
                    detail: `${bareKindOfType(description.type)} · imports ${path}`,
                    labelDetails: { description: `imports ${path}` },
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

    /** Standards, the edition of the guidance that is in force first, and those that are no longer in force last. */
    #standardItems(info: ReferenceInfo): readonly CompletionItem[] {
        const { Library, ScopeProvider } = this.#services.references;
        const today = this.#services.rules.Clock.asOf ?? this.#services.rules.Clock.today();
        return ScopeProvider.getScope(info)
            .getAllElements()
            .map((description): CompletionItem => {
                const node = description.node ?? Library.load(description);
                const item = this.nameItem({ ...description, ...(node ? { node } : {}) }, undefined);
                if (!ast.isStandard(node)) return item;
                if (!isInForce(node, today)) return { ...item, sortText: rank.continuation, detail: `not in force · ${titleOf(node)}` };
                return isGuidance(node) ? { ...item, sortText: rank.first, detail: `in force · ${titleOf(node)}` } : item;
            })
            .toArray();
    }

    /** Requirements by their short names; those that no section answers yet come first, and among them those that only a section can. */
    #requirementItems(info: ReferenceInfo, document: LangiumDocument): readonly CompletionItem[] {
        const answered = this.#answeredRequirements(document);
        const today = this.#services.rules.Clock.today();
        const items: CompletionItem[] = [];
        for (const description of this.#services.references.ScopeProvider.getScope(info).getAllElements()) {
            const node = description.node ?? this.#services.references.Library.load(description);
            const where = node && answered.get(node)?.join(', ');
            const detail = `${node ? titleOf(node) : bareKindOfType(description.type)}${where ? ` · answered by ${where}` : ''}`;
            items.push({
                label: description.name,
                kind: completionKind(ast.Requirement.$type),
                detail,
                // The short names alone say little to who reads them for the first time.
                labelDetails: { description: shorten(detail, 50) },
                sortText: where ? rank.library : ast.isRequirement(node) && isForSections(node) ? rank.preferred : rank.own,
                ...(node
                    ? { documentation: { kind: 'markdown', value: renderCard(node, { uses: answered.get(node)?.length ?? 0, today }) } }
                    : {}),
            });
        }
        return items;
    }

    /** What the standards ask a report to contain, each with what it means, in the order in which they ask; what it contains already is left out. */
    contentItems(document: LangiumDocument, offset: number, hasSnippets: boolean): readonly CompletionItem[] {
        const report = AstUtils.getContainerOfType(nodeBefore(document, offset), ast.isReport);
        const stated = new Set(report ? factsOf(report, 'ContainsFact').flatMap(({ items }) => items.map(({ key }) => key)) : []);
        const asked = new Map<string, { told: string; text: string }>();
        for (const requirement of this.#requirementsFor(document)) {
            for (const way of factsOf(requirement, 'MetByFact')) {
                if (way.element !== 'report') continue;
                const told = toldFunctions(way);
                for (const name of way.conditions.filter(ast.isNamesTerm).flatMap(({ names }) => names))
                    if (!asked.has(name) && !stated.has(name))
                        asked.set(name, { told: told.get(name) ?? titleOf(requirement), text: textToTell(told.get(name)) });
            }
        }
        return [...asked].map(
            ([label, { told, text }], index): CompletionItem => ({
                label,
                kind: CompletionItemKind.Value,
                detail: told,
                labelDetails: { description: shorten(told, 50) },
                sortText: `${rank.first}${String(index).padStart(2, '0')}`,
                ...(hasSnippets ? { insertText: `${label} "\${1:${text}}"`, insertTextFormat: InsertTextFormat.Snippet } : {}),
            }),
        );
    }

    /** The requirements of the standards that are followed where a document belongs. */
    *#requirementsFor(document: LangiumDocument): Iterable<ast.Requirement> {
        const { Library, ScopeProvider } = this.#services.references;
        const info: ReferenceInfo = {
            container: { $type: ast.Section.$type, $container: document.parseResult.value },
            property: 'answers',
            reference: { $refText: '', ref: undefined },
        };
        for (const description of ScopeProvider.getScope(info).getAllElements()) {
            const node = description.node ?? Library.load(description);
            if (ast.isRequirement(node)) yield node;
        }
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

    /** Codes to depart from: of rules, and of requirements. */
    codeItems(document: LangiumDocument): readonly CompletionItem[] {
        const { Library, ScopeProvider } = this.#services.references;
        const info: ReferenceInfo = {
            container: { $type: ast.Section.$type, $container: document.parseResult.value },
            property: 'answers',
            reference: { $refText: '', ref: undefined },
        };
        return [
            ...catalogue
                .filter((rule) => !rule.concernsText)
                .map(
                    (rule): CompletionItem => ({
                        label: rule.code,
                        kind: CompletionItemKind.EnumMember,
                        detail: rule.requirement,
                        labelDetails: { description: shorten(rule.requirement, 50) },
                        sortText: rank.own,
                    }),
                ),
            ...ScopeProvider.getScope(info)
                .getAllElements()
                .map((description) => {
                    const node = description.node ?? Library.load(description);
                    return this.nameItem({ ...description, ...(node ? { node } : {}) }, undefined);
                }),
        ];
    }
}

/** The names of an authority, of its care boards at any time, and of its police. */
function bodiesOfArea(authority: ast.Authority): readonly string[] {
    const boards = factsOf(authority, 'BoardFact').flatMap(({ board }) => board?.$refText ?? []);
    const force = findFact(authority, 'ForceFact')?.force?.$refText;
    return [authority.name, ...boards, ...(force === undefined ? [] : [force])];
}

/** Leads and delegates are what most facts about posts speak of; then come posts that exist to chair, such as an independent chair. */
export function rankOfPost(post: ast.Post): string {
    if (post.role === 'lead' || post.role === 'delegate') return rank.first;
    return /\bchair/i.test(`${post.name} ${titleOf(post)}`) ? `${rank.preferred}0` : `${rank.preferred}1`;
}

/** Nothing reports to itself, and no post is held by itself. */
function ownName({ container }: ReferenceInfo): string | undefined {
    if (ast.isHolder(container)) {
        const post = AstUtils.getContainerOfType(container.$container, ast.isPost);
        const body = post?.$container;
        return body && 'name' in body && body.name !== undefined ? `${body.name}.${post.name}` : post?.name;
    }
    if (!ast.isPartyRef(container) && !ast.isReportingLine(container)) return undefined;
    const line = AstUtils.getContainerOfType(container.$container, ast.isReportsToFact);
    return line?.$container.name;
}

/** Kinds that are most likely meant where a rule allows many, the likeliest first. */
const preferredTypes: Readonly<Record<string, readonly string[]>> = {
    ChairHolder: [ast.Post.$type, ast.Scrutineer.$type],
    Holder: [ast.Person.$type, ast.Post.$type, ast.Agency.$type, ast.Body.$type],
    ReportingLine: [ast.Group.$type],
    ChairsFact: [ast.Group.$type],
    SignedFact: [ast.Post.$type],
    RelevantAgenciesFact: [ast.Agency.$type],
    ContributionFact: [ast.Partner.$type, ast.Agency.$type],
    SendFact: [ast.Body.$type],
    VersionFact: [ast.Group.$type],
    PaysForFact: [ast.Unit.$type],
    PanelFact: [ast.Group.$type],
    Show: [ast.Funding.$type, ast.Group.$type, ast.Report.$type, ast.Process.$type],
};

/** Kinds that the language allows where any party may stand, and that nobody means there. */
const senselessTypes: Readonly<Record<string, readonly string[]>> = {
    Holder: [ast.Arrangement.$type, ast.Group.$type, ast.Event.$type, ast.Authority.$type, ast.PoliceForce.$type, ast.Contact.$type],
    MembersFact: [ast.Arrangement.$type],
};

/** What prose mostly speaks of. */
export const mentionedTypes: readonly string[] = [ast.Group.$type, ast.Post.$type, ast.Partner.$type, ast.Agency.$type, ast.Report.$type];

/** The node that stands before an offset, or the document. */
export function nodeBefore(document: LangiumDocument, offset: number): AstNode {
    const root = document.parseResult.value;
    return (root.$cstNode && CstUtils.findLeafNodeBeforeOffset(root.$cstNode, Math.max(0, offset - 1))?.astNode) ?? root;
}
