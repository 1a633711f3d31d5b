import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notifications, type Preview, requests } from '../../packages/language/src/server/protocol.js';
import { LanguageServer } from '../harness/language-server.js';

const folder = mkdtempSync(join(tmpdir(), 'masa-changed-'));
const uriOf = (path: string): string => pathToFileURL(join(folder, path)).toString();
const picture = (letter: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><text>${letter}</text></svg>`;

let server: LanguageServer;
let onTold = (): void => undefined;

beforeAll(async () => {
    writeFileSync(join(folder, 'mark.svg'), picture('A'));
    writeFileSync(join(folder, 'groups.masa'), 'group board "Strategic Board" { chair vacant }\n');
    writeFileSync(
        join(folder, 'arrangement.masa'),
        'import "groups.masa"\narrangement place "Place" {\n    logo "mark.svg" "A letter"\n}\n',
    );
    server = await LanguageServer.start();
    server.connection.onNotification(notifications.changed, () => onTold());
    await server.open(folder);
    await server.diagnosticsOf(uriOf('arrangement.masa'));
});

afterAll(async () => {
    expect(await server.stop()).toBe(0);
    rmSync(folder, { recursive: true, force: true });
});

/** Lets another program write a file, of which the editor tells the server. @returns The page, once the server has told of the change. */
async function pageAfter(path: string, write: (file: string) => void, type: 2 | 3 = 2): Promise<string> {
    const told = new Promise<void>((resolve) => {
        onTold = resolve;
    });
    write(join(folder, path));
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] });
    await told;
    return (await server.connection.sendRequest<Preview>(requests.preview, { uri: uriOf('arrangement.masa') })).html;
}

test('the page follows a picture that the text names', async () => {
    const base64 = (letter: string): string => Buffer.from(picture(letter)).toString('base64');
    expect(await pageAfter('mark.svg', (file) => writeFileSync(file, picture('B')))).toContain(base64('B'));
    expect(await pageAfter('mark.svg', (file) => rmSync(file), 3)).not.toContain(base64('B'));
});

test.each([
    ['is far too large, or cannot be opened', (file: string) => writeFileSync(file, Buffer.alloc(20_000_001, picture('C')))],
    ['was not found', (file: string) => rmSync(file)],
])('a picture that %s is told as on the command line', async (problem, write) => {
    await pageAfter('mark.svg', write);
    const told = await server.diagnosticsOf(uriOf('arrangement.masa'), (all) =>
        all.some(({ message }) => String(message).includes(problem)),
    );
    expect(told.map(({ message }) => message)).toContainEqual(
        expect.stringContaining(`The logo 'mark.svg' ${problem}; the page goes without it.`),
    );
});

test('the page follows a text that nobody has open', async () =>
    expect(await pageAfter('groups.masa', (file) => writeFileSync(file, 'group board "Board of Place" { chair vacant }\n'))).toContain(
        'Board of Place',
    ));

test('of a file that nobody reads nothing is told, nor of what is typed after it', async () => {
    const told: string[] = [];
    onTold = () => told.push('told');
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [
            { uri: uriOf('package.json'), type: 2 },
            { uri: uriOf('letter.docx'), type: 3 },
        ],
    });
    const uri = uriOf('arrangement.masa');
    await server.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'masa', version: 1, text: 'arrangement place "Place" {\n    covers\n}\n' },
    });
    await server.diagnosticsOf(uri, (diagnostics) => diagnostics.some(({ code }) => code === 'value-readable' || code === 'text-readable'));
    await server.connection.sendRequest<Preview>(requests.preview, { uri });
    expect(told).toEqual([]);
});
