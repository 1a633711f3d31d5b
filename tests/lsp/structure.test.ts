import { describe, expect, test } from 'vitest';
import { checkHierarchy } from '../harness/check-hierarchy.js';
import { applyWorkspaceEdit, markedPlaces, openAt, openEditor, printPlace } from '../harness/lsp-services.js';
import { uriOf } from '../harness/services.js';

describe('the hierarchy of reporting lines', () => {
    const groups = 'group executive "Executive"\ngroup board "Board" { reports to executive }\n';
    test('goes up and down, from where a group is stated', () =>
        checkHierarchy(
            `${groups.replace('group board', 'group bo$ard')}group one "One" { reports to board }\ngroup two "Two" { reports to board, executive }\n`,
            {
                below: ['One', 'Two'],
                above: ['Executive'],
            },
        ));
    test('from a reference, and across files', () =>
        checkHierarchy(`// --- a.masa\n${groups}// --- b.masa\nimport "a.masa"\nscrutineer eye "Scrutineer" { reports to exec$utive }\n`, {
            below: ['Board', 'Scrutineer'],
            above: [],
        }));
    test('leaves out who is known by words alone', () =>
        checkHierarchy('group bo$ard "Board" { reports to "Adults Board" }\n', { below: [], above: [] }));
});

describe('selection', () => {
    const widened = async (text: string): Promise<readonly string[]> => {
        const editor = await openAt(text);
        const [found] = editor.services.lsp.SelectionRangeProvider.getSelectionRanges(editor.asked, [editor.position]);
        const texts: string[] = [];
        for (let range = found; range; range = range.parent) texts.push(editor.asked.textDocument.getText(range.range));
        return texts;
    };
    test('widens from the word to the document', async () => {
        expect(await widened('group board "Board" { reports to exec$utive }\ntheme a "A"\n')).toEqual([
            'executive',
            'reports to executive',
            'group board "Board" { reports to executive }',
            'group board "Board" { reports to executive }\ntheme a "A"',
        ]);
    });
    test('is empty where nothing is', async () => expect(await widened('$\n')).toEqual(['']));
});

describe('a name and its uses are typed together', () => {
    const linked = async (text: string): Promise<void> => {
        const editor = await openAt(text);
        const found = editor.services.lsp.LinkedEditingProvider.getLinkedEditingRanges(editor.asked, editor.position);
        expect((found?.ranges ?? []).map((range) => printPlace(editor.asked.uri.toString(), range)).toSorted()).toEqual(
            markedPlaces(editor).toSorted(),
        );
    };
    test('in one document', () => linked('group [bo$ard] "Board"\nsection v "V" { "The {[board].title} and {[board]}." }\n'));
    test('and not at a use, where another name may be meant', () => linked('group board "Board"\nsection v "V" { "The {bo$ard}." }\n'));
    test('and not where another document uses it', () =>
        linked('// --- a.masa\ngroup bo$ard "Board"\n// --- b.masa\nimport "a.masa"\ngroup x "X" { reports to board }\n'));
    test('and not at a word that stands for a fact', () =>
        linked('group board "Board" { chair vacant }\nsection v "V" { "{board.ch$air}" }\n'));
});

describe('moving files', () => {
    const files = [
        { path: 'luton/a.masa', text: 'import "b.masa"\nimport "../shared/c.masa"\n' },
        { path: 'luton/b.masa', text: 'theme neglect "N"\n' },
        { path: 'shared/c.masa', text: 'import "d.masa"\n' },
        { path: 'shared/d.masa', text: 'theme harm "H"\n' },
    ];
    const move = async (from: string, to: string): Promise<string> => {
        const editor = await openEditor(files);
        const edit = await editor.services.shared.lsp.FileOperationHandler?.willRenameFiles?.({
            files: [{ oldUri: uriOf(from), newUri: uriOf(to) }],
        });
        return edit ? applyWorkspaceEdit(editor, edit) : '';
    };
    test('mends imports of the file', async () =>
        expect(await move('luton/b.masa', 'luton/z.masa')).toBe('import "z.masa"\nimport "../shared/c.masa"\n'));
    test('mends imports in the file, and of it', async () =>
        expect(await move('shared/c.masa', 'luton/c.masa')).toBe(
            '// --- luton/a.masa\nimport "b.masa"\nimport "c.masa"\n\n// --- shared/c.masa\nimport "../shared/d.masa"\n',
        ));
    test('of a folder takes all in it along', async () =>
        expect(await move('shared', 'common/shared')).toBe('import "b.masa"\nimport "../common/shared/c.masa"\n'));
    test('changes nothing where nothing leads there', async () => expect(await move('luton/a.masa', 'luton/main.masa')).toBe(''));
});

