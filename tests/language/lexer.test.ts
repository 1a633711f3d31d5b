import type { IToken } from 'chevrotain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNoteFact, isTheme, type Prose } from '../../packages/language/src/grammar/generated/ast.js';
import { maxTextLength } from '../../packages/language/src/grammar/lexer.js';
import { Parser, plainTree } from '../harness/check-parse.js';

const parser = new Parser();

/** What stands between the quotes of a note: the words of each piece, and `{…}` for each reference. */
function readNote(quoted: string): readonly string[] {
    const root = parser.checkReads(`theme a "A" {\n    note ${quoted}\n}\n`);
    const theme = root.elements[0];
    const fact = isTheme(theme) ? theme.facts[0] : undefined;
    return isNoteFact(fact) ? piecesOf(fact.text) : [];
}

function piecesOf(prose: Prose): readonly string[] {
    if (prose.text !== undefined) return [prose.text];
    return prose.parts.map((part) =>
        part.$type === 'Words'
            ? part.text
            : `{${[part.element, ...part.details.map(({ detail }) => detail)].map((name) => name.$refText).join('.')}}`,
    );
}

function messagesOf(text: string): readonly string[] {
    return parser.parse(text).messages.map(({ message }) => message);
}

describe('a text in quotation marks', () => {
    test.each([
        ['plain words', '"We work together."', ['We work together.']],
        ['nothing', '""', ['']],
        ['what looks like a comment', '"See https://www.example.org // here"', ['See https://www.example.org // here']],
        ['words of the language', '"group section } note"', ['group section } note']],
        [
            'escaped quotes and braces',
            String.raw`"He said \"no\" to \{that\} and \\ this"`,
            [String.raw`He said "no" to {that} and \ this`],
        ],
        ['other backslashes', String.raw`"C:\temp \n"`, [String.raw`C:\temp \n`]],
        ['letters of other scripts', '"Żółć, 学校, مدرسة, 👩‍👧"', ['Żółć, 学校, مدرسة, 👩‍👧']],
        ['a reference', '"Of {a} and more"', ['Of ', '{a}', ' and more']],
        ['nothing but a reference', '"{a}"', ['{a}']],
        ['references side by side', '"{a}{a.b}"', ['{a}', '{a.b}']],
        ['a chain of details', '"{council.dcs.holder}"', ['{council.dcs.holder}']],
        ['blanks in a reference', '"{ a.b }"', ['{a.b}']],
        ['a reference and escaped braces', String.raw`"\{a\} {a} \"x\""`, [String.raw`\{a\} `, '{a}', String.raw` \"x\"`]],
        [
            'a reference called like a word of the language',
            '"{group.chair} {the} {import}"',
            ['{group.chair}', ' ', '{the}', ' ', '{import}'],
        ],
    ])('holds %s', (_, quoted, pieces) => {
        expect(readNote(quoted)).toEqual(pieces);
    });
});

describe('a text in three quotation marks', () => {
    test.each([
        ['words on one line', '"""We work."""', ['We work.']],
        ['nothing', '""""""', []],
        ['several lines', '"""\n    One.\n\n    Two.\n    """', ['\n    One.\n\n    Two.\n    ']],
        ['single and double quotation marks', '"""He said "no" and "" twice."""', ['He said "no" and "" twice.']],
        ['what looks like a comment', '"""\n    // No comment.\n    """', ['\n    // No comment.\n    ']],
        ['what looks like facts', '"""\n    chair vacant\n    }\n    note "x"\n    """', ['\n    chair vacant\n    }\n    note "x"\n    ']],
        [
            'words that open elements, at the margin',
            '"""\ngroup work is good.\nsection 47\nlist of all:\n"""',
            ['\ngroup work is good.\nsection 47\nlist of all:\n'],
        ],
        ['references', '"""\n    {a} and {a.b}\n    """', ['\n    ', '{a}', ' and ', '{a.b}', '\n    ']],
        ['escaped braces', String.raw`"""\{a\} {a}"""`, [String.raw`\{a\} `, '{a}']],
        ['an escaped quotation mark before its end', String.raw`"""x\""""`, [String.raw`x\"`]],
        [
            'Markdown',
            '"""\n    - *one*\n    - [two](https://www.example.org/#a)\n\n    | a | b |\n    """',
            ['\n    - *one*\n    - [two](https://www.example.org/#a)\n\n    | a | b |\n    '],
        ],
    ])('holds %s', (_, quoted, pieces) => {
        expect(readNote(quoted)).toEqual(pieces);
    });

    test('loses no letter, whatever stands in it', () => {
        const fragment = fc.constantFrom(
            'word',
            ' ',
            '\n',
            '\r\n',
            '    ',
            '"',
            '""',
            "'",
            '\\{',
            '\\}',
            '\\\\',
            '\\"',
            '}',
            '//',
            '#',
            '£1',
            '1 May 2025',
            'group',
            'é',
            '👩‍👧',
            ',',
            '.',
        );
        fc.assert(
            fc.property(fc.array(fragment, { minLength: 1, maxLength: 30 }), (fragments) => {
                const text = fragments.join('');
                fc.pre(!text.includes('"""') && !text.endsWith('"') && !/\n(?:\}|group)/.test(text));
                expect(readNote(`"""${text}"""`).join('')).toBe(text);
            }),
        );
    });
});

