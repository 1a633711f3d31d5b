import * as vscode from 'vscode';
import { downMessage, type Server } from './server.js';
import { describeCounts, type StatementView } from './statement-view.js';

/** How the arrangement stands, in the status bar; a click shows the compliance statement, or starts the server that has stopped. */
export class StatusItem implements vscode.Disposable {
    readonly #item = vscode.window.createStatusBarItem('masa.status', vscode.StatusBarAlignment.Left);
    readonly #subscription: vscode.Disposable;

    constructor(server: Server, statement: StatementView) {
        this.#item.name = 'Masa';
        const show = (): void => this.#show(server, statement);
        this.#subscription = vscode.Disposable.from(statement.onDidChange(show), server.onDidChange(show));
    }

    #show({ isDown }: Server, { current }: StatementView): void {
        this.#item.command = isDown ? 'masa.restart' : 'masa.showStatement';
        this.#item.backgroundColor = isDown ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
        if (isDown) {
            this.#item.text = '$(error) Masa has stopped';
            this.#item.tooltip = `${downMessage} Click to start it again.`;
            this.#item.show();
            return;
        }
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
              ? `$(checklist) ${missing} ${missing === 1 ? 'requirement' : 'requirements'} not found`
              : '$(checklist) Nothing missing';
        this.#item.tooltip = followsNone
            ? `${current.title} follows no standard, so what law and guidance ask was not looked for. Add follows and the edition of the guidance in force.`
            : `${current.title}, as of ${current.asOf}: ${describeCounts(current.counts)}. These are requirements of law and guidance, with those that are only worth knowing; Problems counts places in the text. Click for the compliance statement.`;
        this.#item.show();
    }

    dispose(): void {
        this.#subscription.dispose();
        this.#item.dispose();
    }
}
