import {
    type Area,
    type Build,
    type Insertion,
    type Location,
    type NewArrangement,
    type NewFile,
    type Position,
    requests,
    type StatementAnswer,
} from '@masa/language/protocol';
import * as vscode from 'vscode';
import { compareWithEarlier } from './compare.js';
import { folderForNew } from './folder-for-new.js';
import { goTo, toPosition, toRange } from './locations.js';
import { outputFolder } from './output-folder.js';
import type { Preview } from './preview.js';
import type { Server } from './server.js';
import type { StatementView } from './statement-view.js';
import type { Subject } from './subject.js';
import type { MasaTasks } from './tasks.js';
import { askForFolder, tellNoArrangement } from './what-lacks.js';
import { writeFiles } from './write-files.js';

/** What commands work with. */
interface Parts {
    readonly server: Server;
    readonly subject: Subject;
    readonly preview: Preview;
    readonly statement: StatementView;
    readonly tasks: MasaTasks | undefined;
}

/** Registers all commands of the extension. */
export function registerCommands(parts: Parts): readonly vscode.Disposable[] {
    const { server, preview, statement, tasks } = parts;
    /** A command that finds the server stopped has been answered with the offer to start it. */
    const register = <P extends unknown[]>(name: string, run: (...given: P) => unknown): vscode.Disposable =>
        vscode.commands.registerCommand(name, async (...given: P) => {
            try {
                await run(...given);
            } catch (error) {
                if (!server.isDown) throw error;
            }
        });
    return [
        register('masa.newArrangement', (...areas: string[]) => newArrangement(parts, areas)),
        register('masa.newSharedFile', () => newSharedFile(parts)),
        register('masa.openPreview', () => preview.open()),
        register('masa.build', () => build(parts)),
        register('masa.compare', () => compareWithEarlier(parts)),
        register('masa.showStatement', () => statement.show()),
        register('masa.showReportingLines', showReportingLines),
        register('masa.writeMissingSection', (answer: StatementAnswer) => writeMissing(parts, answer.requirement)),
        register('masa.explain', explain),
        register('masa.explainRequirement', (answer: StatementAnswer) => explainRequirement(answer)),
        register('masa.check', () => tasks?.run('check')),
        register('masa.restart', () => server.restart()),
        register('masa.goTo', (place: Location) => goTo(place)),
        register('masa.showReferences', showReferences),
    ];
}

/** Asks for an area, or for several that are one, and writes the starting file; nothing that is there is overwritten. */
async function newArrangement({ server, subject }: Parts, areas: readonly string[]): Promise<void> {
    const chosen = areas.length > 0 ? areas : await pickAreas(server);
    if (chosen.length === 0) return;
    const file = await server.ask<NewArrangement>(requests.newArrangement, { areas: chosen });
    if (!file) return;
    if (!file.ok) {
        await vscode.window.showErrorMessage(
            `There is no area called '${file.unknown}'. Use its name as the Office for National Statistics writes it.`,
        );
        return;
    }
    const { folder } = subject;
    // Without a folder there is nowhere to write; the text can be saved wherever one likes.
    if (!folder) {
        await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'masa', content: file.text }));
        return;
    }
    const entries = (await vscode.workspace.fs.readDirectory(folder.uri)).map(([name]) => name);
    const own = folderForNew(file.name, folder.name, entries);
    await writeNew(vscode.Uri.joinPath(folder.uri, ...own, 'arrangement.masa'), file.text);
}

/** @returns Nothing where the question was left. */
async function pickAreas(server: Server): Promise<readonly string[]> {
    const items = server
        .ask<readonly Area[]>(requests.areas, {})
        .then((areas = []): vscode.QuickPickItem[] =>
            areas.map(({ title, council, region }) => ({ label: title, description: council, detail: region })),
        );
    const options = {
        title: 'New Arrangement',
        matchOnDescription: true,
        matchOnDetail: true,
        // The walkthrough takes the focus back as soon as one of its steps is done, which this one is from the start.
        ignoreFocusOut: true,
    };
    // Seen below whatever is looked for, so that who types one of several names finds it.
    const several: vscode.QuickPickItem = {
        label: 'Several areas…',
        description: 'which have one arrangement together',
        alwaysShow: true,
    };
    const offered = items.then((areas) => [...areas, several]);
    const picked = await vscode.window.showQuickPick(offered, { ...options, placeHolder: 'Which area do the arrangements cover?' });
    if (picked !== several) return picked ? [picked.label] : [];
    const all = await vscode.window.showQuickPick(items, {
        ...options,
        canPickMany: true,
        placeHolder: 'Which areas do the arrangements cover? Tick each of them',
    });
    return (all ?? []).map(({ label }) => label);
}

