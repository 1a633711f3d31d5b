import { type AstNode, AstUtils, type LangiumDocument, URI } from 'langium';
import type { CallHierarchyProvider } from 'langium/lsp';
import type {
    CallHierarchyIncomingCall,
    CallHierarchyIncomingCallsParams,
    CallHierarchyItem,
    CallHierarchyOutgoingCall,
    CallHierarchyOutgoingCallsParams,
    CallHierarchyPrepareParams,
    Range,
} from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import { type ReportingLineView, reportingLines } from '../model/reporting-lines.js';
import { titleOf } from '../model/titles.js';
import { bareKind, symbolKind } from './kinds.js';
import type { MasaLspServices } from './lsp-module.js';

/** Who reports to whom, as a hierarchy of calls: what reports to a group comes in, and what a group reports to goes out. */
export class MasaCallHierarchyProvider implements CallHierarchyProvider {
    readonly #services: MasaLspServices;

    constructor(services: MasaLspServices) {
        this.#services = services;
    }

    prepareCallHierarchy(document: LangiumDocument, { position }: CallHierarchyPrepareParams): CallHierarchyItem[] | undefined {
        const target = this.#services.lsp.NameFinder.findAt(document, document.textDocument.offsetAt(position))?.target;
        const item = target && this.#itemOf(target);
        return item && [item];
    }

    incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] | undefined {
        const found = this.#find(item);
        if (!found) return undefined;
        const { target, home } = found;
        return this.#grouped(
            this.#linesIn([home, ...this.#services.references.Imports.importersOf(home.uri.toString())]).filter(({ to }) => to === target),
            ({ from }) => from,
        ).map(([from, fromRanges]) => ({ from, fromRanges }));
    }

    outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] | undefined {
        const found = this.#find(item);
        if (!found) return undefined;
        const { target } = found;
        return this.#grouped(reportingLines([target]), ({ to }) => to).map(([to, fromRanges]) => ({ to, fromRanges }));
    }

    #linesIn(documents: readonly LangiumDocument[]): readonly ReportingLineView[] {
        return documents.flatMap((document) => reportingLines((document.parseResult.value as ast.MasaDocument).elements));
    }

    /** The other ends of some lines, once each, with the places where they are stated. */
    #grouped(lines: readonly ReportingLineView[], end: (line: ReportingLineView) => AstNode | undefined): [CallHierarchyItem, Range[]][] {
        const places = new Map<AstNode, Range[]>();
        for (const view of lines) {
            const node = end(view);
            const range = view.line.$cstNode?.range;
            if (node && range) places.set(node, [...(places.get(node) ?? []), range]);
        }
        return [...places].flatMap(([node, ranges]): [CallHierarchyItem, Range[]][] => {
            const item = this.#itemOf(node);
            return item ? [[item, ranges]] : [];
        });
    }

    #itemOf(node: AstNode): CallHierarchyItem | undefined {
        const selectionRange = this.#services.lsp.NameFinder.placeOf(node)?.range;
        const range = node.$cstNode?.range;
        if (!selectionRange || !range || !(ast.isElement(node) || ast.isPost(node))) return undefined;
        return {
            name: titleOf(node),
            kind: symbolKind(node.$type),
            detail: bareKind(node),
            uri: AstUtils.getDocument(node).uri.toString(),
            range,
            selectionRange,
        };
    }

    #find({ uri, selectionRange }: CallHierarchyItem): { readonly target: AstNode; readonly home: LangiumDocument } | undefined {
        const home = this.#services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
        const target = home && this.#services.lsp.NameFinder.findAt(home, home.textDocument.offsetAt(selectionRange.start))?.target;
        return target && { target, home };
    }
}
