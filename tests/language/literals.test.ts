import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
    financialYearOf,
    printDate,
    printFinancialYear,
    printMoney,
    printMoneyLike,
    readDate,
    readDayMonth,
    readFinancialYear,
    readMoney,
    readMonth,
    readPercent,
} from '../../packages/language/src/grammar/literals.js';
import type { Result } from '../../packages/language/src/support/result.js';

function valueIn<T>(reading: Result<T>): T | string {
    return reading.ok ? reading.value : reading.problem;
}

describe('a date', () => {
    test.each([
        ['1 October 2024', '2024-10-01'],
        ['01 October 2024', '2024-10-01'],
        ['31 December 1999', '1999-12-31'],
        ['1 Jan 2025', '2025-01-01'],
        ['9 Sept 2025', '2025-09-09'],
        ['1  May\t2025', '2025-05-01'],
        ['29 February 2024', '2024-02-29'],
        ['29 February 2000', '2000-02-29'],
        ['1 January 1900', '1900-01-01'],
        ['31 December 2199', '2199-12-31'],
    ])('%s is read', (text, date) => {
        expect(valueIn(readDate(text))).toBe(date);
    });

    test.each([
        ['31 February 2025', 'February 2025 has 28 days, so there is no 31 February.'],
        ['29 February 2025', 'February 2025 has 28 days, so there is no 29 February.'],
        ['30 February 2024', 'February 2024 has 29 days, so there is no 30 February.'],
        ['29 February 1900', 'February 1900 has 28 days, so there is no 29 February.'],
        ['31 April 2025', 'April 2025 has 30 days, so there is no 31 April.'],
        ['0 May 2025', 'May 2025 has 31 days, so there is no 0 May.'],
        ['32 May 2025', 'May 2025 has 31 days, so there is no 32 May.'],
        ['1 May 1899', 'The year 1899 is out of reach here; years run from 1900 to 2199.'],
        ['1 May 2200', 'The year 2200 is out of reach here; years run from 1900 to 2199.'],
        ['1 Octember 2024', "'Octember' is not a month; did you mean October?"],
        ['1 Xyz 2024', "'Xyz' is not a month: write January, February, … December."],
        ['1 Ma 2024', "'Ma' is not a month: write January, February, … December."],
        ['01/10/2024', "Write the date with the month as a word, such as '1 October 2024' or '10 January 2024'."],
        ['1/10/24', "Write the date with the month as a word, such as '1 October 2024' or '10 January 2024'."],
        ['10/13/2024', "Write the date with the month as a word, such as '13 October 2024'."],
        ['1/4/98', "Write the date with the month as a word, such as '1 April 1998' or '4 January 1998'."],
        ['1/4/69', "Write the date with the month as a word, such as '1 April 2069' or '4 January 2069'."],
        ['31/02/24', 'February 2024 has 29 days, so there is no 31 February.'],
        ['32/13/2024', "No month has this number. Write the date with the month as a word, such as '1 October 2024'."],
        ['1/10/024', "'1/10/024' is not a date. Write it as '1 October 2024'."],
        ['2024-02-30', 'February 2024 has 29 days, so there is no 30 February.'],
        ['2024-10-01', "Write the date with the month as a word, such as '1 October 2024'."],
        ['October 2024', "'October 2024' is not a date. Write it as '1 October 2024'."],
        ['', "'' is not a date. Write it as '1 October 2024'."],
    ])('%s is refused', (text, message) => {
        expect(valueIn(readDate(text))).toBe(message);
    });

    test('is read back as it was printed, on every day there is', () => {
        const last = Date.UTC(2199, 11, 31);
        let previous = '';
        for (let time = Date.UTC(1900, 0, 1); time <= last; time += 86_400_000) {
            const date = new Date(time).toISOString().slice(0, 10);
            const reading = readDate(printDate(date));
            if (!reading.ok || reading.value !== date || date <= previous)
                expect.fail(`${date} is printed as ${printDate(date)} and read as ${valueIn(reading)}`);
            previous = date;
        }
    });

    test('is a date of the calendar or refused, whatever the figures are', () => {
        const months = [
            'January',
            'February',
            'March',
            'April',
            'May',
            'June',
            'July',
            'August',
            'September',
            'October',
            'November',
            'December',
        ];
        fc.assert(
            fc.property(fc.nat(99), fc.nat(11), fc.integer({ min: 1000, max: 2999 }), (day, month, year) => {
                const time = new Date(Date.UTC(year, month, day));
                const exists = day > 0 && time.getUTCMonth() === month && time.getUTCDate() === day && year >= 1900 && year <= 2199;
                const reading = readDate(`${day} ${months[month]} ${year}`);
                expect(reading.ok).toBe(exists);
                if (reading.ok) expect(reading.value).toBe(time.toISOString().slice(0, 10));
            }),
        );
    });
});

