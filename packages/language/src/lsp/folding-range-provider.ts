import { CstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import * as ast from '../grammar/generated/ast.js';
import { walk } from '../grammar/walk.js';

/** Blocks, long texts, the imports and comments of several lines can be folded. */
export class MasaFoldingRangeProvider implements FoldingRangeProvider {
    getFoldingRanges(document: LangiumDocument): FoldingRange[] {
        const root = document.parseResult.value as ast.MasaDocument;
        const ranges: FoldingRange[] = [];
        const fold = (startLine: number, endLine: number, kind?: FoldingRangeKind): void => {
            if (endLine > startLine) ranges.push(kind ? { startLine, endLine, kind } : { startLine, endLine });
        };
        walk(root, {
            node: (node) => {
                const cst = node.$cstNode;
                const close = cst && GrammarUtils.findNodeForKeyword(cst, '}');
                // The line of the closing brace stays, so that a folded block reads `group board "Board" {…}`.
                if (cst && close) fold(cst.range.start.line, close.range.start.line - 1);
                else if (cst && ast.isProse(node)) fold(cst.range.start.line, cst.range.end.line);
            },
        });
        const [first] = root.imports;
        const last = root.imports.at(-1);
        if (first?.$cstNode && last?.$cstNode)
            fold(first.$cstNode.range.start.line, last.$cstNode.range.end.line, FoldingRangeKind.Imports);
        for (const [startLine, endLine] of commentBlocks(document)) fold(startLine, endLine, FoldingRangeKind.Comment);
        return ranges;
    }
}

/** First and last lines of comments that follow one another. */
function commentBlocks(document: LangiumDocument): readonly (readonly [number, number])[] {
    const cst = document.parseResult.value.$cstNode;
    if (!cst) return [];
    const blocks: [number, number][] = [];
    for (const leaf of CstUtils.flattenCst(cst)) {
        if (leaf.tokenType.name !== 'COMMENT') continue;
        const { line, character } = leaf.range.start;
        const before = document.textDocument.getText({ start: { line, character: 0 }, end: { line, character } });
        if (before.trim() !== '') continue;
        const block = blocks.at(-1);
        if (block && block[1] === line - 1) block[1] = line;
        else blocks.push([line, line]);
    }
    return blocks;
}
