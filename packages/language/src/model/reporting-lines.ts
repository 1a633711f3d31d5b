import type { AstNode } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import { plain } from './phrase.js';
import { sayParty } from './say.js';

/** One element that reports to another. */
export interface ReportingLineView {
    readonly line: ast.ReportingLine;
    /** Who reports. */
    readonly from: ast.Element | ast.Post;
    /** To whom; undefined for one that is known by words alone, such as an adults' board. */
    readonly to: AstNode | undefined;
    /** To whom, in words. */
    readonly title: string;
}

/** So many stand one below the other where a structure is told as a tree, and who is further down begins another: none is really so deep. */
export const mostLevels = 50;

/** Who reports to whom, in the order in which it is stated. */
export function reportingLines(elements: Iterable<AstNode>): readonly ReportingLineView[] {
    const lines: ReportingLineView[] = [];
    for (const from of elements) {
        if (!('facts' in from) || !Array.isArray(from.facts)) continue;
        for (const fact of from.facts as AstNode[]) {
            if (!ast.isReportsToFact(fact)) continue;
            for (const line of fact.lines) {
                lines.push({ line, from: from as ast.Element, to: line.to?.party?.ref, title: plain(sayParty(line.to)) });
            }
        }
    }
    return lines;
}
