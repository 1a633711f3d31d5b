import path from 'node:path';
import type { DocumentFindings } from '@masa/language';
import { findConfig } from '../config.js';
import { readDates } from '../dates.js';
import { sayWhatToLookAt } from '../describe-usage.js';
import { examine } from '../examine.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { applyLevels, requireKnownCodes } from '../levels.js';
import { loadTexts } from '../load-texts.js';
import { printProblems } from '../print-problems.js';
import { createReport } from '../report.js';
import type { ReportForm } from '../report-forms.js';
import { showPath } from '../shown-path.js';
import { addToTally, countedLevels, describeAmount, emptyTally, type FailOn, reaches } from '../tally.js';
import { UsageError } from '../usage-error.js';
import type { World } from '../world.js';

export interface CheckOptions {
    readonly asOf?: string;
    readonly format: ReportForm;
    readonly failOn?: FailOn;
    readonly fix?: boolean;
    readonly statement?: boolean;
    readonly baseline?: string;
    readonly writeBaseline?: boolean;
}

/** Tells what was found in the files of some paths, and in those they import. */
export async function check(given: readonly string[], options: CheckOptions, world: World): Promise<ExitCode> {
    const { disk } = world;
    const config = await findConfig(given, disk);
    const paths = given.length > 0 ? given : (config?.paths ?? []);
    if (paths.length === 0) throw new UsageError(sayWhatToLookAt);
    const dates = readDates(options.asOf ?? config?.asOf, world.today);
    const wanted = { paths, ignore: config?.ignore };
    const baseline = options.baseline === undefined ? config?.baseline : path.resolve(disk.currentFolder, options.baseline);
    if (options.writeBaseline && baseline === undefined)
        throw new UsageError(`Say which file to write it to, such as: --baseline baseline.json --write-baseline`);

    if (options.fix) {
        const { mendFiles } = await import('../mend.js');
        const mending = await mendFiles(wanted, dates, disk);
        if (!mending.ok) return fail(mending.problems, 'Nothing was mended.', world);
        const told = options.format === 'pretty' ? world.out : world.err;
        for (const { file, line, code, title } of mending.mended)
            told.write(`mended ${showPath(file, disk.currentFolder)}:${line}: ${code}: ${title}\n`);
        if (mending.mended.length > 0) told.write('\n');
    }

    const failOn = options.failOn ?? config?.failOn ?? 'good';
    if (options.statement) {
        if (options.format !== 'pretty') throw new UsageError('--statement is told to people only; masa build writes it as data, too.');
        const { printStatement } = await import('./statement.js');
        return printStatement(wanted, dates, failOn, world);
    }

    const { sets, problems } = await loadTexts(wanted, disk);
    requireKnownCodes(config, sets);
    const level = (documents: readonly DocumentFindings[]): readonly DocumentFindings[] => applyLevels(documents, config?.levels);
    if (options.writeBaseline && baseline !== undefined) {
        const documents: DocumentFindings[] = [];
        for await (const examined of examine(sets, dates, world.startExaminer)) documents.push(...examined.documents);
        return problems.length > 0 ? fail(problems, 'No baseline was written.', world) : writeBaseline(level(documents), baseline, world);
    }
    const known = baseline === undefined ? undefined : await (await import('../baseline.js')).readBaseline(baseline, disk);
    const report = await createReport({ form: options.format, dates, rulePages: config?.rulePages }, world);
    let tally = emptyTally;
    for await (const examined of examine(sets, dates, world.startExaminer)) {
        const documents = known ? known.leaveOutKnown(level(examined.documents)) : level(examined.documents);
        tally = addToTally(tally, { ...examined, documents });
        report.add(documents);
    }
    printProblems(problems, world);
    report.end(tally, problems);
    if (known && options.format === 'pretty') world.out.write(describeKnown(known));
    if (problems.length > 0) return exitCode.unusable;
    const fails = countedLevels.some((counted) => tally.levels[counted] > 0 && reaches(counted, failOn));
    return fails ? exitCode.findings : exitCode.clean;
}

async function writeBaseline(documents: readonly DocumentFindings[], file: string, world: World): Promise<ExitCode> {
    const { renderBaseline } = await import('../baseline.js');
    const staging = world.disk.stage();
    try {
        const staged = await staging.add(renderBaseline(documents, file));
        const written = staged.ok ? await staging.commit() : staged;
        if (!written.ok) return fail([written], 'No baseline was written.', world);
        const count = documents.flatMap(({ findings }) => findings.filter(({ concernsText }) => !concernsText)).length;
        world.out.write(
            `${showPath(file, world.disk.currentFolder)} knows ${describeAmount(count, 'finding')}; from now on, only new ones are told.\n`,
        );
        return exitCode.clean;
    } finally {
        await staging.discard();
    }
}

function describeKnown({ leftOut, mended }: { readonly leftOut: number; readonly mended: number }): string {
    const gone =
        mended > 0
            ? ` ${describeAmount(mended, 'finding')} of it ${mended === 1 ? 'is' : 'are'} no longer there; --write-baseline writes it anew.`
            : '';
    return `Not told, for the baseline knows ${leftOut === 1 ? 'it' : 'them'}: ${describeAmount(leftOut, 'finding')}.${gone}\n`;
}

function fail(problems: Parameters<typeof printProblems>[0], consequence: string, world: World): ExitCode {
    printProblems(problems, world);
    world.err.write(`${consequence}\n`);
    return exitCode.unusable;
}
