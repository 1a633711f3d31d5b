import { type AboutDocument, requests } from '@masa/language/protocol';
import * as vscode from 'vscode';
import { LatestQuestion, type Server } from './server.js';

/** How long after a keystroke the page, the statement and the structure are asked for anew. */
const restMs = 150;

/** What the views beside the text are about: the arrangement that was worked on last, as far as the document that is open belongs to it. */
export class Subject implements vscode.Disposable {
    readonly #server: Server;
    readonly #latest = new LatestQuestion();
    readonly #changed = new vscode.EventEmitter<void>();
    readonly #subscriptions: vscode.Disposable[];
    #uri: vscode.Uri | undefined;
    /** As the server calls it. */
    #arrangement: string | undefined;
    #isTouched = false;
    #timer: ReturnType<typeof setTimeout> | undefined;

    /** Another document came to the front, or something was typed, and now there is a pause. */
    readonly onDidChange = this.#changed.event;

    constructor(server: Server) {
        this.#server = server;
        this.#follow(vscode.window.activeTextEditor);
        this.#subscriptions = [
            vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
            vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
                if (textEditor.document.uri.toString() === this.#uri?.toString()) this.#ask();
            }),
            vscode.workspace.onDidChangeTextDocument(({ document }) => {
                if (isAuthored(document)) this.touch();
            }),
            vscode.workspace.onDidChangeConfiguration((event) => {
                if (event.affectsConfiguration('masa')) this.touch();
            }),
        ];
        if (!this.#uri) void this.#findFirst();
    }

    /** What the server is to be asked about. */
    get about(): AboutDocument | undefined {
        return this.#uri && { uri: this.#uri.toString(), arrangement: this.#arrangement };
    }

    /** The folder of the workspace that the document lies in, or the first. */
    get folder(): vscode.WorkspaceFolder | undefined {
        return (this.#uri && vscode.workspace.getWorkspaceFolder(this.#uri)) ?? vscode.workspace.workspaceFolders?.[0];
    }

    /** Has everything asked for anew, after a pause. */
    touch(): void {
        this.#isTouched = true;
        this.#ask();
    }

    dispose(): void {
        clearTimeout(this.#timer);
        for (const subscription of this.#subscriptions) subscription.dispose();
        this.#changed.dispose();
    }

    /** Asks after a pause which arrangement it is now: a file may hold several, or be shared by several. */
    #ask(): void {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(async () => {
            const editor = vscode.window.activeTextEditor;
            const line = editor && editor.document.uri.toString() === this.#uri?.toString() ? editor.selection.active.line : undefined;
            const { about } = this;
            const latest = about
                ? await this.#server.askForView<string>(requests.arrangement, { ...about, line }, this.#latest)
                : { answer: undefined };
            if (!latest || (latest.answer === this.#arrangement && !this.#isTouched)) return;
            this.#arrangement = latest.answer;
            this.#isTouched = false;
            this.#changed.fire();
        }, restMs);
    }

    #follow(editor: vscode.TextEditor | undefined): void {
        if (!editor || !isAuthored(editor.document) || editor.document.uri.toString() === this.#uri?.toString()) return;
        this.#uri = editor.document.uri;
        this.touch();
    }

    /** In a folder that was opened just now, before any file of it. */
    async #findFirst(): Promise<void> {
        const files = await vscode.workspace.findFiles('**/*.masa', '**/node_modules/**', 100);
        const first = files.find(({ path }) => path.endsWith('/arrangement.masa')) ?? files[0];
        if (this.#uri || !first) return;
        this.#uri = first;
        this.touch();
    }
}

function isAuthored(document: vscode.TextDocument): boolean {
    return document.languageId === 'masa' && document.uri.scheme !== 'masa-library';
}
