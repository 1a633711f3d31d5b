import type { DocumentFindings, FailOn } from '@masa/language';
import type { Dates } from './dates.js';
import type { PathProblem } from './find-files.js';
import { printable } from './paint.js';
import type { ReportForm } from './report-forms.js';
import { PrettyReport } from './reports/pretty.js';
import { describeTally, type Outcome, type Tally } from './tally.js';
import type { World } from './world.js';

/** Tells findings in one of the forms we have. They come workspace by workspace. */
export interface Report {
    add(documents: readonly DocumentFindings[]): void;
    end(tally: Tally, ending: Ending): void;
}

/** What is known when a run is at its end. */
export interface Ending {
    /** What could not be read. */
    readonly problems: readonly PathProblem[];
    readonly outcome: Outcome;
    /** What else people have to know of the run, a sentence each. */
    readonly remarks: readonly string[];
}

/** All that a run found: what the forms for programs are made from. */
export interface RunFindings extends Ending {
    readonly dates: Dates;
    /** From which level on a finding counts. */
    readonly failOn: FailOn;
    readonly documents: readonly DocumentFindings[];
    readonly tally: Tally;
    /** Where paths are seen from. */
    readonly currentFolder: string;
    /** The address of a page for each code, with `{code}` in it. */
    readonly rulePages: string | undefined;
}

/** What a run decides about its report. */
type Decided = Pick<RunFindings, 'dates' | 'failOn' | 'rulePages'>;

/** The same, and its form. */
export type ReportSettings = Decided & { readonly form: ReportForm };

/** Creates the report that was asked for; of the others, nothing is loaded. */
export async function createReport({ form, ...settings }: ReportSettings, world: ReportWorld): Promise<Report> {
    return form === 'pretty' ? new PrettyReport(world) : new CollectedReport(form, await loadRenderer(form), settings, world);
}

type ReportWorld = Pick<World, 'disk' | 'out' | 'err'>;

/** Turns all that a run found into the text of a form. */
type RenderReport = (run: RunFindings) => string;

async function loadRenderer(form: Exclude<ReportForm, 'pretty'>): Promise<RenderReport> {
    switch (form) {
        case 'json':
            return (await import('./reports/json.js')).renderJsonReport;
        case 'sarif':
            return (await import('./reports/sarif.js')).renderSarif;
        case 'github':
            return (await import('./reports/github.js')).renderGithub;
        case 'junit':
            return (await import('./reports/junit.js')).renderJunit;
    }
}

/** Keeps what was found and writes it when all is known. */
class CollectedReport implements Report {
    readonly #documents: DocumentFindings[] = [];
    readonly #form: ReportForm;
    readonly #render: RenderReport;
    readonly #settings: Decided;
    readonly #world: ReportWorld;

    constructor(form: ReportForm, render: RenderReport, settings: Decided, world: ReportWorld) {
        this.#form = form;
        this.#render = render;
        this.#settings = settings;
        this.#world = world;
    }

    add(documents: readonly DocumentFindings[]): void {
        this.#documents.push(...documents);
    }

    end(tally: Tally, ending: Ending): void {
        const { disk, out, err } = this.#world;
        out.write(this.#render({ ...this.#settings, ...ending, documents: this.#documents, tally, currentFolder: disk.currentFolder }));
        // What programs read goes into a file most of the time, and a log that is red and empty helps nobody. What GitHub reads is the log.
        if (this.#form !== 'github') err.write(describeEnding(tally, ending));
    }
}

/** How a run went, for people who do not see what programs are told. */
function describeEnding(tally: Tally, { outcome, remarks }: Ending): string {
    const counted = tally.files > 0 ? [describeTally(tally)] : [];
    return [...counted, ...remarks, ...(outcome.words === undefined ? [] : [outcome.words])].map((line) => `${printable(line)}\n`).join('');
}