async function newSharedFile({ server, subject }: Parts): Promise<void> {
    const { folder } = subject;
    if (!folder) {
        await askForFolder();
        return;
    }
    const name = await vscode.window.showInputBox({
        title: 'New Shared File',
        prompt: 'What does it hold? The file lies in the folder shared, and is called after it.',
        value: 'groups',
        ignoreFocusOut: true,
        validateInput: (value) =>
            /^[\p{L}][\p{L}\p{N}-]*$/u.test(value) ? undefined : 'Letters, digits and hyphens, such as bodies-of-the-county.',
    });
    const file = name === undefined ? undefined : await server.ask<NewFile>(requests.newSharedFile, {});
    if (file) await writeNew(vscode.Uri.joinPath(folder.uri, 'shared', `${name}.masa`), file.text);
}

async function writeNew(uri: vscode.Uri, text: string): Promise<void> {
    const isThere = await vscode.workspace.fs.stat(uri).then(
        () => true,
        () => false,
    );
    if (isThere) await vscode.window.showWarningMessage(`${vscode.workspace.asRelativePath(uri)} is there already, and was left as it is.`);
    else await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await vscode.window.showTextDocument(uri);
}

/** Writes the page and the data of the arrangement that is worked on. */
async function build({ server, subject }: Parts): Promise<void> {
    const { folder, about } = subject;
    if (!folder || !about) {
        await askForFolder();
        return;
    }
    await vscode.workspace.saveAll(false);
    const built = await server.ask<Build>(requests.build, about);
    if (!built) {
        await tellNoArrangement();
        return;
    }
    const [broken] = built.broken;
    if (broken) {
        const isAsked = await vscode.window.showErrorMessage(
            `Nothing was written, for the text is broken in ${built.broken.length === 1 ? 'a place' : `${built.broken.length} places`}. What law and guidance ask for does not stand in the way.`,
            'Show Where',
        );
        if (isAsked) await goTo(broken);
        return;
    }
    if (built.refusal !== undefined) {
        await vscode.window.showErrorMessage(`Nothing was written. ${built.refusal}`);
        return;
    }
    const out = outputFolder(folder);
    try {
        await writeFiles(out, built.files);
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        await vscode.window.showErrorMessage(
            `The pages could not be written into ${vscode.workspace.asRelativePath(out)}. Every file that is there is whole. (${reason})`,
        );
        return;
    }
    const [page] = built.files;
    // A browser that shows the editor may not open files, and does not see those of another computer.
    const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
    const isAsked = await vscode.window.showInformationMessage(
        `Written into ${vscode.workspace.asRelativePath(out)}: ${describeFiles(built.files)}.${describeUnwritten(built.unwritten)}`,
        isHere ? 'Open the Page' : 'Show the File',
    );
    if (!isAsked || !page) return;
    const written = vscode.Uri.joinPath(out, page.path);
    if (isHere) await vscode.env.openExternal(written);
    else await vscode.commands.executeCommand('revealInExplorer', written);
}

/** `luton.html and luton.json`; of more, the first, which is the page. */
function describeFiles([page, ...others]: Build['files']): string {
    const [data] = others;
    return `${page?.path} and ${data && others.length === 1 ? data.path : `${others.length} more files`}`;
}

function describeUnwritten(sections: number): string {
    if (sections === 0) return '';
    return sections === 1
        ? ' One section has not been written yet, and says so.'
        : ` ${sections} sections have not been written yet, and say so.`;
}

/** Writes what a requirement asks for where it belongs, as far as it can be, and leaves the cursor where the author goes on. */
async function writeMissing({ server, subject }: Parts, requirement: string): Promise<void> {
    const { about } = subject;
    if (!about) return;
    const insertion = await server.ask<Insertion>(requests.missing, { ...about, requirement });
    if (!insertion) return;
    const editor = await goTo(insertion);
    if (insertion.snippet === '') return;
    const options = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
    await editor.insertSnippet(new vscode.SnippetString(insertion.snippet), toRange(insertion.range), options);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    if (insertion.asks) await vscode.commands.executeCommand('editor.action.triggerSuggest');
}

