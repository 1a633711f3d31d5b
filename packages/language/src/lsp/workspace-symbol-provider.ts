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
            name,
            kind: symbolKind(node.$type),
            containerName: describeHome(node),
            location: { uri: documentUri.toString(), range: place.range },
        };
    }
}

/** `group · Strategic Board · groups.masa` */
function describeHome(node: AstNode): string {
    const file = AstUtils.getDocument(node).uri.path.split('/').at(-1) ?? '';
    return [bareKind(node), titleOf(node), file].filter((part) => part !== '').join(' · ');
}
