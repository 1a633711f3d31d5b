import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** How long after it has stopped it is taken for stopped: the language client starts it again, unless it has failed too often. */
const downMs = 1000;

/** The language server, to whoever has a question. */
export class Server implements vscode.Disposable {
    readonly #load: () => Promise<BaseLanguageClient>;
    readonly #changed = new vscode.EventEmitter<void>();
    #client: BaseLanguageClient | undefined;
    #starting: Promise<void> | undefined;
    #restarting: Promise<void> | undefined;
    #isDown = false;
    #timer: ReturnType<typeof setTimeout> | undefined;

    /** It has started, or has stopped for good. */
    readonly onDidChange = this.#changed.event;

    constructor(load: () => Promise<BaseLanguageClient>) {
        this.#load = load;
    }

    /** Whether it has stopped and does not start again by itself. */
    get isDown(): boolean {
        return this.#isDown;
    }

    /** Starts it. @throws Error where it does not start; who listens is told, too. */
    async start(): Promise<void> {
        this.#starting = this.#begin();
        try {
            await this.#starting;
        } catch (error) {
            this.#follow();
            throw error;
        }
    }

    /** Stops it, once it has started: one that is starting cannot be stopped, and one that did not start need not be. */
    async stop(): Promise<void> {
        await this.#starting?.catch(() => undefined);
        if (this.#client?.needsStop()) await this.#client.stop();
    }

    /** Stops it and starts it again; once, whoever asks for it meanwhile. Who listens is told how that went. */
    async restart(): Promise<void> {
        this.#restarting ??= this.#stopAndStart().finally(() => {
            this.#restarting = undefined;
        });
        await this.#restarting;
    }

    dispose(): void {
        clearTimeout(this.#timer);
        this.#changed.dispose();
    }

    /**
     * Asks, as soon as it has started: a command may be what wakes the extension up.
     * @returns Undefined where nothing is known, or the question is no longer wanted.
     * @throws Error where the server has failed; the editor shows what a command throws. Where it has stopped, the user is offered to start it.
     */
    async ask<T>(request: string, params: object, token?: vscode.CancellationToken): Promise<T | undefined> {
        await this.#starting?.catch(() => undefined);
        if (this.#isDown) {
            void this.#offerRestart();
            throw new Error(downMessage);
        }
        if (!this.#client?.isRunning()) return undefined;
        try {
            return (await this.#client.sendRequest<T | null>(request, params, token)) ?? undefined;
        } catch (error) {
            if (token?.isCancellationRequested) return undefined;
            throw error;
        }
    }

    /** Asks for a view that is asked for again soon: a failure is noted in the output channel, and the view stays as it is. */
    async askForView<T>(
        request: string,
        params: object,
        question: LatestQuestion,
    ): Promise<{ readonly answer: T | undefined } | undefined> {
        // What was shown before it stopped would soon be old.
        if (this.#isDown) return { answer: undefined };
        try {
            return await question.ask((token) => this.ask<T>(request, params, token));
        } catch (error) {
            this.#client?.error(`The server did not answer ${request}.`, error, false);
            return undefined;
        }
    }

    async #stopAndStart(): Promise<void> {
        await this.stop();
        // A client whose server did not start may answer that for ever.
        if (this.#isDown) this.#client = undefined;
        await this.start().catch(() => undefined);
    }

    /** The editor and other extensions go on before the library of the client is loaded. */
    async #begin(): Promise<void> {
        await new Promise<void>((resolve) => setTimeout(resolve));
        this.#client ??= await this.#adopt();
        await this.#client.start();
    }

    async #adopt(): Promise<BaseLanguageClient> {
        const client = await this.#load();
        client.onDidChangeState(() => {
            if (client === this.#client) this.#follow();
        });
        return client;
    }

    #follow(): void {
        clearTimeout(this.#timer);
        if (this.#client?.isRunning()) this.#tell(false);
        // One that is starting needs to be stopped as well.
        else if (!this.#client?.needsStop()) this.#timer = setTimeout(() => this.#tell(true), downMs);
    }

    #tell(isDown: boolean): void {
        this.#isDown = isDown;
        this.#changed.fire();
        if (isDown) void this.#offerRestart();
    }

    async #offerRestart(): Promise<void> {
        const choice = await vscode.window.showErrorMessage(downMessage, 'Start It Again', 'Show Details');
        if (choice === 'Start It Again') await this.restart();
        else if (choice) this.#client?.outputChannel.show(true);
    }
}

/** What people are told when the server has stopped for good. */
export const downMessage = 'Masa has stopped: texts are not checked, and nothing is offered.';

/** Asks again and again, and the last question only: an answer to an earlier one is never used. */
export class LatestQuestion {
    #source: vscode.CancellationTokenSource | undefined;

    /** @returns The answer, which may be that there is none; undefined where another question has been asked since. */
    async ask<T>(question: (token: vscode.CancellationToken) => Promise<T>): Promise<{ readonly answer: T } | undefined> {
        this.#source?.cancel();
        const source = new vscode.CancellationTokenSource();
        this.#source = source;
        const answer = await question(source.token);
        return source.token.isCancellationRequested ? undefined : { answer };
    }
}
