import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentFindings, FailOn, Finding } from '@masa/language';
import type { Dates } from '../dates.js';
import { type Examined, examine, isMuch } from '../examine.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { applyLevels, requireKnownCodes } from '../levels.js';
import { type LoadedTexts, loadTexts, type WantedTexts } from '../load-texts.js';
import { printable } from '../paint.js';
import { printProblems } from '../print-problems.js';
import { refuse } from '../refuse.js';
import { createReport } from '../report.js';
import type { ReportForm } from '../report-forms.js';
import { readSettings, type Settings } from '../settings.js';
import { placesFrom, showPath } from '../shown-path.js';
import { addToTally, type CountedLevel, describeAmount, emptyTally, judge, reaches, unreadable, wasCutShort } from '../tally.js';
import type { LinkTrier } from '../try-links.js';
import { UsageError } from '../usage-error.js';
import type { World } from '../world.js';

export interface CheckOptions {
    readonly asOf?: string;
    readonly format: ReportForm;
    readonly failOn?: FailOn;
    readonly level?: CountedLevel;
    readonly fix?: boolean;
    readonly links?: boolean;
    readonly statement?: boolean;
    readonly baseline?: string;
    readonly writeBaseline?: boolean;
}

/** Tells what was found in the files of some paths, and in those they import. */
export async function check(given: readonly string[], options: CheckOptions, world: World): Promise<ExitCode> {
    const settings = await readSettings(given, options.asOf, world);
    const { wanted, dates, config } = settings;
    const baseline = options.baseline === undefined ? config.baseline : path.resolve(world.disk.currentFolder, options.baseline);
    const failOn = options.failOn ?? config.failOn ?? 'good';
    if (options.writeBaseline && baseline === undefined)
        throw new UsageError('Say which file to write it to, such as: --baseline baseline.json --write-baseline');
    if (options.statement && options.format !== 'pretty')
        throw new UsageError('--statement is told to people only; masa build writes it as data, too.');

    if (options.statement && options.level !== undefined)
        throw new UsageError('--statement tells how all requirements stand, and has no --level.');

    if (options.fix && !(await mend(wanted, dates, options.format, world))) return exitCode.unusable;
    if (options.statement) {
        const { printStatement } = await import('./statement.js');
        return printStatement(settings, failOn, world);
    }
    const loaded = await loadTexts(wanted, world.disk);
    requireKnownCodes(config, loaded.sets);
    if (!isMuch(loaded.sets)) world.spendMemory?.();
    if (options.writeBaseline && baseline !== undefined) return writeBaseline(loaded, baseline, dates, world);
    return report(
        loaded,
        {
            ...settings,
            baseline,
            failOn,
            least: options.level,
            form: options.format,
            links: options.links === true,
            isUsualDate: options.asOf === undefined,
        },
        world,
    );
}

/** Mends what needs no choice, and tells what that was. False where nothing could be mended. */
async function mend(wanted: WantedTexts, dates: Dates, form: ReportForm, world: World): Promise<boolean> {
    const { mendFiles } = await import('../mend.js');
    const mending = await mendFiles(wanted, dates, world.disk);
    if (!mending.ok) {
        refuse(
            mending.problems,
            mending.isPartly ? 'Files before it may be mended, those after it are as they were.' : 'Nothing was mended.',
            world,
        );
        return false;
    }
    // The output of the other forms is read by programs.
    const told = form === 'pretty' ? world.out : world.err;
    for (const { file, line, code, title } of mending.mended)
        told.write(`mended ${printable(showPath(file, world.disk.currentFolder))}:${line}: ${code}: ${printable(title)}\n`);
    if (mending.mended.length > 0) told.write('\n');
    return true;
}

interface ReportOptions extends Settings {
    readonly baseline: string | undefined;
    readonly failOn: FailOn;
    /** The least level to tell; undefined for all. What is of a lesser one counts all the same. */
    readonly least: CountedLevel | undefined;
    readonly form: ReportForm;
    readonly links: boolean;
    /** Whether the arrangements are looked at as of the day that the configuration says, or their own. */
    readonly isUsualDate: boolean;
}

