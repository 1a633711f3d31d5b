import { requests, type Structure, type StructureMember } from '@masa/language/protocol';
import * as vscode from 'vscode';
import { LatestQuestion, type Server } from './server.js';
import type { Subject } from './subject.js';

/** Who reports to whom, in the side bar. A click leads to where a group is stated. */
export class StructureView implements vscode.TreeDataProvider<StructureMember>, vscode.Disposable {
    readonly #server: Server;
    readonly #subject: Subject;
    readonly #latest = new LatestQuestion();
    readonly #changed = new vscode.EventEmitter<void>();
    readonly #view: vscode.TreeView<StructureMember>;
    readonly #subscription: vscode.Disposable;
    #structure: Structure | undefined;

    readonly onDidChangeTreeData = this.#changed.event;

    constructor(server: Server, subject: Subject) {
        this.#server = server;
        this.#subject = subject;
        this.#view = vscode.window.createTreeView('masa.structure', { treeDataProvider: this, showCollapseAll: true });
        this.#subscription = vscode.Disposable.from(
            subject.onDidChange(() => this.#refresh()),
            this.#view.onDidChangeVisibility(() => this.#refresh()),
        );
    }

    getChildren(member?: StructureMember): StructureMember[] {
        return [...(member ? member.members : (this.#structure?.roots ?? []))];
    }

    getTreeItem(member: StructureMember): vscode.TreeItem {
        const hasMembers = member.members.length > 0;
        const item = new vscode.TreeItem(
            member.title,
            hasMembers ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None,
        );
        item.description = [member.byException ? 'by exception' : '', member.detail].filter((part) => part !== '').join(' · ');
        item.tooltip = [member.title, item.description].filter((part) => part !== '').join('\n');
        item.iconPath = new vscode.ThemeIcon(member.kind === 'group' ? 'organization' : member.kind === 'body' ? 'home' : 'person');
        if (member.place) item.command = { command: 'masa.goTo', title: 'Go There', arguments: [member.place] };
        return item;
    }

    dispose(): void {
        this.#subscription.dispose();
        this.#view.dispose();
        this.#changed.dispose();
    }

    async #refresh(): Promise<void> {
        const { about } = this.#subject;
        if (!about || !this.#view.visible) return;
        const latest = await this.#server.askForView<Structure>(requests.structure, about, this.#latest);
        if (!latest || JSON.stringify(latest.answer) === JSON.stringify(this.#structure)) return;
        const structure = latest.answer;
        this.#structure = structure;
        this.#view.description = structure?.title ?? '';
        this.#changed.fire();
    }
}
