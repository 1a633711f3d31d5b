import { CstUtils, GrammarUtils } from 'langium';
import * as ast from '../../grammar/generated/ast.js';
import type { FindFixes } from './find-fixes.js';

/** Says openly that a group has no chair. */
export const addChair: FindFixes = ({ range }, document) => {
    const group = (document.parseResult.value as ast.MasaDocument).elements.find((element): element is ast.Group => {
        const place = element.$cstNode?.range;
        return ast.isGroup(element) && place !== undefined && place.start.line <= range.start.line && range.start.line <= place.end.line;
    });
    const cst = group?.$cstNode;
    if (!group || !cst) return [];
    const title = `State that the chair of '${group.title ?? group.name}' is vacant`;
    const open = GrammarUtils.findNodeForKeyword(cst, '{');
    if (open) return [{ title, edits: [{ range: { start: open.range.end, end: open.range.end }, newText: '\n    chair vacant' }] }];
    const last = CstUtils.flattenCst(cst)
        .filter((leaf) => !leaf.hidden)
        .toArray()
        .at(-1);
    return last ? [{ title, edits: [{ range: { start: last.range.end, end: last.range.end }, newText: ' {\n    chair vacant\n}' }] }] : [];
};
