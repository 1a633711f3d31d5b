/** How names are written: without spaces, apostrophes and numbers, and in lists with commas between them. */
import { blocksWith } from '../../grammar/opening-words.js';
import { counts, type Habit, inDigits, type Line, named } from './habit.js';

/** The facts that hold a list of names. */
const listFact =
    'reports to|members|chairs?|vice chair|send to|relevant agencies|supported by|led by|written by|agreed by|funded by|represented by|includes|pays for|belongs to|partners|joint with|updates sent to';

/** `• members the delegates`: a list that was pasted; `• Early help` is one that was meant as text. */
export function bullet({ before, rest }: Line): Habit | undefined {
    const [mark = '', word = ''] = (before === '' && /^[•●▪‣◦·–—][ \t\u00A0]*([a-z-]*)/u.exec(rest)) || [];
    if (mark === '') return undefined;
    const sign = mark.charAt(0);
    if (blocksWith(word).length === 0)
        return {
            message:
                'Text stands between quotation marks. For a list, write """ above and below it, and begin each of its lines with a hyphen.',
        };
    return {
        message: `A fact begins with its own word, without '${sign}'. Bullets are for texts, where a line begins with a hyphen.`,
        mends: [{ title: `Take out '${sign}'`, start: 0, end: mark.length - word.length, newText: '' }],
    };
}

/** `members the delegates,` with another fact on the next line. */
export function commaAbove({ before, above }: Line): string | undefined {
    const word = /^([a-z]+)[ \t]+$/.exec(before)?.[1];
    return word && above.endsWith(',')
        ? `The line above ends with a comma, so '${word}' was read as one more of its list. Take the comma out.`
        : undefined;
}

/** `group children's-group` */
export function apostropheInName({ before, rest }: Line): string | undefined {
    const name = new RegExp(`^(?:${named})[ \\t]+([\\p{L}\\d-]+)$`, 'u').exec(before)?.[1];
    const end = /^['’]([\p{L}\d-]*)/u.exec(rest)?.[1];
    return name !== undefined && end !== undefined
        ? `A name has no apostrophe: write ${name}${end}. In the title, which readers see, it may stand.`
        : undefined;
}

/** `group strategic board "Strategic Board" {`, also where one of the words opens something, as in `group exploitation group`. */
export function nameOfSeveralWords({ before, rest }: Line): string | Habit | undefined {
    const name = new RegExp(`^(?:${named})[ \\t]+([\\p{L}\\d-]+(?:[ \\t]+[\\p{L}\\d-]+)*)[ \\t]+$`, 'u').exec(before)?.[1];
    if (name === undefined) return undefined;
    const further = /^[\p{L}\d-]+(?:[ \t]+[\p{L}\d-]+)*(?=[ \t]*(?:["{]|$))/u.exec(rest)?.[0] ?? '';
    const stray = further === '' ? (/^[\p{L}\d-]+/u.exec(rest)?.[0] ?? '') : further;
    const isTwoWords = /[ \t]/.test(name);
    if (!isTwoWords && further !== '' && /^\p{Lu}/u.test(further) && !/^\p{Lu}/u.test(name))
        return `What readers see stands in quotation marks: write "${further}" behind the name.`;
    if (stray === '' && !(isTwoWords && /^["{]/.test(rest))) return undefined;
    const joined = `${name} ${stray}`.trim().replace(/[ \t]+/g, '-');
    const start = before.lastIndexOf(name) - before.length;
    const end = stray === '' ? start + name.length : stray.length;
    return {
        message: `A name has no spaces: write ${joined}, and what readers see in quotation marks behind it.`,
        mends: [{ title: `Write ${joined}`, start, end, newText: joined }],
    };
}

/** `step 1 "Talk"`, `step "Talk"` */
export function numberInPlaceOfName({ before, rest }: Line): string | undefined {
    const opener = new RegExp(`^(${named})[ \\t]+$`).exec(before)?.[1];
    if (opener === undefined) return undefined;
    const title = /^(?:\d+[.)]?[ \t]*)?"([^"]*)"/.exec(rest)?.[1];
    if (title === undefined && !/^\d/.test(rest)) return undefined;
    const name =
        (title ?? '')
            .toLowerCase()
            .replace(/[^\p{L}\d]+/gu, '-')
            .replace(/^[-\d]+|-+$/g, '')
            .slice(0, 30)
            .replace(/-[^-]*$/, (end) => (title && title.length > 30 ? '' : end)) || 'first';
    return `A name stands before the title, which others refer to it by: write ${opener} ${name} "${title ?? 'The title'}".`;
}

/** `reports to panel, adults board`; `members "the one" "the other"` */
export function listOfNames({ before, rest }: Line): string | undefined {
    if (!new RegExp(`^(?:${listFact})\\b`).test(before)) return undefined;
    if (rest.startsWith('"') && /["\p{L}\d][ \t]+$/u.test(before) && !/\b(?:as|of|and|to|by)[ \t]+$/.test(before)) {
        const words = /^"[^"]*"/.exec(rest)?.[0] ?? rest;
        const count = new RegExp(`(?:^|[ \\t])(${counts.join('|')})[ \\t]+$`).exec(before)?.[1];
        return count === undefined
            ? `A comma is missing before ${words}.`
            : `How many there are is written in digits: write ${inDigits(count)} ${words}.`;
    }
    const last = /(?:,|\b(?:to|members|by|and|chairs?|with|the|agencies|partners|for|includes))[ \t]+([\p{L}][\p{L}\d-]*)[ \t]+$/u.exec(
        before,
    )?.[1];
    const next = /^[\p{L}][\p{L}\d-]*(?:[ \t]+[\p{L}][\p{L}\d-]*)*/u.exec(rest)?.[0]?.split(/[ \t]+/);
    if (last === undefined || !next) return undefined;
    const words = [last, ...next];
    return `A name has no spaces: write ${words.join('-')} if that is its name, or "${words.join(' ')}" in quotation marks.`;
}
