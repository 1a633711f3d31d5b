import { type DeepPartial, inject, type LangiumCompletionParser, type LangiumCoreServices, type Module } from 'langium';
import {
    createDefaultModule,
    createDefaultSharedModule,
    type DefaultSharedModuleContext,
    type LangiumLSPServices,
    type LangiumServices,
    type LangiumSharedServices,
    type PartialLangiumSharedServices,
} from 'langium/lsp';
import { MasaGeneratedModule, MasaGeneratedSharedModule } from '../grammar/generated/module.js';
import { type MasaAddedServices, masaModule, masaSharedModule, systemClock } from '../language-module.js';
import type { Clock } from '../scoping/clock.js';
import { MasaCallHierarchyProvider } from './call-hierarchy-provider.js';
import { MasaCodeActionProvider } from './code-action-provider.js';
import { MasaCodeLensProvider } from './code-lens-provider.js';
import { CodePages } from './code-pages.js';
import { MasaCompletionProvider } from './completion-provider.js';
import { CompletionResolver } from './completion-resolver.js';
import { MasaDefinitionProvider } from './definition-provider.js';
import { MasaDocumentBuilder } from './document-builder.js';
import { MasaDocumentFactory } from './document-factory.js';
import { MasaDocumentHighlightProvider } from './document-highlight-provider.js';
import { MasaDocumentLinkProvider } from './document-link-provider.js';
import { MasaDocumentSymbolProvider } from './document-symbol-provider.js';
import { MasaDocumentUpdateHandler } from './document-update-handler.js';
import { MasaDocumentValidator } from './document-validator.js';
import { EditorImports } from './editor-imports.js';
import { MasaFileOperationHandler } from './file-operation-handler.js';
import { FolderConfigs } from './folder-configs.js';
import { MasaFoldingRangeProvider } from './folding-range-provider.js';
import { MasaFormatter } from './formatter.js';
import { MasaHoverProvider } from './hover-provider.js';
import { MasaInlayHintProvider } from './inlay-hint-provider.js';
import { MasaLanguageServer } from './language-server.js';
import { LinkedEditingProvider } from './linked-editing-provider.js';
import { NameFinder } from './name-finder.js';
import { PictureReader } from './picture-reader.js';
import { MasaReferencesProvider } from './references-provider.js';
import { MasaRenameProvider } from './rename-provider.js';
import { SelectionRangeProvider } from './selection-range-provider.js';
import { MasaSemanticTokenProvider } from './semantic-token-provider.js';
import { MasaTextContentProvider } from './text-content-provider.js';
import { MasaWorkspaceManager } from './workspace-manager.js';
import { MasaWorkspaceSymbolProvider } from './workspace-symbol-provider.js';

/** The services that only an editor needs. */
export interface MasaEditorServices {
    readonly references: {
        readonly Imports: EditorImports;
    };
    readonly lsp: {
        readonly CodePages: CodePages;
        readonly CompletionResolver: CompletionResolver;
        readonly FolderConfigs: FolderConfigs;
        readonly LinkedEditingProvider: LinkedEditingProvider;
        readonly NameFinder: NameFinder;
        readonly PictureReader: PictureReader;
        readonly SelectionRangeProvider: SelectionRangeProvider;
        readonly RenameProvider: MasaRenameProvider;
    };
}

export type MasaLspServices = LangiumServices & MasaAddedServices & MasaEditorServices;

/** One line for each request of the editor. */
const editorModule: Module<MasaLspServices, DeepPartial<LangiumCoreServices & LangiumLSPServices> & MasaEditorServices> = {
    parser: {
        // Completion walks the grammar itself (see grammar-walk.ts). The framework's parser for it would be built with the other services,
        // which takes as long as building the parser of the language.
        CompletionParser: () => unusedCompletionParser,
    },
    references: {
        Imports: (services) => new EditorImports(services.shared),
    },
    lsp: {
        NameFinder: (services) => new NameFinder(services),
        PictureReader: (services) => new PictureReader(services),
        CodePages: (services) => new CodePages(services),
        FolderConfigs: (services) => new FolderConfigs(services.shared),
        CallHierarchyProvider: (services) => new MasaCallHierarchyProvider(services),
        CodeActionProvider: (services) => new MasaCodeActionProvider(services),
        CodeLensProvider: (services) => new MasaCodeLensProvider(services),
        CompletionProvider: (services) => new MasaCompletionProvider(services),
        CompletionResolver: (services) => new CompletionResolver(services),
        DefinitionProvider: (services) => new MasaDefinitionProvider(services),
        DocumentHighlightProvider: (services) => new MasaDocumentHighlightProvider(services),
        DocumentLinkProvider: () => new MasaDocumentLinkProvider(),
        DocumentSymbolProvider: (services) => new MasaDocumentSymbolProvider(services),
        FoldingRangeProvider: () => new MasaFoldingRangeProvider(),
        Formatter: () => new MasaFormatter(),
        HoverProvider: (services) => new MasaHoverProvider(services),
        InlayHintProvider: () => new MasaInlayHintProvider(),
        LinkedEditingProvider: (services) => new LinkedEditingProvider(services),
        ReferencesProvider: (services) => new MasaReferencesProvider(services),
        RenameProvider: (services) => new MasaRenameProvider(services),
        SelectionRangeProvider: (services) => new SelectionRangeProvider(services.lsp.NameFinder),
        SemanticTokenProvider: (services) => new MasaSemanticTokenProvider(services),
    },
    validation: {
        DocumentValidator: (services) => new MasaDocumentValidator(services),
    },
};

const sharedEditorModule: Module<LangiumSharedServices, PartialLangiumSharedServices> = {
    lsp: {
        DocumentUpdateHandler: (services) => new MasaDocumentUpdateHandler(services),
        FileOperationHandler: (services) => new MasaFileOperationHandler(services),
        LanguageServer: (services) => new MasaLanguageServer(services),
        TextDocumentContentProvider: (services) => new MasaTextContentProvider(services),
        WorkspaceSymbolProvider: (services) => new MasaWorkspaceSymbolProvider(services),
    },
    workspace: {
        DocumentBuilder: (services) => new MasaDocumentBuilder(services),
        LangiumDocumentFactory: (services) => new MasaDocumentFactory(services),
        WorkspaceManager: (services) => new MasaWorkspaceManager(services),
    },
};

const unusedCompletionParser = {} as LangiumCompletionParser;

/**
 * Builds the services of the language with those of an editor. The core does not know of this module, so that a command line that is
 * bundled from it holds no language server.
 */
export function createMasaLspServices(
    context: DefaultSharedModuleContext,
    clock: Clock = systemClock,
): { shared: LangiumSharedServices; masa: MasaLspServices } {
    const shared = inject(createDefaultSharedModule(context), MasaGeneratedSharedModule, masaSharedModule, sharedEditorModule);
    const masa = inject(createDefaultModule({ shared }), MasaGeneratedModule, masaModule, editorModule, { rules: { Clock: () => clock } });
    shared.ServiceRegistry.register(masa);
    return { shared, masa };
}
