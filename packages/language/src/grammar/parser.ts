import { createLangiumParser, type LangiumCoreServices, type LangiumParser } from 'langium';
import type { Element, MasaDocument } from './generated/ast.js';

/**
 * The parser, with one correction: after an error it goes on at the next word that could open an element, which in broken prose may be
 * any word. What it then takes for elements is left out of the tree.
 */
export function createMasaParser(services: LangiumCoreServices): LangiumParser {
    const parser = createLangiumParser(services);
    const parse = parser.parse.bind(parser);
    parser.parse = (text, options) => {
        const result = parse(text, options);
        const root = result.value as Partial<MasaDocument>;
        if (result.parserErrors.length > 0 && root.elements) Object.assign(root, { elements: withoutPhantoms(root.elements, text) });
        return result as never;
    };
    return parser;
}

/** Elements that start at the left margin or behind what ends another; all, where none starts at the margin. */
function withoutPhantoms(elements: readonly Element[], text: string): Element[] {
    const atMargin = elements.some((element) => element.$cstNode?.range.start.character === 0);
    if (!atMargin) return [...elements];
    const kept = elements.filter((element) => {
        const start = element.$cstNode?.offset;
        const before = start === undefined ? '' : text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trimEnd();
        return element.$cstNode?.range.start.character === 0 || /[}"]$/.test(before);
    });
    kept.forEach((element, index) => Object.assign(element, { $containerIndex: index }));
    return kept;
}
