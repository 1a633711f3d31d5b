import {
    type AstNode,
    type AstNodeDescription,
    type AstReflection,
    AstUtils,
    EMPTY_SCOPE,
    type LangiumDocument,
    type ReferenceInfo,
    type Scope,
    type ScopeProvider,
    type Stream,
    stream,
    WorkspaceCache,
} from 'langium';
import * as ast from '../grammar/generated/ast.js';
import type { MasaServices } from '../language-module.js';
import { bodiesByTitle, normalTitle, type TitledBody } from './body-titles.js';
import { detailNodes } from './details.js';
import { followedStandards } from './followed-standards.js';

/**
 * Tells what a reference may see.
 *
 * A document sees its own names, those of the documents it imports itself, and the library, in this order. Names are looked up in maps,
 * one for each document, that live until something in the workspace changes.
 */
export class MasaScopeProvider implements ScopeProvider {
    readonly #services: MasaServices;
    readonly #reflection: AstReflection;
    readonly #visible: WorkspaceCache<string, VisibleNames>;
    readonly #standards: WorkspaceCache<string, readonly string[]>;
    /** The bodies of a type that a document states or imports. */
    readonly #ownBodies: WorkspaceCache<string, ReadonlyMap<string, TitledBody>>;

    /** The steps of each process, collected once. A process that changes is another node. */
    readonly #stepsOf = new WeakMap<ast.Process, Scope>();

    constructor(services: MasaServices) {
        this.#services = services;
        this.#reflection = services.shared.AstReflection;
        this.#visible = new WorkspaceCache(services.shared);
        this.#standards = new WorkspaceCache(services.shared);
        this.#ownBodies = new WorkspaceCache(services.shared);
    }

    getScope(info: ReferenceInfo): Scope {
        const type = this.#reflection.getReferenceType(info);
        switch (type) {
            case ast.Authority.$type:
            case ast.KnownBody.$type:
                return this.#bodies(AstUtils.getDocument(info.container), type);
            case ast.StepLike.$type:
                return this.#steps(info.container);
            case ast.Requirement.$type:
                return this.#requirements(info.container);
            case ast.AnyNode.$type:
                return this.#details(info.container);
            default:
                return this.#names(AstUtils.getDocument(info.container), type);
        }
    }

    /** Every name that a document can see, of whatever kind. */
    visibleNames(document: LangiumDocument): ReadonlyMap<string, AstNodeDescription> {
        return this.#visibleIn(document).names;
    }

    /** Names that a document sees twice: given twice in it, given there and in an import, or in two imports. */
    doubleNames(document: LangiumDocument): readonly DoubleName[] {
        return this.#visibleIn(document).doubles;
    }

