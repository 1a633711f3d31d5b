// The yardstick: Langium's own parser, syntax trees, document builder, index and linker, as they come, with the grammar of Masa and the
// little that its texts need to be read at all (the tokens of its prose, and names that are looked up where Masa looks them up). It has
// none of the checks and none of the short cuts of the product.
import { createDefaultCoreModule, createDefaultSharedCoreModule, DefaultLinker, EmptyFileSystem, inject } from 'langium';
import { MasaGeneratedModule, MasaGeneratedSharedModule } from '../packages/language/out/grammar/generated/module.js';
import { MasaLexer } from '../packages/language/out/grammar/lexer.js';
import { MasaTokenBuilder } from '../packages/language/out/grammar/token-builder.js';
import { MasaValueConverter } from '../packages/language/out/grammar/value-converter.js';
import { WorkspaceModels } from '../packages/language/out/model/workspace-service.js';
import { Library } from '../packages/language/out/scoping/library.js';
import { MasaNameProvider } from '../packages/language/out/scoping/name-provider.js';
import { MasaScopeComputation } from '../packages/language/out/scoping/scope-computation.js';
import { MasaScopeProvider } from '../packages/language/out/scoping/scope-provider.js';

export function createLangiumServices() {
    const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), MasaGeneratedSharedModule);
    const services = inject(createDefaultCoreModule({ shared }), MasaGeneratedModule, {
        parser: {
            TokenBuilder: () => new MasaTokenBuilder(),
            Lexer: (own) => new MasaLexer(own),
            ValueConverter: () => new MasaValueConverter(),
        },
        references: {
            Library: (own) => new Library(own),
            Linker: (own) => new LibraryLinker(own),
            NameProvider: () => new MasaNameProvider(),
            ScopeComputation: (own) => new MasaScopeComputation(own),
            ScopeProvider: (own) => new MasaScopeProvider(own),
        },
        model: { Workspace: (own) => new WorkspaceModels(own) },
    });
    shared.ServiceRegistry.register(services);
    return { shared, services };
}

/** Langium's linker; what stands in the library has no document until somebody asks for it. */
class LibraryLinker extends DefaultLinker {
    #library;

    constructor(services) {
        super(services);
        this.#library = services.references.Library;
    }

    loadAstNode(description) {
        return description.node ?? this.#library.load(description);
    }
}
