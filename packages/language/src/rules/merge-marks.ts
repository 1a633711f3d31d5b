import type { Place } from './offset-edit.js';

/** The versions that a merge left one behind the other, for somebody to choose. */
export interface LeftByMerge extends Place {
    readonly message: string;
    /** What each side wrote, where both can be told apart. */
    readonly versions: readonly string[];
}

/** The lines that git puts around and between the versions: seven signs, and for some the name of a side. */
const marks = /^(<{7}|\|{7}|={7}|>{7})(?: .*|\r?$)/gm;

/**
 * Finds what a merge of two versions left in a text, within texts to publish too. Seven equal signs alone may underline a heading, and
 * count only between the two others.
 */
export function findMerges(text: string): readonly LeftByMerge[] {
    if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return [];
    const found: LeftByMerge[] = [];
    const lineAt = countLines(text);
    const lines = [...text.matchAll(marks)].map(({ 0: line, 1: sign = '', index }) => ({
        sign: sign[0],
        start: index,
        end: index + line.length,
    }));
    for (let at = 0; at < lines.length; at += 1) {
        const first = lines[at];
        if (!first || (first.sign !== '<' && first.sign !== '>')) continue;
        let last = at + 1;
        while (last < lines.length && lines[last]?.sign !== '<' && lines[last]?.sign !== '>') last += 1;
        const closing = first.sign === '<' ? lines[last] : undefined;
        if (!closing || closing.sign === '<') {
            found.push({
                ...first,
                versions: [],
                message: 'A merge of two versions left this line here. Take it out, and what does not belong to the version you keep.',
            });
            continue;
        }
        const middle = lines.slice(at + 1, last).filter(({ sign }) => sign === '=');
        const base = lines.slice(at + 1, last).find(({ sign }) => sign === '|');
        const [only] = middle;
        found.push({
            start: first.start,
            end: closing.end,
            versions:
                only && middle.length === 1
                    ? [text.slice(lineBehind(text, first.end), (base ?? only).start), text.slice(lineBehind(text, only.end), closing.start)]
                    : [],
            message: `A merge left two versions here, down to line ${lineAt(closing.start)}. Keep one of them, or parts of both, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.`,
        });
        at = last;
    }
    return found;
}

/** Tells the number of the line at an offset, from one, to who asks for them in order. */
function countLines(text: string): (offset: number) => number {
    let [line, counted] = [1, 0];
    return (offset) => {
        for (let end = text.indexOf('\n', counted); end >= 0 && end < offset; end = text.indexOf('\n', counted)) {
            line += 1;
            counted = end + 1;
        }
        return line;
    };
}

function lineBehind(text: string, end: number): number {
    return text[end] === '\n' ? end + 1 : end;
}
