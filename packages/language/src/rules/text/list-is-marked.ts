import { findWords } from '../../model/wording.js';
import { groupBy } from '../../support/group-by.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** What word processors put at the head of an item: a bullet, or a letter or dash with a tab behind it. */
const bullets = /(?<=(?:^|\0)[ \t]*)(?:[•●▪‣◦·]|[o–—](?=\t))[ \t]*(?=[^\s\0])/gmu;

/** A list that comes out of a word processor has bullets that Markdown does not know. */
export const listIsMarked = defineRule({
    code: 'list-is-marked',
    on: 'MasaDocument',
    isLocal: true,
    level: 'should',
    source: 'Accessibility regulations 2018, through WCAG 2.2, criterion 1.3.1 (unverified)',
    requirement: 'A list in a text is written as a list.',
    why: 'Lines that only look like a list are published as one run of words, in which nobody can tell the items apart.',
    fix: 'Begin each item on a line of its own, with a hyphen and a space.',
    examples: {
        reported: 'section aims "Our aims" {\n    """\n    • We listen.\n    • We act.\n    """\n}\n',
        silent: 'section aims "Our aims" {\n    """\n    - We listen.\n    - We act.\n    """\n}\n',
    },
    *check(node, { document }) {
        const found = groupBy(findWords(document, bullets, ['text', 'remark']), ({ passage }) => passage.start);
        for (const items of found.values()) {
            const [first] = items;
            if (!first) continue;
            const mark = first.text.trim();
            yield {
                node,
                words: { start: first.start, end: first.start + mark.length },
                message: `The page knows no list by '${mark}', and shows its lines as one run of words. Begin each item with - and a space.`,
                fixes: [
                    {
                        title: 'Write the list with hyphens',
                        edits: items.flatMap(({ start, end }) => write({ node, words: { start, end } }, '- ')),
                        isCertain: true,
                    },
                ],
            };
        }
    },
});
