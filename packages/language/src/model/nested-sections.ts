import { isSection, type Section } from '../grammar/generated/ast.js';

/** A section and all that stand in it, however deep, in the order in which they are read. */
export function withNested(section: Section): readonly Section[] {
    return [section, ...section.blocks.filter(isSection).flatMap(withNested)];
}
