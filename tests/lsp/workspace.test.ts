import { describe, expect, test } from 'vitest';
import { readMasaFiles, repositoryRoot } from '../harness/fixture.js';
import { type Editor, openEditor } from '../harness/lsp-services.js';

const clean = 'group board "Board" {\n    chair vacant\n    meets monthly\n}\n';

function messages(editor: Editor, path: string): readonly string[] {
    return (editor.document(path).diagnostics ?? []).map(({ message }) => String(message));
}

describe('what an opened file imports is read', () => {
    test('wherever it lies, and what that imports in turn', async () => {
        const editor = await openEditor(
            [{ path: 'luton/a.masa', text: 'import "../shared/b.masa"\npriority p "P" { themes neglect, harm }\n' }],
            [
                { path: 'shared/b.masa', text: 'import "c.masa"\ntheme neglect "N"\n' },
                { path: 'shared/c.masa', text: 'theme harm "H"\n' },
            ],
        );
        expect(messages(editor, 'luton/a.masa')).toEqual([
            '\'harm\' is stated in a file that this one does not import. Write at the top: import "../shared/c.masa".',
        ]);
        expect(messages(editor, 'shared/c.masa')).toEqual([]);
    });

    test('when the import is typed', async () => {
        const editor = await openEditor(
            [{ path: 'a.masa', text: 'priority p "P" { themes neglect }\n' }],
            [{ path: 'b.masa', text: 'theme neglect "N"\n' }],
        );
        expect(messages(editor, 'a.masa')).toHaveLength(1);
        await editor.change('a.masa', 'import "b.masa"\npriority p "P" { themes neglect }\n');
        expect(messages(editor, 'a.masa')).toEqual([]);
    });

    test('and a missing one is told, until it is there', async () => {
        const editor = await openEditor([{ path: 'a.masa', text: 'import "b.masa"\n' }]);
        expect(messages(editor, 'a.masa')).toEqual(["There is no file 'b.masa'. Check the path, which starts at the folder of this file."]);
        await editor.change('b.masa', clean);
        expect(messages(editor, 'a.masa')).toEqual([]);
        await editor.remove('b.masa');
        expect(messages(editor, 'a.masa')).toHaveLength(1);
    });
});

describe('while a line is half typed', () => {
    const arrangement = (more: string): string =>
        `import "groups.masa"\narrangement place "Place" {\n    covers "Rutland"\n    follows working-together-2023\n${more}}\n`;
    const lacking = (editor: Editor, path = 'arrangement.masa'): readonly string[] =>
        messages(editor, path).filter((message) => /^Not found|does not say/.test(message));

    test('what is not there is told as before, in this file and in others', async () => {
        const editor = await openEditor([
            { path: 'arrangement.masa', text: arrangement('') },
            { path: 'groups.masa', text: clean },
        ]);
        const before = lacking(editor);
        expect(before.length).toBeGreaterThan(20);
        await editor.change('arrangement.masa', arrangement('    publ\n'));
        expect(lacking(editor)).toEqual(before);
        await editor.change('groups.masa', clean.replace('monthly', ''));
        expect(lacking(editor)).toEqual(before);
    });

    test('what is there meanwhile is not told any more', async () => {
        const editor = await openEditor([
            { path: 'arrangement.masa', text: arrangement('') },
            { path: 'groups.masa', text: clean },
        ]);
        const before = lacking(editor);
        const published = (message: string): boolean => message.includes('when it was published');
        expect(before.filter(published)).toHaveLength(1);
        await editor.change('arrangement.masa', arrangement('    published 1 May 2026 at "https://example.org"\n    next\n'));
        const left = lacking(editor);
        expect(left.filter(published)).toEqual([]);
        expect(left).toEqual(before.filter((message) => left.includes(message)));
        expect(left.length).toBeGreaterThan(20);
    });

    test('nothing is told that was not told before', async () => {
        const editor = await openEditor([
            { path: 'arrangement.masa', text: arrangement('    next\n') },
            { path: 'groups.masa', text: clean },
        ]);
        expect(lacking(editor)).toEqual([]);
        await editor.change('arrangement.masa', arrangement('    published 1 May 2026 at "https://example.org"\n'));
        const before = lacking(editor);
        expect(before.filter((message) => message.includes('when it was published'))).toEqual([]);
        await editor.change('arrangement.masa', arrangement('    publ 1 May 2026 at "https://example.org"\n'));
        expect(lacking(editor).filter((message) => !before.includes(message))).toEqual([]);
    });
});

