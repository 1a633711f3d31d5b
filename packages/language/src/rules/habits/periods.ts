/** How it is written from when to when something lasts. */
import { type IsoDate, printDate, readDate } from '../../grammar/literals.js';
import { counts, type Habit, inDigits, instead, type Line, placeOf, posts, writeAt } from './habit.js';

/** `runs from 1 January 2027 until 30 September 2027`; `post clerk "Clerk" held by "Sam Example" from 1 May 2026 to 30 April 2027` */
export function wordOfEnd({ before, rest }: Line): Habit | undefined {
    const fact = new RegExp(String.raw`^(runs[ \t]+$|.*?\bfrom[ \t]+${day}[ \t]*$)`).exec(before)?.[1];
    const [mark = '', end = ''] = new RegExp(String.raw`^(?:until|till|up[ \t]+to|to|[-–—])[ \t]*(?=(${day}))`).exec(rest) ?? [];
    const right =
        fact === undefined ? undefined : /^(?:runs|contract|in[ \t]+force)\b/.test(fact) ? 'to' : ofPost.test(fact) ? 'until' : undefined;
    if (right === undefined || mark === '') return undefined;
    return {
        message: `The last day stands behind '${right}': write ${right} ${end}.`,
        fixes: [writeAt(placeOf(mark), `${right} `, { title: `Write ${right}`, isCertain: true })],
    };
}

/** `time-limited until 31 March 2027`, `until March 2027`, in a group */
export function timeLimited({ before, rest, block }: Line): Habit | undefined {
    const [written, end] = limited.exec(`${before}${rest}`) ?? [];
    if (written === undefined || block !== 'group') return undefined;
    const right = `runs to ${end ?? '31 March 2027'}`;
    const place = placeOf(written, -before.length);
    return {
        message: `How long a group runs is stated by its last day: write ${end === undefined ? 'it such as ' : ''}${right}.`,
        ...place,
        fixes: end === undefined ? [] : [writeAt(place, right, { isCertain: true })],
    };
}

const day = String.raw`\d{1,2}(?:st|nd|rd|th)?[ \t]+[A-Za-z]{3,9}[ \t]+\d{4}`;

const limited = new RegExp(
    String.raw`^(?:(?:[Tt]ime[- ])?limited\b|until\b|till\b)(?:[ \t]+(?:until|till|to))?(?:[ \t]+(${day})|[^"{}]*\S)?(?=[ \t]*$)`,
);

const ofPost = new RegExp(String.raw`^(?:${posts}|chair|vice[ \t]+chair)\b`);

/** `contract for two years from 1 January 2027`, `contract from 1 January 2027 for two years` */
export function lengthOfContract({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', written = '', first, term = '', count = '', unit = '', begin = first] =
        termOfContract.exec(`${before}${rest}`) ?? [];
    if (written === '') return undefined;
    const place = placeOf(written, ahead.length - before.length);
    const from = begin === undefined ? undefined : readDate(begin);
    if (from?.ok === false) return { message: from.problem, ...place };
    if (!from) {
        const newText = `"for ${term}"`;
        return {
            message: `A contract is stated by its days, as in contract from 1 April 2026 to 31 March 2028; in words, write contract ${newText}.`,
            ...instead(place, newText, { title: `Write contract ${newText}` }),
        };
    }
    const months = (count === 'a' ? 1 : Number(inDigits(count))) * (unit === 'year' ? 12 : 1);
    const newText = `from ${printDate(from.value)} to ${printDate(lastDayOf(from.value, months))}`;
    return {
        message: `A contract is stated by its first and last day: write contract ${newText}.`,
        ...instead(place, newText),
    };
}

const termOfContract = new RegExp(
    String.raw`^(contract[ \t]+)((?:from[ \t]+(${day})[ \t]+)?for[ \t]+(([1-9]\d{0,2}|a|${counts.join('|')})[ \t]+(year|month)s?)(?:[ \t]+from[ \t]+(${day}))?)[ \t]*(?=$|"|\})`,
);

/** `contract 30 days per annum`, `contract for up to 30 days a year from 1 April 2026` */
export function timeOfContract({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', written = '', begin, limit, count = '', unit = '', other] = daysOfContract.exec(`${before}${rest}`) ?? [];
    if (written === '') return undefined;
    const from = begin ?? other;
    const time = `${count} ${count === '1' ? 'day' : 'days'} a ${unit === 'annum' ? 'year' : unit}`;
    // What is a limit or a guess stays in words.
    const right = `${from === undefined ? '' : `from ${from} `}${limit === undefined ? `for ${time}` : `"${limit} ${time}"`}`;
    const place = placeOf(written, ahead.length - before.length);
    return {
        message: `The time that somebody gives stands last, behind for: write contract ${right}.`,
        ...instead(place, right, { title: `Write contract ${right}` }),
    };
}

const daysOfContract = new RegExp(
    String.raw`^(contract[ \t]+)((?:from[ \t]+(${day})[ \t]+)?(?:for[ \t]+)?(up[ \t]+to|about|at[ \t]+least)?[ \t]*(\d+(?:\.\d+)?)[ \t]+days?[ \t]+(?:an?|per|each|every)[ \t]+(year|annum|month|week|quarter|term)(?:[ \t]+from[ \t]+(${day}))?)[ \t]*$`,
);

/** `chair council.dcs for two years` */
export function termOfChair({ before, rest }: Line): Habit | undefined {
    const [, ahead = '', written = '', count = '', unit = ''] = termOfOffice.exec(`${before}${rest}`) ?? [];
    if (written === '') return undefined;
    const number = inDigits(count);
    const right = `serving ${number} ${unit}${number === '1' ? '' : 's'}`;
    return {
        message: `How long somebody chairs stands behind serving: write ${right}.`,
        ...instead(placeOf(written, ahead.length - before.length), right),
    };
}

const termOfOffice = new RegExp(
    String.raw`^((?:vice[ \t]+)?chair[ \t]+[^"{}]*?)(for[ \t]+(?:a[ \t]+(?:term|period)[ \t]+of[ \t]+)?(\d+|${counts.join('|')})[ \t]+(year|month)s?)(?=[ \t]*$|[ \t]+(?:from|until)\b)`,
);

/** The last day of so many months from a day on; of a month that is too short, its last. */
function lastDayOf(from: IsoDate, count: number): IsoDate {
    const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
    const longest = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1 + count, Math.min(day - 1, longest))).toISOString().slice(0, 10);
}
