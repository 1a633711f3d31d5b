import * as vscode from 'vscode';
import { describeCounts, type StatementView } from './statement-view.js';

/** How the arrangement stands, in the status bar; a click shows the compliance statement. */
export class StatusItem implements vscode.Disposable {
    readonly #item = vscode.window.createStatusBarItem('masa.status', vscode.StatusBarAlignment.Left);
    readonly #subscription: vscode.Disposable;

    constructor(statement: StatementView) {
        this.#item.name = 'Masa';
        this.#item.command = 'masa.showStatement';
        this.#subscription = statement.onDidChange(() => this.#show(statement));
    }

    #show({ current }: StatementView): void {
        if (!current) {
            this.#item.hide();
            return;
        }
        const missing = current.counts['not-found'];
        // Nobody is to take silence for a yes where nothing was asked.
        const followsNone = current.standards.length === 0;
        this.#item.text = followsNone
            ? '$(warning) Follows no standard'
            : missing > 0
              ? `$(checklist) ${missing} not found`
              : '$(checklist) Nothing missing';
        this.#item.tooltip = followsNone
            ? `${current.title} follows no standard, so what law and guidance ask was not looked for. Add follows and the edition of the guidance in force.`
            : `${current.title}, as of ${current.asOf}: ${describeCounts(current.counts)}. Click for the compliance statement.`;
        this.#item.show();
    }

    dispose(): void {
        this.#subscription.dispose();
        this.#item.dispose();
    }
}
