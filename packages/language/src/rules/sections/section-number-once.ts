import { isProseBlock, type NumberingFact, type ProseBlock, type Section } from '../../grammar/generated/ast.js';
import { quoteText } from '../../grammar/value-converter.js';
import { findFact } from '../../model/facts.js';
import { write } from '../fix.js';
import { defineRule, type Found } from '../rule.js';

/** A number at the head of a title, with what parts it from the words: `3. `, `3.1 `, `(3) `, `IV. `, `Appendix B: `, `Part Two – `. */
const numberOfTitle =
    /^(?:\d{1,2}(?:\.\d{1,2})+\.?|(?:\d{1,2}|[IVX]+)[.)]|\(\d{1,2}\)|(?:section|chapter|part|appendix|annex) (?:\d{1,2}|[A-Z]|[IVX]+|one|two|three|four|five|six|seven|eight|nine|ten)(?![\p{L}\p{N}-])[.:)]?)\s*(?:[–—-]\s*)?(?=\S)/iu;

/** A number alone, which may belong to the words, as in `5 Boroughs`. */
const bareNumber = /^\d{1,2} (?=\p{Lu})/u;

/** A number at the head of a paragraph, as a word processor leaves it behind. */
const numberOfParagraph = /(^"{1,3}\s*|\n[ \t]*\r?\n[ \t]*)(\d{1,2}(?:\.\d{1,2})+[.)]?[ \t]+)(?=\S)/g;

/** What the page numbers, nobody has to. */
export const sectionNumberOnce = defineRule({
    code: 'section-number-once',
    on: 'Section',
    level: 'good',
    source: 'Good practice',
    requirement: 'What the page numbers has no number of its own.',
    why: 'With `numbered sections and paragraphs` the page counts them, and goes on counting when one is put before the others. A number that was typed, or pasted from a former document, stands beside it and says something else.',
    fix: 'Leave the number out of the title, or of the text.',
    examples: {
        reported: 'arrangement a "A" {\n    numbered sections\n}\nsection aims "2. Our aims" {\n    "We work together."\n}\n',
        silent: 'arrangement a "A" {\n    numbered sections\n}\nsection aims "Our aims" {\n    "We work together."\n}\n',
    },
    *check(section, { arrangements: [model] }) {
        const numbering = model && findFact(model.node, 'NumberingFact');
        if (!numbering) return;
        yield* inTitle(section, numbering);
        if (numbering.paragraphs) for (const block of section.blocks.filter(isProseBlock)) yield* inText(block);
    },
});

function* inTitle(section: Section, { sections }: NumberingFact): Generator<Found> {
    const title = section.title ?? '';
    const [number] = numberOfTitle.exec(title) ?? bareNumber.exec(title) ?? [];
    if (!sections || number === undefined) return;
    const words = quoteText(title.slice(number.length));
    yield {
        node: section,
        property: 'title',
        message: `The page numbers the sections; '${number.trim()}' would stand beside its number. Leave it out of the title.`,
        fixes: [{ title: `Write ${words}`, edits: write({ node: section, property: 'title' }, words), isCertain: !bareNumber.test(title) }],
    };
}

function* inText(block: ProseBlock): Generator<Found> {
    const { offset = 0, text = '' } = block.$cstNode ?? {};
    for (const { index, 1: before = '', 2: number = '' } of text.matchAll(numberOfParagraph)) {
        const start = offset + index + before.length;
        yield {
            node: block,
            words: { start, end: start + number.trimEnd().length },
            message: `The page numbers the paragraphs; '${number.trim()}' would stand beside its number. Leave it out of the text.`,
            fixes: [
                {
                    title: 'Leave the number out',
                    edits: write({ node: block, words: { start, end: start + number.length } }, ''),
                    isCertain: true,
                },
            ],
        };
    }
}
