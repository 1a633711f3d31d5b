import { type AstNode, AstUtils, CstUtils, GrammarUtils, isReference, type LangiumDocument, type Reference, TextDocument } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import {
    LSPErrorCodes,
    type Range,
    type RenameParams,
    ResponseError,
    type TextDocumentPositionParams,
    type TextEdit,
    type WorkspaceEdit,
} from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import { isName } from '../grammar/names.js';
import { walk } from '../grammar/walk.js';
import { factsOf } from '../model/facts.js';
import { standardsOf } from '../model/standards.js';
import { titleOf } from '../model/titles.js';
import { looksForName } from '../model/ways/look-for.js';
import { detailNodes } from '../scoping/details.js';
import { kindWord } from '../scoping/kind-words.js';
import { isLibraryUri } from '../scoping/library-uri.js';
import { groupBy } from '../support/group-by.js';
import type { MasaLspServices } from './lsp-module.js';
import type { NamePlace } from './name-finder.js';

/** Gives an element another name, wherever it is written: in facts, in prose, in other files. Titles stay as they are. */
export class MasaRenameProvider implements RenameProvider {
    readonly #services: MasaLspServices;

    constructor(services: MasaLspServices) {
        this.#services = services;
    }

    /** The name that would be changed. @throws ResponseError with a sentence for the author where it cannot be. */
    prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range | undefined {
        return this.#findName(document, position).segment.range;
    }

    /** The changes. @throws ResponseError with a sentence for the author where the new name cannot be used. */
    rename(document: LangiumDocument, { position, newName }: RenameParams): WorkspaceEdit {
        const { target } = this.#findName(document, position);
        const oldName = nameOf(target);
        const name = newName.trim();
        if (name === oldName) return { changes: {} };
        if (!isName(name)) {
            const meant = name.replaceAll(/\s+/g, '-');
            throw refusal(
                isName(meant)
                    ? `Write ${meant}: a name has no spaces. What readers see stands in quotation marks behind it.`
                    : `'${newName}' cannot be a name: a name begins with a letter and goes on with letters, digits and hyphens, such as case-review-group.`,
            );
        }
        this.#refuseAskedName(target, name);
        // A word such as {council.lead} may stand for the element as well; it is not its name, and stays.
        const named = [...this.#services.lsp.NameFinder.placesOf(target)].filter(
            (place) => place.segment.text === oldName && !isLibraryUri(place.document.uri),
        );
        const places = [...named, ...this.#departuresFrom(target)];
        this.#refuseTakenName(target, name, places);
        const byDocument = groupBy(places, (place) => place.document);
        this.#refuseChangedMeaning(name, byDocument);
        return { changes: Object.fromEntries([...byDocument].map(([changed, own]) => [changed.uri.toString(), editsAt(own, name)])) };
    }

    #findName(document: LangiumDocument, position: TextDocumentPositionParams['position']): NamePlace {
        const { NameFinder } = this.#services.lsp;
        const found = NameFinder.findAt(document, document.textDocument.offsetAt(position));
        if (!found) throw refusal('There is no name here. Put the cursor on the name of an element.');
        if (isLibraryUri(AstUtils.getDocument(found.target).uri))
            throw refusal(`'${found.segment.text}' is a name of the library, which cannot be changed.`);
        const name = NameFinder.nameNodeOf(found.target);
        if (!name && ast.isFunding(found.target))
            throw refusal('This funding block has no name of its own. Write one after the word funding, and it can be changed.');
        if (!name)
            throw refusal(`'${found.segment.text}' stands for a fact and is a word of the language. Names of elements can be changed.`);
        if (found.segment.text !== name.text)
            throw refusal(
                `'${found.segment.text}' is a word of the language here; it stands for '${name.text}'. Change that name where it is written.`,
            );
        return found;
    }

