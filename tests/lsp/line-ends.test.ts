import { expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver';
import { computeMissing } from '../../packages/language/src/server/missing-answer.js';
import { applyEdits, askedPlace, openAt, openEditor } from '../harness/lsp-services.js';
import { today } from '../harness/services.js';

const windows = (text: string): string => text.replaceAll('\n', '\r\n');

/** Line ends other than those of Windows. */
const others = /(?<!\r)\n|\r(?!\n)/;

/** A text with the line ends of Windows after an item was chosen at `$`. */
async function choose(text: string, label: string): Promise<string> {
    // The lines that begin a file are the fixture's and not the text's.
    const editor = await openAt(
        windows(text)
            .replace(/^(\/\/ --- .*)\r\n/gm, '$1\n')
            .replace(/\r\n(?=\/\/ --- )/g, '\n'),
    );
    const list = await editor.services.lsp.CompletionProvider?.getCompletion(editor.asked, askedPlace(editor));
    const found = list?.items.find((item) => item.label === label);
    if (!found) throw new Error(`'${label}' is not offered.`);
    const { textEdit, additionalTextEdits = [] }: CompletionItem = editor.services.lsp.CompletionResolver.resolve(found);
    if (!textEdit || !('range' in textEdit)) throw new TypeError('An item says what it writes and where.');
    return applyEdits(editor.asked, [textEdit, ...additionalTextEdits]);
}

test.each([
    ['a snippet', 'theme a "A"\n$\n', 'group', ' {\r\n    purpose '],
    [
        'an area with its partners',
        'arrangement a "A" {\n    covers $\n}\n',
        'Luton',
        '\r\n\r\npartner council "Luton Borough Council" {\r\n',
    ],
    [
        'an import',
        '// --- a.masa\nimport "b.masa"\n\narrangement a "A"\n\ngroup one "One" {\n    reports to $\n}\n// --- b.masa\nimport "c.masa"\n\ntheme b "B"\n// --- c.masa\ngroup two "Two"\n',
        'two',
        'import "b.masa"\r\nimport "c.masa"\r\n',
    ],
])('what completion writes ends its lines as the document does: %s', async (_, text, label, expected) => {
    const written = await choose(text, label);
    expect(written).toContain(expected);
    expect(written).not.toMatch(others);
});

test('so does a section that was missing', async () => {
    const editor = await openEditor([
        { path: 'a.masa', text: windows('arrangement a "A" {\n    follows working-together-2026\n}\n\nsection b "B" {\n    "Text."\n}\n') },
    ]);
    const [model] = editor.services.model.Workspace.current.arrangements;
    if (!model) throw new Error('There is no arrangement.');
    const context = { services: editor.services, model, today, asOf: undefined };
    const insertion = computeMissing({ uri: 'a.masa', requirement: 'voice-included' }, context);
    if (!insertion) throw new Error('Nothing was written.');
    const { range, snippet } = insertion;
    const written = applyEdits(editor.document('a.masa'), [{ range, newText: snippet }]);
    expect(written).not.toMatch(others);
    // The cursor stands in the empty text before the closing brace.
    expect(written.trimEnd().split('\r\n').slice(-2)).toEqual(['    "$0"', '\\}']);
});
