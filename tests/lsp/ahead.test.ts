import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { LanguageServer } from '../harness/language-server.js';

test('what is open is checked first, with its arrangement, and then the rest of the folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'masa-ahead-'));
    const write = (path: string, text: string): void => {
        mkdirSync(join(folder, path, '..'), { recursive: true });
        writeFileSync(join(folder, path), text);
    };
    write('shared/bodies.masa', 'body court "Court"\n');
    for (let place = 0; place < 60; place += 1) {
        write(
            `place-${place}/arrangement.masa`,
            `import "groups.masa"\nimport "../shared/bodies.masa"\narrangement place-${place} "Place" { follows working-together-2023 }\n`,
        );
        write(`place-${place}/groups.masa`, `import "../shared/bodies.masa"\ngroup board "Board" { members court }\n`);
    }
    const server = await LanguageServer.start();
    const order: string[] = [];
    server.onPublished = ({ uri }: PublishDiagnosticsParams) => order.push(uri);
    const uri = pathToFileURL(join(folder, 'place-41/groups.masa')).toString();
    const told: { readonly kind: string; readonly percentage?: number; readonly cancellable?: boolean }[] = [];
    server.connection.onRequest('window/workDoneProgress/create', () => null);
    server.connection.onNotification('$/progress', ({ value }) => {
        told.push(value);
    });
    await server.open(folder, { window: { workDoneProgress: true } });
    // The answer to an open requirement is known only together with the arrangement, which imports this file.
    const text = 'import "../shared/bodies.masa"\ngroup board "Board" { members court }\nsection v "V" answers voice-included { "X" }\n';
    await server.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'masa', version: 1, text } });
    const found = await server.diagnosticsOf(uri);
    expect(found.filter(({ severity }) => severity === 1)).toEqual([]);
    const last = pathToFileURL(join(folder, 'place-7/groups.masa')).toString();
    expect((await server.diagnosticsOf(last)).map(({ code }) => code)).toContain('group-has-chair');
    const before = order.slice(0, order.indexOf(uri));
    expect(before.filter((other) => !other.includes('/place-41/') && !other.includes('/shared/'))).toEqual([]);
    // The end of it follows when all are checked.
    while (told.at(-1)?.kind !== 'end') await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told[0]).toMatchObject({ kind: 'begin', percentage: 0, cancellable: false });
    expect(told.map(({ kind }) => kind)).toContain('report');
    expect(await server.stop()).toBe(0);
    rmSync(folder, { recursive: true, force: true });
});
