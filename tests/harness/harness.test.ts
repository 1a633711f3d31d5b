import { describe, expect, test } from 'vitest';
import { describeDifferences, type Remark, readAnnotations, readMarkers } from './annotations.js';
import { checkDefinition, checkNoDefinition } from './check-definition.js';
import { Parser } from './check-parse.js';
import { checkRules } from './check-rules.js';
import { FixtureError, splitFiles } from './fixture.js';
import { diagnoseFiles, Reader, today } from './services.js';

const codes = new Set(['some-code', 'other']);

function annotate(text: string): ReturnType<typeof readAnnotations> {
    return readAnnotations({ name: 'text', files: splitFiles(text) }, codes);
}

describe('a text', () => {
    test('is one file where it names none', () => {
        expect(splitFiles('theme a "A"\n')).toEqual([{ path: 'main.masa', text: 'theme a "A"\n' }]);
    });

    test('is several files where it names them', () => {
        expect(splitFiles('// --- a.masa\none\n// --- sub/b.masa\ntwo\n')).toEqual([
            { path: 'a.masa', text: 'one' },
            { path: 'sub/b.masa', text: 'two\n' },
        ]);
    });

    test.each([
        ['something above the first file', 'one\n// --- a.masa\n'],
        ['two files of one path', '// --- a.masa\n// --- a.masa\n'],
        ['a file without a path', '// ---\none\n'],
        ['a file of another language', '// --- a.txt\none\n'],
    ])('is refused for %s', (_, text) => {
        expect(() => splitFiles(text)).toThrow(FixtureError);
    });
});

describe('annotations', () => {
    test('are taken out of the text', () => {
        expect(annotate('one two\n//  ^^^ some-code\nthree')[0]?.text).toBe('one two\nthree');
    });

    test('leave other comments in it', () => {
        const text = '// A comment\none // another\n// "Quoted" words, and more\n    // --- not at the margin\n';
        expect(annotate(text)).toEqual([{ path: 'main.masa', text, remarks: [] }]);
    });

    test.each<[string, string, Partial<Remark>]>([
        ['carets under the text', 'one two\n//  ^^^ some-code: What is wrong.', { start: 4, end: 7, message: 'What is wrong.' }],
        ['carets without a message', 'one two\n//  ^^^ some-code', { start: 4, end: 7, message: undefined }],
        ['carets under text that goes on', 'one two\n//  ^^^… some-code', { start: 4, end: undefined }],
        ['a place between characters', 'one two\n//     | other', { start: 7, end: 7, code: 'other' }],
        ['text at the margin', '} two\n// "}" other: So.', { start: 0, end: 1, code: 'other', message: 'So.' }],
        ['text with quotes in it at the margin', '"x" two\n// ""x"" other', { start: 0, end: 3, code: 'other' }],
        ['text at the margin that goes on', '} two\n// "} two"… other', { start: 0, end: undefined, code: 'other' }],
        ['a comment further in', '        two\n    //  ^^^ other', { start: 8, end: 11, code: 'other' }],
    ])('can be %s', (_, text, expected) => {
        const remark: Remark = { path: 'main.masa', code: 'some-code', line: 0, start: 0, end: 0, message: undefined, ...expected };
        expect(annotate(text)[0]?.remarks).toEqual([remark]);
    });

    test('may stand one below the other', () => {
        const remarks = annotate('zero\none two\n//^ some-code\n//  ^^^ other\nthree\n// ^^ other')[0]?.remarks;
        expect(remarks?.map(({ line, start, code }) => [line, start, code])).toEqual([
            [1, 2, 'some-code'],
            [1, 4, 'other'],
            [2, 3, 'other'],
        ]);
    });

    test.each([
        ['stands under no line', '//  ^^^ some-code'],
        ['points beyond the line', 'one\n//  ^^^ some-code'],
        ['points at blanks', 'one      two\n//  ^^^ some-code'],
        ['points at an empty line', 'one two\n\n//  ^^^ some-code'],
        ['is a place beyond the line', 'one\n//     | some-code'],
        ['goes on before the line ends', 'one two three\n//  ^^^… some-code'],
        ['names an unknown code', 'one two\n//  ^^^ sme-code'],
        ['names no code', 'one two\n//  ^^^'],
        ['has no colon after its code', 'one two\n//  ^^^ some-code what is wrong'],
        ['has an empty message', 'one two\n//  ^^^ some-code:'],
        ['quotes what goes on before the line ends', 'one two\n// "one"… some-code'],
        ['quotes what the line does not begin with', 'one two\n// "two" some-code'],
    ])('are refused where one %s', (_, text) => {
        expect(() => annotate(text)).toThrow(FixtureError);
    });
});

