import { AstUtils } from 'langium';
import { isSection } from '../../grammar/generated/ast.js';
import { mentionMark, passagesOf, type WordsRole, wordsAt } from '../../model/wording.js';
import { type Words, wordsIn } from '../../model/words.js';
import { lastUpTo } from '../../support/last-up-to.js';
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
        const words = wordsIn(context.document);
        for (const { place, start, text } of passagesOf(context.document)) {
            if (text.length < shortestLooked) continue;
            const sentences = [...sentencesOf(words, place, place + text.length)];
            const long = sentences.filter((sentence) => sentence.words > longSentence);
            const age = readingAge(sentences);
            const isHard = age !== undefined && age > oldest;
            if (long.length === 0 && !isHard) continue;
            const owner = wordsAt(context.document, start);
            if (!owner || silentRoles.includes(owner.role)) continue;
            const within = (sentence: Sentence) => ({
                start: start + sentence.start - place,
                end: start + sentence.end - place,
            });
            for (const sentence of long) {
                const message = `This sentence has ${sentence.words} words. Readers hold on to some 25.`;
                yield { node: document, words: within(sentence), message };
            }
            const [first] = sentences;
            if (!isHard || !first) continue;
            const section = AstUtils.getContainerOfType(owner.node, isSection);
            const message = `${section ? `The text of '${section.title}'` : 'This text'} asks for the reading skill of ${describeReader(age)}. Shorter words and sentences help.`;
            yield { node: document, words: within(first), message };
        }
    },
});

/** A sentence, from its first to its last word. */
interface Sentence {
    readonly start: number;
    readonly end: number;
    readonly words: number;
    readonly letters: number;
}

/** Sentences of running text between two places. An item of a list and a cell of a table stand for themselves. */
function* sentencesOf({ text, starts, ends }: Words, from: number, to: number): Generator<Sentence> {
    let sentence: { start: number; end: number; words: number; letters: number } | undefined;
    for (let word = lastUpTo(starts, from - 1) + 1; word < starts.length && (starts[word] ?? to) < to; word += 1) {
        const [start, end] = [starts[word] ?? from, ends[word] ?? to];
        if (sentence && endsBetween(text, sentence.end, start)) {
            yield sentence;
            sentence = undefined;
        }
        sentence ??= { start, end, words: 0, letters: 0 };
        sentence.end = end;
        sentence.words += 1;
        sentence.letters += text[start] === mentionMark ? averageWord : end - start;
    }
    if (sentence) yield sentence;
}

/** Whether a sentence ends between two words. */
function endsBetween(text: string, from: number, to: number): boolean {
    if (to - from === 1) return text[from] === '|';
    return closes.test(text.slice(from, to));
}

const closes = /[.!?:;]["'”’)*_]*\s|\||\n[ \t\r]*(?:\n|[-*+] |\d+\. )/;

/** The index counts on beyond the age at which anybody is still at a university. */
function describeReader(age: number): string {
    return age <= graduate ? `somebody aged ${age} or more` : 'a university graduate';
}

/** The age at which a first degree is done. */
const graduate = 22;

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
