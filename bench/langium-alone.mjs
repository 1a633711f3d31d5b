// The yardstick: Langium's own parser, syntax trees, linker and index of references, as they come. From Masa it has the grammar, and the
// little without which its texts mean nothing: the tokens of its prose, and the scopes in which its names are looked up, so that it
// resolves the same references to the same targets. It has none of the checks, and none of the short cuts of the product.
import { createLangiumParser, DefaultIndexManager, DefaultLinker } from 'langium';
import { createMasaServices } from '../packages/language/out/index.js';

export function createLangiumServices() {
    const { shared, masa } = createMasaServices();
    shared.workspace.IndexManager.updateReferences = DefaultIndexManager.prototype.updateReferences;
    const services = Object.create(masa, {
        references: { value: Object.create(masa.references, { Linker: { value: new LibraryLinker(masa) } }) },
        parser: { value: Object.create(masa.parser, { LangiumParser: { get: () => (parser ??= createLangiumParser(services)) } }) },
    });
    let parser;
    shared.ServiceRegistry.getServices = () => services;
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
