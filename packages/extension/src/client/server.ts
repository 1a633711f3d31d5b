import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The language server, to whoever has a question. */
export class Server {
    readonly #load: () => Promise<BaseLanguageClient>;
    #client: BaseLanguageClient | undefined;
    #starting: Promise<void> | undefined;

    constructor(load: () => Promise<BaseLanguageClient>) {
        this.#load = load;
    }

    /** Starts it. @throws Error where it does not start; the language client tells the user. */
    async start(): Promise<void> {
        this.#starting = this.#begin();
        await this.#starting;
    }

    /** Stops it, once it has started: one that is starting cannot be stopped, and one that did not start need not be. */
    async stop(): Promise<void> {
        await this.#starting?.catch(() => undefined);
        if (this.#client?.needsStop()) await this.#client.stop();
    }

    async restart(): Promise<void> {
        await this.stop();
        await this.start();
    }

    /**
     * Asks, as soon as it has started: a command may be what wakes the extension up.
     * @returns Undefined where nothing is known, or the question is no longer wanted.
     * @throws Error where the server has failed; the editor shows what a command throws.
     */
    async ask<T>(request: string, params: object, token?: vscode.CancellationToken): Promise<T | undefined> {
        await this.#starting?.catch(() => undefined);
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
        try {
            return await question.ask((token) => this.ask<T>(request, params, token));
        } catch (error) {
            this.#client?.error(`The server did not answer ${request}.`, error, false);
            return undefined;
        }
    }

    /** The editor and other extensions go on before the library of the client is loaded. */
    async #begin(): Promise<void> {
        await new Promise<void>((resolve) => setTimeout(resolve));
        this.#client ??= await this.#load();
        await this.#client.start();
    }
}

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
