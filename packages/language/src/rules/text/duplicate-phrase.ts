import { wordsAt, wordsText } from '../../model/wording.js';
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
        for (const { start, end, text, times, afterFirst } of findDoubles(wordsText(context.document))) {
            if (wordsAt(context.document, start)?.role === 'standard') continue;
            const count = times === 2 ? 'twice' : `${times} times`;
            yield {
                node: document,
                words: { start, end },
                message: `'${text.replace(/\s+/g, ' ')}' stands here ${count} in a row.`,
                fixes: [{ title: 'Keep it once', edits: write({ node: document, words: { start: afterFirst, end } }, '') }],
            };
        }
    },
});

interface Doubled {
    /** Where the first of them ends. */
    readonly afterFirst: number;
    readonly start: number;
    readonly end: number;
    /** The phrase, once. */
    readonly text: string;
    readonly times: number;
}

/** What follows the first of equal phrases. The second word of a name such as Baden Baden is no slip. */
function* findDoubles(text: string): Generator<Doubled> {
    for (const words of findRuns(text)) {
        for (let at = 0; at < words.count; at += 1) {
            for (let length = 1; length <= longest && at + 2 * length <= words.count; length += 1) {
                const joined = length >= shortestJoined && /^(?:and|or)$/i.test(words.text(at + length)) ? 1 : 0;
                const second = at + length + joined;
                if (second + length > words.count || !words.areSame(at, second, length)) continue;
                const first = words.text(second);
                if (length === 1 && (allowed.has(first.toLowerCase()) || !/^\p{Ll}/u.test(first))) break;
                let times = 2;
                while (joined === 0 && at + (times + 1) * length <= words.count && words.areSame(at, at + times * length, length))
                    times += 1;
                const last = second + (times - 1) * length - 1;
                yield {
                    afterFirst: words.end(at + length - 1),
                    start: words.start(second),
                    end: words.end(last),
                    text: words.text(second, second + length - 1),
                    times,
                };
                at = last;
                break;
            }
        }
    }
}

/** Words with nothing but spaces between them. Only where they stand is kept: a nation's arrangements have a million. */
class Run {
    readonly #text: string;
    readonly #starts: number[] = [];
    readonly #ends: number[] = [];

    constructor(text: string) {
        this.#text = text;
    }

    get count(): number {
        return this.#starts.length;
    }

    add(start: number, end: number): void {
        this.#starts.push(start);
        this.#ends.push(end);
    }

    start(word: number): number {
        return this.#starts[word] ?? 0;
    }

    end(word: number): number {
        return this.#ends[word] ?? 0;
    }

    text(first: number, last = first): string {
        return this.#text.slice(this.start(first), this.end(last));
    }

    /** Whether two phrases have the same words, but for capitals. */
    areSame(one: number, other: number, length: number): boolean {
        for (let at = 0; at < length; at += 1) {
            const [start, otherStart] = [this.start(one + at), this.start(other + at)];
            const letters = this.end(one + at) - start;
            if (this.end(other + at) - otherStart !== letters) return false;
            for (let letter = 0; letter < letters; letter += 1)
                if (lower(this.#text.charCodeAt(start + letter)) !== lower(this.#text.charCodeAt(otherStart + letter))) return false;
        }
        return true;
    }
}

function* findRuns(text: string): Generator<Run> {
    let run = new Run(text);
    let at = 0;
    while (at < text.length) {
        const start = at;
        while (isOfWord(text.charCodeAt(at))) at += 1;
        if (at > start) {
            run.add(start, at);
            while (isSpace(text.charCodeAt(at))) at += 1;
            continue;
        }
        if (run.count > 1) yield run;
        if (run.count > 0) run = new Run(text);
        at += 1;
    }
    if (run.count > 1) yield run;
}

/** Letters of Latin script, digits, apostrophes and hyphens. */
function isOfWord(code: number): boolean {
    return (
        (code >= 97 && code <= 122) ||
        (code >= 65 && code <= 90) ||
        (code >= 48 && code <= 57) ||
        code === 39 ||
        code === 45 ||
        code === 0x2019 ||
        (code >= 0xc0 && code <= 0x24f)
    );
}

function isSpace(code: number): boolean {
    return code === 32 || code === 9 || code === 10 || code === 13;
}

function lower(code: number): number {
    return code >= 65 && code <= 90 ? code + 32 : code;
}
