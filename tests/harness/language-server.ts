import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Diagnostic, InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver';
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { repositoryRoot } from './fixture.js';

/** The server as it is shipped, in a process of its own, and what an editor would say to it. */
export class LanguageServer {
    readonly connection: MessageConnection;
    readonly #process: ChildProcess;
    readonly #folder: string;
    readonly #diagnostics = new Map<string, readonly Diagnostic[]>();
    readonly #waiting = new Set<() => void>();
    /** Told of every publication, in order. */
    onPublished: (params: PublishDiagnosticsParams) => void = () => undefined;
    /** What the server wrote that is no message. */
    errors = '';

    private constructor(process: ChildProcess, folder: string) {
        if (!process.stdout || !process.stdin || !process.stderr) throw new TypeError('The server has no streams.');
        this.#process = process;
        this.#folder = folder;
        this.connection = createMessageConnection(new StreamMessageReader(process.stdout), new StreamMessageWriter(process.stdin));
        process.stderr.on('data', (data: Buffer) => {
            this.errors += data.toString();
        });
        this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
            this.onPublished(params);
            this.#diagnostics.set(params.uri, params.diagnostics);
            for (const look of this.#waiting) look();
        });
        this.connection.onRequest('client/registerCapability', () => null);
        this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
        this.connection.listen();
    }

    /** Bundles the server from the sources and starts it. */
    static async start(): Promise<LanguageServer> {
        const folder = mkdtempSync(join(tmpdir(), 'masa-server-'));
        const server = join(folder, 'server.cjs');
        await build({
            entryPoints: [join(repositoryRoot, 'packages/extension/src/language-server.ts')],
            outfile: server,
            bundle: true,
            format: 'cjs',
            platform: 'node',
            alias: { '@masa/language/server': join(repositoryRoot, 'packages/language/src/server/index.ts') },
        });
        return new LanguageServer(spawn(process.execPath, [server, '--stdio'], { stdio: 'pipe' }), folder);
    }

    /**
     * Opens a folder, as an editor does when it starts.
     * @param more What the editor says beside the usual.
     */
    async open(folder: string, more: { readonly workspace?: object; readonly window?: object } = {}): Promise<InitializeResult> {
        const uri = pathToFileURL(folder).toString();
        const result = await this.connection.sendRequest<InitializeResult>('initialize', {
            processId: process.pid,
            rootUri: uri,
            workspaceFolders: [{ uri, name: 'folder' }],
            capabilities: {
                workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true }, ...more.workspace },
                ...(more.window ? { window: more.window } : {}),
                textDocument: { completion: { completionItem: { snippetSupport: true } } },
            },
        });
        await this.connection.sendNotification('initialized', {});
        return result;
    }

    /** Waits until a document has diagnostics that accepts. @throws when that takes longer than ten seconds. */
    async diagnosticsOf(
        uri: string,
        accepts: (diagnostics: readonly Diagnostic[]) => boolean = () => true,
    ): Promise<readonly Diagnostic[]> {
        return new Promise((resolve, reject) => {
            const look = (): void => {
                const diagnostics = this.#diagnostics.get(uri);
                if (!diagnostics || !accepts(diagnostics)) return;
                clearTimeout(timer);
                this.#waiting.delete(look);
                resolve(diagnostics);
            };
            const timer = setTimeout(() => {
                this.#waiting.delete(look);
                reject(
                    new Error(
                        `No fitting diagnostics for ${uri} in time; there are ${JSON.stringify(this.#diagnostics.get(uri))}. ${this.errors}`,
                    ),
                );
            }, 10_000);
            this.#waiting.add(look);
            look();
        });
    }

    /** Whether a document was ever told of. */
    hasDiagnosticsOf(uri: string): boolean {
        return this.#diagnostics.has(uri);
    }

    /** Ends the server, as an editor does when it is closed. @returns Its exit code. */
    async stop(): Promise<number | null> {
        const ended = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
        await this.connection.sendRequest('shutdown');
        await this.connection.sendNotification('exit');
        const code = await ended;
        this.connection.dispose();
        rmSync(this.#folder, { recursive: true, force: true });
        return code;
    }
}