describe('the comparison', () => {
    const files = annotate('one two\n//  ^^^ some-code: It is wrong.');
    const right: Remark = { path: 'main.masa', code: 'some-code', line: 0, start: 4, end: 7, message: 'It is wrong.' };

    test('is content where all was found', () => {
        expect(describeDifferences(files, [right])).toBeUndefined();
    });

    test('accepts any message where none is expected, and the beginning of one', () => {
        expect(describeDifferences(annotate('one two\n//  ^^^ some-code'), [right])).toBeUndefined();
        expect(describeDifferences(annotate('one two\n//  ^^^ some-code: It is…'), [right])).toBeUndefined();
        expect(describeDifferences(annotate('one two\n//  ^^^ some-code: It was…'), [right])).toContain('Found, and not expected:');
    });

    test.each<[string, readonly Remark[]]>([
        ['nothing is found', []],
        ['more is found', [right, { ...right, code: 'other' }]],
        ['the same is found twice', [right, right]],
        ['the code differs', [{ ...right, code: 'other' }]],
        ['the message differs', [{ ...right, message: 'It is odd.' }]],
        ['the message is longer', [{ ...right, message: 'It is wrong. Mend it.' }]],
        ['the line differs', [{ ...right, line: 1 }]],
        ['the start differs', [{ ...right, start: 3 }]],
        ['the end differs', [{ ...right, end: 6 }]],
        ['the place goes on', [{ ...right, end: undefined }]],
        ['the file differs', [{ ...right, path: 'other.masa' }]],
    ])('complains where %s', (_, found) => {
        expect(describeDifferences(files, found)).toBeDefined();
    });

    test('prints what was found as annotations that can be read again', () => {
        const text = 'one two\n} three\nfour';
        const found: readonly Remark[] = [
            right,
            { ...right, line: 1, start: 0, end: 1, code: 'other' },
            { ...right, line: 1, start: 2, end: undefined },
            { ...right, line: 1, start: 0, end: undefined },
            { ...right, line: 2, start: 4, end: 4 },
        ];
        const printed = describeDifferences(annotate(text), found)?.split('What was found, as annotations:\n')[1] ?? '';
        expect(annotate(printed)).toEqual([{ path: 'main.masa', text, remarks: found }]);
    });
});

describe('checkRules', () => {
    const twice = 'group board "Board" {\n    chair vacant\n    meets monthly\n    meets quarterly\n}\n';
    const mark = "//  ^^^^^^^^^^^^^^^ fact-once: 'meets' is stated twice here: join the two, or keep one.";
    const markedTwice = twice
        .replace('monthly\n', "monthly\n//  ^^^^^^^^^^^^^ related: 'meets' was stated here first.\n")
        .replace('quarterly\n', `quarterly\n${mark}\n`);

    test('passes where all is as annotated', async () => {
        await checkRules(markedTwice);
    });

    test.each([
        ['an expectation that is not met', 'theme a "A"\n//    ^ name-unique\n'],
        ['a finding that is not annotated', twice],
        ['a wrong message', markedTwice.replace('keep one', 'keep both')],
        ['a wrong place', markedTwice.replace('//  ^^^^^^^^^^^^^^^ ', '//  ^^^^^ ')],
        ['a related place that is not annotated', markedTwice.replace(/.*related.*\n/, '')],
        ['a finding in another file', `// --- a.masa\n${twice}// --- b.masa\ntheme a "A"\n`],
    ])('fails for %s', async (_, text) => {
        await expect(checkRules(text)).rejects.toThrow(/not found:|not expected:/);
    });

    test('fails for an annotation that cannot be read', async () => {
        await expect(checkRules('theme a "A"\n//  ^^^^^^^^^^^^^^^ name-unique\n')).rejects.toThrow(FixtureError);
    });
});