describe('a change is seen', () => {
    test('in files that refer to what was changed', async () => {
        const editor = await openEditor([
            { path: 'a.masa', text: 'import "b.masa"\npriority p "P" { themes neglect }\n' },
            { path: 'b.masa', text: 'theme neglect "N"\n' },
        ]);
        expect(messages(editor, 'a.masa')).toEqual([]);
        await editor.change('b.masa', 'theme neglected "N"\n');
        expect(messages(editor, 'a.masa')).toEqual(["There is no theme, priority or list called 'neglect'. Did you mean 'neglected'?"]);
        await editor.change('b.masa', 'theme neglect "N"\n');
        expect(messages(editor, 'a.masa')).toEqual([]);
    });

    test('in files that import it without referring to it', async () => {
        const editor = await openEditor([
            { path: 'a.masa', text: 'import "b.masa"\ntheme neglect "N"\n' },
            { path: 'b.masa', text: 'theme harm "H"\n' },
        ]);
        expect(messages(editor, 'a.masa')).toEqual([]);
        await editor.change('b.masa', 'theme neglect "H"\n');
        expect(messages(editor, 'a.masa')).toEqual([
            "'neglect' is already the name of a theme in b.masa, which this file imports. Give this one another name.",
        ]);
    });

    test('in arrangements that share a file with the one that was changed', async () => {
        const other = (imports: string): string => `${imports}arrangement other "Other" {\n    next review 1 May 2199\n}\n`;
        const editor = await openEditor([
            {
                path: 'own/a.masa',
                text: 'import "values.masa"\narrangement a "A" {\n    next review 1 May 2199\n}\nsection s "S" {\n    "We listen."\n}\n',
            },
            { path: 'own/values.masa', text: 'list values "Values" {\n    item "Children first"\n}\n' },
            { path: 'other/b.masa', text: other('') },
        ]);
        const unshown = ["'Values' (a list) is shown in no section."];
        expect(messages(editor, 'own/a.masa')).toEqual(unshown);
        await editor.change('other/b.masa', other('import "../own/values.masa"\n'));
        expect(messages(editor, 'own/a.masa')).toEqual([]);
        await editor.change('other/b.masa', other(''));
        expect(messages(editor, 'own/a.masa')).toEqual(unshown);
        await editor.change('other/b.masa', other('import "../own/values.masa"\n'));
        await editor.remove('other/b.masa');
        expect(messages(editor, 'own/a.masa')).toEqual(unshown);
    });

    test('in all files of the arrangement, where it follows another standard', async () => {
        const arrangement = (standard: string): string =>
            `import "b.masa"\nimport "s.masa"\narrangement a "A" {\n    follows ${standard}\n}\n`;
        const editor = await openEditor([
            { path: 'a.masa', text: arrangement('one') },
            { path: 'b.masa', text: 'import "s.masa"\nsection v "V" answers named { "Its name is told." }\n' },
            {
                path: 's.masa',
                text: 'standard one "One" { requirement named "N" { should "Name it." } }\nstandard two "Two" { requirement other "O" { should "Do it." } }\n',
            },
        ]);
        expect(messages(editor, 'b.masa')).toEqual([]);
        await editor.change('a.masa', arrangement('two'));
        expect(messages(editor, 'b.masa')).toEqual([expect.stringContaining("requirement called 'named'")]);
        await editor.change('a.masa', arrangement('one'));
        expect(messages(editor, 'b.masa')).toEqual([]);
    });

    test('in another arrangement that describes the same group', async () => {
        const area = (name: string, meets: string): string =>
            `arrangement ${name} "A" {\n    covers "Luton"\n    next review 1 May 2199\n}\ngroup reviews "Pan Luton Review Group" {\n    chair vacant\n    meets ${meets}\n}\n`;
        const editor = await openEditor([
            { path: 'a/a.masa', text: area('a', 'monthly') },
            { path: 'b/b.masa', text: area('b', 'monthly') },
        ]);
        const disagreement = expect.stringContaining('meets monthly here, and quarterly in a/a.masa');
        expect(messages(editor, 'b/b.masa')).not.toContainEqual(expect.stringContaining('a/a.masa'));
        await editor.change('a/a.masa', area('a', 'quarterly'));
        expect(messages(editor, 'b/b.masa')).toContainEqual(disagreement);
        await editor.change('a/a.masa', area('a', 'monthly').replaceAll('Pan Luton', 'Other'));
        expect(messages(editor, 'b/b.masa')).not.toContainEqual(expect.stringContaining('a/a.masa'));
    });

    test('and what was most likely meant is told after many edits, too', async () => {
        const editor = await openEditor([
            { path: 'a.masa', text: 'priority one "One" {\n    themes neglekt\n}\ntheme neglect "Neglect"\n' },
            { path: 'b.masa', text: 'theme other "Other"\n' },
        ]);
        for (let edit = 0; edit < 220; edit += 1) await editor.change('b.masa', `theme other "Other ${edit}"\n`);
        expect(messages(editor, 'a.masa')).toContainEqual(expect.stringContaining("Did you mean 'neglect'?"));
    });

    test('in the rules of other files of the arrangement', async () => {
        const section = 'import "g.masa"\nsection v "V" {\n    show board\n}\n';
        const editor = await openEditor([
            { path: 'a.masa', text: 'import "b.masa"\narrangement a "A" {\n    covers "Luton"\n}\n' },
            { path: 'b.masa', text: 'import "g.masa"\nimport "v.masa"\n' },
            { path: 'g.masa', text: clean },
            { path: 'v.masa', text: section },
        ]);
        const isReported = (): boolean =>
            messages(editor, 'a.masa').some((message) => message.includes("'Board' (a group) is shown in no section"));
        expect(isReported()).toBe(false);
        await editor.change('v.masa', section.replace('show board', '"Nothing is shown."'));
        expect(isReported()).toBe(true);
        await editor.change('v.masa', section);
        expect(isReported()).toBe(false);
    });
});

