import { wordsAt, wordsText } from '../../model/wording.js';
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
        for (const run of wordsText(context.document).matchAll(runs)) {
            for (const { start, end, text, times } of findDoubles(run[0])) {
                const words = { start: run.index + start, end: run.index + end };
                if (wordsAt(context.document, words.start)?.role === 'standard') continue;
                const count = times === 2 ? 'twice' : `${times} times`;
                yield { node: document, words, message: `'${text.replace(/\s+/g, ' ')}' stands here ${count} in a row.` };
            }
        }
    },
});

/** Words with nothing but spaces between them. */
const runs = /(?<![\p{L}\p{N}'’-])[\p{L}\p{N}'’-]+(?:[ \t\r\n]+[\p{L}\p{N}'’-]+)+/gu;

interface Doubled {
    readonly start: number;
    readonly end: number;
    /** The phrase, once. */
    readonly text: string;
    readonly times: number;
}

/** What follows the first of equal phrases. The second word of a name such as Baden Baden is no slip. */
function* findDoubles(run: string): Generator<Doubled> {
    const words = [...run.matchAll(/[^ \t\r\n]+/g)].map(({ 0: text, index }) => ({ text, start: index, lower: text.toLowerCase() }));
    const same = (one: number, other: number, length: number): boolean => {
        for (let at = 0; at < length; at += 1) if (words[one + at]?.lower !== words[other + at]?.lower) return false;
        return true;
    };
    for (let at = 0; at < words.length; at += 1) {
        for (let length = 1; length <= longest && at + 2 * length <= words.length; length += 1) {
            const joined = /^(?:and|or)$/.test(words[at + length]?.lower ?? '') && length >= shortestJoined ? 1 : 0;
            const second = at + length + joined;
            if (second + length > words.length || !same(at, second, length)) continue;
            const first = words[second];
            if (!first || (length === 1 && (allowed.has(first.lower) || !/^\p{Ll}/u.test(first.text)))) break;
            let times = 2;
            while (joined === 0 && at + (times + 1) * length <= words.length && same(at, at + times * length, length)) times += 1;
            const last = words[second + (times - 1) * length - 1];
            const text = run.slice(first.start, end(words[second + length - 1]));
            yield { start: first.start, end: end(last), text, times };
            at = second + (times - 1) * length - 1;
            break;
        }
    }
}

function end(word: { readonly text: string; readonly start: number } | undefined): number {
    return word ? word.start + word.text.length : 0;
}
