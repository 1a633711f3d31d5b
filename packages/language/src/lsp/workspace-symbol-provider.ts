import { type AstNode, type AstNodeDescription, AstUtils } from 'langium';
import { DefaultWorkspaceSymbolProvider, type LangiumSharedServices } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { titleOf } from '../model/titles.js';
import { isLibraryUri } from '../scoping/library-uri.js';
import { bareKind, symbolKind } from './kinds.js';
import type { MasaLspServices } from './lsp-module.js';

/** Finds elements of the whole workspace by their name or their title. */
export class MasaWorkspaceSymbolProvider extends DefaultWorkspaceSymbolProvider {
    readonly #services: LangiumSharedServices;

    constructor(services: LangiumSharedServices) {
        super(services);
        this.#services = services;
    }

    override async getSymbols({ query }: WorkspaceSymbolParams): Promise<WorkspaceSymbol[]> {
        const asked = query.toLowerCase();
        return this.indexManager
            .allElements()
            .filter(({ documentUri }) => !isLibraryUri(documentUri))
            .filter(
                ({ name, node }) =>
                    this.fuzzyMatcher.match(asked, name) || (node !== undefined && titleOf(node).toLowerCase().includes(asked)),
            )
            .map((description) => this.getWorkspaceSymbol(description))
            .nonNullable()
            .toArray();
    }

    protected override getWorkspaceSymbol({ name, node, documentUri }: AstNodeDescription): WorkspaceSymbol | undefined {
        const { lsp } = this.#services.ServiceRegistry.getServices(documentUri) as MasaLspServices;
        const place = node && lsp.NameFinder.placeOf(node);
        if (!node || !place) return undefined;
        return {
            // What is told as the name is all that editors search, and people know a title.
            name: joined([name, titleOf(node)]),
            kind: symbolKind(node.$type),
            containerName: joined([bareKind(node), fileOf(node)]),
            location: { uri: documentUri.toString(), range: place.range },
        };
    }
}

/** `strategic-board · Strategic Board` */
function joined(parts: readonly string[]): string {
    return parts.filter((part) => part !== '').join(' · ');
}

function fileOf(node: AstNode): string {
    return AstUtils.getDocument(node).uri.path.split('/').at(-1) ?? '';
}
