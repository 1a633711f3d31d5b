import path from 'node:path';
import type { ArrangementModel, DocumentFindings, Workspace } from '@masa/language';
import type { BuildForm } from '../build-forms.js';
import { readDates } from '../dates.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { amount, countLevels, type FailOn, listCounts, reaches } from '../levels.js';
import { loadWorkspace } from '../load-workspace.js';
import { createPaint } from '../paint.js';
import { printFindings } from '../print-findings.js';
import { printProblems } from '../print-problems.js';
import { showPath } from '../shown-path.js';
import { UsageError } from '../usage-error.js';
import type { World } from '../world.js';

export interface BuildOptions {
    readonly out: string;
    readonly to: readonly BuildForm[];
    readonly asOf?: string;
    readonly failOn: FailOn;
}

/** Writes the pages of all arrangements in some paths, or none of them. */
export async function build(paths: readonly string[], options: BuildOptions, world: World): Promise<ExitCode> {
    const { disk, out, err, today } = world;
    const { workspace, problems } = await loadWorkspace(paths, readDates(options.asOf, today), disk);
    if (!workspace || problems.length > 0) {
        printProblems(problems, disk.currentFolder, err);
        err.write('Nothing was written.\n');
        return exitCode.unusable;
    }
    const documents = workspace.diagnose();
    const stopping = collectStopping(documents, options.failOn);
    if (stopping.length > 0) {
        out.write([...printFindings(stopping, disk.currentFolder, createPaint(out.colours)), explainRefusal(stopping), ''].join('\n'));
        return exitCode.findings;
    }
    requireDistinctPages(workspace.arrangements);
    const built = await render(workspace, options.to);
    const folder = path.resolve(disk.currentFolder, options.out);
    const files = built.flatMap(({ files: own }) => own.map((file) => ({ path: path.join(folder, file.path), text: file.text })));
    const written = await disk.write(files);
    if (!written.ok) {
        printProblems([written], disk.currentFolder, err);
        return exitCode.unusable;
    }
    const pages = built.flatMap(({ title, files: own }) => [title, ...own.map((file) => `    ${showPath(path.join(folder, file.path), disk.currentFolder)}`)]);
    out.write([...pages, ...tellTheRest(documents, paths), ''].join('\n'));
    return exitCode.clean;
}

interface BuiltArrangement {
    readonly title: string;
    readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** The renderers are loaded here and not before: a check, and a build that is refused, does without them. */
async function render(workspace: Workspace, forms: readonly BuildForm[]): Promise<readonly BuiltArrangement[]> {
    const { renderJson, renderSite } = await import('@masa/language/render');
    return workspace.arrangements.map((arrangement) => {
        const output = workspace.lower(arrangement);
        const files = forms.flatMap((form) => (form === 'html' ? renderSite(output) : renderJson(output)));
        return { title: output.title, files };
    });
}

/** The findings that stop a build: those of a broken text always, others from the level on that the user named. */
function collectStopping(documents: readonly DocumentFindings[], failOn: FailOn): readonly DocumentFindings[] {
    return documents
        .map((document) => ({ ...document, findings: document.findings.filter(({ concernsText, level }) => concernsText || reaches(level, failOn)) }))
        .filter(({ findings }) => findings.length > 0);
}

function explainRefusal(stopping: readonly DocumentFindings[]): string {
    const findings = stopping.flatMap((document) => document.findings);
    const broken = findings.filter(({ concernsText }) => concernsText).length;
    const reason = broken > 0
        ? `the text is broken in ${amount(broken, 'place')}`
        : `--fail-on asks for none of the ${amount(findings.length, 'finding')} above`;
    return `Nothing was written, for ${reason}. Mend what is listed above and build again.`;
}

/** Two pages of one name would overwrite each other; so would names that differ in capitals alone, on many disks. */
function requireDistinctPages(arrangements: readonly ArrangementModel[]): void {
    if (arrangements.length === 0) throw new UsageError('There is no arrangement in these files, so there is no page to write; give the file that opens with the word arrangement.');
    const names = arrangements.map(({ name }) => name.toLowerCase());
    const double = names.find((name, index) => names.indexOf(name) < index);
    if (double !== undefined) throw new UsageError(`Two arrangements are called '${double}', and their pages would overwrite each other; rename one, or build them into two folders.`);
}

function tellTheRest(documents: readonly DocumentFindings[], paths: readonly string[]): readonly string[] {
    const counts = countLevels(documents);
    if (counts.must + counts.should + counts.good === 0) return ['Nothing to mend.'];
    return [`Found, and no reason to stop: ${listCounts(counts)}. To see them: masa check ${paths.map(quoteForShell).join(' ')}`];
}

function quoteForShell(text: string): string {
    return /^[\w./@:+-]+$/.test(text) ? text : `"${text}"`;
}
