import type { LangiumDocument } from 'langium';
import { isMasaDocument, isProseBlock, isSection, type Section } from '../../grammar/generated/ast.js';
import { withNested } from '../../model/nested-sections.js';
import { titleOf } from '../../model/titles.js';
import { takeOut } from '../fix.js';
import { defineRule } from '../rule.js';

const contents = /^(?:(?:table|list) of )?contents$/i;

/** An entry of a list on a line of its own: its words without the bullet or number before them and the page behind them. */
const entry =
    /^(?<before>[ \t"]*(?:[-*+•]|\d{1,2}(?:\.\d{1,2})*[.)]?)[ \t]+)(?<title>\S.*?)(?:[ \t]*[.…]{2,}[ \t]*\d{0,3}|[ \t]+(?:pages?|p\.)?[ \t]*\d{1,3})?[ \t"]*$/u;

/** A list of contents that is typed goes out of date with the next heading that changes. */
export const contentsMatchHeadings = defineRule({
    code: 'contents-match-headings',
    on: 'Section',
    level: 'good',
    source: 'Good practice',
    requirement: 'The list of contents and the headings agree.',
    why: 'The page makes its list of contents from the sections, so these two cannot differ. A section called Contents with a list that was typed, or pasted from a former document, can: its entries are compared with the headings.',
    fix: 'Take the section out, for the page has a list of contents of its own; or refer to each section by its name in braces.',
    examples: {
        reported:
            'section contents "Contents" {\n    """\n    - Our aims\n    - Our money\n    """\n}\nsection aims "Our aims" {\n    "We work together."\n}\n',
        silent: 'section contents "Contents" {\n    """\n    - Our aims\n    """\n}\nsection aims "Our aims" {\n    "We work together."\n}\n',
    },
    *check(section, context) {
        if (!contents.test(titleOf(section))) return;
        const [model] = context.arrangements;
        const root = context.document.parseResult.value;
        const sections = model?.sections ?? (isMasaDocument(root) ? root.elements.filter(isSection) : []);
        const headings = new Set(sections.flatMap(withNested).map((each) => comparable(titleOf(each))));
        const fixes = [{ title: 'Take the section out: the page makes a list of contents', edits: takeOut(section) }];
        for (const { title, start } of entriesOf(section, context.document)) {
            if (headings.has(comparable(title))) continue;
            const words = { start, end: start + title.length };
            yield { node: section, words, message: `No section is headed '${title}'. The page makes a list of contents by itself.`, fixes };
        }
    },
});

/** The entries of the lists in a section's own texts; one that refers to a section follows its heading. */
function* entriesOf(section: Section, document: LangiumDocument): Generator<{ readonly title: string; readonly start: number }> {
    for (const { $cstNode } of section.blocks.filter(isProseBlock)) {
        let start = $cstNode?.offset ?? 0;
        for (const line of document.textDocument
            .getText()
            .slice(start, $cstNode?.end ?? start)
            .split('\n')) {
            const { before = '', title = '' } = entry.exec(line.trimEnd())?.groups ?? {};
            if (title !== '' && !title.includes('{')) yield { title, start: start + before.length };
            start += line.length + 1;
        }
    }
}

/** A heading without its number, capitals, marks and spaces. */
function comparable(title: string): string {
    return title
        .replace(/^\d+(?:\.\d+)*[.)]?\s+/, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
