import type { LangiumDocument } from 'langium';
import * as ast from '../grammar/generated/ast.js';
import type { Fix } from './fix.js';
import { firstWords } from './habits/habit.js';
import type { Location } from './rule.js';

/** A line that was meant as a text. */
export interface UnquotedText {
    readonly message: string;
    readonly location: Location;
    readonly fixes: readonly Fix[];
}

/**
 * Knows a sentence in a section that lacks its quotation marks: what everybody types first, who writes there for the first time.
 * @param line Zero-based; one that cannot be read.
 * @returns Undefined where the line is something else.
 */
export function findUnquotedText(line: number, { parseResult, textDocument, uri }: LangiumDocument): UnquotedText | undefined {
    const written = textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    const words = written.trim();
    // Words of the language begin small, and titles stand in quotation marks. A brace that is none of a reference belongs to the structure.
    if (!/^\p{Lu}[^"]*[ \t][^"]*[ \t][^"]*$/u.test(words) || /(?:^|[ \t])\/\//.test(words)) return undefined;
    if (/[{}]/.test(words.replace(/\{[\p{L}\p{N}_.-]+\}/gu, ''))) return undefined;
    if (!isInSection(line, parseResult.value as ast.MasaDocument)) return undefined;
    const start = { line, character: written.indexOf(words) };
    const location: Location = {
        uri: uri.toString(),
        range: { start, end: { line, character: start.character + words.length } },
    };
    const begun = firstWords(words, 3).replace(/[.,;:]$/, '');
    return {
        message: `Text stands in quotation marks: write "${begun} …".`,
        location,
        fixes: [{ title: 'Write the quotation marks', edits: [{ ...location, newText: `"${words}"` }] }],
    };
}

/** Whether a line stands between the braces of a section, and of nothing within it. */
function isInSection(line: number, root: ast.MasaDocument): boolean {
    let inner: readonly { readonly $type: string; readonly $cstNode?: { readonly range: Location['range'] } }[] = root.elements;
    let section: ast.Section | undefined;
    for (;;) {
        const holder = inner.find(({ $cstNode: cst }) => cst && cst.range.start.line < line && line < cst.range.end.line);
        if (!holder) return section !== undefined;
        if (!ast.isSection(holder)) return false;
        section = holder;
        inner = holder.blocks;
    }
}
