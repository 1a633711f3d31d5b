/** How texts are written: between double quotation marks, with references between single braces. */
import { blocksOpenedBy, openingWords } from '../../grammar/opening-words.js';
import { describeStrangeWord } from '../../grammar/parser-messages.js';
import { isNobody } from '../../support/nobody.js';
import { citesAct, firstWords, type Habit, instead, type Line, named, placeOf, writeAt } from './habit.js';

/** The facts that hold a text and nothing else. */
export const textFact = 'purpose|note|role|reason|attendance|decides|formula|excludes|contributes|duty|otherwise';

/** What to say of a fact that its block does not have: to write its text in quotation marks would not help. */
export function describeMisplaced(fact: string, block: string | undefined): string | undefined {
    const rules = block === undefined ? [] : blocksOpenedBy(block);
    const [first] = rules;
    return first === undefined || rules.some((rule) => openingWords(rule).includes(fact))
        ? undefined
        : describeStrangeWord(fact, first).message;
}

/** `formerly "Clinical Group"`, `also known as the NSCP` */
export function otherName({ before, rest }: Line): Habit | undefined {
    const [, when = '', name = ''] =
        /^(also|formerly)[ \t]+(?:(?:known|called)[ \t]+)?(?:as[ \t]+)?\(?(?:the[ \t]+)?["“]?([^"“”{}(),]*[^"“”{}(),\s])["”]?\)?[ \t]*$/.exec(
            `${before}${rest}`,
        ) ?? [];
    if (name === '') return undefined;
    const right = `${when} known as "${name}"`;
    const place = { start: -before.length, end: rest.trimEnd().length };
    return { message: `Another name stands in quotation marks: write ${right}.`, ...instead(place, right) };
}

/** `published TBC` */
export function stillUnknown({ before, rest }: Line): Habit | undefined {
    const [words = ''] = /^[\p{L}/ ]+?(?=[ \t.]*$)/u.exec(rest) ?? [];
    if (!/^(?!chair|vice)[a-z][a-z \t]*[ \t]$/.test(before) || new RegExp(`^(?:${named}|signed|post|kind)\\b`).test(before))
        return undefined;
    return isNobody(words)
        ? { message: `'${words}' tells nothing yet: leave this line out until it is known.`, end: words.length }
        : undefined;
}

/** `purpose Sets the direction` */
export function textWithoutQuotes({ before, rest, ...line }: Line): Habit | undefined {
    const [, ahead = '', fact, words = '', quote] =
        new RegExp(`^((${textFact})[ \\t]+)(\\p{L}[^"{}]*)("?)[ \\t]*\\}?[ \\t]*$`, 'u').exec(`${before}${rest}`) ?? [];
    if (fact === undefined || (fact === 'duty' && !/[ \t]/.test(words.trim()))) return undefined;
    const misplaced = describeMisplaced(fact, line.block);
    if (misplaced !== undefined) return { message: misplaced, start: -before.length, end: fact.length - before.length };
    const begun = firstWords(words, 3).replace(/[.,;:]$/, '');
    const message = quote
        ? `The opening quotation mark is missing: write ${fact} "${begun} …".`
        : `Text stands in quotation marks: write ${fact} "${begun} …".`;
    const text = quote ? words : words.trimEnd();
    const newText = quote ? `"${text}` : `"${text}"`;
    return { message, fixes: [writeAt(placeOf(text, ahead.length - before.length), newText, { title: 'Write the quotation marks' })] };
}

