import {
    createDefaultCoreModule, createDefaultSharedCoreModule, type DefaultSharedCoreModuleContext, type DeepPartial, EmptyFileSystem, inject,
    type LangiumCoreServices, type LangiumSharedCoreServices, type Module,
} from 'langium';
import { MasaGeneratedModule, MasaGeneratedSharedModule } from './grammar/generated/module.js';
import { MasaLexer } from './grammar/lexer.js';
import { MasaParserMessages } from './grammar/parser-messages.js';
import { MasaTokenBuilder } from './grammar/token-builder.js';
import { MasaValueConverter } from './grammar/value-converter.js';
import { Library } from './scoping/library.js';
import { MasaLinker } from './scoping/linker.js';
import { MasaNameProvider } from './scoping/name-provider.js';
import { MasaScopeComputation } from './scoping/scope-computation.js';
import { MasaScopeProvider } from './scoping/scope-provider.js';

/** The services that Masa adds to Langium's, or narrows. */
export interface MasaAddedServices {
    readonly references: {
        readonly Library: Library;
        readonly ScopeComputation: MasaScopeComputation;
        readonly ScopeProvider: MasaScopeProvider;
    };
}

export type MasaServices = LangiumCoreServices & MasaAddedServices;

/** One group for each folder. */
const masaModule: Module<MasaServices, DeepPartial<LangiumCoreServices> & MasaAddedServices> = {
    parser: {
        TokenBuilder: () => new MasaTokenBuilder(),
        Lexer: (services) => new MasaLexer(services),
        ValueConverter: () => new MasaValueConverter(),
        ParserErrorMessageProvider: () => new MasaParserMessages(),
    },
    references: {
        Library: (services) => new Library(services),
        Linker: (services) => new MasaLinker(services),
        NameProvider: () => new MasaNameProvider(),
        ScopeComputation: (services) => new MasaScopeComputation(services),
        ScopeProvider: (services) => new MasaScopeProvider(services),
    },
};

/** Builds the services of the language without those of an editor. */
export function createMasaServices(context: DefaultSharedCoreModuleContext = EmptyFileSystem): { shared: LangiumSharedCoreServices; masa: MasaServices } {
    const shared = inject(createDefaultSharedCoreModule(context), MasaGeneratedSharedModule);
    const masa = inject(createDefaultCoreModule({ shared }), MasaGeneratedModule, masaModule);
    shared.ServiceRegistry.register(masa);
    return { shared, masa };
}
