import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    type DeepPartial,
    type DefaultSharedCoreModuleContext,
    EmptyFileSystem,
    inject,
    type LangiumCoreServices,
    type LangiumSharedCoreServices,
    type Module,
} from 'langium';
import { MasaGeneratedModule, MasaGeneratedSharedModule, parserConfig } from './grammar/generated/module.js';
import { MasaLexer } from './grammar/lexer.js';
import { Lookahead } from './grammar/lookahead.js';
import { createMasaParser } from './grammar/parser.js';
import { MasaParserMessages } from './grammar/parser-messages.js';
import { MasaTokenBuilder } from './grammar/token-builder.js';
import { MasaValueConverter } from './grammar/value-converter.js';
import { Pictures } from './model/pictures.js';
import { WorkspaceModels } from './model/workspace-models.js';
import { Assessor } from './rules/assessor.js';
import { CatalogueDiagnoser, type Diagnoser } from './rules/diagnose.js';
import type { Clock } from './scoping/clock.js';
import { ImportIndex } from './scoping/imports.js';
import { Library } from './scoping/library.js';
import { MasaLinker } from './scoping/linker.js';
import { MasaNameProvider } from './scoping/name-provider.js';
import { MasaScopeComputation } from './scoping/scope-computation.js';
import { MasaScopeProvider } from './scoping/scope-provider.js';
import { SymbolIndex } from './scoping/symbol-index.js';
import { localDay } from './support/local-day.js';

/** The services that Masa adds to Langium's, or narrows. */
export interface MasaAddedServices {
    readonly references: {
        readonly Imports: ImportIndex;
        readonly Library: Library;
        readonly ScopeComputation: MasaScopeComputation;
        readonly ScopeProvider: MasaScopeProvider;
    };
    readonly model: {
        readonly Pictures: Pictures;
        readonly Workspace: WorkspaceModels;
    };
    readonly rules: {
        readonly Assessor: Assessor;
        readonly Clock: Clock;
        readonly Diagnoser: Diagnoser;
    };
}

export type MasaServices = LangiumCoreServices & MasaAddedServices;

/** One group for each folder. */
export const masaModule: Module<MasaServices, DeepPartial<LangiumCoreServices> & MasaAddedServices> = {
    parser: {
        TokenBuilder: () => new MasaTokenBuilder(),
        Lexer: (services) => new MasaLexer(services),
        ParserConfig: () => ({ ...parserConfig, lookaheadStrategy: new Lookahead(parserConfig) }),
        LangiumParser: (services) => createMasaParser(services),
        ValueConverter: () => new MasaValueConverter(),
        ParserErrorMessageProvider: () => new MasaParserMessages(),
    },
    references: {
        Imports: (services) => new ImportIndex(services.shared),
        Library: (services) => new Library(services),
        Linker: (services) => new MasaLinker(services),
        NameProvider: () => new MasaNameProvider(),
        ScopeComputation: (services) => new MasaScopeComputation(services),
        ScopeProvider: (services) => new MasaScopeProvider(services),
    },
    model: {
        Pictures: () => new Pictures(),
        Workspace: (services) => new WorkspaceModels(services),
    },
    rules: {
        Assessor: (services) => new Assessor(services),
        Clock: () => systemClock,
        Diagnoser: (services) => new CatalogueDiagnoser(services),
    },
};

/** What all languages of a workspace share; there is one. */
export const masaSharedModule: Module<LangiumSharedCoreServices, DeepPartial<LangiumSharedCoreServices>> = {
    workspace: {
        IndexManager: (services) => new SymbolIndex(services),
    },
};

/** What the host of the language decides. */
export interface HostOptions {
    /** Where documents come from beyond those that are handed over; nowhere by default. */
    readonly files?: DefaultSharedCoreModuleContext;
    /** Today; the system's clock by default. */
    readonly clock?: Clock;
}

/** Today, by the computer's clock. */
export const systemClock: Clock = { today: () => localDay(new Date()) };

/** Builds the services of the language without those of an editor. */
export function createMasaServices(options: HostOptions = {}): { shared: LangiumSharedCoreServices; masa: MasaServices } {
    const { files = EmptyFileSystem, clock = systemClock } = options;
    const shared = inject(createDefaultSharedCoreModule(files), MasaGeneratedSharedModule, masaSharedModule);
    const masa = inject(createDefaultCoreModule({ shared }), MasaGeneratedModule, masaModule, { rules: { Clock: () => clock } });
    shared.ServiceRegistry.register(masa);
    return { shared, masa };
}
