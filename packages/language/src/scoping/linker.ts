import {
    type AstNode,
    type AstNodeDescription,
    AstUtils,
    Cancellation,
    DefaultLinker,
    interruptAndCheck,
    type LangiumDocument,
    type ReferenceInfo,
} from 'langium';
import { treeIndex } from '../grammar/tree-index.js';
import type { MasaServices } from '../language-module.js';
import { isLibraryUri } from './library-uri.js';
import { findMissingTarget, type MissingTarget } from './missing-target.js';

/** How many names of one document are compared with all that it can see. After so many, its author does not need a hint for each. */
const mostComparisons = 200;

/** How many references are linked before cancellation is looked for. */
const linkedAtOnce = 50;

/** Links references; knows that library documents are parsed when they are first needed, and says in plain words what was not found. */
export class MasaLinker extends DefaultLinker {
    readonly #services: MasaServices;
    /** How many names of a document were not found since it was linked last. */
    readonly #missing = new WeakMap<LangiumDocument, number>();

    constructor(services: MasaServices) {
        super(services);
        this.#services = services;
    }

    /** Links all references of a document; cancellation is looked for between some of them. */
    override async link(document: LangiumDocument, cancelToken = Cancellation.CancellationToken.None): Promise<void> {
        this.#missing.delete(document);
        for (const [index, info] of treeIndex(document.parseResult.value).references.entries()) {
            if (index % linkedAtOnce === 0) await interruptAndCheck(cancelToken);
            this.doLink(info, document);
        }
    }

    protected override loadAstNode(description: AstNodeDescription): AstNode | undefined {
        if (description.node) return description.node;
        return isLibraryUri(description.documentUri) ? this.#services.references.Library.load(description) : super.loadAstNode(description);
    }

    protected override createLinkingError(info: ReferenceInfo): MissingTarget {
        const document = AstUtils.getDocument(info.container);
        const count = (this.#missing.get(document) ?? 0) + 1;
        this.#missing.set(document, count);
        return findMissingTarget(info, count <= mostComparisons, this.#services);
    }
}
