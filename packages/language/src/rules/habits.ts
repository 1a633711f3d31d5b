import { RegExpUtils } from 'langium';
import { blocksWith, firstWordsOf } from '../grammar/opening-words.js';
import { elementOpeners } from '../grammar/prose-tokens.js';
import { closest } from '../support/closest.js';
import { months } from '../support/dates.js';
import { findTwoWays } from '../support/two-ways.js';

/** The line on which a text could not be read on. */
interface Line {
    /** What stands before the place, without the spaces at the beginning. */
    readonly before: string;
    /** What stands at the place and behind it, up to the end of the line. */
    readonly rest: string;
    /** The line above, without the spaces around it. */
    readonly above: string;
}

/** A mistake that is known from elsewhere: what to say of it, and what to write in place of a piece of the text. */
export interface Habit {
    readonly message: string;
    /** Several are several choices, the likeliest first. */
    readonly mends?: readonly Mend[];
}

/** What takes the place of a piece of the text. */
export interface Mend {
    readonly title: string;
    readonly start: number;
    readonly end: number;
    readonly newText: string;
    /** Whether nothing else can have been meant. */
    readonly isCertain?: boolean;
}

/** Knows one habit. A mend counts its places from the place where the text could not be read on. */
type Finder = (line: Line) => string | Habit | undefined;

/** How far around the place we look: lines may be very long. */
const reach = 200;

/**
 * Knows the mistakes that people bring from other papers, and says how to write the same here.
 * @param text The document.
 * @param offset Where the lexer or the parser stumbled.
 * @returns Undefined where the mistake is another.
 */
export function describeHabit(text: string, offset: number): Habit | undefined {
    const lines = text.slice(Math.max(0, offset - reach), offset).split('\n');
    const [rest = ''] = text.slice(offset, offset + reach).split(/\r?\n/, 1);
    const line: Line = { before: lines.at(-1)?.trimStart() ?? '', rest, above: lines.at(-2)?.trim() ?? '' };
    for (const habit of habits) {
        const found = habit(line);
        if (typeof found === 'string') return { message: found };
        if (found)
            return {
                ...found,
                mends: (found.mends ?? []).map((mend) => ({ ...mend, start: offset + mend.start, end: offset + mend.end })),
            };
    }
    return undefined;
}

/** What opens a line that goes on with a name and a title. */
const named = [...elementOpeners, 'lead', 'delegate', 'designated', 'step', 'stage', 'item'].filter((word) => word !== 'import').join('|');

/** The facts that hold a text and nothing else. */
const textFact = 'purpose|note|role|reason|attendance|decides|formula|excludes|contributes|duty|otherwise';

/** The facts that hold a list of names. */
const listFact =
    'reports to|members|chairs?|vice chair|send to|relevant agencies|supported by|led by|written by|agreed by|funded by|represented by|includes|pays for|belongs to|partners|joint with|updates sent to';

const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const frequencyForms =
    'Write it as 4 times a year, every 6 weeks, monthly or as needed; or in quotation marks, and it is published as it stands.';

/** The nearer a habit is to one thing, the earlier it stands. */
const habits: readonly Finder[] = [
    bullet,
    commaAbove,
    apostropheInName,
    nameOfSeveralWords,
    partsOfPosts,
    thousands,
    range,
    frequency,
    together,
    numberInPlaceOfName,
    yearOfReport,
    deadline,
    relevantAgencies,
    titleOfStandard,
    date,
    holder,
    partnerKind,
    event,
    textWithoutQuotes,
    reference,
    listOfNames,
    bareAmount,
    singleQuotes,
];

