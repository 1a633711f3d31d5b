import {
    type Counts,
    requests,
    type Statement,
    type StatementAnswer,
    type StatementChapter,
    type StatementStandard,
    type Status,
} from '@masa/language/protocol';
import * as vscode from 'vscode';
import type { Server } from './server.js';
import { SideView } from './side-view.js';
import type { Subject } from './subject.js';

/** A standard, a chapter of it, or one requirement. */
type Entry = StatementStandard | StatementChapter | StatementAnswer;

/** The compliance statement in the side bar: by standard and chapter, with counts; a click leads to the author's text, or to what is asked. */
export class StatementView extends SideView<Statement, Entry> {
    constructor(server: Server, subject: Subject) {
        super({ id: 'masa.statement', request: requests.statement, server, subject });
    }

    /** Brings the view to the front. */
    async show(): Promise<void> {
        await vscode.commands.executeCommand('masa.statement.focus');
    }

    getChildren(entry?: Entry): Entry[] {
        if (!entry) return [...(this.current?.standards ?? [])];
        if ('chapters' in entry) return [...entry.chapters];
        return 'answers' in entry ? [...entry.answers] : [];
    }

    getTreeItem(entry: Entry): vscode.TreeItem {
        return 'requirement' in entry ? answerItem(entry) : headingItem(entry);
    }

    /** The status bar shows the counts, whatever the side bar shows. */
    protected override get isWanted(): boolean {
        return true;
    }

    protected override describe(statement: Statement | undefined): void {
        super.describe(statement);
        const missing = statement?.counts['not-found'] ?? 0;
        this.view.badge = missing > 0 ? { value: missing, tooltip: `${missing} not found` } : undefined;
    }
}

function headingItem(entry: StatementStandard | StatementChapter): vscode.TreeItem {
    const isChapter = 'answers' in entry;
    const item = new vscode.TreeItem(
        entry.title || 'Requirements',
        isChapter ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded,
    );
    // What is open stays open while the counts change.
    item.id = isChapter ? entry.id : entry.name;
    item.description = describeCounts(entry.counts);
    item.tooltip = `${entry.title}: ${item.description}`;
    // Where the side bar is too narrow for the counts, the sign still says whether something is missing.
    item.iconPath = isChapter ? iconOf(statusOf(entry.counts)) : new vscode.ThemeIcon('law');
    return item;
}

/** What comes first to mind about a chapter: what is missing, then what nobody could tell; it is met where something is, and nothing else is open. */
function statusOf(counts: Counts): Status {
    return (['not-found', 'not-checked', 'met', 'answered', 'explained'] as const).find((status) => counts[status] > 0) ?? 'not-asked';
}

function answerItem(answer: StatementAnswer): vscode.TreeItem {
    const item = new vscode.TreeItem(answer.title);
    const { words } = looks[answer.status];
    item.iconPath = iconOf(answer.status);
    item.description = `${words} · ${answer.level}`;
    item.tooltip = new vscode.MarkdownString(answer.card);
    item.contextValue = answer.canBegin ? 'masa.can-begin' : 'masa.requirement';
    item.accessibilityInformation = { label: `${answer.title}, ${words}, ${answer.level}` };
    const [place] = answer.places;
    item.command = place
        ? { command: 'masa.goTo', title: 'Go There', arguments: [place] }
        : { command: 'masa.explainRequirement', title: 'Explain What Is Asked', arguments: [answer] };
    return item;
}

function iconOf(status: Status): vscode.ThemeIcon {
    const { icon, color } = looks[status];
    return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
}

const looks = {
    met: { icon: 'pass', color: 'testing.iconPassed', words: 'met' },
    answered: { icon: 'note', color: 'testing.iconPassed', words: 'answered in the text' },
    explained: { icon: 'comment', color: 'charts.blue', words: 'explained' },
    'not-found': { icon: 'circle-large-outline', color: 'problemsWarningIcon.foreground', words: 'not found' },
    'not-checked': { icon: 'question', color: undefined, words: 'not checked' },
    'not-asked': { icon: 'circle-slash', color: 'disabledForeground', words: 'not asked here' },
} as const;

/** `4 not found, 12 met, 1 explained`: what is to be done stands first, where there is room for it. */
export function describeCounts(counts: Counts): string {
    return (['not-found', 'met', 'answered', 'explained', 'not-checked', 'not-asked'] as const)
        .filter((status) => counts[status] > 0)
        .map((status) => `${counts[status]} ${looks[status].words}`)
        .join(', ');
}
