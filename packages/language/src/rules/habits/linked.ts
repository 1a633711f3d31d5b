/** What lacks on a line on whose words others follow that cannot: a word or a comma between them, or quotation marks. */
import type { Place } from '../offset-edit.js';
import { type Habit, type Line, placeOf, writeAt } from './habit.js';

/** Whether a line could be read in the block that it stands in. */
export type Reads = (line: string) => boolean;

/** What may link a day with what stands before it. */
const links = ['on', 'approved', 'from', 'to', 'until'];

const day = /^(?:\d{1,2}(?:st|nd|rd|th)?[ \t]+)?\p{L}{3,9}\.?[ \t]+\d{4}\b|^\d{1,2}([./-])\d{1,2}\1\d{2,4}\b/u;

/** `signed by council.chief 1 May 2026`, `meets monthly (except August)`, `from WY ICB £10`: what could be read is tried out. */
export function findLink({ before, rest }: Line, reads: Reads): Habit | undefined {
    const [date] = day.exec(rest) ?? [];
    if (date !== undefined) {
        const behind = rest.slice(date.length);
        const right = links.filter((link) => reads(`${before}${link} 1 May 2026${behind}`)).map((link) => `${link} ${date}`);
        if (right.length > 0) return tell(`A word is missing before the date: write ${right.join(' or ')}.`, placeOf(date), right);
    }
    const article = /(?:^|[ \t])((?:the|all|our|an?)[ \t]+)$/.exec(before)?.[1];
    if (article !== undefined && reads(`${before.slice(0, -article.length)}${rest}`)) {
        const fix = writeAt(placeOf(article, -article.length), '', { title: `Take out '${article.trim()}'` });
        return { message: `Write it without '${article.trim()}'.`, ...placeOf(article, -article.length), fixes: [fix] };
    }
    const bare = rest.replace(/^\(([^()]*)\)/, '$1');
    if (bare !== rest && reads(`${before}${bare}`)) {
        const written = rest.slice(0, rest.indexOf(')') + 1);
        return { ...tell('', placeOf(written), [written.slice(1, -1)]), message: `Write it without brackets: ${written.slice(1, -1)}.` };
    }
    const spaces = before.length - before.trimEnd().length;
    const withComma = (words: string): string => `${before.trimEnd()}, ${words}`;
    // What might be any name is none that a comma would make sense of.
    if (reads(withComma(rest)) && !reads(withComma(rest.replace(/^\S+/, 'some-name'))))
        return {
            message: `A comma is missing before '${rest.trim()}'.`,
            fixes: [writeAt(placeOf('', -spaces), ',', { title: 'Write a comma' })],
        };
    const words = rest.replace(/^\(([^()]*)\)[ \t]*$/, '$1').trim();
    const name = /(?:^|[ \t])(\p{Lu}[\p{L}\d-]*)[ \t]+$/u.exec(before)?.[1];
    const [more = ''] = (name !== undefined && /^\p{Lu}[\p{L}\d-]*(?:[ \t]+\p{Lu}[\p{L}\d-]*)*/u.exec(rest)) || [];
    if (name !== undefined && more !== '') {
        const ahead = before.slice(0, before.lastIndexOf(name));
        return reads(`${ahead}"x"${rest.slice(more.length)}`)
            ? quoted(`${name} ${more}`, { start: ahead.length - before.length, end: more.length })
            : undefined;
    }
    // Behind a name, words may belong to it; in brackets they do not.
    const isRemark = rest.startsWith('(') || !reads(`${before.replace(/\S+[ \t]+$/, 'some-name ')}"x"`);
    return isRemark && /^[^"{}]*\p{L}[^"{}]*$/u.test(words) && reads(`${before}"x"`) ? quoted(words, placeOf(rest.trimEnd())) : undefined;
}

function quoted(words: string, place: Place): Habit {
    return {
        ...tell(`Words stand in quotation marks: write "${words}".`, place, [`"${words}"`]),
        called: words,
        known: (name) => `What is called "${words}" has the name ${name}: write ${name}.`,
    };
}

function tell(message: string, place: Place, right: readonly string[]): Habit {
    return { message, ...place, fixes: right.map((each) => writeAt(place, each)) };
}
