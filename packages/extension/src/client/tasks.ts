import * as vscode from 'vscode';

type Command = 'check' | 'build';

const commands: readonly Command[] = ['check', 'build'];

/** Runs the command line that comes with the extension, in a terminal of the editor. */
export class MasaTasks implements vscode.TaskProvider {
    readonly #script: string;

    constructor(script: string) {
        this.#script = script;
    }

    provideTasks(): vscode.Task[] {
        return (vscode.workspace.workspaceFolders ?? []).flatMap((folder) =>
            commands.map((command) => this.#task({ type: 'masa', command }, folder)),
        );
    }

    resolveTask(task: vscode.Task): vscode.Task | undefined {
        const folder = typeof task.scope === 'object' ? task.scope : vscode.workspace.workspaceFolders?.[0];
        return folder && isCommand(task.definition['command']) ? this.#task(task.definition, folder) : undefined;
    }

    /** Saves what is open and runs a command on the folder of the active document. */
    async run(command: Command): Promise<vscode.TaskExecution | undefined> {
        const folder = currentFolder();
        if (!folder) {
            await vscode.window.showInformationMessage('Open the folder of your arrangement first: File, Open Folder.');
            return undefined;
        }
        await vscode.workspace.saveAll(false);
        return vscode.tasks.executeTask(this.#task({ type: 'masa', command }, folder));
    }

    #task(definition: vscode.TaskDefinition, folder: vscode.WorkspaceFolder): vscode.Task {
        const command = definition['command'] as Command;
        const subject = typeof definition['folder'] === 'string' ? definition['folder'] : '.';
        const out = vscode.workspace.getConfiguration('masa', folder).get('build.outputFolder', 'site');
        // What is found is in the terminal and in the Problems panel; a check that finds something has not failed.
        const options = command === 'build' ? ['--out', out] : ['--fail-on', 'never'];
        // The editor's own program runs the script; on the desktop it has to be told that it is Node for that.
        const execution = new vscode.ProcessExecution(process.execPath, [this.#script, command, subject, ...options], {
            cwd: folder.uri.fsPath,
            env: { ELECTRON_RUN_AS_NODE: '1' },
        });
        const task = new vscode.Task(definition, folder, `${command} ${folder.name}`, 'masa', execution, []);
        task.group = command === 'build' ? vscode.TaskGroup.Build : vscode.TaskGroup.Test;
        task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, clear: true, showReuseMessage: false };
        return task;
    }
}

function currentFolder(): vscode.WorkspaceFolder | undefined {
    const open = vscode.window.activeTextEditor?.document.uri;
    return (open && vscode.workspace.getWorkspaceFolder(open)) ?? vscode.workspace.workspaceFolders?.[0];
}

function isCommand(value: unknown): value is Command {
    return commands.some((command) => command === value);
}
