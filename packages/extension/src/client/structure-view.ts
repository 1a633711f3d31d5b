import { requests, type Structure, type StructureMember } from '@masa/language/protocol';
import * as vscode from 'vscode';
import type { Server } from './server.js';
import { SideView } from './side-view.js';
import type { Subject } from './subject.js';

/** Who reports to whom, in the side bar. A click leads to where a group is stated. */
export class StructureView extends SideView<Structure, StructureMember> {
    constructor(server: Server, subject: Subject) {
        super({ id: 'masa.structure', request: requests.structure, server, subject });
    }

    getChildren(member?: StructureMember): StructureMember[] {
        return [...(member ? member.members : (this.current?.roots ?? []))];
    }

    getTreeItem(member: StructureMember): vscode.TreeItem {
        const hasMembers = member.members.length > 0;
        const item = new vscode.TreeItem(
            member.title,
            hasMembers ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.None,
        );
        item.description = [member.byException ? 'by exception' : '', member.detail].filter((part) => part !== '').join(' · ');
        item.tooltip = [member.title, item.description].filter((part) => part !== '').join('\n');
        item.iconPath = new vscode.ThemeIcon(icons.get(member.kind) ?? 'person');
        if (member.place) item.command = { command: 'masa.goTo', title: 'Go There', arguments: [member.place] };
        return item;
    }
}

const icons: ReadonlyMap<string, string> = new Map([
    ['group', 'organization'],
    ['body', 'home'],
    ['unknown', 'question'],
]);
