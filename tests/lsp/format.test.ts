import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFormat, format } from '../harness/check-format.js';
import { Parser, plainTree } from '../harness/check-parse.js';
import { readMasaFiles, repositoryRoot } from '../harness/fixture.js';

describe('formatting', () => {
    test('indents by four', () =>
        checkFormat(
            'group board "Board" {\nchair vacant\n  meets monthly\n\t\tnote "A"\n    }\n',
            'group board "Board" {\n    chair vacant\n    meets monthly\n    note "A"\n}\n',
        ));
    test('indents blocks in blocks', () =>
        checkFormat(
            '  partner c "C" {\nlead a "A" {\nnote "N"\n}\n}\n',
            'partner c "C" {\n    lead a "A" {\n        note "N"\n    }\n}\n',
        ));
    test('indents what a departure states', () =>
        checkFormat(
            'arrangement a "A" {\ndeparts from b because "C" {\nagreed by d\n}\n}\n',
            'arrangement a "A" {\n    departs from b because "C" {\n        agreed by d\n    }\n}\n',
        ));
    test('takes blanks off the end of the last line and ends it', () =>
        checkFormat('theme a "A"\n  theme b "B" // B  ', 'theme a "A"\ntheme b "B" // B\n'));
    test('keeps the line breaks of old computers', () =>
        checkFormat('group b "B" {\rchair vacant\r\r\r  meets monthly\r}', 'group b "B" {\r    chair vacant\r\r    meets monthly\r}\r'));
    test('keeps the distances in a line', () =>
        checkFormat(
            'group b "B" {\n  chair   vacant\n  meets   monthly\n}\n',
            'group b "B" {\n    chair   vacant\n    meets   monthly\n}\n',
        ));
    test('moves lines that go on with the fact above', () =>
        checkFormat('group b "B" {\n  themes "A",\n         "B"\n}\n', 'group b "B" {\n    themes "A",\n           "B"\n}\n'));
    test('indents lines that go on and stand too far left', () =>
        checkFormat('group b "B" {\n    themes "A",\n"B"\n}\n', 'group b "B" {\n    themes "A",\n        "B"\n}\n'));
    test('leaves texts alone', () =>
        checkFormat(
            'section v "V" {\n"""\n  Two  \n\n\n    Four\n"""\n  note\n',
            'section v "V" {\n"""\n  Two  \n\n\n    Four\n"""\n  note\n',
        ));
    test('indents the line on which a text begins', () =>
        checkFormat(
            'section v "V" {\n"""\n  Two  \n\n\n    Four\n"""   \nshow groups\n}\n',
            'section v "V" {\n    """\n  Two  \n\n\n    Four\n"""\n    show groups\n}\n',
        ));
    test('keeps one blank line of several, and none at the ends of a block', () =>
        checkFormat(
            '\n\nimport "a.masa"\n\n\n\ngroup b "B" {\n\n    chair vacant\n\n\n    meets monthly\n\n}\n\n\n',
            'import "a.masa"\n\ngroup b "B" {\n    chair vacant\n\n    meets monthly\n}\n',
        ));
    test('takes blanks off the ends of lines', () => checkFormat('theme a "A"   \n   \ntheme b "B"\t\n', 'theme a "A"\n\ntheme b "B"\n'));
    test('ends with a line break', () => checkFormat('theme a "A"', 'theme a "A"\n'));
    test('indents comments with what follows them', () =>
        checkFormat(
            '   // One\ngroup b "B" { // Two\n// Three\nchair vacant // Four\n        // Five\n}\n// Six',
            '// One\ngroup b "B" { // Two\n    // Three\n    chair vacant // Four\n    // Five\n}\n// Six\n',
        ));
    test('keeps line breaks as they are on Windows', () =>
        checkFormat(
            'group b "B" {\r\nchair vacant\r\n\r\n\r\nmeets monthly\r\n}\r\n',
            'group b "B" {\r\n    chair vacant\r\n\r\n    meets monthly\r\n}\r\n',
        ));
    test('leaves a document alone that cannot be read', () => checkFormat('group b "B" {\nchair\n}\n', 'group b "B" {\nchair\n}\n'));
    test('leaves an empty document alone', () => checkFormat('', ''));
});

describe('formatting changes no meaning', () => {
    const parser = new Parser();
    const examples = readMasaFiles(`${repositoryRoot}/examples`);

    test.each(examples)('of $path', async ({ text }) => {
        expect(plainTree(parser.checkReads(await format(text)))).toEqual(plainTree(parser.checkReads(text)));
    });

    test('however the lines of a document are laid out', () =>
        fc.assert(
            fc.asyncProperty(
                fc.constantFrom(...examples.filter(({ text }) => text.length < 4000)),
                fc.infiniteStream(fc.constantFrom('', ' ', '   ', '\t', '          ')),
                fc.infiniteStream(fc.constantFrom('\n', '\n', '\n', '\n\n', '  \n', '\n\n\n', '\r\n')),
                async ({ text }, indents, breaks) => {
                    const tree = plainTree(parser.checkReads(text));
                    const layout = layOut(text, indents, breaks);
                    const formatted = await format(layout);
                    expect(await format(formatted)).toBe(formatted);
                    expect(plainTree(parser.checkReads(formatted))).toEqual(plainTree(parser.checkReads(layout)));
                    if (!text.includes('"""')) expect(plainTree(parser.checkReads(formatted))).toEqual(tree);
                },
            ),
            { numRuns: 150 },
        ));
});

/** The same lines with other indentation and other breaks between them; lines of texts stay. */
function layOut(text: string, indents: Iterable<string>, breaks: Iterable<string>): string {
    const indent = indents[Symbol.iterator]();
    const lineBreak = breaks[Symbol.iterator]();
    let inText = false;
    return text
        .split('\n')
        .map((line) => {
            const starts = !inText;
            if ((line.split('"""').length - 1) % 2 === 1) inText = !inText;
            const laidOut = starts && line.trim() !== '' ? (indent.next().value as string) + line.trimStart() : line;
            return inText ? `${laidOut}\n` : laidOut + (lineBreak.next().value as string);
        })
        .join('');
}