async function report({ sets, problems }: LoadedTexts, options: ReportOptions, world: World): Promise<ExitCode> {
    const { dates, config, baseline, failOn, least, form, links } = options;
    const known = baseline === undefined ? undefined : await (await import('../baseline.js')).readBaseline(baseline, world.disk);
    const told = await createReport({ form, dates, failOn, rulePages: config.rulePages }, world);
    const unread = new Set(problems.map((problem) => pathToFileURL(problem.path).href));
    printProblems(problems, world);
    const trier = links ? new (await import('../try-links.js')).LinkTrier(world.ask) : undefined;
    let tally = emptyTally;
    let first: Finding | undefined;
    let untold = 0;
    for await (const examined of trier
        ? tryAll(trier, examine(sets, dates, world.startExaminer))
        : examine(sets, dates, world.startExaminer)) {
        const levelled = applyLevels(onlySure(examined.documents, unread), config.levels);
        const documents = known ? known.leaveOutKnown(levelled) : levelled;
        tally = addToTally(tally, { ...examined, documents });
        const counting = documents.flatMap(({ findings }) => findings).filter(({ level }) => reaches(level, failOn));
        if (!first?.concernsText) first = counting.find(({ concernsText }) => concernsText) ?? first ?? counting[0];
        const shown = least === undefined ? documents : onlyFrom(documents, least);
        untold += countFindings(documents) - countFindings(shown);
        told.add(shown);
    }
    if (trier) world.err.write(trier.describeLimits());
    tally = { ...tally, known: known?.leftOut ?? 0 };
    const outcome = judge(tally, failOn, first && placesFrom(world.disk.currentFolder)(first.location));
    const isWhole = unread.size === 0 && !wasCutShort(tally) && options.isUsualDate;
    const remarks = [
        ...(unread.size > 0 && tally.files > 0
            ? [
                  `${describeAmount(unread.size, 'path')} could not be read (see above); what belongs with ${unread.size === 1 ? 'it' : 'them'} was looked through for broken text alone.`,
              ]
            : []),
        ...(untold > 0
            ? [`${describeAmount(untold, 'finding')} of lesser levels ${untold === 1 ? 'is' : 'are'} not told here (--level ${least}).`]
            : []),
        ...(known ? [isWhole ? known.describeLeftOutAndMended() : known.describeLeftOut()] : []),
        ...(config.file === undefined ? [] : [`Settings: ${config.file}.`]),
    ];
    told.end(tally, { problems, outcome, remarks });
    if (problems.length > 0) return exitCode.unusable;
    return outcome.fails ? exitCode.findings : exitCode.clean;
}

/** What is found in texts that belong with one that could not be read may only be missing there: then no more is sure than what cannot be read. */
function onlySure(documents: readonly DocumentFindings[], unread: ReadonlySet<string>): readonly DocumentFindings[] {
    if (!documents.some(({ uri }) => unread.has(uri))) return documents;
    return documents.map((document) => ({ ...document, findings: document.findings.filter(({ code }) => code === unreadable) }));
}

/** Only what is of a level, or graver. */
function onlyFrom(documents: readonly DocumentFindings[], least: CountedLevel): readonly DocumentFindings[] {
    return documents.map((document) => ({ ...document, findings: document.findings.filter(({ level }) => reaches(level, least)) }));
}

function countFindings(documents: readonly DocumentFindings[]): number {
    return documents.reduce((sum, { findings }) => sum + findings.length, 0);
}

/** Only when all links have been tried is it known whether the web is there at all. */
async function* tryAll(trier: LinkTrier, sets: AsyncIterable<Examined>): AsyncGenerator<Examined> {
    const all: Examined[] = [];
    for await (const examined of sets) all.push(examined);
    const tried = await trier.try(all.flatMap(({ documents }) => documents));
    let from = 0;
    for (const examined of all) {
        yield { ...examined, documents: tried.slice(from, from + examined.documents.length) };
        from += examined.documents.length;
    }
}

async function writeBaseline({ sets, problems }: LoadedTexts, file: string, dates: Dates, world: World): Promise<ExitCode> {
    const { renderBaseline } = await import('../baseline.js');
    const documents: DocumentFindings[] = [];
    for await (const examined of examine(sets, dates, world.startExaminer)) documents.push(...examined.documents);
    if (problems.length > 0) return refuse(problems, 'No baseline was written.', world);
    const staging = world.disk.stage();
    try {
        const staged = await staging.add(await renderBaseline(documents, file, world.disk));
        const written = staged.ok ? await staging.commit() : staged;
        if (!written.ok) return refuse([written], 'No baseline was written.', world);
    } finally {
        await staging.discard();
    }
    const findings = documents.flatMap((document) => document.findings);
    const broken = findings.filter(({ concernsText }) => concernsText).length;
    const shown = printable(showPath(file, world.disk.currentFolder));
    const known = describeAmount(findings.length - broken, 'finding');
    world.out.write(`${shown} knows ${known}; from now on, only new ones are told.${describeBroken(broken)}\n`);
    return exitCode.clean;
}

/** Whoever is told of old findings although a baseline was written has to know why. */
function describeBroken(count: number): string {
    if (count === 0) return '';
    const [is, it] = count === 1 ? ['is', 'it'] : ['are', 'them'];
    return ` ${describeAmount(count, 'finding')} of broken text cannot go into a baseline, and ${is} told until you mend ${it}.`;
}
