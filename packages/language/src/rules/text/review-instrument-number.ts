import { findWords, sentenceAround } from '../../model/wording.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** What a regulation is on, and the words by which a sentence on it is known. */
interface Regulation {
    readonly number: number;
    readonly matter: string;
    readonly words: RegExp;
}

/** Source: SI 2018/789, regulations 11 to 18, as made; read. Those before are on national reviews, and few arrangements cite them. */
const regulations: readonly Regulation[] = [
    { number: 11, matter: 'the criteria for a local review', words: /\bcriteria\b|\bdecid\w+ whether\b/i },
    { number: 12, matter: 'the appointment of a reviewer', words: /\bappoint\w* (?:of )?(?:a |the |one or more )?reviewers?\b/i },
    { number: 13, matter: 'the removal of a reviewer', words: /\bremov\w+ (?:of )?(?:a |the )?reviewers?\b/i },
    {
        number: 14,
        matter: 'watching how a review goes',
        words: /\bmonitor\w*|\bsupervis\w*|\btimeliness\b|\bprogress of (?:a |the )?review/i,
    },
    {
        number: 15,
        matter: 'what the report of a review holds',
        words: /\bcontents? of\b|\bsummary of\b|\bunderlying reasons?\b|\bsystemic\b/i,
    },
    {
        number: 16,
        matter: 'the copy of the report before it is published',
        words: /\b(?:before|prior to) (?:it is |its |the )?publi\w+|\bcop(?:y|ies)\b/i,
    },
    {
        number: 17,
        matter: 'how long the report is public',
        words: /\b(?:at least )?(?:one|1|a) year\b|\b(?:publicly )?available for\b|\bremains? public/i,
    },
    { number: 18, matter: 'relevant agencies', words: /\brelevant agenc(?:y|ies)\b/i },
];

const last = 18;

const citations = /\b[Rr]egulations? (?<number>\d{1,2})(?!\d|[(/.]\d|\s*(?:,|and|to|or|-|–)\s*\d)/gu;

/** The instrument by its title or number, or a review: other instruments have regulations of these numbers too. */
const instrument = /\b2018\/789\b|\bChild Safeguarding Practice Review and Relevant Agency(?: \(England\))?(?: Regulations)?(?: 2018)?\b/i;
const reviews = /\b(?:local child safeguarding |child safeguarding )?practice reviews?\b|\bLCSPRs?\b|\breviewers?\b|\blocal reviews?\b/i;
const otherInstrument =
    /\b(?:\p{Lu}[\p{L}()]*\s+)+Regulations\s+(?:19|20)\d{2}|\bGDPR\b|\bnational (?:child safeguarding practice )?reviews?\b/u;

/** The numbers of the regulations are copied from the guidance, which has two of them wrong. */
export const reviewInstrumentNumber = defineRule({
    code: 'review-instrument-number',
    on: 'MasaDocument',
    level: 'good',
    source: 'SI 2018/789, regulations 11 to 18; Working Together 2023, footnotes 206 and 208',
    requirement: 'A regulation on practice reviews is cited by its number.',
    why: 'Working Together 2023 itself points to regulation 15 for watching a review, which is 14, and for publishing its report, which is 17; whoever copies it sends readers to the wrong place. A sentence that speaks of several of these matters, or of another instrument, is left alone.',
    fix: 'Write the number: 11 criteria, 12 appointing a reviewer, 13 removing one, 14 watching the review, 15 what the report holds, 16 the copy before publication, 17 how long it is public, 18 relevant agencies.',
    examples: {
        reported:
            'section learning "Learning" {\n    "The report of a practice review stays available for at least one year, as regulation 15 asks."\n}\n',
        silent: 'section learning "Learning" {\n    "The report of a practice review stays available for at least one year, as regulation 17 asks."\n}\n',
    },
    *check(document, context) {
        for (const found of findWords(context.document, citations, ['text', 'remark', 'cited'])) {
            const number = Number(found.groups['number']);
            const sentence = sentenceAround(found).text;
            const ownWords = sentence.replace(instrument, '');
            const isNamed = ownWords !== sentence;
            if (otherInstrument.test(ownWords) || !(isNamed || reviews.test(sentence))) continue;
            const spot = { node: document, words: { start: found.start, end: found.end } };
            if (number > last && isNamed) {
                yield {
                    ...spot,
                    message: `The regulations of 2018 on practice reviews have ${last} regulations; there is no regulation ${number}.`,
                };
                continue;
            }
            const spoken = regulations.filter(({ words }) => words.test(ownWords));
            const [right] = spoken;
            if (!right || spoken.length > 1 || right.number === number || number > last) continue;
            const at = found.end - (found.groups['number']?.length ?? 0);
            yield {
                ...spot,
                message: `Regulation ${number} is not on ${right.matter}; that is regulation ${right.number}.`,
                fixes: [
                    {
                        title: `Write ${right.number}`,
                        edits: write({ node: document, words: { start: at, end: found.end } }, String(right.number)),
                    },
                ],
            };
        }
    },
});
