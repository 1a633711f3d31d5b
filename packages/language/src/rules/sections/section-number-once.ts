import { quoteText } from '../../grammar/value-converter.js';
import { findFact } from '../../model/facts.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** A number at the head of a title, with what parts it from the words: `3. `, `3.1 `, `Appendix B: `, `Annex 2 – `. */
const typed =
    /^(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)]|(?:section|part|appendix|annex) (?:\d{1,2}|[A-Z]|[IVX]+)\b[.:)]?)\s*(?:[–—-]\s*)?(?=\S)/i;

/** What the page numbers, nobody has to. */
export const sectionNumberOnce = defineRule({
    code: 'section-number-once',
    on: 'Section',
    level: 'good',
    source: 'Good practice',
    requirement: 'A section that the page numbers has no number in its title.',
    why: 'With `numbered sections` the page counts the sections, and goes on counting when one is put before the others. A number that was typed into a title, or pasted from a former document, stands beside it and says something else.',
    fix: 'Leave the number out of the title.',
    examples: {
        reported: 'arrangement a "A" {\n    numbered sections\n}\nsection aims "2. Our aims" {\n    "We work together."\n}\n',
        silent: 'arrangement a "A" {\n    numbered sections\n}\nsection aims "Our aims" {\n    "We work together."\n}\n',
    },
    *check(section, { arrangements: [model] }) {
        const title = section.title ?? '';
        const [number = ''] = typed.exec(title) ?? [];
        if (number === '' || !model || !findFact(model.node, 'NumberingFact')?.sections) return;
        const words = title.slice(number.length);
        yield {
            node: section,
            property: 'title',
            message: `The page numbers the sections; '${number.trim()}' would stand beside its number. Leave it out of the title.`,
            fixes: [{ title: `Write '${words}'`, edits: write({ node: section, property: 'title' }, quoteText(words)), isCertain: true }],
        };
    },
});
