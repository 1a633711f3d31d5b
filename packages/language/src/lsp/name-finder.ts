import {
    type AstNode,
    AstUtils,
    type CstNode,
    CstUtils,
    isReference,
    type LangiumDocument,
    type LangiumDocuments,
    type LeafCstNode,
    type Reference,
} from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { importedUri } from '../scoping/imports.js';
import { isLibraryUri } from '../scoping/library-uri.js';
import type { MasaLspServices } from './lsp-module.js';

/** A name as it stands in a text: where an element is stated, or where it is referred to. */
export interface NamePlace {
    readonly document: LangiumDocument;
    /** The name alone: of `council.dcs`, one of the two words. */
    readonly segment: CstNode;
    readonly target: AstNode;
    /** The reference that the name is, or is a part of; missing where the element is stated. */
    readonly reference?: Reference;
}

/** Finds names in texts and what they stand for. Everything that asks "what is here?" or "where is this?" asks it. */
export class NameFinder {
    readonly #services: MasaLspServices;
    readonly #documents: LangiumDocuments;

    constructor(services: MasaLspServices) {
        this.#services = services;
        this.#documents = services.shared.workspace.LangiumDocuments;
    }

    /** The name at an offset, or right before it, if it stands for something. */
    findAt(document: LangiumDocument, offset: number): NamePlace | undefined {
        const leaf = this.leafAt(document, offset);
        if (!leaf) return undefined;
        const reference = this.referenceAt(leaf);
        if (reference) {
            const found = segmentsOf(reference).find(({ segment }) => segment === leaf);
            return found?.target && { document, segment: leaf, target: found.target, reference };
        }
        return this.nameNodeOf(leaf.astNode) === leaf ? { document, segment: leaf, target: leaf.astNode } : undefined;
    }

    /** The import whose path an offset is in, and the document it leads to. */
    findImportAt(document: LangiumDocument, offset: number): { readonly path: CstNode; readonly imported: LangiumDocument } | undefined {
        const leaf = this.leafAt(document, offset);
        if (!leaf || !ast.isImport(leaf.astNode) || leaf.tokenType.name === 'import') return undefined;
        const uri = importedUri(leaf.astNode, document);
        const imported = uri && this.#documents.getDocument(uri);
        return imported && { path: leaf, imported };
    }

    /** The token at an offset, or the word that ends there. */
    leafAt(document: LangiumDocument, offset: number): LeafCstNode | undefined {
        return CstUtils.findDeclarationNodeAtOffset(document.parseResult.value.$cstNode, offset, /[\p{L}\p{N}_-]/u);
    }

    /** The reference that a token belongs to, resolved or not. */
    referenceAt(leaf: CstNode): Reference | undefined {
        for (const { reference } of AstUtils.streamReferences(leaf.astNode)) {
            const node = reference.$refNode;
            if (node && isReference(reference) && node.offset <= leaf.offset && leaf.end <= node.end) return reference;
        }
        return undefined;
    }

    /** Where an element is stated: its name, or the word that opens it where it has none. */
    placeOf(target: AstNode): CstNode | undefined {
        if (ast.isMasaDocument(target)) return undefined;
        return this.nameNodeOf(target) ?? (target.$cstNode && CstUtils.flattenCst(target.$cstNode).find((leaf) => !leaf.hidden));
    }

    /**
     * All names that stand for an element, the place where it is stated among them: in one document, or in all that authors write. What
     * the library says about itself is left out of the latter.
     */
    *placesOf(target: AstNode, within?: LangiumDocument): Generator<NamePlace> {
        const home = AstUtils.getDocument(target);
        const name = this.nameNodeOf(target);
        if (name && (!within || within === home)) yield { document: home, segment: name, target };
        for (const document of within ? [within] : this.#documentsThatSee(home)) yield* this.#usesIn(document, target);
    }

    /** A name is seen where it is stated and in what imports that; names of the library are seen everywhere. */
    #documentsThatSee(home: LangiumDocument): Iterable<LangiumDocument> {
        if (!isLibraryUri(home.uri)) return [home, ...this.#services.references.Imports.importersOf(home.uri.toString())];
        return this.#documents.all.filter(({ uri }) => !isLibraryUri(uri));
    }

    *#usesIn(document: LangiumDocument, target: AstNode): Generator<NamePlace> {
        for (const reference of document.references) {
            if (!isReference(reference) || isOwnWord(reference) || (reference.ref !== target && !reference.$refText.includes('.')))
                continue;
            for (const { segment, target: found } of segmentsOf(reference)) {
                if (found === target) yield { document, segment, target, reference };
            }
        }
    }

    nameNodeOf(node: AstNode): CstNode | undefined {
        return this.#services.references.NameProvider.getNameNode(node);
    }
}

/** The names a reference is made of, and what each stands for: of `council.dcs`, the council and the post. */
export function segmentsOf(reference: Reference): readonly { readonly segment: CstNode; readonly target: AstNode | undefined }[] {
    if (!reference.$refNode) return [];
    const leaves = CstUtils.flattenCst(reference.$refNode)
        .filter((leaf) => !leaf.hidden && leaf.tokenType.name !== '.')
        .toArray();
    const last = reference.ref;
    return leaves.map((segment, index) => ({
        segment,
        target: index === leaves.length - 1 ? last : last && ownerCalled(segment.text, last),
    }));
}

/** Of `{board.title}` the second word stands for the board as well, which the first has named already. */
export function isOwnWord(reference: Reference): boolean {
    const detail = reference.$refNode?.astNode;
    return ast.isDetail(detail) && detail.$container.element?.ref === reference.ref;
}

function ownerCalled(name: string, node: AstNode): AstNode | undefined {
    let owner = node.$container;
    while (owner && !('name' in owner && owner.name === name)) owner = owner.$container;
    return owner;
}
