import {
    type AstNode,
    type AstNodeDescription,
    Cancellation,
    DefaultLinker,
    interruptAndCheck,
    type LangiumDocument,
    type ReferenceInfo,
} from 'langium';
import type { MasaDocument } from '../grammar/generated/ast.js';
import { walk } from '../grammar/walk.js';
import type { MasaServices } from '../language-module.js';
import { isLibraryUri } from './library-uri.js';
import { findMissingTarget, type MissingTarget } from './missing-target.js';

/** Links references; knows that library documents are parsed when they are first needed, and says in plain words what was not found. */
export class MasaLinker extends DefaultLinker {
    readonly #services: MasaServices;

    constructor(services: MasaServices) {
        super(services);
        this.#services = services;
    }

    /** Links all references of a document; cancellation is looked for between top-level elements. */
    override async link(document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
        const root = document.parseResult.value as MasaDocument;
        for (const element of root.elements) {
            await interruptAndCheck(cancelToken);
            walk(element, {
                reference: (reference, container, property, index) =>
                    this.doLink(
                        index === undefined ? { reference, container, property } : { reference, container, property, index },
                        document,
                    ),
            });
        }
    }

    protected override loadAstNode(description: AstNodeDescription): AstNode | undefined {
        if (description.node) return description.node;
        return isLibraryUri(description.documentUri) ? this.#services.references.Library.load(description) : super.loadAstNode(description);
    }

    protected override createLinkingError(info: ReferenceInfo): MissingTarget {
        return findMissingTarget(info, this.#services);
    }
}