describe('a day of the year', () => {
    test.each([
        ['30 September', '--09-30'],
        ['1 January', '--01-01'],
        ['29 February', '--02-29'],
        ['31 December', '--12-31'],
    ])('%s is read', (text, day) => {
        expect(valueIn(readDayMonth(text))).toBe(day);
    });

    test.each([
        ['31 September', 'September has 30 days, so there is no 31 September.'],
        ['30 February', 'February has 29 days, so there is no 30 February.'],
        ['0 May', 'May has 31 days, so there is no 0 May.'],
        ['30 Septober', "'30 Septober' is not a day of the year. Write it as '30 September'."],
        ['September', "'September' is not a day of the year. Write it as '30 September'."],
    ])('%s is refused', (text, message) => {
        expect(valueIn(readDayMonth(text))).toBe(message);
    });
});

describe('a month', () => {
    test.each([
        ['April 2025', '2025-04'],
        ['Dec 2024', '2024-12'],
    ])('%s is read', (text, month) => {
        expect(valueIn(readMonth(text))).toBe(month);
    });

    test.each(['Avril 2025', '2025', '1 April 2025', 'April 25'])('%s is refused', (text) => {
        expect(valueIn(readMonth(text))).toBe(`'${text}' is not a month. Write it as 'April 2025'.`);
    });
});

