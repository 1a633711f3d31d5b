import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { readMasaFiles, repositoryRoot } from '../harness/fixture.js';
import { createServices } from '../harness/services.js';
import { loadTextMateGrammar, scopesOf } from '../harness/textmate.js';

let grammar: IGrammar;

beforeAll(async () => {
    grammar = await loadTextMateGrammar();
});

/** Expects the innermost scope of the text between `[` and `]`. */
function checkScope(text: string, scope: string): void {
    const start = text.indexOf('[');
    const end = text.indexOf(']') - 1;
    const scopes = scopesOf(grammar, text.replace('[', '').replace(']', '')).slice(start, end);
    expect([...new Set(scopes.map((own) => own.at(-1)))]).toEqual([scope]);
}

describe('a colour of its own has', () => {
    test.each([
        ['a word that opens an element', '[group] board "Board" {', 'keyword.control.masa'],
        ['several words that open one', '[child death review] cdr "CDR" {', 'keyword.control.masa'],
        ['its name', 'group [board-2] "Board" {', 'entity.name.type.masa'],
        ['a name that is a word of the language', 'partner [police] "Police" {', 'entity.name.type.masa'],
        ['a post', '    [lead] chief "Chief" held by "Jo"', 'keyword.control.masa'],
        ['a word that opens a fact', '    [meets] 4 times a year', 'keyword.other.masa'],
        ['several words that open one', '    [formerly known as] "LSCB"', 'keyword.other.masa'],
        ['a fact on the line of its block', 'group b "B" { [chair] vacant }', 'keyword.other.masa'],
        ['a word inside a fact', '    meets 4 [times] a year', 'keyword.operator.word.masa'],
        ['a reference', '    reports to [strategic-board]', 'variable.other.masa'],
        ['a qualified reference', '    chair [police.chief]', 'variable.other.masa'],
        ['a title', 'group board [" Board"] {', 'string.quoted.double.masa'],
        ['a date', '    published [1 October 2024]', 'constant.numeric.date.masa'],
        ['a day of the year', '    publish by [30 September] each year', 'constant.numeric.date.masa'],
        ['an amount', '    from council [£130,200.50]', 'constant.numeric.money.masa'],
        ['a percentage', '    from council £1 ([49.2%])', 'constant.numeric.percent.masa'],
        ['a financial year', 'funding [2025/26] {', 'constant.numeric.year.masa'],
        ['a number', '    meets [4] times a year', 'constant.numeric.masa'],
        ['a comment', 'group b "B" //[ why]', 'comment.line.double-slash.masa'],
        ['a reference in prose', '    purpose "The {[board]} sits"', 'variable.other.reference.masa'],
        ['a fact in prose', '    purpose "The {board[.chair]} sits"', 'variable.other.property.masa'],
        ['bold text', '    purpose "A [**big**] thing"', 'markup.bold.masa'],
        ['an escaped brace', '    purpose "A [\\{] brace"', 'constant.character.escape.masa'],
        ['an import', '[import] "a.masa"', 'keyword.other.masa'],
    ])('%s', (_, text, scope) => {
        const isQuote = text.includes('[" ');
        checkScope(isQuote ? text.replace('["', '"[').replace('"]', ']"') : text, scope);
    });

    test('what stands in a text of several lines', () => {
        checkScope('section v "V" {\n    """\n    Children [and] youth\n    """\n}', 'string.quoted.triple.masa');
        checkScope(
            'section v "V" {\n    """\n    [- ]Children\n    """\n}'.replace('[- ]', '[-] '),
            'punctuation.definition.list.begin.markdown',
        );
        checkScope('section v "V" {\n    """\n    The {[board]}\n    """\n}', 'variable.other.reference.masa');
        checkScope('section v "V" {\n    """\n    group [board] "Board"\n    """\n}', 'string.quoted.triple.masa');
    });

    test('what follows a text that is not closed', () => {
        checkScope('section v "V" {\n    """\n    Children\n}\n\n[group] b "B" {', 'keyword.control.masa');
        checkScope('section v "V" {\n    """\n    Children\ngroup [b] "B" {', 'entity.name.type.masa');
        checkScope(
            'part p "P" {\n    section v "V" {\n        """\n        Children\n    }\n    [section] w "W" {',
            'keyword.control.masa',
        );
        checkScope('group b "B\n    [chair] vacant', 'keyword.other.masa');
    });
});

test('comments, texts and literals are where the language sees them, in all examples and the library', () => {
    const { parser } = createServices();
    const expected: Readonly<Record<string, RegExp>> = {
        STRING: /^string\.quoted/,
        DATE: /^constant\.numeric\.date/,
        DAY_MONTH: /^constant\.numeric\.date/,
        MONEY: /^constant\.numeric\.money/,
        PERCENT: /^constant\.numeric\.percent/,
        YEAR: /^constant\.numeric\.year/,
        INT: /^constant\.numeric/,
        COMMENT: /^comment/,
        TEXT_WORDS: /^string\.quoted/,
        HOLE_NAME: /^variable\.other\.(?:reference|property)/,
    };
    let count = 0;
    for (const { path, text } of ['examples', 'packages/language/src/library'].flatMap((folder) =>
        readMasaFiles(`${repositoryRoot}/${folder}`),
    )) {
        const scopes = scopesOf(grammar, text);
        const { tokens, hidden } = parser.Lexer.tokenize(text);
        for (const { tokenType, image, startOffset, startLine } of [...tokens, ...hidden]) {
            const pattern = expected[tokenType.name];
            if (!pattern || image.trim() === '') continue;
            const own = scopes[startOffset + image.length - image.trimStart().length] ?? [];
            if (!own.some((scope) => pattern.test(scope)))
                expect.fail(`${path}:${startLine}: ${tokenType.name} '${image}' has the scopes ${own.join(' ')}`);
            count += 1;
        }
    }
    expect(count).toBeGreaterThan(4000);
});

test('words that open a fact or an element are seen as such, in all examples', () => {
    const { parser } = createServices();
    for (const { path, text } of readMasaFiles(`${repositoryRoot}/examples`)) {
        const scopes = scopesOf(grammar, text);
        let last = 0;
        let isAfterComma = false;
        for (const { tokenType, image, startOffset, startLine = 0, endLine = 0 } of parser.Lexer.tokenize(text).tokens) {
            const opens = startLine > last && !isAfterComma && tokenType.name === image && /^\p{L}/u.test(image) && !continuing.has(image);
            if (opens && !/^keyword\.(?:control|other)/.test(scopes[startOffset]?.at(-1) ?? ''))
                expect.fail(`${path}:${startLine}: '${image}' has the scope ${scopes[startOffset]?.at(-1)}`);
            last = endLine;
            isAfterComma = image === ',';
        }
    }
});

/** Words with which a line goes on with the fact above. */
const continuing: ReadonlySet<string> = new Set([
    'within',
    'answers',
    'by',
    'held',
    'then',
    'using',
    'agreed',
    'review',
    'on',
    'as',
    'ends',
    'from',
    'and',
    'because',
    'called',
    'rotating',
    'without',
    'with',
    'until',
    'interim',
]);
