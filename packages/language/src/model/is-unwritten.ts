import * as ast from '../grammar/generated/ast.js';
import { describeProse } from './say.js';

/** Whether a section is a heading and nothing below it: no text, or an empty one. */
export function isUnwritten({ blocks }: ast.Section): boolean {
    return blocks.every((block) => ast.isProseBlock(block) && describeProse(block.text).trim() === '');
}

/** How many sections have nothing below their heading, those within others included. */
export function countUnwritten(sections: readonly ast.Section[]): number {
    return sections.reduce((sum, section) => sum + (isUnwritten(section) ? 1 : countUnwritten(section.blocks.filter(ast.isSection))), 0);
}
