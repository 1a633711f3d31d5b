import { isProseBlock, type NumberingFact, type ProseBlock, type Section } from '../../grammar/generated/ast.js';
import { quoteText } from '../../grammar/value-converter.js';
import { findFact } from '../../model/facts.js';
import { write } from '../fix.js';
import { defineRule, type Found } from '../rule.js';

const wordedNumber = String.raw`(?:section|chapter|part|appendix|annex) (?:\d{1,2}|[A-Z]|[IVX]+|one|two|three|four|five|six|seven|eight|nine|ten)`;

/** A number at the head of a title, and what parts it from the words: `3. `, `(3) `, `IV. `, `Appendix B: `, `Part Two – `. */
const markedNumber = new RegExp(
    String.raw`^(?:\d{1,2}[.)](?!\d)\s*|[IVX]+[.)]\s+|\(\d{1,2}\)\s*|${wordedNumber}(?:[.:)]|(?=\s+[–—-]\s))\s*)(?:[–—-]\s*)?(?=\S)`,
    'iu',
);

/** A number of several parts at the head of a title or of a paragraph. Before a small letter it is an amount: `1.5 million pounds`. */
const numberInParts = /^\d{1,2}(?:\.\d{1,2})+[.)]?[ \t]+(?:[–—-]\s*)?(?=[^\s\p{Ll}])/u;

/** A number that may belong to the words, as in `5 Boroughs` and `Section 47 Enquiries`; before a small letter, it does. */
const bareNumber = new RegExp(String.raw`^(?:\d{1,2}|${wordedNumber}) `, 'iu');

/** `9.30 Welcome`, `24.12.25 Meeting`, `1.5 FTE`, `Section 47: enquiries`: a time, a date, an amount or part of an Act may look like a number. */
const mayBeOther = /^(?:\d{1,2}\.(?:00|15|30|45)|\d{1,2}\.\d{1,2}\.[2-9]\d|[\d.]+ (?:FTE|WTE|AM|PM)|section)\b/i;

/** Where a paragraph begins. */
const paragraphStart = /^"{1,3}\s*|\n[ \t]*\r?\n[ \t]*/g;

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
    const [sure] = markedNumber.exec(title) ?? numberInParts.exec(title) ?? [];
    const number = sure ?? bareNumber.exec(title)?.[0];
    if (!sections || number === undefined || (sure === undefined && !/^\p{Lu}/u.test(title.slice(number.length)))) return;
    const words = quoteText(title.slice(number.length));
    yield {
        node: section,
        property: 'title',
        message: `The page numbers the sections; '${number.trim()}' would stand beside its number. Leave it out of the title.`,
        fixes: [
            {
                title: `Write ${words}`,
                edits: write({ node: section, property: 'title' }, words),
                isCertain: sure !== undefined && !mayBeOther.test(title),
            },
        ],
    };
}

function* inText(block: ProseBlock): Generator<Found> {
    const { offset = 0, text = '' } = block.$cstNode ?? {};
    for (const { index, 0: before } of text.matchAll(paragraphStart)) {
        const words = text.slice(index + before.length, index + before.length + 40);
        const number = numberInParts.exec(words)?.[0];
        if (number === undefined) continue;
        const start = offset + index + before.length;
        yield {
            node: block,
            words: { start, end: start + number.trimEnd().length },
            message: `The page numbers the paragraphs; '${number.trim()}' would stand beside its number. Leave it out of the text.`,
            fixes: [
                {
                    title: 'Leave the number out',
                    edits: write({ node: block, words: { start, end: start + number.length } }, ''),
                    isCertain: !mayBeOther.test(words),
                },
            ],
        };
    }
}