    /** What a standard looks for by its name would no longer be found, and nobody would see why. */
    #refuseAskedName(target: AstNode, name: string): void {
        for (const model of this.#services.model.Workspace.current.arrangementsOf(AstUtils.getDocument(target))) {
            for (const standard of standardsOf(model)) {
                const asking = factsOf(standard, 'Requirement').find((requirement) =>
                    factsOf(requirement, 'MetByFact').some((way) => looksForName(way, target, name)),
                );
                if (asking)
                    throw refusal(
                        `'${nameOf(target)}' is the name by which '${titleOf(asking)}' of ${titleOf(standard)} is found here; under another one it would count as not found. The words behind it can be changed freely.`,
                    );
            }
        }
    }

    /** Where arrangements depart from a requirement: its name stands there as a code, for a rule's code may stand there too. */
    *#departuresFrom(target: AstNode): Generator<NamePlace> {
        if (!ast.isRequirement(target)) return;
        const { name, $container: standard } = target;
        for (const model of this.#services.model.Workspace.current.arrangements) {
            if (!standardsOf(model).some((followed) => followed === standard)) continue;
            for (const fact of factsOf(model.node, 'DepartsFact')) {
                const segment = fact.code === name ? GrammarUtils.findNodeForProperty(fact.$cstNode, 'code') : undefined;
                if (segment) yield { document: AstUtils.getDocument(fact), segment, target };
            }
        }
    }

    /** Two elements under one name, or a name that takes the place of another, would change what references stand for. */
    #refuseTakenName(target: AstNode, name: string, places: readonly NamePlace[]): void {
        const { ScopeComputation, ScopeProvider } = this.#services.references;
        const owner = target.$container;
        const sibling = owner && !ast.isMasaDocument(owner) ? detailNodes(owner).get(name) : undefined;
        if (sibling && sibling !== target)
            throw refusal(`'${name}' already stands for something in '${nameOf(owner as AstNode)}'. Choose another name.`);

        const home = AstUtils.getDocument(target);
        const exported = ScopeComputation.exportsOf(home).find((description) => description.node === target)?.name;
        if (exported === undefined) return;
        const renamed = [...exported.split('.').slice(0, -1), name].join('.');
        for (const document of this.#documentsThatSee(home, places)) {
            const taken = ScopeProvider.visibleNames(document).get(renamed);
            if (taken)
                throw refusal(
                    `'${renamed}' is already the name of ${kindWord(taken.type)}, stated in ${lastPart(taken.documentUri.path)}. Choose another name.`,
                );
            const captured = document.references.some((reference) => isReference(reference) && isFirstName(renamed, reference));
            if (captured) throw refusal(`'${renamed}' is used in ${lastPart(document.uri.path)} for something else. Choose another name.`);
        }
    }

    *#documentsThatSee(home: LangiumDocument, places: readonly NamePlace[]): Generator<LangiumDocument> {
        const { Imports } = this.#services.references;
        const using = new Set([home, ...places.map((place) => place.document)]);
        for (const document of this.#services.shared.workspace.LangiumDocuments.all) {
            if (using.has(document) || Imports.importsOf(document).includes(home)) yield document;
        }
    }

    /**
     * A word of the language may be a name, but in a few places it would then be read as that word: `chair vacant` names nobody.
     * The changed texts are read again, and have to say what they said before.
     */
    #refuseChangedMeaning(name: string, places: ReadonlyMap<LangiumDocument, readonly NamePlace[]>): void {
        if (!this.#isWord(name)) return;
        for (const [document, own] of places) {
            const offsets = new Set(own.map((place) => place.segment.offset));
            const before = namesIn(document.parseResult.value).map(({ text, offset }) => (offsets.has(offset) ? name : text));
            const changed = this.#services.parser.LangiumParser.parse(
                TextDocument.applyEdits(document.textDocument, editsAt(own, name)),
            ).value;
            const after = namesIn(changed).map(({ text }) => text);
            if (before.join(' ') !== after.join(' '))
                throw refusal(
                    `'${name}' is a word of the language, and in ${lastPart(document.uri.path)} it would be read as that word. Choose another name.`,
                );
        }
    }

    #isWord(name: string): boolean {
        return name in this.#services.parser.Lexer.definition;
    }
}

function nameOf(node: AstNode): string {
    return 'name' in node && typeof node.name === 'string' ? node.name : '';
}

/** Names and references of a tree in text order, one for each word: `council.dcs` is two. */
function namesIn(root: AstNode): readonly { readonly text: string; readonly offset: number }[] {
    const names: { text: string; offset: number }[] = [];
    walk(root, {
        node: (node) => {
            const name = 'name' in node ? GrammarUtils.findNodeForProperty(node.$cstNode, 'name') : undefined;
            if (name) names.push({ text: name.text, offset: name.offset });
        },
        reference: (reference) => {
            if (!reference.$refNode) return;
            for (const leaf of CstUtils.flattenCst(reference.$refNode)) names.push({ text: leaf.text, offset: leaf.offset });
        },
    });
    return names.sort((a, b) => a.offset - b.offset);
}

function editsAt(places: readonly NamePlace[], name: string): TextEdit[] {
    return places.map(({ segment }) => ({ range: segment.range, newText: name }));
}

/** Whether a reference begins with a name; words after a name in prose are looked up in their element and begin with none. */
function isFirstName(name: string, reference: Reference): boolean {
    if (reference.$refNode && ast.isDetail(reference.$refNode.astNode)) return false;
    return reference.$refText === name || reference.$refText.startsWith(`${name}.`);
}

function lastPart(path: string): string {
    return path.split('/').at(-1) ?? path;
}

function refusal(message: string): ResponseError<void> {
    return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
