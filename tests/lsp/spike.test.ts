import { test } from 'vitest';
import { readMasaFiles, repositoryRoot } from '../harness/fixture.js';
import { openEditor } from '../harness/lsp-services.js';

test('spike', async () => {
    let t = performance.now();
    const editor = await openEditor(readMasaFiles(`${repositoryRoot}/examples`));
    console.log('open', performance.now() - t);
    for (const path of ['luton/funding.masa', 'pan-bedfordshire/groups.masa', 'luton/arrangement.masa']) {
        const text = editor.document(path).textDocument.getText();
        const times: number[] = [];
        for (let i = 0; i < 15; i++) {
            t = performance.now();
            await editor.change(path, text + '\n'.repeat(i));
            times.push(performance.now() - t);
        }
        times.sort((a, b) => a - b);
        console.log(path, 'median', times[7], 'max', times[14], editor.document(path).diagnostics?.length);
    }
    const doc = editor.document('pan-bedfordshire/groups.masa');
    const { lsp } = editor.services;
    const show = async (name: string, f: () => unknown) => { t = performance.now(); const r = await f(); console.log(name, performance.now() - t, JSON.stringify(r)?.slice(0, 1500)); };
    await show('symbols', () => lsp.DocumentSymbolProvider!.getSymbols(doc, { textDocument: { uri: '' } }));
    await show('fold', () => lsp.FoldingRangeProvider!.getFoldingRanges(doc, { textDocument: { uri: '' } }));
    await show('format', () => lsp.Formatter!.formatDocument!(doc, { textDocument: { uri: '' }, options: { tabSize: 4, insertSpaces: true } }));
    await show('hover', () => lsp.HoverProvider!.getHoverContent(doc, { textDocument: { uri: '' }, position: { line: 6, character: 8 } }));
    await show('tokens', async () => (await lsp.SemanticTokenProvider!.semanticHighlight(doc, { textDocument: { uri: '' } })).data.length);
    for (let i = 0; i < 3; i++) await show('complete', async () => { const r = await lsp.CompletionProvider!.getCompletion(doc, { textDocument: { uri: '' }, position: { line: 9, character: 4 } }); return r!.items.map(i => i.label + ' | ' + i.detail + ' | ' + i.sortText); });
    for (let i = 0; i < 3; i++) await show('complete', async () => { const r = await lsp.CompletionProvider!.getCompletion(doc, { textDocument: { uri: '' }, position: { line: 10, character: 19 } }); return r!.items.map(i => i.label + ' | ' + i.detail + ' | ' + i.sortText); });
});