/** `The chair sets the agenda.` among the facts of a block */
export function sentenceAmongFacts({ before, rest, block }: Line): Habit | undefined {
    const [, words] = /^(\p{Lu}\S*(?:[ \t]+[^\s"{}]+){3,}\.)[ \t]*$/u.exec(rest) ?? [];
    const rules = block === undefined ? [] : blocksOpenedBy(block);
    if (before !== '' || words === undefined || !rules.some((rule) => openingWords(rule).includes('note'))) return undefined;
    return {
        message: `Text stands in quotation marks, behind a word that says what it is: write note "${firstWords(words, 3)} …".`,
        ...instead(placeOf(words), `note "${words}"`, { title: 'Write a note' }),
    };
}

/** `section 17 of the Act says so`, on a line that opens as an element does. */
export function textCitingAct({ before, rest }: Line): string | undefined {
    return /^[a-z]+[ \t]+$/.test(before) && /^\d/.test(rest) && citesAct.test(`${before}${rest}`)
        ? 'Text stands in quotation marks; where it has several lines, write """ in a line above it and in a line below it.'
        : undefined;
}

/** `kind task and finish` */
export function wordsOfKind({ before, rest, block }: Line): Habit | undefined {
    const [, fact = '', begun = ''] = /^((?:kind|level)[ \t]+)(\p{L}[\p{L}\d-]*[ \t]+)$/u.exec(before) ?? [];
    const [further = ''] = /^[\p{L}\d&][\p{L}\d&'’ \t-]*(?=[ \t]*(?:$|\}|\/\/))/u.exec(rest) ?? [];
    // The kind of a partner has words of its own.
    if (begun === '' || further === '' || block === 'partner') return undefined;
    const words = `${begun}${further.trimEnd()}`;
    // `kind threshold document` of a document
    const [, short, last] = /^([\p{L}\d-]+)[ \t]+(\p{L}+)$/u.exec(words) ?? [];
    if (short !== undefined && last === block) {
        const place = { start: short.length - begun.length, end: further.trimEnd().length };
        return {
            message: `A ${block} says its kind without the word ${block}: write ${fact.trimEnd()} ${short}.`,
            ...instead(place, '', { title: `Write ${short}`, isCertain: true }),
        };
    }
    const newText = `"${words}"`;
    const place = { start: -begun.length, end: further.trimEnd().length };
    return {
        message: `Several words stand in quotation marks: write ${fact.trimEnd()} ${newText}.`,
        ...instead(place, newText, { isCertain: true }),
    };
}

/** `contact help@example.org`, `website www.example.org` */
export function bareAddress({ before, rest }: Line): Habit | undefined {
    const line = `${before}${rest}`;
    const [mail] = /(?<![^\s<(])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(line) ?? [];
    if (line.includes('"')) return undefined;
    if (mail !== undefined)
        return {
            message: `An e-mail address stands in a contact: write contact enquiries "Enquiries" { email "${mail}" }, and refer to it by its name.`,
        };
    const [written = ''] = /(?:https?:\/\/|www\.|(?<=^link[ \t]+)[\w-]+\.)[^\s"{}]+/.exec(line) ?? [];
    return written === ''
        ? undefined
        : { message: `A web address stands in quotation marks, behind link: write link "${written.replace(/^(?!https?:)/, 'https://')}".` };
}

/** `published 1 May 2026 example.org/arrangements` */
export function addressOfPublication({ before, rest }: Line): Habit | undefined {
    const found =
        /^(published[ \t]+(?:\d+[ \t]+\p{L}+[ \t]+)?\d[\d-]*[ \t]+)((?:at[ \t]+)?"?(https?:\/\/)?([\w-]+(?:\.[\w-]+)+(?:[^\s"]*[^\s".,;:)])?)(?:[.,;:)]*")?)/u.exec(
            `${before}${rest}`,
        );
    if (!found) return undefined;
    const [, ahead = '', written = '', scheme = 'https://', address = ''] = found;
    const newText = `at "${scheme}${address}"`;
    const start = ahead.length - before.length;
    const end = start + written.length;
    // What stands behind an address that could be read is another mistake.
    if (end <= 0) return undefined;
    return {
        message: `The address stands behind at, in quotation marks: write ${newText}.`,
        ...instead({ start, end }, newText),
    };
}

/** `{{board}}`, `{Practice & Audit Group}`, `{council's lead}` in a text. */
export function reference({ before, rest }: Line): string | Habit | undefined {
    const double = /\{\{?[ \t]*([^{}"]*?)[ \t]*\}/.exec(
        rest.startsWith('{{') ? rest : before.endsWith('{') && rest.startsWith('{') ? `{${rest}` : '',
    )?.[1];
    if (double !== undefined) return `A reference stands between single braces: write {${double}}. For a plain brace, write \\{.`;
    const [whole] = /^[^{}"\r\n]{1,60}\}/.exec(rest) ?? [];
    const [, ahead = '', begun = ''] = /^(.*)\{([^{}]*)$/.exec(before) ?? [];
    if (whole === undefined || !before.includes('{') || opensBlock(ahead)) return undefined;
    const inner = `${begun}${whole.slice(0, -1)}`.trim();
    // Other marks than those stand in a block that is none of ours.
    if (!/[ \t'’]/.test(inner) || /[;=()"]/.test(inner)) return undefined;
    const name = inner
        .replace(/['’]s[ \t]+/g, '.')
        .replace(/['’]/g, '')
        .replace(/[^\p{L}\d.-]+/gu, '-');
    const plain = 'For a plain brace, write \\{.';
    const message = `A reference holds one name, and with a dot a fact of it: write {${name}} if that is its name. ${plain}`;
    return {
        message,
        start: -begun.length,
        end: whole.length - 1,
        called: inner,
        meaning: (meant) => (meant === inner ? message : `A reference holds a name, and no title: write {${meant}}. ${plain}`),
    };
}

/** Whether a brace behind these words opens a block, for what stands in a block on one line is no reference: `group board "Board" { meets 4 a year }` */
function opensBlock(ahead: string): boolean {
    const quotes = ahead.split('"').length - 1;
    return opener.test(ahead) && (quotes === 0 ? /^\S+[ \t]+\S*[ \t]*$/.test(ahead) : quotes % 2 === 0);
}

const opener = new RegExp(`^(?:${named})[ \t]`);

/** `'We listen.'` */
export function singleQuotes({ before, rest }: Line): Habit | undefined {
    if (!/^['‘`]/.test(rest) || !/(?:^|[ \t])$/.test(before)) return undefined;
    const message = 'Text stands between double quotation marks: write " before and after it.';
    // What ends the line closes the text; marks within it may be apostrophes, but not where another text ends or begins.
    const [whole = '', words = ''] = /^['‘`]([^"\\]*)['’](?=[ \t]*$)/.exec(rest) ?? [];
    if (words === '' || /['’](?=[ \t,])|[ \t]['‘`]/.test(words)) return { message };
    return {
        message,
        fixes: [writeAt(placeOf(whole), `"${words}"`, { title: 'Write double quotation marks', isCertain: true })],
    };
}

/** `chair as above`, `members see above` */
export function asAbove({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', words = ''] =
        /^(\p{Ll}[^"{}]*?[ \t])((?:as|see)[ \t]+(?:above|below|before|previous)|ditto)[ \t.]*$/iu.exec(`${before}${rest}`) ?? [];
    if (words === '') return undefined;
    return {
        message: `Each fact is read by itself: write out what '${words}' stands for.`,
        ...placeOf(words, ahead.length - before.length),
    };
}