/** `• members the delegates`: a list that was pasted; `• Early help` is one that was meant as text. */
function bullet({ before, rest }: Line): Habit | undefined {
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
function commaAbove({ before, above }: Line): string | undefined {
    const word = /^([a-z]+)[ \t]+$/.exec(before)?.[1];
    return word && above.endsWith(',')
        ? `The line above ends with a comma, so '${word}' was read as one more of its list. Take the comma out.`
        : undefined;
}

/** `group children's-group` */
function apostropheInName({ before, rest }: Line): string | undefined {
    const name = new RegExp(`^(?:${named})[ \\t]+([\\p{L}\\d-]+)$`, 'u').exec(before)?.[1];
    const end = /^['’]([\p{L}\d-]*)/u.exec(rest)?.[1];
    return name !== undefined && end !== undefined
        ? `A name has no apostrophe: write ${name}${end}. In the title, which readers see, it may stand.`
        : undefined;
}

/** `group strategic board "Strategic Board" {`, also where one of the words opens something, as in `group exploitation group`. */
function nameOfSeveralWords({ before, rest }: Line): string | Habit | undefined {
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

/** `spends £48,000 on "Manager" 2.0 FTE` */
function partsOfPosts({ before, rest }: Line): string | undefined {
    if (!/^spends\b/.test(before)) return undefined;
    const posts =
        /^\(?(\d+(?:\.\d+)?)[ \t]*(?:FTE|WTE|posts?|full[- ]time)/i.exec(rest)?.[1] ??
        (/^(?:FTE|WTE|full[- ]time)/i.test(rest) ? /\((\d+(?:\.\d+)?)[ \t]*$/.exec(before)?.[1] : undefined);
    return posts === undefined ? undefined : `Posts stand in brackets: write (${posts} posts).`;
}

/** `£69 000`, `£1.2 million`, `£500 pounds`, `GBP 500` */
function thousands({ before, rest }: Line): string | undefined {
    const amount = /£[ \t]?([\d.,]+(?: \d{3})*)[ \t\u00A0]+$/.exec(before)?.[1];
    if (amount !== undefined) {
        const groups = /^\d{3}(?: \d{3})*(?![\d/])/.exec(rest)?.[0];
        if (groups) return `Thousands are parted by a comma: write £${withCommas(`${amount} ${groups}`)}.`;
        const scale = /^(thousand|million)\b/i.exec(rest)?.[1];
        if (scale) return `Write £${amount}${scale.toLowerCase() === 'million' ? 'm' : 'k'}, or the amount in full.`;
        if (/^pounds?\b/i.test(rest)) return "The pound sign says it: leave 'pounds' out.";
    }
    const foreign = /^(?:GBP|EUR|USD|€|\$)[ \t]*([\d.,]*\d)/.exec(rest)?.[1];
    return foreign === undefined ? undefined : `Amounts are in pounds: write £${withCommas(foreign)}.`;
}

/** `meets every other month`, `six-weekly`, `4x a year`, `as and when required` */
function frequency({ before, rest }: Line): string | Habit | undefined {
    const said = /^(?:meets|held|appears|reviewed|agencies reviewed)[ \t]+(.*)$/.exec(`${before}${rest}`)?.[1];
    if (said === undefined || /^["{]/.test(rest)) return undefined;
    const stated = /^\S+[ \t]+(.*?)[ \t]*$/.exec(before)?.[1];
    if (stated && /^\((?:and[ \t]+)?(?:as|when|if|plus|more)\b/i.test(rest)) return `Write it without brackets: ${stated}, and as needed.`;
    const capital = /^(?:\p{Lu}[\p{L}-]*)/u.exec(rest)?.[0];
    const lower = capital?.toLowerCase();
    if (capital !== undefined && lower !== undefined && [...firstWordsOf('Frequency'), 'at'].includes(lower))
        return {
            message: `Only names and titles have capitals: write ${lower}.`,
            mends: [{ title: `Write ${lower}`, start: 0, end: capital.length, newText: lower, isCertain: true }],
        };
    const twoWays = findTwoWays(rest);
    if (twoWays?.index === 0) {
        const { word, readings } = twoWays;
        return {
            message: `'${word}' is understood in two ways: write ${readings.join(' or ')}.`,
            mends: readings.map((newText) => ({ title: `Write ${newText}`, start: 0, end: word.length, newText })),
        };
    }
    for (const [pattern, say] of frequencies) {
        const match = pattern.exec(said);
        if (match) return say(match);
    }
    return new RegExp(`(?:^|and |, )${RegExpUtils.escapeRegExp(rest.slice(0, 12))}`).test(said) && /^\p{L}/u.test(rest)
        ? `'${firstWords(rest, 3)}' is no frequency that can be counted. ${frequencyForms}`
        : undefined;
}

const frequencies: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
    [/\bevery (?:other|second) (day|week|month|quarter|term|year)\b/i, ([, unit = '']) => `Write every 2 ${unit.toLowerCase()}s.`],
    [/\bevery fortnight\b/i, () => 'Write fortnightly, or every 2 weeks.'],
    [
        new RegExp(String.raw`\b(\d+|${counts.join('|')})[- ](week|month|year)ly\b`, 'i'),
        ([, count = '', unit = '']) => `Write every ${inDigits(count)} ${unit.toLowerCase()}s.`,
    ],
    [
        /\bevery (\d+)[ \t]*[-–—][ \t]*(\d+) (\w+)/i,
        ([range = '', from = '', , unit = '']) =>
            `A frequency has one number: write every ${from} ${unit}, or "${range}" in quotation marks.`,
    ],
    [/\b(\d+)[ \t]*x[ \t]*(?:(?:a|per|each)[ \t]+)?(\w+)/i, ([, count = '', unit = '']) => `Write ${count} times a ${unit.toLowerCase()}.`],
    [/\bper annum\b/i, () => 'Write a year for per annum, such as 4 times a year.'],
    [
        /\b(?:as and when(?: (?:needed|required|necessary))?|when(?:ever)? (?:needed|required|necessary)|as (?:required|necessary)|ad[- ]hoc)\b/i,
        () => 'Write as needed.',
    ],
];

/** `ages 14-18` */
function range({ before, rest }: Line): string | undefined {
    const from = /(\d+)[ \t]*$/.exec(before)?.[1];
    const to = /^[-–—][ \t]*(\d+)/.exec(rest)?.[1];
    if (from === undefined || to === undefined) return undefined;
    if (/^funding\b/.test(before)) return `A financial year is written with a slash: write ${from}/${to.slice(-2)}.`;
    const unit = /^[-–—][ \t]*\d+[ \t]+((?:working[ \t]+)?\p{L}+)/u.exec(rest)?.[1] ?? 'days';
    if (/\bwithin[ \t]+\d+[ \t]*$/.test(before)) return `A time limit has one number: write within ${to} ${unit}.`;
    if (/^(?:meets|held|appears|reviewed|agencies reviewed)\b/.test(before) && !/\bevery[ \t]+\d+[ \t]*$/.test(before)) {
        const per = /\btimes[ \t]+(?:a|each|every|per)[ \t]+\p{L}+/u.exec(rest)?.[0] ?? 'times a year';
        return `A frequency has one number: write at least ${from} ${per}, or "${from} to ${to} ${per}" in quotation marks.`;
    }
    return /\bevery[ \t]+\d+[ \t]*$/.test(before) ? undefined : `Write ${from} to ${to}.`;
}

/** `chair police.acc, co-chaired with council.dcs`, `chair council.dcs & icb.nurse` */
function together({ before, rest }: Line): string | undefined {
    if (!/^(?:vice[ \t]+)?chair[ \t]/.test(before)) return undefined;
    const other = /^(?:(?:jointly[ \t]+|co-?chair(?:ed)?[ \t]+)(?:with|by)?|with|&)[ \t]*([\p{L}][\p{L}\d.-]*)?/iu.exec(rest);
    if (!other) return undefined;
    const first = /chair[ \t]+([\p{L}][\p{L}\d.-]*)/u.exec(before)?.[1] ?? 'council.dcs';
    return `Those who chair together stand with and between them: write chair ${first} and ${other[1] ?? 'icb.chief-nurse'}.`;
}

/** `step 1 "Talk"`, `step "Talk"` */
function numberInPlaceOfName({ before, rest }: Line): string | undefined {
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

/** `covers 2025/26` in a report. */
function yearOfReport({ before, rest }: Line): string | undefined {
    return /^covers[ \t]+$/.test(before) && /^\d{4}[/–-]\d{2,4}\b/.test(rest)
        ? 'A report covers the same time every year: write covers the previous financial year, or covers 12 months from 1 April 2026.'
        : undefined;
}

/** `publish 30th September 2026` */
function deadline({ before, rest }: Line): string | undefined {
    if (!/^publish(?:[ \t]+by)?[ \t]+$/.test(before)) return undefined;
    const [, day, name] = /^(?:on[ \t]+|by[ \t]+)?(\d{1,2})(?:st|nd|rd|th)?[ \t]+(?:of[ \t]+)?(\p{L}{3,})/u.exec(rest) ?? [];
    const month = monthOf(name);
    if (day && month) return `Write publish by ${Number(day)} ${month} each year.`;
    const end = monthOf(/\bend[ \t]+of[ \t]+(\p{L}{3,})/u.exec(rest)?.[1]);
    return end ? `Write the day, such as publish by ${lastDay(end)} ${end} each year.` : undefined;
}

function lastDay(month: string): number {
    return { February: 28, April: 30, June: 30, September: 30, November: 30 }[month] ?? 31;
}

/** `show relevant agencies` */
function relevantAgencies({ before, rest }: Line): string | undefined {
    return /^show[ \t]+relevant[ \t]*$/.test(before) && /^agencies\b/.test(rest) ? 'Write show agencies.' : undefined;
}

/** `follows "Working Together 2026"` */
function titleOfStandard({ before, rest }: Line): string | undefined {
    const title = /^"([^"]*)"/.exec(rest)?.[1];
    if (title === undefined || !/^follows[ \t]|^follows$/.test(before)) return undefined;
    const name = title
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, '-')
        .replace('working-together-to-safeguard-children-', 'working-together-');
    return `A standard is followed by its name, without quotation marks: write follows ${name}.`;
}

/** `1 Oct. 2027`, `October 1, 2027`, `Oct 2027`, `1 October` */
function date({ before, rest }: Line): string | undefined {
    if (!/\b(?:published|review|from|to|on|by|until|approved|dated|updated)[ \t]+$/.test(before)) return undefined;
    const [, day, name, year] = /^(\d{1,2})(?:st|nd|rd|th)?(?:[ \t]+of)?[ \t]+(\p{L}{3,})\.?,?[ \t]+(\d{4})\b/u.exec(rest) ?? [];
    const month = monthOf(name);
    if (month) return `Write the date as ${Number(day)} ${month} ${year}.`;
    const american = /^(\p{L}{3,})\.?[ \t]+(\d{1,2})(?:st|nd|rd|th)?,?[ \t]+(\d{4})\b/u.exec(rest);
    const americanMonth = monthOf(american?.[1]);
    if (american && americanMonth) return `Write the date as ${Number(american[2])} ${americanMonth} ${american[3]}.`;
    const monthAlone = /^(\p{L}{3,})\.?[ \t]+(\d{4})\b/u.exec(rest);
    const alone = monthOf(monthAlone?.[1]);
    if (monthAlone && alone) return `The day is missing: write a whole date, such as 1 ${alone} ${monthAlone[2]}.`;
    const yearless = new RegExp(`^\\d{1,2}[ \\t]+(?:${months.join('|')})\\b(?![ \\t]+\\d)`).exec(rest)?.[0];
    return yearless === undefined ? undefined : `The year is missing: write a whole date, such as ${yearless} 2027.`;
}

function monthOf(word: string | undefined): string | undefined {
    return word === undefined ? undefined : months.find((month) => month.toLowerCase().startsWith(word.toLowerCase().slice(0, 3)));
}

/** `lead chief "Chief Executive" Robin Porter` */
function holder({ before, rest }: Line): string | undefined {
    const person = /^\p{Lu}[\p{L}'’.-]*(?:[ \t]+\p{Lu}[\p{L}'’.-]*)*/u.exec(rest)?.[0] ?? /^"([^"]+)"/.exec(rest)?.[1];
    return person !== undefined && /^(?:lead|delegate|designated|post|scrutineer)\b.*"[ \t]+$/.test(before)
        ? `Who holds a post stands behind held by: write held by "${person}".`
        : undefined;
}

/** `kind polis` */
const otherKindWords: ReadonlyMap<string, string> = new Map([
    ['council', 'local'],
    ['icb', 'integrated'],
    ['health', 'integrated'],
]);

function partnerKind({ before, rest }: Line): string | undefined {
    const word = /^\p{L}[\p{L}-]*/u.exec(rest)?.[0];
    if (!/^kind[ \t]+$/.test(before) || word === undefined) return undefined;
    const kindWords = ['police', 'education', 'local', 'integrated'];
    const near =
        closest(word, kindWords) ??
        otherKindWords.get(word.toLowerCase()) ??
        kindWords.find((kind) => kind.startsWith(word.toLowerCase().slice(0, 3)));
    const full = near && { local: 'local authority', integrated: 'integrated care board' }[near];
    const kinds =
        'A partner is of the kind local authority, integrated care board, police or education; any other stands in quotation marks.';
    return near ? `'${word}' is no kind of partner. Did you mean '${full ?? near}'? ${kinds}` : `'${word}' is no kind of partner. ${kinds}`;
}

/** `within 24 hours of the disagreement` */
function event({ before, rest }: Line): string | undefined {
    const words = /\bwithin\b.*?\bof[ \t]+(.*)$/.exec(`${before}${rest}`)?.[1];
    if (words === undefined || words.startsWith('"') || !/\bwithin\b.*\bof\b/.test(before)) return undefined;
    const told = words.split(/[ \t]+(?:by|using|then|ends)\b|"/)[0]?.trim() ?? '';
    return `What a time is counted from is the name of a step, or stands in quotation marks: write of "${told}".`;
}

/** `purpose Sets the direction` */
function textWithoutQuotes({ before, rest }: Line): string | undefined {
    const [, fact, words = '', quote] = new RegExp(`^(${textFact})[ \\t]+(\\p{L}[^"{]*)("?)[ \\t]*$`, 'u').exec(`${before}${rest}`) ?? [];
    if (fact === undefined || (fact === 'duty' && !/[ \t]/.test(words.trim()))) return undefined;
    const start = firstWords(words, 3).replace(/[.,;:]$/, '');
    return quote
        ? `The opening quotation mark is missing: write ${fact} "${start} …".`
        : `Text stands in quotation marks: write ${fact} "${start} …".`;
}

/** `{{board}}`, `{practice group}`, `{council's lead}` in a text. */
function reference({ before, rest }: Line): string | undefined {
    const double = /\{\{?[ \t]*([^{}"]*?)[ \t]*\}/.exec(
        rest.startsWith('{{') ? rest : before.endsWith('{') && rest.startsWith('{') ? `{${rest}` : '',
    )?.[1];
    if (double !== undefined) return `A reference stands between single braces: write {${double}}. For a plain brace, write \\{.`;
    const [whole] = /^[^{}"\r\n]{1,60}\}/.exec(rest) ?? [];
    if (!/\{[^{}]*$/.test(before) || whole === undefined) return undefined;
    const inner = `${/\{([^{}]*)$/.exec(before)?.[1] ?? ''}${whole.slice(0, -1)}`.trim();
    if (!/[ \t'’]/.test(inner)) return undefined;
    const name = inner
        .replace(/['’]s[ \t]+/g, '.')
        .replace(/['’]/g, '')
        .replace(/[ \t]+/g, '-');
    return `A reference holds one name, and with a dot a fact of it: write {${name}} if that is its name. For a plain brace, write \\{.`;
}

/** `reports to panel, adults board`; `members "the one" "the other"` */
function listOfNames({ before, rest }: Line): string | undefined {
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

/** A line of a funding table up to an amount that has lost its pound sign. */
function bareAmount({ before, rest }: Line): Habit | undefined {
    const amount = /^\d[\d.,]*/.exec(rest)?.[0];
    if (amount === undefined || !/^(?:from|spends|total|reserve)\b.*[ \t]$/.test(before)) return undefined;
    const share = /^\d+(?:\.\d+)?[ \t]*%/.exec(rest)?.[0];
    if (share !== undefined)
        return {
            message: `A share stands in brackets behind its amount: write (${share}).`,
            mends: [
                {
                    title: `Write (${share})`,
                    start: 0,
                    end: share.length,
                    newText: `(${share})`,
                    isCertain: /£[\d.,]+[km]?[ \t]+$/.test(before),
                },
            ],
        };
    const scale = /^[km](?![\p{L}\d])/iu.exec(rest.slice(amount.length))?.[0] ?? '';
    const right = `£${withCommas(amount)}${scale.toLowerCase()}`;
    return {
        message: `An amount of money begins with £: write ${right}.`,
        mends: [{ title: `Write ${right}`, start: 0, end: amount.length + scale.length, newText: right }],
    };
}

/** `'We listen.'` */
function singleQuotes({ before, rest }: Line): Habit | undefined {
    if (!/^['‘`]/.test(rest) || !/(?:^|[ \t])$/.test(before)) return undefined;
    const message = 'Text stands between double quotation marks: write " before and after it.';
    // What ends the line closes the text; marks within it may be apostrophes.
    const [whole = '', words = ''] = /^['‘`]([^"\\]*)['’](?=[ \t]*$)/.exec(rest) ?? [];
    if (words === '' || rest.length >= reach) return { message };
    return {
        message,
        mends: [{ title: 'Write double quotation marks', start: 0, end: whole.length, newText: `"${words}"`, isCertain: true }],
    };
}

/** `143,000` for `143000`, `143 000` and `143,000`; what follows a point stays. */
function withCommas(amount: string): string {
    const [whole = '', ...pence] = amount.replace(/[ \t]/g, '').split('.');
    const digits = whole.replaceAll(',', '').replace(/\B(?=(\d{3})+$)/g, ',');
    return [digits, ...pence].join('.');
}

function inDigits(count: string): string {
    const index = counts.indexOf(count.toLowerCase());
    return index < 0 ? count : String(index + 1);
}

function firstWords(text: string, most: number): string {
    return text.trim().split(/\s+/).slice(0, most).join(' ');
}