describe('formatting while typing', () => {
    const type = async (text: string, ch: string): Promise<string> => {
        const editor = await openAt(text);
        const { uri, textDocument } = editor.asked;
        const edits = await editor.services.lsp.Formatter?.formatDocumentOnType(editor.asked, {
            textDocument: { uri: uri.toString() },
            position: editor.position,
            ch,
            options: { tabSize: 4, insertSpaces: true },
        });
        return applyWorkspaceEdit(editor, { changes: { [uri.toString()]: [...(edits ?? [])] } }) || textDocument.getText();
    };
    test('sets a closing brace', async () =>
        expect(await type('group a "A" {\n    chair vacant\n    }$\n', '}')).toBe('group a "A" {\n    chair vacant\n}\n'));
    test('sets the block that a brace closes, and no other', async () =>
        expect(await type('  theme b "B"\npartner c "C" {\nlead a "A" {\n  note "N"\n}\n    }$\n  theme d "D"\n', '}')).toBe(
            '  theme b "B"\npartner c "C" {\n    lead a "A" {\n        note "N"\n    }\n}\n  theme d "D"\n',
        ));
    test('sets the line that was left, and no other', async () =>
        expect(await type('group a "A" {\n  chair vacant\n$\n  meets monthly\n}\n', '\n')).toBe(
            'group a "A" {\n    chair vacant\n\n  meets monthly\n}\n',
        ));
    test('leaves one brace where the author types the one that the editor wrote', async () =>
        expect(await type('group a "A" {\n    chair vacant\n    }$\n}\n\ntheme b "B"\n', '}')).toBe(
            'group a "A" {\n    chair vacant\n}\n\ntheme b "B"\n',
        ));
    test('leaves one brace where the author goes on below', async () =>
        expect(await type('group a "A" {\n    chair vacant\n}\n$\n}\n', '\n')).toBe('group a "A" {\n    chair vacant\n}\n\n'));
    test('leaves a brace further out to the author who makes room behind an inner block', async () => {
        const text = 'group a "A" {\n    chair vacant\n    }\n$\n}\n';
        expect(await type(text, '\n')).toBe(text.replace('$', ''));
    });
    test('leaves one brace of an inner block', async () =>
        expect(await type('partner c "C" {\n    lead a "A" {\n        note "N"\n        }$\n    }\n}\n', '}')).toBe(
            'partner c "C" {\n    lead a "A" {\n        note "N"\n    }\n}\n',
        ));
    test('leaves both braces where both are needed', async () =>
        expect(await type('partner c "C" {\n    lead a "A" {\n        note "N"\n        }$\n}\n', '}')).toBe(
            'partner c "C" {\n    lead a "A" {\n        note "N"\n    }\n}\n',
        ));
    test('leaves a brace that belongs to other lines', async () => {
        const text = 'group a "A" {\n    chair vacant\n}$\n\ntheme b "B"\n}\n';
        expect(await type(text, '}')).toBe(text.replace('$', ''));
    });
});

describe('an area brings its partners', () => {
    const choose = async (text: string): Promise<string> => {
        const editor = await openAt(text);
        const place = { textDocument: { uri: editor.asked.uri.toString() }, position: editor.position };
        const list = await editor.services.lsp.CompletionProvider?.getCompletion(editor.asked, place);
        const item = list?.items.find(({ label }) => label === 'Luton');
        const resolved = item && editor.services.lsp.CompletionResolver.resolve(item);
        return applyWorkspaceEdit(editor, { changes: { [place.textDocument.uri]: [...(resolved?.additionalTextEdits ?? [])] } });
    };
    test('when it is chosen, and nobody has stated them', async () => {
        const text = await choose('arrangement luton "Luton" {\n    covers "$"\n}\n');
        expect(text.match(/^partner \S+ "[^"]+"/gm)).toEqual([
            'partner council "Luton Borough Council"',
            'partner icb "NHS Central East Integrated Care Board"',
            'partner police "Bedfordshire Police"',
        ]);
    });
    test('and gives an arrangement that was just begun its name and its title', async () =>
        expect(await choose('arrangement name "Title" {\n    covers "$"\n}\npartner x "X"\n')).toBe(
            'arrangement luton "Luton Safeguarding Children Partnership" {\n    covers ""\n}\npartner x "X"\n',
        ));
    test('and not when they are there', async () =>
        expect(await choose('arrangement luton "Luton" {\n    covers "$"\n}\npartner x "X"\n')).not.toContain('Bedfordshire Police'));
    test('nor elsewhere than in an arrangement', async () =>
        expect(await choose('partner x "X" {\n    covers "$"\n}\n')).not.toContain('Bedfordshire Police'));
});