describe('line ends and invisible characters', () => {
    const text = [
        '// A comment',
        'theme a "A" {',
        '    note """',
        '        One {a},',
        '        and {a.note}.',
        '        """',
        '}',
        'group b "B" {',
        '    chair vacant',
        '    meets 4 times',
        '        a year',
        '}',
        '',
    ].join('\n');
    const tree = JSON.stringify(plainTree(parser.checkReads(text)));

    test('of Windows give the same tree', () => {
        const root = parser.checkReads(text.replaceAll('\n', '\r\n'));
        expect(JSON.stringify(plainTree(root)).replaceAll('\\r\\n', '\\n')).toBe(tree);
    });

    test('a byte order mark changes nothing', () => {
        expect(JSON.stringify(plainTree(parser.checkReads(`\uFEFF${text}`)))).toBe(tree);
    });

    test('tabs and no-break spaces are blanks', () => {
        expect(JSON.stringify(plainTree(parser.checkReads(text.replaceAll('    chair ', '\tchair\u00A0'))))).toBe(tree);
    });

    test.each([
        ['a date', 'next review 1\u00A0October\u00A02027'],
        ['a month', 'also known as "A"\n}\nfunding 2025/26 {\n    updated April\u00A02025'],
        ['an amount', 'also known as "A"\n}\nfunding 2025/26 {\n    from "A" £\u00A0100 (50\u00A0%)'],
        ['a day of the year', 'also known as "A"\n}\nreport r "R" {\n    publish by 30\u00A0September each year'],
    ])('no-break spaces, as word processors put them, may stand in %s', (_, facts) => {
        parser.checkReads(`arrangement a "A" {\n    ${facts}\n}\n`);
    });

    test('a comment may end the file, and hold quotes and braces', () => {
        expect(plainTree(parser.checkReads('theme a "A" // it\'s { not " closed'))).toEqual(plainTree(parser.checkReads('theme a "A"')));
    });
});

describe('names', () => {
    test.each(['a', 'board', 'case-review-group', 'b2', 'group-2025', 'école', 'Ärzte', 'школа', '学校', 'a-'])('may be %s', (name) => {
        const root = parser.checkReads(`theme ${name} "T"\nsection s "S" {\n    "Of {${name}}."\n}\n`);
        expect(root.elements[0]?.name).toBe(name);
    });

    test.each(['2025', '-a', '1a', 'a.b', 'a/b', 'a_b', '_a', '"a"', ''])('may not be %s', (name) => {
        expect(messagesOf(`theme ${name} "T"\n`)).toHaveLength(1);
    });
});

/** How many characters of its text a token takes; what the lexer put in takes none. */
function lengthOf({ image, startOffset, endOffset = startOffset }: IToken): number {
    return image === '' ? 0 : endOffset + 1 - startOffset;
}

describe('every token', () => {
    const fragments = [
        'theme',
        ' a',
        ' "A"',
        '"',
        '"""',
        '{',
        '}',
        '{a',
        '.b',
        '}',
        '\n',
        ' ',
        '//c',
        '£1,2',
        '1 May 2025',
        '25%',
        '2025/26',
        '“',
        '\\',
        '\\{',
        ';',
        '\u00A0',
        '\uFEFF',
        '\0',
        '\uD800',
        '👩',
        ',',
        '(',
        ')',
    ];

    test('stands where it says, and the tokens of a text stand in order', () => {
        fc.assert(
            fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 40 }), (parts) => {
                const text = parts.join('');
                const { tokens, hidden, errors } = parser.services.parser.Lexer.tokenize(text);
                let end = 0;
                for (const { image, startOffset, length } of [
                    ...[...tokens, ...hidden].map((token) => ({ ...token, length: lengthOf(token) })),
                    ...errors.map(({ offset, length }) => ({ image: text.slice(offset, offset + length), startOffset: offset, length })),
                ].sort((a, b) => a.startOffset - b.startOffset || a.length - b.length)) {
                    const written = text.slice(startOffset, startOffset + length);
                    // A title is read with the opening mark that was left out.
                    expect([written, `"${written}`]).toContain(image);
                    expect(startOffset).toBeGreaterThanOrEqual(image === '' ? 0 : end);
                    end = Math.max(end, startOffset + length);
                }
            }),
        );
    });

    test('is found: nothing but blanks is left between tokens, comments and messages', () => {
        fc.assert(
            fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 40 }), (parts) => {
                const text = parts.join('');
                const { tokens, hidden, errors, report } = parser.services.parser.Lexer.tokenize(text);
                // What belongs to no element is left out on purpose, with a message.
                fc.pre(!report?.diagnostics?.some(({ message }) => /belong to nothing|closes nothing/.test(message)));
                const places = [...tokens, ...hidden].map((token) => [token.startOffset, lengthOf(token)] as const);
                const units = text.split('');
                for (const [offset, length] of [...places, ...errors.map((error) => [error.offset, error.length] as const)])
                    units.fill(' ', offset, offset + length);
                expect(units.join('').replaceAll('\uFEFF', '').trim(), text).toBe('');
            }),
        );
    });
});

describe('a text that is too long', () => {
    test('is one message, and a text as long as can be is none', () => {
        const line = '// A comment that fills a line of the file with words and says nothing.\n';
        const text = line.repeat(Math.floor(maxTextLength / line.length));
        expect(messagesOf(text)).toEqual([]);
        expect(messagesOf(text + line.repeat(2))).toEqual([
            'This file holds 2.0 million characters; Masa reads files of up to 2 million. Split it and import the parts.',
        ]);
    });
});
