import { readDates } from '../dates.js';
import { examine } from '../examine.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { JsonReport } from '../json-report.js';
import { loadTexts } from '../load-texts.js';
import { PrettyReport } from '../pretty-report.js';
import { printProblems } from '../print-problems.js';
import type { Report } from '../report.js';
import { addToTally, countedLevels, emptyTally, type FailOn, reaches } from '../tally.js';
import type { World } from '../world.js';

export interface CheckOptions {
    readonly asOf?: string;
    readonly format: 'pretty' | 'json';
    readonly failOn: FailOn;
}

/** Tells what was found in the files of some paths, and in those they import. */
export async function check(paths: readonly string[], options: CheckOptions, world: World): Promise<ExitCode> {
    const dates = readDates(options.asOf, world.today);
    const { sets, problems } = await loadTexts(paths, world.disk);
    const report: Report = options.format === 'json' ? new JsonReport(dates, world) : new PrettyReport(world);
    let tally = emptyTally;
    for await (const examined of examine(sets, dates, world.startExaminer)) {
        tally = addToTally(tally, examined);
        report.add(examined.documents);
    }
    printProblems(problems, world);
    report.end(tally, problems);
    if (problems.length > 0) return exitCode.unusable;
    const fails = countedLevels.some((level) => tally.levels[level] > 0 && reaches(level, options.failOn));
    return fails ? exitCode.findings : exitCode.clean;
}
