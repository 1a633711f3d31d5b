import { GrammarUtils, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import { walk } from '../grammar/walk.js';

/** Lets the web addresses that facts give be opened. The path of an import is a definition, not a link. */
export class MasaDocumentLinkProvider implements DocumentLinkProvider {
    getDocumentLinks(document: LangiumDocument): DocumentLink[] {
        const links: DocumentLink[] = [];
        walk(document.parseResult.value, {
            node: (node) => {
                if (!ast.isLinkFact(node) || !/^https?:\/\//.test(node.url ?? '')) return;
                const place = GrammarUtils.findNodeForProperty(node.$cstNode, 'url');
                if (!place) return;
                const { start, end } = place.range;
                const between = {
                    start: { line: start.line, character: start.character + 1 },
                    end: { line: end.line, character: end.character - 1 },
                };
                links.push({ range: between, target: node.url });
            },
        });
        return links;
    }
}
