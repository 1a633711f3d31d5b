/** How days, times and frequencies are written. */
import { RegExpUtils } from 'langium';
import { nearMonth, readDate } from '../../grammar/literals.js';
import { firstWordsOf } from '../../grammar/opening-words.js';
import { monthLengths, months } from '../../support/dates.js';
import { findTwoWays } from '../../support/two-ways.js';
import { counts, firstWords, type Habit, inDigits, instead, type Line, placeOf, writeAt } from './habit.js';

const frequencyForms =
    'Write it as 4 times a year, every 6 weeks, monthly or as needed; or in quotation marks, and it is published as it stands.';

/** `meets every other month`, `six-weekly`, `4x a year`, `as and when required` */
export function frequency({ before, rest }: Line): string | Habit | undefined {
    const [, ahead = '', said] = /^((?:meets|held|appears|reviewed|agencies reviewed)[ \t]+)(.*)$/.exec(`${before}${rest}`) ?? [];
    if (said === undefined || /^["{]/.test(rest)) return undefined;
    const stated = /^\S+[ \t]+(.*?)[ \t]*$/.exec(before)?.[1];
    if (stated && /^\((?:and[ \t]+)?(?:as|when|if|plus|more)\b/i.test(rest)) return `Write it without brackets: ${stated}, and as needed.`;
    const capital = /^(?:\p{Lu}[\p{L}-]*)/u.exec(rest)?.[0];
    const lower = capital?.toLowerCase();
    if (capital !== undefined && lower !== undefined && [...firstWordsOf('Frequency'), 'at'].includes(lower))
        return {
            message: `Only names and titles have capitals: write ${lower}.`,
            fixes: [writeAt(placeOf(capital), lower, { isCertain: true })],
        };
    const [otherwise] = /^otherwise(?=[ \t]+as[ \t]+needed\b)/i.exec(rest) ?? [];
    if (otherwise !== undefined && stated)
        return {
            message: `What comes on top stands with and: write ${stated.replace(/,$/, '')}, and as needed.`,
            fixes: [writeAt(placeOf(otherwise), 'and', { title: 'Write and as needed', isCertain: /,$/.test(stated) })],
        };
    const twoWays = findTwoWays(rest);
    if (twoWays?.index === 0) {
        const { word, readings } = twoWays;
        return {
            message: `'${word}' is understood in two ways: write ${readings.join(' or ')}.`,
            fixes: readings.map((reading) => writeAt(placeOf(word), reading)),
        };
    }
    for (const [pattern, rightFor] of otherFrequencies) {
        const match = pattern.exec(said);
        if (!match) continue;
        const right = rightFor(match);
        const start = ahead.length + match.index - before.length;
        const [head, tail] = [said.slice(0, match.index), said.slice(match.index + match[0].length)];
        // Among other words it would make no sense: `in a 6-weekly cycle`.
        const isAlone = /(?:^|,[ \t]*|\b(?:and|least)[ \t]+)$/.test(head) && /^[ \t]*(?:$|[,.;({}]|and\b)/.test(tail);
        return {
            message: `Write ${right}.`,
            fixes: isAlone ? [writeAt(placeOf(match[0], start), right, { isCertain: true })] : [],
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

/** What can be written in one way alone, and how. */
const otherFrequencies: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
    [/\bevery (?:other|second) (day|week|month|quarter|term|year)\b/i, ([, unit = '']) => `every 2 ${unit.toLowerCase()}s`],
    [/\b(?:once )?(?:(?:a|each|every|per) )?half[- ]term(?:ly)?\b/i, () => '6 times a year'],
    [/\bevery fortnight\b/i, () => 'every 2 weeks'],
    [/\b(once|twice) (year|month|week)ly\b/i, ([, often = '', unit = '']) => `${often.toLowerCase()} a ${unit.toLowerCase()}`],
    [
        new RegExp(String.raw`\b(\d+|${counts.join('|')}) times (year|month|week)ly\b`, 'i'),
        ([, count = '', unit = '']) => `${inDigits(count)} times a ${unit.toLowerCase()}`,
    ],
    [
        new RegExp(String.raw`\b(\d+|${counts.join('|')})[- ](week|month|year)ly\b`, 'i'),
        ([, count = '', unit = '']) => `every ${inDigits(count)} ${unit.toLowerCase()}s`,
    ],
    [
        /\b(\d+)[ \t]*x[ \t]*(?:(?:a|per|each)[ \t]+)?(day|week|month|quarter|term|year)\b/i,
        ([, count = '', unit = '']) => `${count} times a ${unit.toLowerCase()}`,
    ],
    [
        /\b(?:as and when(?: (?:needed|required|necessary))?|when(?:ever)? (?:needed|required|necessary)|as (?:required|necessary)|ad[- ]hoc)\b/i,
        () => 'as needed',
    ],
];

const frequencies: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
    [
        /\bevery (\d+)[ \t]*(?:[-–—]|to\b)[ \t]*(\d+) (\w+)/i,
        ([range = '', , to = '', unit = '']) =>
            `A frequency has one number: write at least every ${to} ${unit}, or "${range}" in quotation marks.`,
    ],
    [/\bper annum\b/i, () => 'Write a year for per annum, such as 4 times a year.'],
];

/** `ages 14-18`, `within 5 to 10 working days` */
export function range({ before, rest }: Line): string | undefined {
    const from = /(\d+)[ \t]*$/.exec(before)?.[1];
    const to = /^(?:[-–—]|to\b)[ \t]*(\d+)/.exec(rest)?.[1];
    if (from === undefined || to === undefined || /^(?:from|spends|total|reserve)\b/.test(before)) return undefined;
    const unit = /^(?:[-–—]|to\b)[ \t]*\d+[ \t]+((?:working[ \t]+)?\p{L}+)/u.exec(rest)?.[1] ?? 'days';
    if (/\bwithin[ \t]+\d+[ \t]*$/.test(before)) return `A time limit has one number: write within ${to} ${unit}.`;
    if (/^(?:meets|held|appears|reviewed|agencies reviewed)\b/.test(before) && !/\bevery[ \t]+\d+[ \t]*$/.test(before)) {
        const per = /\btimes[ \t]+(?:a|each|every|per)[ \t]+\p{L}+/u.exec(rest)?.[0] ?? 'times a year';
        return `A frequency has one number: write at least ${from} ${per}, or "${from} to ${to} ${per}" in quotation marks.`;
    }
    return /^(?:ages|schedule|covers)\b[^"]*$/.test(before) ? `Write ${from} to ${to}.` : undefined;
}

/** `covers 2025/26` in a report. */
export function yearOfReport({ before, rest }: Line): string | undefined {
    return /^covers[ \t]+(?:\d{4}[/–-]\d{2,4}\b|(?:\d{1,2}[ \t]+)?\p{L}+[ \t]+(?:to|[-–])[ \t]+(?:\d{1,2}[ \t]+)?\p{L}+[ \t]*$)/u.test(
        `${before}${rest}`,
    )
        ? 'A report covers the same time every year: write covers the previous financial year, or covers 12 months from 1 April 2026.'
        : undefined;
}

/** `funding 25/26 {`, `funding 2026-2027 {`, `funding April 2026 - March 2027 {` */
export function yearOfFunding({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', written = ''] = yearsOfFunding.exec(`${before}${rest}`) ?? [];
    const [first = '', last = ''] = written.match(/\d{2}(?!\d)/g) ?? [];
    if (written === '' || (Number(first) + 1) % 100 !== Number(last)) return undefined;
    const right = `20${first}/${last}`;
    if (written === right) return undefined;
    const place = placeOf(written, ahead.length - before.length);
    return {
        message: `A financial year is written as ${right}: it runs from April to March.`,
        ...instead(place, right, { isCertain: true }),
    };
}

const yearsOfFunding =
    /^(funding[ \t]+(?:[a-z][a-z\d-]*[ \t]+)?)((?:(?:\d{1,2}[ \t]+)?Apr(?:il)?[ \t]+)?(?:20)?\d{2}[ \t]*(?:[/–—-]|to)[ \t]*(?:(?:\d{1,2}[ \t]+)?Mar(?:ch)?[ \t]+)?(?:20)?\d{2})(?=[ \t]*(?:\{|"|$))/;

/** `next review every two years` */
export function reviewedOften({ before, rest }: Line): Habit | undefined {
    const [ahead = ''] = /^next[ \t]+review[ \t]+$/.exec(before) ?? [];
    const [written = '', often, count, unit = ''] =
        /^(annually|yearly|monthly|quarterly)?(?:(?:every|each|once[ \t]+(?:a|every))[ \t]+(?:(\w+)[ \t]+)?((?:year|month)s?))?[ \t]*$/i.exec(
            rest,
        ) ?? [];
    if (ahead === '' || written.trim() === '') return undefined;
    const right = `reviewed ${often?.toLowerCase() ?? ['every', ...(count === undefined ? [] : [inDigits(count)]), unit.toLowerCase()].join(' ')}`;
    return {
        message: `How often it is reviewed is a fact of its own: write ${right}; and next review with a day, such as next review 1 April 2028.`,
        ...instead({ start: -ahead.length, end: written.trimEnd().length }, right),
    };
}

/** `publish 30th September 2026` */
export function deadline({ before, rest }: Line): string | undefined {
    if (!/^publish(?:[ \t]+by)?[ \t]+$/.test(before)) return undefined;
    const [, day, name] = /^(?:on[ \t]+|by[ \t]+)?(\d{1,2})(?:st|nd|rd|th)?[ \t]+(?:of[ \t]+)?(\p{L}{3,})/u.exec(rest) ?? [];
    const month = nearMonth(name);
    if (day && month) return `Write publish by ${Number(day)} ${month} each year.`;
    const end = nearMonth(/\bend[ \t]+of[ \t]+(\p{L}{3,})/u.exec(rest)?.[1]);
    const alone = nearMonth(/^(?:in[ \t]+|by[ \t]+|each[ \t]+|every[ \t]+)*(\p{L}{3,})[ \t]*$/u.exec(rest)?.[1]);
    const last = end ?? alone;
    return last ? `Write the day, such as publish by ${monthLengths[months.indexOf(last)]} ${last} each year.` : undefined;
}

/** `stage first "Talk" within 1 day`, `step first "Talk" 48 hrs`, `step first "Talk" no later than 2 days` */
export function limitOfStep({ before, rest }: Line): Habit | undefined {
    const [, opener, begun = ''] = /^(stage|step)[ \t]+[\p{L}\d-]+[ \t]+"[^"]*"[ \t]*(within[ \t]+)?$/u.exec(before) ?? [];
    const [written = '', further, count = '', unit = ''] = limit.exec(`${begun}${rest}`) ?? [];
    if (opener === undefined || written === '') return undefined;
    const right = `within ${count} ${unit.toLowerCase().replace(/hrs?$/, 'hours')}`;
    if (opener === 'stage')
        return {
            message: `A stage has steps between { and }, and a time limit stands with a step: write ${before.replace('stage', 'step').trim()} ${right}.`,
        };
    if (written.startsWith('within') && further === undefined) return undefined;
    const behind = rest.slice(written.length - begun.length);
    // What it counts from is a step or a text; `later` counts from the step before.
    const [whole = '', event] = /^[ \t]+(?:later|(?:after|from|following)[ \t]+([^"{}]*[^"{}\s.,]))[.,]?[ \t]*$/.exec(behind) ?? [];
    const full = event === undefined ? right : `${right} of "${event}"`;
    const end = written.length - begun.length + whole.trimEnd().length;
    const isCertain = /^[ \t]*(?:$|\{|(?:by|using|of)\b)/.test(behind);
    const message =
        further === undefined
            ? `A time limit begins with within: write ${full}.`
            : `What a time limit counts from stands behind of: write ${right} of first, by the name of that step.`;
    return { message, ...instead({ start: -begun.length, end }, full, { isCertain: isCertain && further === undefined }) };
}

/** `within 5 days after talk`, `step first "Talk" asap` */
export function orderOfSteps({ before, rest }: Line): Habit | undefined {
    if (!/^step\b/.test(before)) return undefined;
    const [word = '', name] = /^(?:after|from|following)[ \t]+(?:the[ \t]+)?(?=([a-z][a-z\d-]*)[ \t]*$)/.exec(rest) ?? [];
    if (name !== undefined && /\bwithin[ \t]+\d+[ \t]+[a-z ]+$/.test(before)) {
        const fix = writeAt(placeOf(word), 'of ', { title: 'Write of' });
        return { message: `What a time limit counts from stands behind of: write of ${name}.`, end: word.trimEnd().length, fixes: [fix] };
    }
    const [soon = ''] =
        /^(?:asap|a\.s\.a\.p\.|as soon as possible|immediately|straight ?away|right away|without delay)(?=[ \t]*$)/i.exec(rest) ?? [];
    return soon === ''
        ? undefined
        : { message: 'What is done without delay is done at once: write at once.', ...instead(placeOf(soon), 'at once') };
}

const limit =
    /^(?:(?:within|not?[ \t]+later[ \t]+than|no[ \t]+more[ \t]+than|up[ \t]+to|in)[ \t]+)?(a[ \t]+further[ \t]+)?(\d+)[ \t]*((?:working[ \t]+)?(?:h(?:ou)?rs?|days?|weeks?|months?))\b/i;

function rightDate(right: string, written: string): Habit {
    return { message: `Write the date as ${right}.`, ...instead(placeOf(written), right, { isCertain: true }) };
}

/** `1 Oct. 2027`, `October 1, 2027`, `Oct 2027`, `1 October` */
export function date({ before, rest }: Line): string | Habit | undefined {
    if (!/\b(?:published|review|from|to|on|by|until|approved|dated|updated)[ \t]+$/.test(before)) return undefined;
    const [dotted = '', first = '', second = '', last = ''] = /^(\d{1,2})\.(\d{1,2})\.((?:20)?\d{2})(?![\d.])/.exec(rest) ?? [];
    if (dotted !== '') {
        const right = `${Number(first)} ${months[Number(second) - 1]} ${last.padStart(4, '20')}`;
        if (!readDate(right).ok) return `'${dotted}' is no date: write it with the month as a word, such as 1 April 2026.`;
        return rightDate(right, dotted);
    }
    const [written = '', day, name, year] =
        /^(\d{1,2})(?:st|nd|rd|th)?(?:[ \t]+of)?[ \t]+(\p{L}{3,})\.?,?[ \t]+(\d{4})\b/u.exec(rest) ?? [];
    const month = nearMonth(name);
    if (month) return rightDate(`${Number(day)} ${month} ${year}`, written);
    const american = /^(\p{L}{3,})\.?[ \t]+(\d{1,2})(?:st|nd|rd|th)?,?[ \t]+(\d{4})\b/u.exec(rest);
    const americanMonth = nearMonth(american?.[1]);
    if (american && americanMonth) return rightDate(`${Number(american[2])} ${americanMonth} ${american[3]}`, american[0]);
    const monthAlone = /^(\p{L}{3,})\.?[ \t]+(\d{4})\b/u.exec(rest);
    const alone = nearMonth(monthAlone?.[1]);
    if (monthAlone && alone && /\b(?:dated|updated|review)[ \t]+$/.test(before))
        return rightDate(`${alone} ${monthAlone[2]}`, monthAlone[0]);
    if (monthAlone && alone)
        return `The day is missing: write a whole date, such as 1 ${alone} ${monthAlone[2]}, or say the month in words, such as in a note.`;
    const yearless = new RegExp(`^\\d{1,2}[ \\t]+(?:${months.join('|')})\\b(?![ \\t]+\\d)`).exec(rest)?.[0];
    return yearless === undefined ? undefined : `The year is missing: write a whole date, such as ${yearless} 2027.`;
}

/** `within 24 hours of the disagreement` */
export function event({ before, rest }: Line): string | undefined {
    const words = /\bwithin\b.*?\bof[ \t]+(.*)$/.exec(`${before}${rest}`)?.[1];
    if (words === undefined || words.startsWith('"') || !/\bwithin\b.*\bof\b/.test(before)) return undefined;
    const told = words.split(/[ \t]+(?:by|using|then|ends)\b|"/)[0]?.trim() ?? '';
    return `What a time is counted from is the name of a step, or stands in quotation marks: write of "${told}".`;
}
