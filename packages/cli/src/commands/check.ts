import { readDates } from '../dates.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { FindingsJsonReport } from '../findings-json.js';
import { addCounts, amount, countLevels, type FailOn, listCounts, noCounts, reachesAny } from '../levels.js';
import { loadWorkspaces } from '../load-workspaces.js';
import { FindingsPrinter } from '../print-findings.js';
import { printProblems } from '../print-problems.js';
import type { World } from '../world.js';

export interface CheckOptions {
    readonly asOf?: string;
    readonly format: 'pretty' | 'json';
    readonly failOn: FailOn;
}

/** Tells what was found in the files of some paths, and in those they import. */
export async function check(paths: readonly string[], options: CheckOptions, world: World): Promise<ExitCode> {
    const { disk, err } = world;
    const dates = readDates(options.asOf, world.today);
    const { workspaces, problems } = await loadWorkspaces(paths, dates, disk);
    const report = options.format === 'json' ? new FindingsJsonReport(dates, world) : new PrettyReport(world);
    let counts = noCounts;
    for await (const workspace of workspaces) {
        const documents = workspace.diagnose();
        counts = addCounts(counts, countLevels(documents));
        report.add(documents, workspace.arrangements.length);
    }
    printProblems(problems, disk.currentFolder, err);
    report.end(problems, counts);
    if (problems.length > 0) return exitCode.unusable;
    return reachesAny(counts, options.failOn) ? exitCode.findings : exitCode.clean;
}
