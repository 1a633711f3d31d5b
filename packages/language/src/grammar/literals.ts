/**
 * Literals to values: what `1 October 2024`, `£130.2k`, `9.8%` and `2025/26` mean.
 * Each reader takes the text as it stands in the document and gives a typed value, or one sentence that says how to write it.
 */
import { dateInWords, monthLengths, months } from '../support/dates.js';
import { maybe, ok, problem, type Result, surely } from '../support/result.js';

/** A day of the Gregorian calendar as in ISO 8601, such as `2024-10-01`. Sorts as text. */
export type IsoDate = string;

/** An amount of money with the fineness it was printed in. */
export interface Money {
    /** Whole pence, never negative. */
    readonly pence: number;
    /** The worth of the last printed digit in pence: 1 for `£126,853.10`, 100 for `£130,200`, 10000 for `£25.8k`. */
    readonly unit: number;
}

/** A percentage with the fineness it was printed in. */
export interface Percent {
    /** Hundred-thousandths of the whole, so that 9.8% is exactly 9800. */
    readonly value: number;
    /** The worth of the last printed digit in the same unit: 1000 for `11%`, 100 for `9.8%`. */
    readonly unit: number;
}

/** A financial year, April to March; 2025 for `2025/26`. */
export interface FinancialYear {
    readonly startYear: number;
}

/** One hundredth of a per cent is 10 of these. */
export const percentScale = 1000;

/** Reads `1 October 2024`. */
export function readDate(text: string): Result<IsoDate> {
    const numeric = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(text);
    if (numeric) {
        const [, day, month, year] = numeric;
        // Elsewhere the month comes first: where both can be months, only the author knows.
        return inWordsInstead([inWords(day, month, year), inWords(month, day, year)]);
    }
    const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (iso) return inWordsInstead([inWords(iso[3], iso[2], iso[1])]);
    const parts = /^(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}+)\s+(\d{4})$/u.exec(text);
    if (!parts) return problem(`'${text}' is not a date. Write it as '1 October 2024'.`);
    const month = monthNumber(parts[2]);
    if (month === undefined) {
        const near = nearMonth(parts[2]);
        return near
            ? problem(`'${parts[2]}' is not a month; did you mean ${near}?`, surely(`${parts[1]} ${near} ${parts[3]}`))
            : problem(`'${parts[2]}' is not a month: write January, February, … December.`);
    }
    const date = checkedDate(Number(parts[3]), month, Number(parts[1]));
    if (!date.ok || !/^\d+[a-z]/.test(text)) return date;
    return problem(`Write the date without letters after the day: '${printDate(date.value)}'.`, surely(printDate(date.value)));
}

/** Reads a date that a user gave beside the texts, such as `2026-04-01` or `1 April 2026`; undefined where it is none. */
export function readUserDate(text: string): IsoDate | undefined {
    const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    const date = iso ? checkedDate(Number(iso[1]), Number(iso[2]), Number(iso[3])) : readDate(text);
    return date.ok ? date.value : undefined;
}

/** Reads `30 September`, without a year: as ISO 8601 writes it, `--09-30`. */
export function readDayMonth(text: string): Result<string> {
    const parts = /^(\d{1,2})\s+(\p{L}+)$/u.exec(text);
    const month = monthNumber(parts?.[2]);
    if (!parts || month === undefined) return problem(`'${text}' is not a day of the year. Write it as '30 September'.`);
    const day = Number(parts[1]);
    const longest = month === 2 ? 29 : (monthLengths[month - 1] ?? 31);
    if (day < 1 || day > longest) return problem(`${months[month - 1]} has ${longest} days, so there is no ${text}.`);
    return ok(`--${two(month)}-${two(day)}`);
}

/** Reads `April 2025` as `2025-04`. */
export function readMonth(text: string): Result<string> {
    const parts = /^(\p{L}+)\s+(\d{4})$/u.exec(text);
    const month = monthNumber(parts?.[1]);
    return parts && month !== undefined ? ok(`${parts[2]}-${two(month)}`) : problem(`'${text}' is not a month. Write it as 'April 2025'.`);
}

