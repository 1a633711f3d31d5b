import { type AstNode, type AstNodeDescription, DefaultLinker, type LinkingError, type ReferenceInfo } from 'langium';
import type { MasaServices } from '../language-module.js';
import { describeMissingTarget } from './missing-target.js';
import { isLibraryUri } from './library-uri.js';

/** Links references; knows that library documents are parsed when they are first needed, and says in plain words what was not found. */
export class MasaLinker extends DefaultLinker {
    readonly #services: MasaServices;

    constructor(services: MasaServices) {
        super(services);
        this.#services = services;
    }

    protected override loadAstNode(description: AstNodeDescription): AstNode | undefined {
        if (description.node) return description.node;
        return isLibraryUri(description.documentUri) ? this.#services.references.Library.load(description) : super.loadAstNode(description);
    }

    protected override createLinkingError(info: ReferenceInfo): LinkingError {
        return { info, message: describeMissingTarget(info, this.#services) };
    }
}
