import { AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { isDuration, isFrequency, isMeetsFact, type MeetsFact } from '../../packages/language/src/grammar/generated/ast.js';
import { describeDuration, describeFrequency, timesPerYear, totalTimesPerYear } from '../../packages/language/src/model/frequency.js';
import { Parser } from '../harness/check-parse.js';

const parser = new Parser();

function readMeetings(text: string): MeetsFact {
    const fact = AstUtils.streamAst(parser.checkReads(`group g "G" {\n    meets ${text}\n}\n`)).find(isMeetsFact);
    if (!fact) throw new Error('There are no meetings.');
    return fact;
}

describe('a frequency', () => {
    test.each<[string, number | undefined, string]>([
        ['4 times a year', 4, '4 times a year'],
        ['1 time a year', 1, 'once a year'],
        ['4 times each year', 4, '4 times a year'],
        ['4 times every year', 4, '4 times a year'],
        ['4 times per year', 4, '4 times a year'],
        ['2 times a month', 24, '2 times a month'],
        ['3 times a week', 156, '3 times a week'],
        ['2 times a quarter', 8, '2 times a quarter'],
        ['2 times a term', 6, '2 times a term'],
        ['2 times a day', 730, '2 times a day'],
        ['once a year', 1, 'once a year'],
        ['once each term', 3, 'once a term'],
        ['once every month', 12, 'once a month'],
        ['once per week', 52, 'once a week'],
        ['twice a year', 2, 'twice a year'],
        ['twice each term', 6, 'twice a term'],
        ['daily', 365, 'daily'],
        ['weekly', 52, 'weekly'],
        ['fortnightly', 26, 'fortnightly'],
        ['monthly', 12, 'monthly'],
        ['quarterly', 4, 'quarterly'],
        ['termly', 3, 'termly'],
        ['yearly', 1, 'yearly'],
        ['every day', 365, 'every day'],
        ['every year', 1, 'every year'],
        ['every quarter', 4, 'every quarter'],
        ['every 2 weeks', 26, 'every 2 weeks'],
        ['every 6 weeks', 8.67, 'every 6 weeks'],
        ['every 12 months', 1, 'every 12 months'],
        ['every 2 years', 0.5, 'every 2 years'],
        ['every 1 year', 1, 'every 1 year'],
        ['as needed', undefined, 'as needed'],
        ['never', 0, 'never'],
        ['"bi-monthly"', undefined, 'bi-monthly'],
        ['4  times\n        a year', 4, '4 times a year'],
        ['0 times a year', 0, '0 times a year'],
        ['every 0 weeks', undefined, 'every 0 weeks'],
        ['4 times a years', 4, '4 times a year'],
    ])("'%s' is %s times a year, and says so", (text, times, words) => {
        const [meeting] = readMeetings(text).meetings;
        if (!meeting) throw new Error('There is no meeting.');
        expect(timesPerYear(meeting.frequency)).toBe(times);
        expect(describeFrequency(meeting.frequency)).toBe(words);
    });

    test.each<[string, number | undefined]>([
        ['4 times a year, and as needed', 4],
        ['4 times a year, once a month', 16],
        ['at first weekly, 4 times a year', 4],
        ['at least 4 times a year', 4],
        ['as needed, "bi-monthly"', undefined],
        ['never', 0],
        ['weekly until 1 May 2025, and monthly', 64],
    ])("in '%s' is %s times a year in all", (text, times) => {
        expect(totalTimesPerYear(readMeetings(text).meetings)).toBe(times);
    });

    test.each([
        '4 times',
        '4 a year',
        'times a year',
        'often',
        'bi-monthly',
        'twice',
        'every',
        'every 2',
        '4 times a decade',
        'once in a year',
        'as',
    ])("is not read from '%s'", (text) => {
        expect(parser.parse(`group g "G" {\n    meets ${text}\n}\n`).messages).toHaveLength(1);
    });

    test('stands in other facts in the same words', () => {
        const facts = ['reviewed every 2 years', 'agencies reviewed yearly'];
        const root = parser.checkReads(
            `arrangement a "A" {\n    ${facts.join('\n    ')}\n}\nreport r "R" {\n    appears quarterly\n}\nevent e "E" {\n    held once a term\n}\n`,
        );
        expect(AstUtils.streamAst(root).filter(isFrequency).map(timesPerYear).toArray()).toEqual([0.5, 1, 4, 3]);
    });
});

describe('a duration', () => {
    test.each([
        '5 working days',
        '1 working day',
        '24 hours',
        '1 hour',
        '7 days',
        '1 day',
        '2 weeks',
        '1 week',
        '3 months',
        '1 month',
        '2 quarters',
        '1 quarter',
        '2 terms',
        '1 term',
        '2 years',
        '1 year',
    ])("of '%s' is read, and says so", (text) => {
        const root = parser.checkReads(`process p "P" {\n    step a "A" within ${text.replace(' ', '  ')}\n}\n`);
        const [duration, ...others] = AstUtils.streamAst(root).filter(isDuration).toArray();
        expect(others).toEqual([]);
        expect(duration && describeDuration(duration)).toBe(text);
    });

    test.each(['5', 'days', 'working days', '5 working', '5 working weeks', '5.5 days'])("is not read from '%s'", (text) => {
        expect(parser.parse(`process p "P" {\n    step a "A" within ${text}\n}\n`).messages).toHaveLength(1);
    });

    test('may be followed by what it counts from', () => {
        parser.checkReads(
            'process p "P" {\n    step a "A"\n    step b "B" within 15 working days of a\n    step c "C" within 5 working days of "knowing of it" by "B"\n}\n',
        );
        parser.checkReads(
            'report r "R" {\n    publish within 3 months of "the end of the year" on "A page"\n    send to "B" within 7 working days of publication\n}\n',
        );
    });
});