/** Reads `2025/26`. */
export function readFinancialYear(text: string): Result<FinancialYear> {
    const parts = /^(\d{4})([/-])(\d{2,4})$/.exec(text);
    if (!parts) return problem(`'${text}' is not a financial year. Write it as '2025/26'.`);
    const startYear = Number(parts[1]);
    const right = printFinancialYear({ startYear });
    if (parts[2] !== '/' || parts[3]?.length !== 2) {
        const isSame = Number(parts[3]) % 100 === (startYear + 1) % 100;
        return problem(`Write the financial year as '${right}'.`, isSame ? surely(right) : maybe(right));
    }
    return text === right
        ? ok({ startYear })
        : problem(`A financial year ends in the year after it began: '${right}', not '${text}'.`, maybe(right));
}

/** The financial year that a day is in, or one of those after it. */
export function financialYearOf(day: IsoDate, later = 0): FinancialYear {
    return { startYear: Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0) + later };
}

/** `2025/26`. */
export function printFinancialYear({ startYear }: FinancialYear): string {
    return `${startYear}/${two((startYear + 1) % 100)}`;
}

/** Reads `£130,200`, `£126,853.10`, `£25.8k` and `£1.2m`. */
export function readMoney(text: string): Result<Money> {
    const parts = /^£[ \t\u00A0]?([\d.,]+)([kKmM]?)$/.exec(text);
    const digits = parts?.[1] ?? '';
    const letter = parts?.[2] ?? '';
    const grouped = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(digits);
    const pounds = /^([\d,]*\d),(\d{1,2})$/.exec(digits);
    if (!grouped && pounds) {
        const zeros = '0'.repeat(3 - (pounds[2] ?? '').length);
        const readings = [`${pounds[1]}.${pounds[2]}`, digits, `${digits}${zeros}`];
        const meant = readings.map((reading) => `${suggestMoney(reading)}${letter}`);
        return problem(`'${text}' is not an amount of money. Write '${meant[0]}', '${meant[1]}' or '${meant[2]}'.`, maybe(...meant));
    }
    // In some countries a full stop stands between thousands, and a comma before the pence.
    if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(digits)) {
        const meant = `${suggestMoney(digits.replaceAll('.', '').replace(',', '.'))}${letter}`;
        return problem(`'${text}' is not an amount of money. Write it as '${meant}'.`, maybe(meant));
    }
    if (!parts || !grouped) {
        const meant = `${suggestMoney(digits)}${letter}`;
        return problem(`'${text}' is not an amount of money. Write it as '${meant}'.`, digits === '' ? [] : maybe(meant));
    }
    const scale = { '': 100, k: 100_000, m: 100_000_000 }[letter.toLowerCase()] ?? 100;
    const decimals = grouped[2] ?? '';
    const unit = scale / 10 ** decimals.length;
    if (letter === '' && decimals.length === 1) return problem(`Pence have two digits: write '${text}0'.`, maybe(`${text}0`));
    const whole = Number((grouped[1] ?? '').replaceAll(',', '')) * scale;
    if (unit < 1) {
        // In some countries a dot stands between thousands.
        const thousands = letter === '' && /^[1-9]\d{0,2}$/.test(grouped[1] ?? '') && decimals.length === 3;
        const perPenny = 10 ** decimals.length / scale;
        const below = printMoney(whole + Math.floor(Number(decimals) / perPenny));
        const above = printMoney(whole + Math.ceil(Number(decimals) / perPenny));
        const meant = [...(thousands ? [`£${grouped[1]},${decimals}`] : []), below, ...(above === below ? [] : [above])];
        const written = thousands ? `'${meant[0]}' or '${below}'` : `'${below}'`;
        return problem(`'${text}' has parts of a penny. Write it as ${written}.`, maybe(...meant));
    }
    const pence = whole + Number(decimals || '0') * unit;
    return Number.isSafeInteger(pence) ? ok({ pence, unit }) : problem(`'${text}' is more money than can be counted exactly here.`);
}

/** Reads `9.8%`. */
export function readPercent(text: string): Result<Percent> {
    const parts = /^(\d+)(?:\.(\d{1,3}))?[ \t\u00A0]?%$/.exec(text);
    if (!parts) return problem(`'${text}' is not a percentage with at most three decimals. Write it as '9.8%'.`);
    const decimals = parts[2] ?? '';
    const unit = percentScale / 10 ** decimals.length;
    return ok({ value: Number(parts[1]) * percentScale + Number(decimals || '0') * unit, unit });
}

/** `£1,234.50` for 123450: how an amount of pence is printed in full. */
export function printMoney(pence: number): string {
    const pounds = Math.trunc(pence / 100)
        .toString()
        .replace(/\B(?=(\d{3})+$)/g, ',');
    const rest = pence % 100;
    return rest === 0 ? `£${pounds}` : `£${pounds}.${two(rest)}`;
}

