import { type AstNode, AstUtils, type LangiumDocument, UriUtils } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { type IsoDate, readDate } from '../grammar/literals.js';
import { isReadable } from '../grammar/readable.js';
import type { ImportUsers } from '../scoping/imports.js';
import { groupBy } from '../support/group-by.js';
import { factsOf } from './facts.js';
import type { AgencyEntry, ArrangementModel, WorkspaceModel } from './model.js';
import { describeParty } from './say.js';
import { titleOf } from './titles.js';

/** The arrangements of one document. */
interface HomeView {
    readonly arrangements: readonly ArrangementModel[];
    /** The documents they are made of, and the others that decide what is seen in these; with the trees that they had then. */
    readonly documents: readonly LangiumDocument[];
    readonly roots: readonly AstNode[];
}

/** Builds the views of all arrangements of a workspace, time after time; those that nothing has changed for stay the same objects. */
export class WorkspaceModelBuilder {
    #homes: ImportUsers['homes'] | undefined;
    #views: ReadonlyMap<LangiumDocument, HomeView> = new Map();

    /** @param addedTo Standards that the arrangements of a document are held against, beside those that they follow. */
    build(imports: ImportUsers, addedTo: (home: LangiumDocument) => readonly ast.Standard[]): WorkspaceModel {
        const known = this.#homes === imports.homes ? this.#views : undefined;
        const views = new Map(
            [...imports.homes].map(([home, closure]) => {
                const before = known?.get(home);
                return [home, before && isUnchanged(before) ? before : viewHome(home, closure, imports, addedTo(home))] as const;
            }),
        );
        this.#homes = imports.homes;
        this.#views = views;
        return {
            arrangements: [...views.values()].flatMap(({ arrangements }) => arrangements),
            arrangementsOf: (document) => imports.homesOf(document).flatMap((home) => views.get(home)?.arrangements ?? []),
        };
    }
}

function isUnchanged({ documents, roots }: HomeView): boolean {
    return documents.every(({ parseResult }, index) => parseResult.value === roots[index]);
}

function viewHome(
    home: LangiumDocument,
    closure: readonly LangiumDocument[],
    imports: ImportUsers,
    added: readonly ast.Standard[],
): HomeView {
    const folder = UriUtils.dirname(home.uri).toString();
    // What lies outside the arrangement's own folder is there for others too, even when none of them is in this workspace.
    const isShared = (member: LangiumDocument): boolean =>
        imports.homesOf(member).length > 1 || !member.uri.toString().startsWith(`${folder}/`);
    const nodes = (home.parseResult.value as ast.MasaDocument).elements.filter(ast.isArrangement);
    // What a shared text refers to hangs on the standards that its other arrangements follow.
    const documents = [...new Set(closure.flatMap((member) => [member, ...imports.homesOf(member)]))];
    return {
        arrangements: nodes.map((node) => new ArrangementView(node, closure, added, isShared)),
        documents,
        roots: documents.map(({ parseResult }) => parseResult.value),
    };
}

class ArrangementView implements ArrangementModel {
    readonly node: ast.Arrangement;
    readonly documents: readonly LangiumDocument[];
    readonly addedStandards: readonly ast.Standard[];
    readonly #isSharedDocument: (document: LangiumDocument) => boolean;
    #isReadable: boolean | undefined;
    /** The versions whose dates can be read; each document of the arrangement asks for them. */
    #versions: readonly { readonly fact: ast.VersionFact; readonly date: IsoDate }[] | undefined;
    #elements: readonly ast.Element[] | undefined;
    #agencies: readonly AgencyEntry[] | undefined;
    #byType: ReadonlyMap<string, ast.Element[]> | undefined;

    constructor(
        node: ast.Arrangement,
        documents: readonly LangiumDocument[],
        addedStandards: readonly ast.Standard[],
        isSharedDocument: (document: LangiumDocument) => boolean,
    ) {
        this.node = node;
        this.addedStandards = addedStandards;
        this.documents = documents;
        this.#isSharedDocument = isSharedDocument;
    }

    get name(): string {
        return this.node.name;
    }

    get elements(): readonly ast.Element[] {
        this.#elements ??= this.documents.flatMap((document) => (document.parseResult.value as ast.MasaDocument).elements);
        return this.#elements;
    }

    ofType<T extends ast.Element['$type']>(type: T): readonly Extract<ast.Element, { readonly $type: T }>[] {
        this.#byType ??= groupBy(this.elements, ({ $type }) => $type);
        return (this.#byType.get(type) ?? []) as Extract<ast.Element, { readonly $type: T }>[];
    }

    get agencies(): readonly AgencyEntry[] {
        this.#agencies ??= this.#listAgencies();
        return this.#agencies;
    }

    #listAgencies(): readonly AgencyEntry[] {
        const listed = factsOf(this.node, 'RelevantAgenciesFact').flatMap((fact) => fact.agencies);
        if (listed.length > 0) return listed.map((ref) => ({ ref, agency: ref.party?.ref, title: describeParty(ref) }));
        return this.ofType('Agency').map((agency) => ({ ref: undefined, agency, title: titleOf(agency) }));
    }

    versionOn(day: IsoDate): ast.VersionFact | undefined {
        this.#versions ??= factsOf(this.node, 'VersionFact').flatMap((fact) => {
            const date = fact.date === undefined ? undefined : readDate(fact.date);
            return date?.ok ? [{ fact, date: date.value }] : [];
        });
        let current: { fact: ast.VersionFact; date: IsoDate } | undefined;
        for (const version of this.#versions) {
            if (version.date <= day && (!current || version.date >= current.date)) current = version;
        }
        return current?.fact;
    }

    get sections(): readonly ast.Section[] {
        return this.ofType('Section');
    }

    get isReadable(): boolean {
        this.#isReadable ??= this.documents.every(isReadable);
        return this.#isReadable;
    }

    isShared(node: AstNode): boolean {
        return this.#isSharedDocument(AstUtils.getDocument(node));
    }
}