describe('checkDefinition', () => {
    const text = 'group [board] "Board"\ngroup panel "Panel" {\n    reports to bo$ard\n}\n';

    test('passes where the reference leads to the mark', async () => {
        await checkDefinition(text);
    });

    test('fails where it leads elsewhere', async () => {
        await expect(checkDefinition(text.replace('[board]', 'board').replace('panel', '[panel]'))).rejects.toThrow(/panel/);
    });

    test('fails where it leads nowhere', async () => {
        await expect(checkDefinition(text.replace('bo$ard', 'bo$rad'))).rejects.toThrow(/nowhere/);
    });

    test('fails where it should lead nowhere, and does not', async () => {
        await expect(checkNoDefinition(text.replace('[board]', 'board'), 'What?')).rejects.toThrow(/Group/);
        await expect(checkNoDefinition(text.replace('[board]', 'board').replace('bo$ard', 'bo$rad'), 'What?')).rejects.toThrow(/What/);
    });

    test.each([
        ['no $', text.replace('$', '')],
        ['two $', text.replace('Panel', '$Panel')],
        ['no answer', text.replace('[board]', 'board')],
        ['two answers', text.replace('panel', '[panel]')],
        ['an answer around nothing', text.replace('[board]', 'board[]')],
        ['a $ where no reference stands', text.replace('$', '').replace('Panel', '$Panel')],
    ])('refuses a text with %s', async (_, marked) => {
        await expect(checkDefinition(marked)).rejects.toThrow(FixtureError);
    });

    test('takes markers out of several files', () => {
        expect(readMarkers(splitFiles('// --- a.masa\na [b] c\n// --- b.masa\nx $y'))).toEqual([
            { path: 'a.masa', text: 'a b c', asked: undefined, answer: { start: 2, end: 3 } },
            { path: 'b.masa', text: 'x y', asked: 2, answer: undefined },
        ]);
    });
});

describe('a reader', () => {
    test('finds what the public face of the language finds, whatever it read before', async () => {
        const reader = new Reader();
        const texts = [
            'theme a "A"\ntheme a "B"\n',
            'group b "B" {\n    chair a\n}\n',
            'arrangement c "C" {\n    next review 20 November 2026\n}\n',
            'theme a "A"\n',
        ];
        for (const text of [...texts, ...texts]) {
            const files = [{ path: 'main.masa', text }];
            expect((await reader.open(files)).diagnose()).toEqual(await diagnoseFiles(files));
        }
    });

    test('asks on the fixed day', async () => {
        const review = async (date: string): Promise<readonly string[]> =>
            (await new Reader().openText(`arrangement c "C" {\n    next review ${date}\n}\n`))
                .diagnose()
                .map(({ finding }) => finding.code);
        expect(today).toBe('2026-11-21');
        expect(await review('21 November 2026')).toEqual([]);
        expect(await review('20 November 2026')).toEqual(['next-review-date']);
    });
});

describe('a parser', () => {
    test('fails a text that cannot be read', () => {
        const parser = new Parser();
        parser.checkReads('theme a "A"\n');
        expect(() => parser.checkReads('theme "A"\n')).toThrow(/A name stands before the title/);
    });
});
