import { readDates } from '../dates.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { toFindingsJson } from '../findings-json.js';
import { countLevels, type FailOn, reaches, summarise } from '../levels.js';
import { loadWorkspace } from '../load-workspace.js';
import { createPaint } from '../paint.js';
import { printFindings } from '../print-findings.js';
import { printProblems } from '../print-problems.js';
import type { World } from '../world.js';

export interface CheckOptions {
    readonly asOf?: string;
    readonly format: 'pretty' | 'json';
    readonly failOn: FailOn;
}

/** Tells what was found in the files of some paths, and in those they import. */
export async function check(paths: readonly string[], options: CheckOptions, { disk, out, err, today }: World): Promise<ExitCode> {
    const dates = readDates(options.asOf, today);
    const { workspace, problems } = await loadWorkspace(paths, dates, disk);
    const documents = workspace?.diagnose() ?? [];
    const arrangements = workspace?.arrangements ?? [];
    printProblems(problems, disk.currentFolder, err);
    if (options.format === 'json') {
        const report = toFindingsJson(documents, arrangements, problems, dates, disk.currentFolder);
        out.write(`${JSON.stringify(report, undefined, 2)}\n`);
    } else if (workspace) {
        const lines = printFindings(documents, disk.currentFolder, createPaint(out.colours));
        out.write([...lines, summarise(documents.length, arrangements.length, countLevels(documents)), ''].join('\n'));
    }
    if (problems.length > 0) return exitCode.unusable;
    const fails = documents.some(({ findings }) => findings.some(({ level }) => reaches(level, options.failOn)));
    return fails ? exitCode.findings : exitCode.clean;
}