/** An amount in the fineness of another: 26460000 as `£264.6k` where the others are printed in thousands. */
export function printMoneyLike(pence: number, unit: number): string {
    if (unit <= 100) return printMoney(pence);
    const [zeros, letter] = unit > 100_000 ? [8, 'm'] : [5, 'k'];
    const decimals = Math.max(0, zeros - Math.round(Math.log10(unit)));
    return `£${(pence / 10 ** zeros).toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })}${letter}`;
}

/** Reads the colour of a page: `#0e4651`, the sign and six digits from 0 to 9 and a to f. */
export function readColour(text: string): Result<{ readonly hex: string }> {
    if (/^#[0-9a-f]{6}$/i.test(text)) return ok({ hex: text.toLowerCase() });
    const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
    const long = short
        ? `#${short
              .slice(1)
              .map((digit) => digit + digit)
              .join('')}`
        : /^[0-9a-f]{6}$/i.test(text)
          ? `#${text}`
          : undefined;
    return problem(
        `'${text}' is not a colour that can be read. Write it as '${long ?? '#0e4651'}', the way web designers do.`,
        long === undefined ? [] : surely(long),
    );
}

/** `1 October 2024` for `2024-10-01`. */
export function printDate(date: IsoDate): string {
    return dateInWords(date);
}

/** The same day of the next year; 28 February where there is none. */
export function aYearAfter(date: IsoDate): IsoDate {
    return `${Number(date.slice(0, 4)) + 1}${date.slice(4).replace('-02-29', '-02-28')}`;
}

function checkedDate(year: number, month: number, day: number): Result<IsoDate> {
    if (month < 1 || month > 12) return problem(`There is no month ${month}; they run from 1 to 12.`);
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const longest = month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 31);
    if (day < 1 || day > longest)
        return problem(`${months[month - 1]} ${year} has ${longest} days, so there is no ${day} ${months[month - 1]}.`);
    if (year < 1900 || year > 2199) return problem(`The year ${year} is out of reach here; years run from 1900 to 2199.`);
    return ok(`${year}-${two(month)}-${two(day)}`);
}

/** 1 to 12; months may be shortened to three letters or more. */
function monthNumber(word: string | undefined): number | undefined {
    if (!word || word.length < 3) return undefined;
    const index = months.findIndex((month) => month.toLowerCase().startsWith(word.toLowerCase()));
    return index < 0 ? undefined : index + 1;
}

/** The month whose name begins as a word does; undefined where none does. */
export function nearMonth(word: string | undefined): string | undefined {
    return months.find((month) => month.slice(0, 3).toLowerCase() === word?.slice(0, 3).toLowerCase());
}

/** Says how a date in figures is written in words, the most likely first; where there is no such day, that. */
function inWordsInstead(readings: readonly (string | undefined)[]): Result<never> {
    const [meant, ...others] = readings.filter((words, index) => words !== undefined && readings.indexOf(words) === index) as string[];
    if (meant === undefined) return problem("No month has this number. Write the date with the month as a word, such as '1 October 2024'.");
    const reading = readDate(meant);
    if (!reading.ok) return problem(reading.problem);
    const told = [meant, ...others].map((words) => `'${words}'`).join(' or ');
    const sentence = `Write the date with the month as a word, such as ${told}.`;
    return problem(sentence, others.length > 0 ? maybe(meant, ...others) : surely(meant));
}

/** Undefined where there is no such month. Of two figures of a year, those from 70 on are of the last century. */
function inWords(day = '', month = '', year = ''): string | undefined {
    const name = months[Number(month) - 1];
    const century = Number(year) < 70 ? '20' : '19';
    return name && `${Number(day)} ${name} ${year.length === 2 ? century : ''}${year}`;
}

function suggestMoney(digits: string): string {
    // Elsewhere a full stop marks thousands; two groups of three cannot be pence.
    if (/^\d{1,3}(?:\.\d{3})+$/.test(digits)) return suggestMoney(digits.replaceAll('.', ','));
    const [whole = '', ...rest] = digits.split('.');
    const pounds = (whole.replaceAll(',', '') || '0').replace(/\B(?=(\d{3})+$)/g, ',');
    const pence = rest.join('').slice(0, 2);
    return `£${pounds}${pence === '' ? '' : `.${pence.padEnd(2, '0')}`}`;
}

function two(value: number): string {
    return value.toString().padStart(2, '0');
}
