import { type AstNode, AstUtils, type LangiumDocument, type LangiumDocuments } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { type IsoDate, readDate } from '../grammar/literals.js';
import { importClosure } from '../scoping/imports.js';
import { describeParty } from './say.js';
import { titleOf } from './titles.js';
import { factsOf } from './facts.js';
import type { AgencyEntry, ArrangementModel, WorkspaceModel } from './model.js';

/** Builds the view of all arrangements in some documents. Library documents hold none. */
export function buildWorkspaceModel(workspace: Iterable<LangiumDocument>, documents: LangiumDocuments): WorkspaceModel {
    const users = new Map<LangiumDocument, ArrangementModel[]>();
    const arrangements: ArrangementModel[] = [];
    for (const document of workspace) {
        for (const node of (document.parseResult.value as ast.MasaDocument).elements.filter(ast.isArrangement)) {
            const closure = importClosure(document, documents);
            const model = new ArrangementView(node, closure, (member) => (users.get(member)?.length ?? 0) > 1);
            arrangements.push(model);
            for (const member of closure) {
                const known = users.get(member);
                if (known) known.push(model);
                else users.set(member, [model]);
            }
        }
    }
    return { arrangements, arrangementsOf: (document) => users.get(document) ?? [] };
}

class ArrangementView implements ArrangementModel {
    readonly node: ast.Arrangement;
    readonly documents: readonly LangiumDocument[];
    readonly #isSharedDocument: (document: LangiumDocument) => boolean;
    #elements: readonly ast.Element[] | undefined;
    #byType: ReadonlyMap<string, ast.Element[]> | undefined;

    constructor(node: ast.Arrangement, documents: readonly LangiumDocument[], isSharedDocument: (document: LangiumDocument) => boolean) {
        this.node = node;
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
        this.#byType ??= groupByType(this.elements);
        return (this.#byType.get(type) ?? []) as Extract<ast.Element, { readonly $type: T }>[];
    }

    get agencies(): readonly AgencyEntry[] {
        const listed = factsOf(this.node, 'RelevantAgenciesFact').flatMap((fact) => fact.agencies);
        if (listed.length > 0) return listed.map((ref) => ({ ref, agency: ref.party?.ref, title: describeParty(ref) }));
        return this.ofType('Agency').map((agency) => ({ ref: undefined, agency, title: titleOf(agency) }));
    }

    get currentVersion(): ast.VersionFact | undefined {
        let current: { fact: ast.VersionFact; date: IsoDate } | undefined;
        for (const fact of factsOf(this.node, 'VersionFact')) {
            const date = fact.date === undefined ? undefined : readDate(fact.date);
            if (date?.ok && (!current || date.value >= current.date)) current = { fact, date: date.value };
        }
        return current?.fact;
    }

    get sections(): readonly ast.Section[] {
        return this.ofType('Section');
    }

    isShared(node: AstNode): boolean {
        return this.#isSharedDocument(AstUtils.getDocument(node));
    }
}

function groupByType(elements: readonly ast.Element[]): ReadonlyMap<string, ast.Element[]> {
    const groups = new Map<string, ast.Element[]>();
    for (const element of elements) groups.set(element.$type, [...(groups.get(element.$type) ?? []), element]);
    return groups;
}
