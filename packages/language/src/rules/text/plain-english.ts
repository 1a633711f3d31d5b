import { AstUtils } from 'langium';
import { isSection } from '../../grammar/generated/ast.js';
import { type WordsRole, wordsAt, wordsText } from '../../model/wording.js';
import { defineRule } from '../rule.js';

/** The words of a sentence that is hinted at. The style guide of GOV.UK advises to split sentences from 25 words on. */
const longSentence = 40;

/** A text of fewer letters has no sentence that is too long, for words have four letters and more. */
const shortestLooked = 160;

/** Texts with fewer words are too short to be measured. */
const shortestMeasured = 80;

/** The highest reading age that is let pass: that of school leavers. */
const oldest = 19;

const silentRoles: readonly WordsRole[] = ['standard', 'address'];

/** The public reads these pages, on a phone and in a worry. */
export const plainEnglish = defineRule({
    code: 'plain-english',
    on: 'MasaDocument',
    isLocal: true,
    level: 'info',
    source: 'Good practice: the style guide of GOV.UK; Automated Readability Index (Smith and Senter 1967)',
    requirement: 'Sentences are short, and texts can be read without a degree.',
    why: 'The guidance wants arrangements that are easy to follow for families. Long sentences are the first thing that loses them.',
    fix: 'Make two sentences of one, or a list. Put the doer first, and take a short word where there is one.',
    examples: {
        reported: `section aims "Aims" {\n    "The partnership will, in collaboration with all relevant agencies and having regard to the statutory guidance and to such local priorities as may from time to time be agreed by the partners, seek to ensure that the arrangements that are described in this document are kept under review."\n}\n`,
        silent: 'section aims "Aims" {\n    "We review these arrangements every year, together with all agencies."\n}\n',
    },
    *check(document, context) {
        for (const text of wordsText(context.document).matchAll(/[^\0]+/g)) {
            if (text[0].length < shortestLooked) continue;
            const role = wordsAt(context.document, text.index)?.role;
            if (!role || silentRoles.includes(role)) continue;
            const sentences = [...sentencesOf(text[0])];
            for (const { start, end, words } of sentences) {
                if (words <= longSentence) continue;
                const place = { start: text.index + start, end: text.index + end };
                yield { node: document, words: place, message: `This sentence has ${words} words. Readers hold on to some 25.` };
            }
            const age = readingAge(sentences);
            if (age === undefined || age <= oldest) continue;
            const first = sentences[0];
            const owner = AstUtils.getContainerOfType(wordsAt(context.document, text.index)?.node, isSection);
            if (first)
                yield {
                    node: document,
                    words: { start: text.index + first.start, end: text.index + first.end },
                    message: `${owner ? `The text of '${owner.title}'` : 'This text'} asks for the reading skill of somebody aged ${age} or more. Shorter words and sentences help.`,
                };
        }
    },
});

interface Sentence {
    readonly start: number;
    readonly end: number;
    readonly words: number;
    readonly letters: number;
}

/** Sentences of running text, each from its first to its last word. An item of a list and a cell of a table stand for themselves. */
function* sentencesOf(text: string): Generator<Sentence> {
    for (const part of text.matchAll(/(?:[^.!?\n|;:]|[.!?:;](?!["'”’)*_]*\s)|\n(?![ \t\r]*(?:\n|[-*+] |\d+\. |\|)))+/g)) {
        const words = [...part[0].matchAll(/[A-Za-z0-9\u00C0-\u024F\uFFFC][A-Za-z0-9\u00C0-\u024F\uFFFC'’/-]*/g)];
        const [first, last] = [words[0], words.at(-1)];
        if (!first || !last) continue;
        yield {
            start: part.index + first.index,
            end: part.index + last.index + last[0].length,
            words: words.length,
            letters: words.reduce((sum, [word]) => sum + (word.startsWith('\uFFFC') ? averageWord : word.length), 0),
        };
    }
}

/** What a reference counts for: its words are those of a title. */
const averageWord = 5;

/**
 * The age at which a text is read with ease: five years more than its grade.
 * Source: Automated Readability Index, 4.71 letters for each word + 0.5 words for each sentence - 21.43 (Smith and Senter 1967).
 */
function readingAge(sentences: readonly Sentence[]): number | undefined {
    const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
    const letters = sentences.reduce((sum, sentence) => sum + sentence.letters, 0);
    if (words < shortestMeasured) return undefined;
    return Math.ceil(4.71 * (letters / words) + 0.5 * (words / sentences.length) - 21.43) + 5;
}
