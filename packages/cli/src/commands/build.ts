import path from 'node:path';
import { type DocumentFindings, type FailOn, FileNames, type Finding, openWorkspaces, type Workspace } from '@masa/language';
import type { Output } from '@masa/language/output';
import type { IndexEntry, TableRows } from '@masa/language/render';
import type { KnownFindings } from '../baseline.js';
import type { BuildForm } from '../build-forms.js';
import type { FileToWrite, Staging, Writing } from '../disk.js';
import { examineWorkspace, isMuch } from '../examine.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { applyLevels, requireKnownCodes } from '../levels.js';
import { loadTexts } from '../load-texts.js';
import { printable } from '../paint.js';
import { refuse } from '../refuse.js';
import { PrettyReport } from '../reports/pretty.js';
import { readSettings } from '../settings.js';
import { showPath } from '../shown-path.js';
import { addToTally, describeAmount, describeLevels, emptyTally, reaches, type Tally } from '../tally.js';
import { UsageError } from '../usage-error.js';
import type { World } from '../world.js';

export interface BuildOptions {
    readonly out: string;
    readonly to: readonly BuildForm[];
    /** The browser that makes the PDF; one in the usual places where it is not named. */
    readonly browser?: string;
    readonly asOf?: string;
    readonly failOn: FailOn;
}

/** Writes the pages of all arrangements in some paths, or none of them. */
export async function build(paths: readonly string[], options: BuildOptions, world: World): Promise<ExitCode> {
    const staging = world.disk.stage();
    try {
        return await buildInto(staging, paths, options, world);
    } finally {
        await staging.discard();
    }
}

async function buildInto(staging: Staging, paths: readonly string[], options: BuildOptions, world: World): Promise<ExitCode> {
    const { wanted, dates, config } = await readSettings(paths, options.asOf, world);
    const { sets, problems } = await loadTexts(wanted, world.disk);
    requireKnownCodes(config, sets);
    if (isMuch(sets)) world.speedUp?.();
    const known =
        config.baseline === undefined ? undefined : await (await import('../baseline.js')).readBaseline(config.baseline, world.disk);
    const report = new PrettyReport(world);
    const pages = new Pages(options, world, staging);
    let tally = emptyTally;
    const stopping: Finding[] = [];
    for await (const workspace of openWorkspaces({ sets, ...dates })) {
        const examined = examineWorkspace(workspace);
        const levelled = applyLevels(examined.documents, config.levels);
        const documents = known ? known.leaveOutKnown(levelled) : levelled;
        const stops = collectStopping(documents, options.failOn);
        tally = addToTally(tally, { ...examined, documents });
        stopping.push(...stops.flatMap(({ findings }) => findings));
        report.add(stops);
        if (stopping.length > 0 || problems.length > 0) continue;
        const staged = await pages.stage(workspace);
        if (!staged.ok) return refuse([staged], 'Nothing was written.', world);
    }
    if (problems.length > 0) return refuse(problems, 'Nothing was written.', world);
    if (stopping.length > 0) {
        report.explain();
        world.out.write(`${[explainRefusal(stopping), ...describeKnown(known)].join('\n')}\n`);
        return exitCode.findings;
    }
    if (tally.arrangements === 0)
        throw new UsageError('There is no arrangement in these files; give the one that opens with the word arrangement.');
    const listed = await pages.stageWhole();
    if (!listed.ok) return refuse([listed], 'Nothing was written.', world);
    const written = await staging.commit();
    if (!written.ok) return refuse([written], 'Pages before it may be new, those after it are as they were.', world);
    const rest = tellTheRest({ ...tally, known: known?.leftOut ?? 0 }, paths, options.asOf);
    world.out.write([...pages.places, ...rest, ...describeKnown(known), ''].join('\n'));
    return exitCode.clean;
}

/** The pages of a build: rendered, on their way to the disk, and where they will be. */
class Pages {
    /** A title for each arrangement and the path of each file, as lines to print. */
    readonly places: string[] = [];
    readonly #names = new FileNames();
    readonly #listed: IndexEntry[] = [];
    readonly #rows: TableRows[] = [];
    readonly #options: BuildOptions;
    readonly #world: World;
    readonly #staging: Staging;

    constructor(options: BuildOptions, world: World, staging: Staging) {
        this.#options = options;
        this.#world = world;
        this.#staging = staging;
    }

    async stage(workspace: Workspace): Promise<Writing> {
        for (const arrangement of workspace.arrangements) {
            const unfit = this.#names.take(arrangement.name);
            if (unfit !== undefined) throw new UsageError(unfit);
            const output = workspace.lower(arrangement);
            this.places.push(printable(output.title));
            for (const form of this.#options.to) {
                const staged = await this.#stageForm(form, output);
                if (!staged.ok) return staged;
            }
        }
        return { ok: true };
    }

    /** What is made of all arrangements together. */
    async stageWhole(): Promise<Writing> {
        const listed = await this.#stageIndex();
        return listed.ok ? this.#stageTables() : listed;
    }

