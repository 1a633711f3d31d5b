import * as vscode from 'vscode';
import { LatestQuestion, type Server } from './server.js';
import type { Subject } from './subject.js';

/** What a view in the side bar is about. */
interface Parts {
    /** As the manifest of the extension calls the view. */
    readonly id: string;
    /** What the server is asked. */
    readonly request: string;
    readonly server: Server;
    readonly subject: Subject;
}

/** A tree in the side bar about the arrangement that is worked on; it is asked for anew whenever that may have changed. */
export abstract class SideView<Answer extends { readonly title: string }, Entry>
    implements vscode.TreeDataProvider<Entry>, vscode.Disposable
{
    protected readonly view: vscode.TreeView<Entry>;
    readonly #parts: Parts;
    readonly #latest = new LatestQuestion();
    readonly #changed = new vscode.EventEmitter<void>();
    readonly #subscription: vscode.Disposable;
    #current: Answer | undefined;

    /** There is another answer, or none any more. */
    readonly onDidChange = this.#changed.event;
    readonly onDidChangeTreeData = this.#changed.event;

    constructor(parts: Parts) {
        this.#parts = parts;
        this.view = vscode.window.createTreeView(parts.id, { treeDataProvider: this, showCollapseAll: true });
        this.#subscription = vscode.Disposable.from(
            parts.subject.onDidChange(() => this.#refresh()),
            this.view.onDidChangeVisibility(() => this.#refresh()),
        );
    }

    /** What was answered last. */
    get current(): Answer | undefined {
        return this.#current;
    }

    abstract getChildren(entry?: Entry): Entry[];

    abstract getTreeItem(entry: Entry): vscode.TreeItem;

    dispose(): void {
        this.#subscription.dispose();
        this.view.dispose();
        this.#changed.dispose();
    }

    /** Whether somebody looks at the answer: here, or elsewhere. */
    protected get isWanted(): boolean {
        return this.view.visible;
    }

    /** Shows what stands around the tree. */
    protected describe(answer: Answer | undefined): void {
        this.view.description = answer?.title ?? '';
    }

    async #refresh(): Promise<void> {
        const { request, server, subject } = this.#parts;
        const { about } = subject;
        if (!about || !this.isWanted) return;
        const latest = await server.askForView<Answer>(request, about, this.#latest);
        if (!latest || JSON.stringify(latest.answer) === JSON.stringify(this.#current)) return;
        this.#current = latest.answer;
        this.describe(latest.answer);
        this.#changed.fire();
    }
}