/** Shows who reports to what the cursor stands on, and to whom that reports; elsewhere the structure of the whole arrangement. */
async function showReportingLines(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const found =
        editor &&
        (await vscode.commands.executeCommand<readonly vscode.CallHierarchyItem[] | undefined>(
            'vscode.prepareCallHierarchy',
            editor.document.uri,
            editor.selection.active,
        ));
    await vscode.commands.executeCommand(found && found.length > 0 ? 'references-view.showCallHierarchy' : 'masa.structure.focus');
}

/** Shows the page about a finding that the cursor stands in, or else in whose line; where there are several, which of them is asked. */
async function explain(): Promise<void> {
    const pages = pagesAt(vscode.window.activeTextEditor);
    if (pages.length === 0) {
        await vscode.window.showInformationMessage('Put the cursor into a line with a finding first.');
        return;
    }
    const chosen =
        pages.length === 1
            ? pages[0]
            : await vscode.window.showQuickPick(pages, { title: 'Explain', placeHolder: 'Several findings are here. Which one?' });
    if (chosen) await showBeside(chosen.page);
}

/** Shows the page about a requirement; without one, where it is asked. */
async function explainRequirement({ page, asked }: StatementAnswer): Promise<void> {
    if (page === undefined) await goTo(asked);
    else await showBeside(vscode.Uri.parse(page));
}

/** Shows a page in the column beside the text, or where the one before stands, in its place; the text is to keep the focus. */
async function showBeside(page: vscode.Uri): Promise<void> {
    const isText = ({ document }: vscode.TextEditor): boolean => document.languageId === 'masa';
    const { activeTextEditor: active, visibleTextEditors } = vscode.window;
    const text = active && isText(active) ? active : visibleTextEditors.find(isText);
    const before = vscode.window.tabGroups.all.find(({ tabs }) =>
        tabs.some(({ input }) => input instanceof vscode.TabInputCustom && input.uri.scheme === page.scheme),
    );
    const viewColumn = before?.viewColumn ?? (text?.viewColumn === undefined ? vscode.ViewColumn.Beside : text.viewColumn + 1);
    const options: vscode.TextDocumentShowOptions = { viewColumn, preserveFocus: true, preview: true };
    await vscode.commands.executeCommand('vscode.openWith', page, 'vscode.markdown.preview.editor', options);
    // The column that was opened is the active one all the same.
    if (text) await vscode.window.showTextDocument(text.document, { viewColumn: text.viewColumn ?? vscode.ViewColumn.One });
}

/** The page about a finding, as it is offered beside others. */
interface FindingPage extends vscode.QuickPickItem {
    readonly page: vscode.Uri;
}

/** The pages about the findings at the cursor, or else in its line: each once, with what the first of its findings says. */
function pagesAt(editor: vscode.TextEditor | undefined): readonly FindingPage[] {
    if (!editor) return [];
    const { active } = editor.selection;
    const pages = vscode.languages.getDiagnostics(editor.document.uri).flatMap(({ source, code, range, message }) => {
        if (source !== 'masa' || typeof code !== 'object') return [];
        const [sentence = ''] = message.split(/(?<=[.!?]['"]?) /);
        return [{ range, item: { label: String(code.value), detail: sentence, page: code.target } satisfies FindingPage }];
    });
    const inside = pages.filter(({ range }) => range.contains(active));
    const isExact = inside.some(({ range }) => range.isSingleLine);
    // What concerns a whole block holds the cursor wherever it stands in it.
    const found = isExact ? inside : [...inside, ...pages.filter(({ range }) => range.start.line === active.line)];
    return [...new Map(found.toReversed().map(({ item }) => [item.label, item])).values()].toReversed();
}

/** Shows places in the small window of the editor; what comes with a lens is plain data. */
async function showReferences(uri: string, position: Position, places: readonly Location[]): Promise<void> {
    await vscode.commands.executeCommand(
        'editor.action.showReferences',
        vscode.Uri.parse(uri),
        toPosition(position),
        places.map((place) => new vscode.Location(vscode.Uri.parse(place.uri), toRange(place.range))),
    );
}
