import type { CstNode, LangiumDocument } from 'langium';
import type { Position, Range, SelectionRange } from 'vscode-languageserver';
import type { NameFinder } from './name-finder.js';

/** Widens a selection step by step: the word, the fact, the block, the element, the document. */
export class SelectionRangeProvider {
    readonly #names: NameFinder;

    constructor(names: NameFinder) {
        this.#names = names;
    }

    getSelectionRanges(document: LangiumDocument, positions: readonly Position[]): SelectionRange[] {
        return positions.map((position) => {
            const ranges: Range[] = [];
            let node: CstNode | undefined = this.#names.leafAt(document, document.textDocument.offsetAt(position));
            for (; node; node = node.container) {
                const last = ranges.at(-1);
                if (!last || !isSame(last, node.range)) ranges.push(node.range);
            }
            const widest = ranges.reduceRight<SelectionRange | undefined>(
                (parent, range) => (parent ? { range, parent } : { range }),
                undefined,
            );
            // The protocol wants one for each position.
            return widest ?? { range: { start: position, end: position } };
        });
    }
}

function isSame(a: Range, b: Range): boolean {
    return (
        a.start.line === b.start.line &&
        a.start.character === b.start.character &&
        a.end.line === b.end.line &&
        a.end.character === b.end.character
    );
}
