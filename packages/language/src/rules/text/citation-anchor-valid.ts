import { type FoundSentence, findWords, sentenceAround } from '../../model/wording.js';
import { defineRule } from '../rule.js';

type Matter = 'the arrangements' | 'serious incidents and practice reviews' | 'child deaths';

/** What is known of the places of an edition. */
interface Edition {
    readonly year: string;
    readonly chapters: number;
    readonly pages?: number;
    readonly chapterOf: Readonly<Record<Matter, number>>;
}

/**
 * The 2026 edition is not here: its text was not read, so what is cited from it cannot be checked.
 * Source: Working Together 2023, text of June 2025 (168 pages), read. The chapters of 2018 as secondary sources give them.
 */
const editions: readonly Edition[] = [
    {
        year: '2018',
        chapters: 5,
        chapterOf: { 'the arrangements': 3, 'serious incidents and practice reviews': 4, 'child deaths': 5 },
    },
    {
        year: '2023',
        chapters: 6,
        pages: 168,
        chapterOf: { 'the arrangements': 2, 'serious incidents and practice reviews': 5, 'child deaths': 6 },
    },
];

const matters: readonly (readonly [Matter, RegExp])[] = [
    ['child deaths', /\bchild deaths?\b|\bCDOP\b/i],
    ['serious incidents and practice reviews', /\bpractice reviews?\b|\brapid reviews?\b|\bserious incidents?\b/i],
    ['the arrangements', /\bsafeguarding arrangements\b|\bindependent scrutiny\b|\brelevant agencies\b/i],
];

const citations =
    /Working Together(?: to Safeguard Children)?,? ?\(?(?<year>2018|2023)\)?[^.;\0\n]{0,40}?\b(?:(?<chapter>[Cc]hapter)|(?<page>[Pp]ages?|pp?\.)) ?(?<number>\d{1,3})/gu;

/** The same matter has another chapter in each edition, and citations are carried over. */
export const citationAnchorValid = defineRule({
    code: 'citation-anchor-valid',
    on: 'MasaDocument',
    isLocal: true,
    level: 'good',
    source: 'The text of Working Together 2023; for 2018, secondary sources. The text of 2026 was not read, and is not checked',
    requirement: 'A chapter or page that is cited exists in that edition, and speaks of the matter.',
    why: 'Whoever follows the citation lands in another chapter: child deaths are chapter 5 in 2018 and chapter 6 in 2023.',
    fix: 'Look the place up in the edition that is cited.',
    examples: {
        reported: 'section deaths "Child deaths" {\n    "On child deaths see Working Together 2023, chapter 5."\n}\n',
        silent: 'section deaths "Child deaths" {\n    "On child deaths see Working Together 2023, chapter 6."\n}\n',
    },
    *check(document, context) {
        for (const words of findWords(context.document, citations, ['text', 'cited', 'remark'])) {
            const edition = editions.find(({ year }) => year === words.groups['year']);
            const number = Number(words.groups['number']);
            const sentence = sentenceAround(words);
            const message = edition && describe(edition, number, words.groups['chapter'] !== undefined, sentence);
            if (message) yield { node: document, words: { start: words.start, end: words.end }, message };
        }
    },
});

function describe(edition: Edition, number: number, isChapter: boolean, sentence: FoundSentence): string | undefined {
    const name = `Working Together ${edition.year}`;
    if (!isChapter)
        return edition.pages !== undefined && number > edition.pages
            ? `${name} has ${edition.pages} pages; there is no page ${number}.`
            : undefined;
    if (number > edition.chapters || number < 1) return `${name} has ${edition.chapters} chapters; there is no chapter ${number}.`;
    const spoken = matters.filter(([, pattern]) => pattern.test(sentence.text)).map(([matter]) => matter);
    const [matter] = spoken;
    // A sentence that speaks of several matters may cite the chapter of any of them.
    if (!matter || spoken.some((one) => edition.chapterOf[one] === number)) return undefined;
    return `In ${name}, ${matter} are chapter ${edition.chapterOf[matter]}, not chapter ${number}.`;
}