    /** The page that lists the others, where there are several. */
    async #stageIndex(): Promise<Writing> {
        if (this.#listed.length < 2) return { ok: true };
        if (this.#names.has('index'))
            throw new UsageError("The page that lists the arrangements is index.html; give the arrangement 'index' another name.");
        const { renderIndex } = await import('@masa/language/render');
        const index = renderIndex(this.#listed);
        if (!index) return { ok: true };
        this.places.push('All of them');
        return this.#add('page', [index]);
    }

    async #stageTables(): Promise<Writing> {
        if (this.#rows.length === 0) return { ok: true };
        const { renderTables } = await import('@masa/language/render');
        this.places.push('Tables for a spreadsheet');
        return this.#add('rows', renderTables(this.#rows));
    }

    async #stageForm(form: BuildForm, output: Output): Promise<Writing> {
        // Loaded here and not before: a check, and a build that is refused, does without the renderers.
        const render = await import('@masa/language/render');
        switch (form) {
            case 'html':
                this.#listed.push(render.indexEntryOf(output));
                return this.#add('page', render.renderSite(output));
            case 'json':
                return this.#add('data', [render.renderJson(output)]);
            case 'csv':
                this.#rows.push(render.tableRowsOf(output));
                return { ok: true };
            case 'md':
                return this.#add('text', [render.renderMarkdown(output)]);
            case 'docx': {
                const { logo } = output;
                const isSvg = logo?.type === 'image/svg+xml';
                const drawn = isSvg ? await this.#world.draw(logo, this.#options.browser) : undefined;
                const { path: file, bytes } = await render.renderDocx(output, drawn);
                const added = await this.#add('Word', [{ path: file, text: bytes }]);
                if (isSvg && drawn === undefined) this.places.push(`          ${logoNotDrawn}`);
                return added;
            }
            case 'pdf': {
                const { title, language } = output;
                const page = {
                    title,
                    language,
                    render: (numbers?: ReadonlyMap<string, number>) => render.renderPrint(output, numbers).text,
                };
                const printed = await this.#world.print(page, this.#options.browser);
                if (!printed.ok) throw new UsageError(`${printed.problem} Nothing was written.`);
                return this.#add('PDF ', [{ path: `${output.id}.pdf`, text: printed.value }]);
            }
        }
    }

    /** @param label What the files are, as a word to print. */
    async #add(label: string, files: readonly FileToWrite[]): Promise<Writing> {
        const { currentFolder } = this.#world.disk;
        for (const file of files) {
            const target = path.resolve(currentFolder, this.#options.out, file.path);
            const staged = await this.#staging.add({ path: target, text: file.text });
            if (!staged.ok) return staged;
            this.places.push(`    ${label}  ${printable(showPath(target, currentFolder))}`);
        }
        return { ok: true };
    }
}

/** Said below a Word file whose logo not every program shows. */
const logoNotDrawn =
    'Its logo is an SVG, which older versions of Word and LibreOffice do not show: give a PNG, or name a browser that draws it with --browser.';

/** The findings that stop a build: those of a broken text always, others from the level on that the user named. */
function collectStopping(documents: readonly DocumentFindings[], failOn: FailOn): readonly DocumentFindings[] {
    return documents
        .map((document) => ({
            ...document,
            findings: document.findings.filter(({ concernsText, level }) => concernsText || reaches(level, failOn)),
        }))
        .filter(({ findings }) => findings.length > 0);
}

function explainRefusal(findings: readonly Finding[]): string {
    const broken = findings.filter(({ concernsText }) => concernsText).length;
    return broken > 0
        ? `Nothing was written, for the text is broken in ${describeAmount(broken, 'place')}. Mend what is listed above and build again.`
        : `Nothing was written, for --fail-on stops at such findings, and there ${findings.length === 1 ? 'is' : 'are'} ${findings.length}. Mend what is listed above, or leave --fail-on out.`;
}

function tellTheRest(tally: Tally, paths: readonly string[], asOf: string | undefined): readonly string[] {
    const { must, should, good } = tally.levels;
    if (must + should + good === 0) return [tally.known > 0 ? 'Nothing new.' : 'Nothing to mend.'];
    const command = ['masa', 'check', ...paths.map((path) => path.replace(/^-/, './-')), ...(asOf === undefined ? [] : ['--as-of', asOf])];
    return [`Found, and no reason to stop: ${describeLevels(tally)}. To see them: ${printable(command.map(quoteForShell).join(' '))}`];
}

function describeKnown(known: KnownFindings | undefined): readonly string[] {
    return known && known.leftOut > 0 ? [known.describeLeftOut()] : [];
}

/** In double quotes where all shells take them alike; in single ones what a shell would put something else for in double ones. */
function quoteForShell(word: string): string {
    if (/^[\w./@:+-]+$/.test(word)) return word;
    return /["$`!]|\\$|\\\\/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
