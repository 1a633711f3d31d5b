import type { DocumentFindings } from '@masa/language';
import type { Dates } from './dates.js';
import type { PathProblem } from './find-files.js';
import type { ReportForm } from './report-forms.js';
import { PrettyReport } from './reports/pretty.js';
import type { Tally } from './tally.js';
import type { World } from './world.js';

/** Tells findings in one of the forms we have. They come workspace by workspace. */
export interface Report {
    add(documents: readonly DocumentFindings[]): void;
    /** @param problems What could not be read. */
    end(tally: Tally, problems: readonly PathProblem[]): void;
}

/** All that a run found: what the forms for programs are made from. */
export interface RunFindings {
    readonly dates: Dates;
    readonly documents: readonly DocumentFindings[];
    readonly tally: Tally;
    readonly problems: readonly PathProblem[];
    /** Where paths are seen from. */
    readonly currentFolder: string;
    /** The address of a page for each code, with `{code}` in it. */
    readonly rulePages: string | undefined;
}

/** What a run decides about its report. */
export type ReportSettings = Pick<RunFindings, 'dates' | 'rulePages'> & { readonly form: ReportForm };

/** Creates the report that was asked for; of the others, nothing is loaded. */
export async function createReport({ form, ...settings }: ReportSettings, world: Pick<World, 'disk' | 'out'>): Promise<Report> {
    return form === 'pretty' ? new PrettyReport(world) : new CollectedReport(await loadRenderer(form), settings, world);
}

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
    readonly #render: RenderReport;
    readonly #settings: Pick<RunFindings, 'dates' | 'rulePages'>;
    readonly #world: Pick<World, 'disk' | 'out'>;

    constructor(render: RenderReport, settings: Pick<RunFindings, 'dates' | 'rulePages'>, world: Pick<World, 'disk' | 'out'>) {
        this.#render = render;
        this.#settings = settings;
        this.#world = world;
    }

    add(documents: readonly DocumentFindings[]): void {
        this.#documents.push(...documents);
    }

    end(tally: Tally, problems: readonly PathProblem[]): void {
        const { disk, out } = this.#world;
        out.write(this.#render({ ...this.#settings, documents: this.#documents, tally, problems, currentFolder: disk.currentFolder }));
    }
}
