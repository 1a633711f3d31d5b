import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { repositoryRoot } from '../harness/fixture.js';

test('masa lsp --stdio serves an editor until it is told to stop', async () => {
    const masa = path.join(repositoryRoot, 'packages/cli/bin/masa.js');
    const server = spawn(process.execPath, [masa, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
    const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    const published = new Promise<PublishDiagnosticsParams>((resolve) => {
        connection.onNotification('textDocument/publishDiagnostics', resolve);
    });
    connection.listen();
    const uri = pathToFileURL(path.join(repositoryRoot, 'examples/nothing.masa')).toString();
    const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: {},
    });
    expect(serverInfo?.name).toBe('masa');
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'masa', version: 1, text: 'group board "Board"\n' },
    });
    expect((await published).diagnostics.map(({ code }) => code)).toContain('group-has-chair');
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
    connection.dispose();
});
