import * as vscode from 'vscode';

/** How long after a keystroke the page, the statement and the structure are asked for anew. */
const restMs = 150;

/** What the views beside the text are about: the arrangement of the document that was worked on last. */
export class Subject implements vscode.Disposable {
    readonly #changed = new vscode.EventEmitter<void>();
    readonly #subscriptions: vscode.Disposable[];
    #uri: vscode.Uri | undefined;
    #timer: ReturnType<typeof setTimeout> | undefined;

    /** Another document came to the front, or something was typed, and now there is a pause. */
    readonly onDidChange = this.#changed.event;

    constructor() {
        this.#follow(vscode.window.activeTextEditor);
        this.#subscriptions = [
            vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
            vscode.workspace.onDidChangeTextDocument(({ document }) => {
                if (isAuthored(document)) this.touch();
            }),
            vscode.workspace.onDidChangeConfiguration((event) => {
                if (event.affectsConfiguration('masa')) this.touch();
            }),
        ];
        if (!this.#uri) void this.#findFirst();
    }

    get uri(): vscode.Uri | undefined {
        return this.#uri;
    }

    /** The folder of the workspace that the document lies in, or the first. */
    get folder(): vscode.WorkspaceFolder | undefined {
        return (this.#uri && vscode.workspace.getWorkspaceFolder(this.#uri)) ?? vscode.workspace.workspaceFolders?.[0];
    }

    /** Has everything asked for anew, after a pause. */
    touch(): void {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#changed.fire(), restMs);
    }

    dispose(): void {
        clearTimeout(this.#timer);
        for (const subscription of this.#subscriptions) subscription.dispose();
        this.#changed.dispose();
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