    #visibleIn(document: LangiumDocument): VisibleNames {
        return this.#visible.get(document.uri.toString(), () => this.#collectVisible(document));
    }

    #collectVisible(document: LangiumDocument): VisibleNames {
        const { Imports, ScopeComputation } = this.#services.references;
        const names = new Map<string, AstNodeDescription>();
        const imported = new Map<string, AstNodeDescription>();
        const doubles: DoubleName[] = [];
        const note = (known: Map<string, AstNodeDescription>, description: AstNodeDescription): boolean => {
            const first = known.get(description.name);
            if (!first) known.set(description.name, description);
            else if (first.node !== description.node) doubles.push({ first, second: description });
            return first === undefined;
        };
        for (const description of ScopeComputation.exportsOf(document)) note(names, description);
        for (const source of Imports.importsOf(document)) {
            for (const description of ScopeComputation.exportsOf(source)) {
                if (note(imported, description)) note(names, description);
            }
        }
        return { names, doubles };
    }

    #names(document: LangiumDocument, type: string): Scope {
        const visible = this.visibleNames(document);
        const library = this.#services.references.Library;
        return new LookupScope(
            (name) => {
                const own = visible.get(name);
                if (own && this.#reflection.isSubtype(own.type, type)) return own;
                const shipped = library.findByName(name);
                return shipped && this.#reflection.isSubtype(shipped.type, type) ? shipped : undefined;
            },
            () => stream(visible.values(), library.all()).filter((description) => this.#reflection.isSubtype(description.type, type)),
        );
    }

    /** Bodies by their titles: those that the document states or imports, as where boards merge or an area is made up, and those of the library. */
    #bodies(document: LangiumDocument, type: string): Scope {
        const library = this.#services.references.Library;
        const fits = (description: AstNodeDescription): boolean => this.#reflection.isSubtype(description.type, type);
        const own = this.#ownBodies.get(`${type} ${document.uri.toString()}`, () =>
            bodiesByTitle(
                stream(this.visibleNames(document).values())
                    .map(({ node }) => node)
                    .filter(ast.isKnownBody)
                    .filter(({ $type }) => this.#reflection.isSubtype($type, type)),
            ),
        );
        return new LookupScope(
            (title) => {
                const stated = own.get(normalTitle(title));
                return stated ? this.#describe(stated.title, stated.body) : library.findByTitle(title).find(fits);
            },
            () =>
                stream(own.values())
                    .map(({ title, body }) => this.#describe(title, body))
                    .concat(stream(library.titles()).filter((known) => fits(known) && !own.has(normalTitle(known.name)))),
        );
    }

    #steps(from: AstNode): Scope {
        const process = AstUtils.getContainerOfType(from, ast.isProcess);
        if (!process) return EMPTY_SCOPE;
        const known = this.#stepsOf.get(process);
        if (known) return known;
        const steps = new Map<string, AstNodeDescription>();
        const collect = (nodes: readonly AstNode[]): void => {
            for (const node of nodes) {
                if (!ast.isStepLike(node)) continue;
                if (node.name && !steps.has(node.name)) steps.set(node.name, this.#describe(node.name, node));
                if (ast.isStage(node)) collect(node.facts);
            }
        };
        collect(process.facts);
        const scope = mapScope(steps);
        this.#stepsOf.set(process, scope);
        return scope;
    }

    /** A section answers requirements of the standards its arrangement follows; in a shared document, of any, the newest first. */
    #requirements(from: AstNode): Scope {
        const document = AstUtils.getDocument(from);
        const library = this.#services.references.Library;
        const standards = this.#standards.get(document.uri.toString(), () => followedStandards(document, this.#services));
        const own = this.visibleNames(document);
        return new LookupScope(
            (name) =>
                [...standards.map((standard) => `${standard}.${name}`), name]
                    .map((qualified) => own.get(qualified) ?? library.findByName(qualified))
                    .find((found) => found?.type === ast.Requirement.$type),
            () =>
                stream(library.ofType(ast.Requirement.$type), own.values())
                    .filter((description) => description.type === ast.Requirement.$type)
                    .flatMap((description) =>
                        standards
                            .filter((name) => description.name.startsWith(`${name}.`))
                            .map((name) => ({ ...description, name: description.name.slice(name.length + 1) })),
                    ),
        );
    }

    /** After `{council.` come the posts and facts of council; after `{council.dcs.`, those of the post. */
    #details(container: AstNode): Scope {
        const mention = container.$container;
        if (!ast.isDetail(container) || !ast.isMention(mention)) return EMPTY_SCOPE;
        const index = mention.details.indexOf(container);
        const owner = index > 0 ? mention.details[index - 1]?.detail?.ref : mention.element?.ref;
        if (!owner) return EMPTY_SCOPE;
        const details = detailNodes(owner);
        return new LookupScope(
            (word) => {
                const node = details.get(word);
                return node && this.#describe(word, node);
            },
            () => stream(details).map(([word, node]) => this.#describe(word, node)),
        );
    }

    #describe(name: string, node: AstNode): AstNodeDescription {
        return {
            name,
            node,
            type: node.$type,
            documentUri: AstUtils.getDocument(node).uri,
            path: this.#services.workspace.AstNodeLocator.getAstNodePath(node),
        };
    }
}

interface VisibleNames {
    readonly names: ReadonlyMap<string, AstNodeDescription>;
    readonly doubles: readonly DoubleName[];
}

/** A name that stands for two nodes. The document's own names come first, then those of its imports in order. */
export interface DoubleName {
    readonly first: AstNodeDescription;
    readonly second: AstNodeDescription;
}

/** A scope that finds by look-up and lists only when asked to. */
class LookupScope implements Scope {
    readonly #find: (name: string) => AstNodeDescription | undefined;
    readonly #all: () => Stream<AstNodeDescription>;

    constructor(find: (name: string) => AstNodeDescription | undefined, all: () => Stream<AstNodeDescription>) {
        this.#find = find;
        this.#all = all;
    }

    getElement(name: string): AstNodeDescription | undefined {
        return this.#find(name);
    }

    getElements(name: string): Stream<AstNodeDescription> {
        const found = this.#find(name);
        return stream(found ? [found] : []);
    }

    getAllElements(): Stream<AstNodeDescription> {
        return this.#all();
    }
}

function mapScope(names: ReadonlyMap<string, AstNodeDescription>): Scope {
    return new LookupScope(
        (name) => names.get(name),
        () => stream(names.values()),
    );
}