test('the diagnostics of a change are those of a fresh start', async () => {
    const files = readMasaFiles(`${repositoryRoot}/examples`);
    const all = (editor: Editor): unknown => files.map(({ path }) => [path, editor.document(path).diagnostics]);
    const fresh = JSON.stringify(all(await openEditor(files)));
    const editor = await openEditor(files);
    for (const { path, text } of files.filter((_, index) => index % 4 === 0)) {
        await editor.change(path, text.slice(0, text.length / 2));
        await editor.change(path, text);
    }
    expect(JSON.stringify(all(editor))).toBe(fresh);
});

test('a library document has no diagnostics, and its text can be shown', async () => {
    const editor = await openEditor([{ path: 'a.masa', text: 'arrangement a "A" { follows working-together-2023 }\n' }]);
    const { LangiumDocuments } = editor.services.shared.workspace;
    await editor.change('a.masa', 'arrangement a "A" { follows working-together-2023 }\n\n');
    const library = LangiumDocuments.all.filter(({ uri }) => uri.scheme === 'masa-library').toArray();
    expect(library.length).toBeGreaterThan(0);
    for (const document of library) expect(document.diagnostics ?? []).toEqual([]);
    const provider = editor.services.shared.lsp.TextDocumentContentProvider;
    expect(provider?.schemes).toEqual(['masa-library', 'masa-explanation']);
    const shown = await provider?.provideTextDocumentContent(
        { uri: 'masa-library:/standards/working-together-2023.masa' },
        undefined as never,
    );
    expect(shown?.text).toContain('standard working-together-2023');
    expect(await provider?.provideTextDocumentContent({ uri: 'masa-library:/nothing.masa' }, undefined as never)).toBeUndefined();
});

test('the workspace is searched by name and by title', async () => {
    const editor = await openEditor([{ path: 'a.masa', text: `${clean}partner council "Luton" { lead chief "Head of Paid Service" }\n` }]);
    const found = await editor.services.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query: 'paid' });
    expect(found?.map(({ name, containerName }) => `${name} — ${containerName}`)).toEqual([
        'council.chief · Head of Paid Service — lead · a.masa',
    ]);
    expect((await editor.services.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query: 'boa' }))?.map(({ name }) => name)).toEqual([
        'board · Board',
    ]);
});
