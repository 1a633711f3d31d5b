import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { expect, test } from 'vitest';
import { type Build, type Preview, requests, type Statement } from '../../packages/language/src/server/protocol.js';
import { repositoryRoot } from '../harness/fixture.js';

interface Message {
    readonly id?: number;
    readonly method?: string;
    readonly params?: { readonly uri?: string };
    readonly result?: unknown;
    readonly error?: { readonly message: string };
}

/** The server for browsers as it is shipped, in a place that has what a worker has: neither Node nor a document. */
class WorkerServer {
    readonly #scope: { onmessage?: (event: { data: object }) => void };
    readonly #waiting = new Map<number, (message: Message) => void>();
    #asked = 0;

    constructor() {
        const scope: { onmessage?: (event: { data: object }) => void; [name: string]: unknown } = {
            addEventListener: () => undefined,
            // Messages are copied on their way, and come later.
            postMessage: (message: Message) => setTimeout(() => this.#receive(structuredClone(message))),
            ...{ console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance },
            ...{ TextEncoder, TextDecoder, URL, structuredClone, atob, btoa },
        };
        this.#scope = scope;
        const code = readFileSync(join(repositoryRoot, 'packages/extension/dist/server-browser.js'), 'utf8');
        vm.runInContext(code, vm.createContext(Object.assign(scope, { self: scope })));
    }

    async ask<T>(method: string, params: object): Promise<T> {
        this.#asked += 1;
        const id = this.#asked;
        const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
        this.send({ id, method, params });
        const { result, error } = await answer;
        if (error) throw new Error(error.message);
        return result as T;
    }

    send(message: object): void {
        this.#scope.onmessage?.({ data: { jsonrpc: '2.0', ...message } });
    }

    #receive({ id, method, params, ...answer }: Message): void {
        if (id === undefined) return;
        if (method === undefined) this.#waiting.get(id)?.(answer);
        else this.send({ id, result: readForServer(method, params?.uri ?? '') });
    }
}

/** What an editor answers when the server asks for files. */
function readForServer(method: string, uri: string): unknown {
    const kind = (path: string): string => (statSync(path).isDirectory() ? 'folder' : 'file');
    const path = uri === '' ? '' : fileURLToPath(uri);
    switch (method) {
        case requests.readFolder:
            return readdirSync(path).map((name) => [name, kind(join(path, name))]);
        case requests.readFile:
            return readFileSync(path, 'utf8');
        case requests.readBytes:
            return existsSync(path) ? readFileSync(path, 'base64') : null;
        case requests.statFile:
            return existsSync(path) ? kind(path) : 'none';
        default:
            return null;
    }
}

test('the server does in a worker what it does elsewhere, with files that the editor reads', async () => {
    const server = new WorkerServer();
    const root = pathToFileURL(join(repositoryRoot, 'examples/model-arrangement')).toString();
    await server.ask('initialize', { processId: null, rootUri: root, workspaceFolders: [{ uri: root, name: 'model' }], capabilities: {} });
    server.send({ method: 'initialized', params: {} });
    const about = { uri: `${root}/text-2-leadership.masa` };
    expect((await server.ask<Statement>(requests.statement, about)).counts.met).toBeGreaterThan(20);
    const preview = await server.ask<Preview>(requests.preview, about);
    const built = await server.ask<Build>(requests.build, about);
    expect(preview.html).toContain('id="leadership"');
    expect(preview.html).toContain('<img src="data:image/svg+xml;base64,');
    expect(built.files[0]?.text).toBe(preview.html);
});
