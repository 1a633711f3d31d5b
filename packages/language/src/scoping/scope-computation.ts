import type { AstNode, AstNodeDescription, AstNodeLocator, LangiumDocument, LocalSymbols, ScopeComputation } from 'langium';
import type { MasaDocument } from '../grammar/generated/ast.js';
import type { MasaServices } from '../language-module.js';
import { describeNode, namedNodes } from './exports.js';

/** Works out what a document offers to references: once for each parse, however many documents import it. */
export class MasaScopeComputation implements ScopeComputation {
    readonly #locator: AstNodeLocator;
    readonly #exports = new WeakMap<AstNode, readonly AstNodeDescription[]>();

    constructor(services: MasaServices) {
        this.#locator = services.workspace.AstNodeLocator;
    }

    /** All names of a document, in document order; a name given twice is there twice. */
    exportsOf(document: LangiumDocument): readonly AstNodeDescription[] {
        const root = document.parseResult.value as MasaDocument;
        let exports = this.#exports.get(root);
        if (!exports) {
            exports = [...namedNodes(root)].map((named) => describeNode(named, document.uri, (node) => this.#locator.getAstNodePath(node)));
            this.#exports.set(root, exports);
        }
        return exports;
    }

    async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
        return [...this.exportsOf(document)];
    }

    /** Nothing is visible in one part of a document only; what is, the scope provider finds from the place of the reference. */
    async collectLocalSymbols(): Promise<LocalSymbols> {
        return noLocalSymbols;
    }
}

const noLocalSymbols: LocalSymbols = {
    has: () => false,
    getStream: () => {
        throw new Error('There are no local symbols.');
    },
};
