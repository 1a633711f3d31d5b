import { describe, expect, test } from 'vitest';
import { checkHints } from '../harness/check-hints.js';
import { onlyFile } from '../harness/fixture.js';
import { openEditor } from '../harness/lsp-services.js';

const council = 'partner council "Council" {\n    delegate dcs "Director" held by "Sam Example"\n    lead chief "Chief"\n}\n';

describe('hints beside facts', () => {
    test('say the share of an amount', () => checkHints('funding 2025/26 {\n    from "A" £75,000[75%]\n    from "B" £25,000[25%]\n}\n'));
    test('come soon in a very long table', () => checkHints(`funding 2025/26 {\n${'    from "A" £1,000[0.1%]\n'.repeat(1600)}}\n`), 5_000);
    test('do not repeat a share that is stated', () =>
        checkHints('funding 2025/26 {\n    from "A" £75,000 (75%)\n    from "B" £25,000[25%]\n}\n'));
    test('say no share of a sum that is not known', () =>
        checkHints('funding 2025/26 {\n    from "A" £75,000\n    from "B" £5,000 each\n}\n'));
    test('say how often in a year, where the words do not', () =>
        checkHints(
            'group a "A" { meets monthly[12 a year] }\ngroup b "B" { meets every 6 weeks[8.7 a year] }\ngroup c "C" { meets 4 times a year }\ngroup d "D" { meets twice a term[6 a year] }\ngroup e "E" { meets yearly }\ngroup f "F" { meets "bi-monthly" }\n',
        ));
    test('say who holds a post', () =>
        checkHints(`${council}group a "A" { chair council.dcs[Sam Example] }\ngroup b "B" { chair council.chief }\n`));
    test('are none in a broken text that has nothing to say', () => checkHints('group a "A" { meets \nfunding 2025/26 { from\n'));
});

describe('lenses', () => {
    const lenses = async (text: string): Promise<readonly string[]> => {
        const editor = await openEditor([
            { path: onlyFile, text },
            { path: 'b.masa', text: `import "${onlyFile}"\ngroup other "Other" { reports to board }\n` },
        ]);
        const document = editor.document(onlyFile);
        const found = await editor.services.lsp.CodeLensProvider?.provideCodeLens(document, {
            textDocument: { uri: document.uri.toString() },
        });
        return (found ?? []).map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`);
    };
    test('say how often an element is used, here and in files that import it, and nothing of one that is not', async () => {
        expect(
            await lenses(
                'group board "Board" {\n    chair vacant\n}\ngroup a "A" { reports to board }\nsection v "V" { "The {board.title}." }\n',
            ),
        ).toEqual(['1: used 3 times']);
    });
    test('say of an arrangement how many requirements were not found', async () => {
        const [first] = await lenses('arrangement a "A" { follows working-together-2026 }\n');
        expect(first).toMatch(/^1: \d+ requirements not found$/);
    });
});