describe('a financial year', () => {
    test('is read from 1900 on, over the turn of the century', () => {
        for (let startYear = 1900; startYear < 2200; startYear += 1) {
            const text = `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;
            expect(valueIn(readFinancialYear(text))).toEqual({ startYear });
        }
    });

    test.each([
        ['2026-04-01', '2026/27'],
        ['2027-03-31', '2026/27'],
        ['2099-12-31', '2099/00'],
    ])('of %s is %s', (day, text) => expect(printFinancialYear(financialYearOf(day))).toBe(text));

    test.each([
        ['2025/27', "A financial year ends in the year after it began: '2025/26', not '2025/27'."],
        ['2025/25', "A financial year ends in the year after it began: '2025/26', not '2025/25'."],
        ['1999/01', "A financial year ends in the year after it began: '1999/00', not '1999/01'."],
        ['2025/2026', "Write the financial year as '2025/26'."],
        ['2025-26', "Write the financial year as '2025/26'."],
        ['2025', "'2025' is not a financial year. Write it as '2025/26'."],
    ])('%s is refused', (text, message) => {
        expect(valueIn(readFinancialYear(text))).toBe(message);
    });
});

describe('an amount of money', () => {
    test.each([
        ['£0', 0, 100],
        ['£5', 500, 100],
        ['£130,200', 13_020_000, 100],
        ['£130200', 13_020_000, 100],
        ['£ 130,200', 13_020_000, 100],
        ['£126,853.10', 12_685_310, 1],
        ['£0.05', 5, 1],
        ['£1,234,567.89', 123_456_789, 1],
        ['£25.8k', 2_580_000, 10_000],
        ['£25.80k', 2_580_000, 1000],
        ['£29k', 2_900_000, 100_000],
        ['£29K', 2_900_000, 100_000],
        ['£1.25m', 125_000_000, 1_000_000],
        ['£1M', 100_000_000, 100_000_000],
        ['£1.2345678m', 123_456_780, 10],
        ['£90,071,992,547,409.91', 9_007_199_254_740_991, 1],
    ])('%s is read, with its fineness', (text, pence, unit) => {
        expect(valueIn(readMoney(text))).toEqual({ pence, unit });
    });

    test.each([
        ['£1,23', "'£1,23' is not an amount of money. Write '£1.23', '£123' or '£1,230'."],
        ['£130,20', "'£130,20' is not an amount of money. Write '£130.20', '£13,020' or '£130,200'."],
        ['£12,5', "'£12,5' is not an amount of money. Write '£12.50', '£125' or '£12,500'."],
        ['£1.234,50', "'£1.234,50' is not an amount of money. Write it as '£1,234.50'."],
        ['£12,34,567', "'£12,34,567' is not an amount of money. Write it as '£1,234,567'."],
        ['£1.234', "'£1.234' has parts of a penny. Write it as '£1,234' or '£1.23'."],
        ['£130.200', "'£130.200' has parts of a penny. Write it as '£130,200' or '£130.20'."],
        ['£0.125', "'£0.125' has parts of a penny. Write it as '£0.12'."],
        ['£1.2.3', "'£1.2.3' is not an amount of money. Write it as '£1.23'."],
        ['£5.5', "Pence have two digits: write '£5.50'."],
        ['£1.234567891m', "'£1.234567891m' has parts of a penny. Write it as '£1,234,567.89'."],
        ['£12,34k', "'£12,34k' is not an amount of money. Write '£12.34k', '£1,234k' or '£12,340k'."],
        ['£1.2.3m', "'£1.2.3m' is not an amount of money. Write it as '£1.23m'."],
        ['£.50', "'£.50' is not an amount of money. Write it as '£0.50'."],
        ['£90,071,992,547,409.92', "'£90,071,992,547,409.92' is more money than can be counted exactly here."],
    ])('%s is refused', (text, message) => {
        expect(valueIn(readMoney(text))).toBe(message);
    });

    test.each([
        [0, '£0'],
        [5, '£0.05'],
        [100, '£1'],
        [150, '£1.50'],
        [100_000, '£1,000'],
        [123_456_789, '£1,234,567.89'],
        [99_999_900, '£999,999'],
    ])('of %i pence is printed as %s', (pence, text) => {
        expect(printMoney(pence)).toBe(text);
    });

    test('is read back as it was printed', () => {
        fc.assert(
            fc.property(fc.oneof(fc.nat(), fc.maxSafeNat()), (pence) => {
                const reading = readMoney(printMoney(pence));
                expect(reading.ok && reading.value.pence).toBe(pence);
            }),
        );
    });

    test.each([
        [26_460_000, 10_000, '£264.6k'],
        [26_460_000, 100_000, '£265k'],
        [18_500_000, 10_000, '£185.0k'],
        [123_456_000, 10_000, '£1,234.6k'],
        [150_000_000, 10_000_000, '£1.5m'],
        [150_000_000, 1_000_000, '£1.50m'],
        [26_460_000, 100, '£264,600'],
        [26_460_050, 1, '£264,600.50'],
    ])('of %i pence beside amounts that are exact to %i is printed as %s', (pence, unit, text) => {
        expect(printMoneyLike(pence, unit)).toBe(text);
    });

    test('is read back as it was printed in the fineness of another, where it is a multiple of that', () => {
        fc.assert(
            fc.property(
                fc.nat(1_000_000),
                fc.constantFrom(1, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000),
                (count, unit) => {
                    const reading = readMoney(printMoneyLike(count * unit, unit));
                    expect(reading.ok && reading.value.pence).toBe(count * unit);
                },
            ),
        );
    });
});

describe('a percentage', () => {
    test.each([
        ['0%', 0, 1000],
        ['11%', 11_000, 1000],
        ['9.8%', 9800, 100],
        ['49.25%', 49_250, 10],
        ['33.333%', 33_333, 1],
        ['100 %', 100_000, 1000],
        ['150%', 150_000, 1000],
    ])('%s is read, with its fineness', (text, value, unit) => {
        expect(valueIn(readPercent(text))).toEqual({ value, unit });
    });

    test.each(['9.8765%', '9,8%', '%', '9.%', '-1%'])('%s is refused', (text) => {
        expect(valueIn(readPercent(text))).toBe(`'${text}' is not a percentage with at most three decimals. Write it as '9.8%'.`);
    });
});

describe('no reader', () => {
    const readers = { readDate, readDayMonth, readMonth, readFinancialYear, readMoney, readPercent };
    test.each(Object.entries(readers))('%s throws, whatever the text is', (_, read) => {
        const figures = fc.string({ unit: fc.constantFrom(...'0123456789,./-£%km Mayebruy') });
        fc.assert(
            fc.property(fc.oneof(figures, fc.string()), (text) => {
                const reading = read(text);
                expect(reading.ok ? 'value' in reading : reading.problem).toBeTruthy();
            }),
        );
    });
});
