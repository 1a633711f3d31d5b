/** How names are written: without spaces, apostrophes and numbers, and in lists with commas between them. */
import { isName } from '../../grammar/names.js';
import { findCollective, findNearCollective } from '../../grammar/other-words.js';
import type { Place } from '../offset-edit.js';
import { counts, type Habit, inDigits, instead, type Line, named, nameFor, placeOf, writeAt } from './habit.js';

/** The facts that hold a list of names. */
export const listFact =
    'reports to|members|chairs?|vice chair|send to|relevant agencies|supported by|led by|written by|agreed by|funded by|represented by|includes|pays for|belongs to|partners|joint with|updates sent to';

/** `members the delegates,` with another fact on the next line. */
export function commaAbove({ before, above }: Line): string | undefined {
    const word = /^([a-z]+)[ \t]+$/.exec(before)?.[1];
    return word && above.endsWith(',')
        ? `The line above ends with a comma, so '${word}' was read as one more of its list. Take the comma out.`
        : undefined;
}

/** `group children's-group`, `group quality&audit` */
export function signInName({ before, rest }: Line): string | undefined {
    const name = new RegExp(`^(?:${named})[ \\t]+(\\p{L}[\\p{L}\\d-]*)$`, 'u').exec(before)?.[1];
    const [, sign = '', end] = /^(['’&/.])([\p{L}\d-]+)/u.exec(rest) ?? [];
    if (name === undefined || end === undefined) return undefined;
    return /['’]/.test(sign)
        ? `A name has no apostrophe: write ${name}${end}. In the title, which readers see, it may stand.`
        : `A name has no '${sign}': write ${name}-${sign === '&' ? 'and-' : ''}${end}. In the title, which readers see, it may stand.`;
}

/** `group strategic board "Strategic Board" {`, also where one of the words opens something, as in `group exploitation group`. */
export function nameOfSeveralWords({ before, rest }: Line): string | Habit | undefined {
    const name = new RegExp(`^(?:${named})[ \\t]+([\\p{L}\\d-]+(?:[ \\t]+[\\p{L}\\d-]+)*)[ \\t]+$`, 'u').exec(before)?.[1];
    if (name === undefined) return undefined;
    const further = /^[\p{L}\d-]+(?:[ \t]+[\p{L}\d-]+)*(?=[ \t]*(?:["{]|$))/u.exec(rest)?.[0] ?? '';
    const stray = further === '' ? (/^[\p{L}\d-]+/u.exec(rest)?.[0] ?? '') : further;
    const isTwoWords = /[ \t]/.test(name);
    if (!isTwoWords && further !== '' && /^\p{Lu}/u.test(further) && !/^\p{Lu}/u.test(name)) return titleWithoutQuotes(further);
    if (stray === '' && !(isTwoWords && /^["{]/.test(rest))) return undefined;
    const joined = `${name} ${stray}`.trim().replace(/[ \t]+/g, '-');
    const start = before.lastIndexOf(name) - before.length;
    const end = stray === '' ? start + name.length : stray.length;
    return {
        message: `A name has no spaces: write ${joined}, and what readers see in quotation marks behind it.`,
        fixes: [writeAt({ start, end }, joined)],
    };
}

/** `group board Strategic Board {` */
export function titleWithoutQuotes(title: string, start = 0): Habit {
    const right = `"${title}"`;
    return {
        message: `What readers see stands in quotation marks: write ${right} behind the name.`,
        ...instead(placeOf(title, start), right),
    };
}

/** `step 1 "Talk"`, `step "Talk"`, `step 1: they talk, within 5 days`, `stage 2 – their managers – 2 working days` */
export function numberInPlaceOfName({ before, rest }: Line): Habit | undefined {
    const [, opener, number = ''] = new RegExp(`^(${named})[ \\t]+(\\d+[ \\t]*)?$`).exec(before) ?? [];
    const written = `${number}${rest}`;
    if (opener === undefined || beginsWithDigit.test(written)) return undefined;
    const [quoted = '', title = ''] = /^(?:\d+[ \t]*[.):–—-]?[ \t]*)?"([^"]*)"/.exec(written) ?? [];
    const [bare = '', words = ''] = numberedWords.exec(written) ?? [];
    if (quoted === '' && !/^\d/.test(written)) return undefined;
    const text = title || `${words.charAt(0).toUpperCase()}${words.slice(1)}` || 'The title';
    const right = `${nameFor(title || words)} "${text}"`;
    const end = (quoted || bare).length;
    const [, time] = limit.exec(written.slice(end)) ?? [];
    if (time !== undefined && /^st(?:age|ep)$/.test(opener)) {
        const whole = `step ${right} within ${time}`;
        const line = { start: -before.length, end: rest.trimEnd().length };
        return {
            message: `A step has a name and a title, and then its time limit: write ${whole}.`,
            ...instead(line, whole),
        };
    }
    return {
        message: `A name stands before the title, which others refer to it by: write ${opener} ${right}.`,
        fixes: end > 0 ? [writeAt({ start: -number.length, end: end - number.length }, right)] : [],
    };
}

const time = String.raw`\d+[ \t]+(?:working[ \t]+)?(?:hour|day|week|month)s?`;

/** What stands behind a number, up to its time limit. */
const numberedWords = new RegExp(
    String.raw`^\d+[ \t]*[.):–—-]?[ \t]+(\p{L}[^"{}]*?)(?:,?(?=(?:[ \t]+[–—-])?[ \t]+(?:within|by)[ \t])|(?=[ \t]*[,–—-][ \t]+(?:a[ \t]+further[ \t]+)?${time}[ \t]*$)|[.,;]?[ \t]*$)`,
    'u',
);

const limit = new RegExp(String.raw`^[ \t]*[,–—-]?[ \t]*(?:within[ \t]+)?(?:a[ \t]+further[ \t]+)?(${time})\b`);

/** `group 1st-board "First Board"`, `reports to 1st-board` */
export function digitAtBeginningOfName({ before, rest }: Line): Habit | undefined {
    // A year in front was read as a number.
    const ahead = /\d*$/.exec(before)?.[0] ?? '';
    const [name, number = '', ordinal, words = ''] = beginsWithDigit.exec(`${ahead}${rest}`) ?? [];
    if (name === undefined || !opensName.test(before.slice(0, before.length - ahead.length))) return undefined;
    const first = ordinal === undefined ? undefined : ordinals[Number(number) - 1];
    const right = first === undefined ? `${words}-${number}` : `${first}-${words}`;
    return {
        message: `A name begins with a letter, not with a digit: write ${right}.`,
        fixes: [writeAt({ start: -ahead.length, end: name.length - ahead.length }, right)],
    };
}

/** What a name is expected behind. */
const opensName = new RegExp(`(?:^(?:${named})|^(?:${listFact})\\b.*)[ \\t]+$`);

const beginsWithDigit = /^(\d+)(?:(st|nd|rd|th)(?=-))?-?(\p{L}[\p{L}\d-]*)/u;

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** `reports to panel, adults board`; `members "the one" "the other"` */
export function listOfNames({ before, rest }: Line): string | Habit | undefined {
    if (!new RegExp(`^(?:${listFact}|covers|themes|looks at)\\b`).test(before)) return undefined;
    if (rest.startsWith('"') && /["\p{L}\d][ \t]+$/u.test(before) && !/\b(?:as|of|and|to|by)[ \t]+$/.test(before)) {
        const words = /^"[^"]*"/.exec(rest)?.[0] ?? rest;
        const count = new RegExp(`(?:^|[ \\t])(${counts.join('|')})[ \\t]+$`).exec(before)?.[1];
        return count === undefined
            ? `A comma is missing before ${words}.`
            : `How many there are is written in digits: write ${inDigits(count)} ${words}.`;
    }
    const begun = lastOfList.exec(before)?.[1];
    const further = moreOfName.exec(rest)?.[0];
    if (begun === undefined || further === undefined) return undefined;
    const place = { start: before.lastIndexOf(begun) - before.length, end: further.length };
    const written = `${before.slice(place.start)}${further}`;
    const hasArticle = begun === 'the';
    const words = (hasArticle ? further : written).replace(/[ \t]+/g, ' ');
    const several = hasArticle || / /.test(words) ? findCollective(words.replace(/^the /, '')) : undefined;
    if (several !== undefined) return meantTogether(several, place);
    if (hasArticle && (!/\p{Lu}/u.test(further) || !/ /.test(words))) return withoutArticle(further, place.start, place.end);
    if (!/[ '’]/.test(words) || /[ ](?:every|each|monthly|quarterly|annually|once|twice)\b/.test(words)) return undefined;
    const right = `"${words}"`;
    // Names begin small, and titles do not.
    const mayBeName = /^\p{Ll}/u.test(words) && isName(words.replaceAll(' ', '-'));
    return {
        message: mayBeName
            ? `A name has no spaces: write ${words.replaceAll(' ', '-')} if that is its name, ${right} in quotation marks, or a comma between several.`
            : `Words stand in quotation marks: write ${right}, or the name under which it is stated.`,
        ...instead(place, right),
        called: words,
        known: (name) => `What is called ${right} has the name ${name}: write ${name}.`,
    };
}

/** `answers voice-included area-stated`: a list in which names alone stand. */
export function namesWithoutCommas({ before, rest }: Line): Habit | undefined {
    const between = behindName.exec(before)?.[1];
    const name = /^(?!and\b)[\p{Ll}][\p{L}\d.-]*/u.exec(rest)?.[0];
    if (between === undefined || name === undefined) return undefined;
    const comma = writeAt({ start: -between.length, end: 0 }, ', ', { title: 'Write a comma' });
    return { message: `A comma is missing before ${name}.`, end: name.length, fixes: [comma] };
}

const behindName =
    /(?:\banswers|^follows|^themes|^looks at|^reported in|^rests on)[ \t]+(?:.*[,;\s])?[\p{Ll}][\p{L}\d.-]*([ \t]*[;/&]?[ \t]*)$/u;

const listWord = String.raw`[\p{L}][\p{L}\d'’-]*`;

/** What stands behind the last comma of a list, or behind its fact's words: titles have capitals behind `and` as well. */
const lastOfList = new RegExp(
    String.raw`^(?:.*[ \t]and[ \t]+(?=the[ \t]*$)|.*,[ \t]*(?:and[ \t]+)?|.*[ \t]and[ \t]+(?=\p{Ll})|(?:${listFact})[ \t]+(?:as[ \t]+\S+[ \t]+)?)(${listWord}(?:[ \t]+${listWord})*)[ \t]*$`,
    'u',
);

/** The words up to what may follow a name in a list. */
const moreOfName = new RegExp(
    String.raw`^['’]?${listWord}(?:[ \t]+(?!and[ \t]+["\p{Ll}]|(?:as|from|until|with|within|without)\b)${listWord})*`,
    'u',
);

/** `lead chief "Chief" held by the police`, `signed by the chief executive`, `approved 1 May 2026 by the Executive` */
export function articleBehindBy({ before, rest }: Line): Habit | undefined {
    const article = /\bby[ \t]+(?:.*,[ \t]*)?(the[ \t]+)$/.exec(before)?.[1];
    const words = moreOfName.exec(rest)?.[0];
    if (article === undefined || words === undefined) return undefined;
    return tellArticle(words, -article.length, words.length);
}

/** `reports to the executive`, `members the delegate` */
function withoutArticle(words: string, start: number, end: number): Habit {
    const several = findNearCollective(words);
    if (several === undefined) return tellArticle(words, start, end);
    return meantTogether(several, { start, end });
}

function meantTogether(several: string, place: Place): Habit {
    const newText = `the ${several}`;
    return { message: `Did you mean '${newText}'?`, ...instead(place, newText) };
}

function tellArticle(words: string, start: number, end: number): Habit {
    const name = words
        .toLowerCase()
        .split(/[ \t]+/)
        .join('-');
    const meaning = (meant: string): string => `A name stands without 'the': write ${meant}.`;
    return {
        message: meaning(name),
        fixes: [writeAt({ start, end }, name, { isCertain: !name.includes('-') })],
        called: name,
        meaning,
    };
}
