import { type AstNode, CstUtils, type LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import { describeProse } from '../model/say.js';
import { titleOf } from '../model/titles.js';
import { clip } from '../support/text.js';
import { bareKind, symbolKind } from './kinds.js';
import type { MasaLspServices } from './lsp-module.js';
import type { NameFinder } from './name-finder.js';

/** How much of a text stands for an item that has no title. */
const mostShown = 60;

/** The outline of a document: its elements and what can be named inside them, whole or half-typed. */
export class MasaDocumentSymbolProvider implements DocumentSymbolProvider {
    readonly #names: NameFinder;

    constructor(services: MasaLspServices) {
        this.#names = services.lsp.NameFinder;
    }

    getSymbols(document: LangiumDocument): DocumentSymbol[] {
        return (document.parseResult.value as ast.MasaDocument).elements.flatMap((element) => this.#symbolOf(element));
    }

    #symbolOf(node: AstNode): DocumentSymbol[] {
        const range = node.$cstNode?.range;
        if (!range) return [];
        const children = partsOf(node).flatMap((part) => this.#symbolOf(part));
        const symbol: DocumentSymbol = {
            name: this.#label(node),
            detail: detailOf(node),
            kind: symbolKind(node.$type),
            range,
            selectionRange: this.#names.placeOf(node)?.range ?? { start: range.start, end: range.start },
        };
        return [children.length > 0 ? { ...symbol, children } : symbol];
    }

    /** An outline without a label is refused by the editor, so what has no name yet is called by its first words. */
    #label(node: AstNode): string {
        const name = this.#names.nameNodeOf(node)?.text;
        if (name) return name;
        if (ast.isItem(node)) return clip(describeProse(node.text), mostShown) || 'item';
        if (ast.isChoice(node)) return clip(node.question ?? '', mostShown) || 'choice';
        if (ast.isFunding(node)) return node.year ?? 'funding';
        return (node.$cstNode && CstUtils.flattenCst(node.$cstNode).find((leaf) => !leaf.hidden)?.text) || bareKind(node);
    }
}

/** What stands inside an element and has, or could have, a name of its own. */
function partsOf(node: AstNode): readonly AstNode[] {
    if (ast.isSection(node)) return node.blocks.filter(ast.isSection);
    if (!('facts' in node) || !Array.isArray(node.facts)) return [];
    return (node.facts as AstNode[]).filter(
        (fact) => ast.isPost(fact) || ast.isItem(fact) || ast.isStepLike(fact) || ast.isRequirement(fact),
    );
}

/** `group · Strategic Board` */
function detailOf(node: AstNode): string {
    const title =
        ast.isStep(node) || (ast.isItem(node) && node.name)
            ? clip(describeProse(node.text), mostShown)
            : 'title' in node && node.title
              ? titleOf(node)
              : '';
    return title === '' ? bareKind(node) : `${bareKind(node)} · ${title}`;
}
