import { type AstNode, AstUtils, type CstNode, GrammarUtils, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import { walk } from '../grammar/walk.js';
import { pictureUri } from '../model/pictures.js';
import { importedUri } from '../scoping/imports.js';

/** Opens with a click what a text names that is elsewhere: web addresses, imported files, logos, and the standards that are followed. */
export class MasaDocumentLinkProvider implements DocumentLinkProvider {
    getDocumentLinks(document: LangiumDocument): DocumentLink[] {
        const links: DocumentLink[] = [];
        walk(document.parseResult.value, { node: (node) => links.push(...linksOf(node, document)) });
        return links;
    }
}

function linksOf(node: AstNode, document: LangiumDocument): readonly DocumentLink[] {
    if (ast.isLinkFact(node)) return /^https?:\/\//.test(node.url ?? '') ? betweenQuotes(node, 'url', node.url) : [];
    if (ast.isLogoFact(node)) {
        const target = pictureUri(node);
        return target ? betweenQuotes(node, 'path', target.toString()) : [];
    }
    if (ast.isImport(node)) {
        // Also where there is no such file yet: the editor offers to make it.
        const target = importedUri(node, document);
        return target ? betweenQuotes(node, 'path', target.toString()) : [];
    }
    return ast.isFollowsFact(node) || ast.isRestsOnFact(node) ? node.standards.flatMap(linkToStandard) : [];
}

/** Leads to the line of a standard, in the way that editors write lines into an address. */
function linkToStandard({ ref, $refNode }: ast.FollowsFact['standards'][number]): readonly DocumentLink[] {
    const line = ref?.$cstNode?.range.start.line;
    if (!ref || !$refNode || line === undefined) return [];
    return [
        {
            range: $refNode.range,
            target: AstUtils.getDocument(ref)
                .uri.with({ fragment: `L${line + 1}` })
                .toString(),
        },
    ];
}

function betweenQuotes(node: AstNode, property: string, target: string): readonly DocumentLink[] {
    const place: CstNode | undefined = GrammarUtils.findNodeForProperty(node.$cstNode, property);
    if (!place) return [];
    const { start, end } = place.range;
    return [
        {
            range: {
                start: { line: start.line, character: start.character + 1 },
                end: { line: end.line, character: end.character - 1 },
            },
            target,
        },
    ];
}
