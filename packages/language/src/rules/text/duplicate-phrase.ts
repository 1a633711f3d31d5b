import { offsetOf, wordsAt } from '../../model/wording.js';
import { type Words, wordsIn } from '../../model/words.js';
import { write } from '../fix.js';
import { defineRule } from '../rule.js';

/** Doubled words that good English knows. */
const allowed: ReadonlySet<string> = new Set(['had', 'that', 'very']);

/** The longest phrase that is looked for, in words. A reader sees a longer one without help. */
const longest = 8;

/** From so many words on, a phrase that comes again after `and` or `or` was pasted twice. */
const shortestJoined = 3;

/** A doubled word is overlooked by whoever wrote it, and by nobody else. */
export const duplicatePhrase = defineRule({
    code: 'duplicate-phrase',
    on: 'MasaDocument',
    isLocal: true,
    level: 'good',
    source: 'Good practice',
    requirement: 'No word or phrase stands twice in a row.',
    why: 'A phrase that was pasted twice makes readers doubt the care that went into the rest.',
    fix: 'Take one of the two out.',
    examples: {
        reported: 'section aims "Aims" {\n    "Everybody knows the the part that they play."\n}\n',
        silent: 'section aims "Aims" {\n    "Everybody knows the part that they play, and that that part matters."\n}\n',
    },
    *check(document, context) {
        const words = wordsIn(context.document);
        const offset = (place: number | undefined): number => offsetOf(context.document, place ?? 0);
        for (const { before, second, length, times } of findDoubles(words)) {
            const [start, end] = [offset(words.starts[second]), offset(words.ends[second + (times - 1) * length - 1])];
            if (wordsAt(context.document, start)?.role === 'standard') continue;
            const text = saying(words, second, length).replace(/\s+/g, ' ');
            const count = times === 2 ? 'twice' : `${times} times`;
            const again = { start: offset(words.ends[before]), end };
            yield {
                node: document,
                words: { start, end },
                message: `'${text}' stands here ${count} in a row.`,
                fixes: [{ title: 'Keep it once', edits: write({ node: document, words: again }, '') }],
            };
        }
    },
});

/** A phrase that comes again: the last word of its first, the first word of its second, and how many words it has. */
interface Doubled {
    readonly before: number;
    readonly second: number;
    readonly length: number;
    readonly times: number;
}

/** What follows the first of equal phrases. The second word of a name such as Baden Baden is no slip. */
function* findDoubles(words: Words): Generator<Doubled> {
    const { keys, runs } = words;
    for (let at = 0; at < keys.length; at += 1) {
        for (let length = 1; length <= longest && runs[at + 2 * length - 1] === runs[at]; length += 1) {
            const joined = length >= shortestJoined && isJoint(words, at + length) ? 1 : 0;
            const second = at + length + joined;
            if (keys[at] !== keys[second] || !areSame(words, at, second, length)) continue;
            const first = saying(words, second);
            if (length === 1 && (allowed.has(first.toLowerCase()) || !/^\p{Ll}/u.test(first))) break;
            let times = 2;
            while (joined === 0 && areSame(words, at, at + times * length, length)) times += 1;
            yield { before: at + length - 1, second, length, times };
            at = second + (times - 1) * length - 1;
            break;
        }
    }
}

/** Whether a word is `and` or `or`. */
function isJoint(words: Words, at: number): boolean {
    const letters = (words.ends[at] ?? 0) - (words.starts[at] ?? 0);
    return (letters === 2 || letters === 3) && /^(?:and|or)$/i.test(saying(words, at));
}

/** Whether two phrases have the same words, but for capitals, in one run. */
function areSame(words: Words, one: number, other: number, length: number): boolean {
    const { keys, runs } = words;
    if (runs[other + length - 1] !== runs[one]) return false;
    for (let at = 0; at < length; at += 1) if (keys[one + at] !== keys[other + at]) return false;
    // Different words may have one key by chance.
    const [text, otherText] = [one, other].map((first) => saying(words, first, length).toLowerCase().replace(/\s+/g, ' '));
    return text === otherText;
}

/** So many words as they are written, with what stands between them. */
function saying({ text, starts, ends }: Words, first: number, length = 1): string {
    return text.slice(starts[first], ends[first + length - 1]);
}
