import type { DocumentFindings, Finding, Level, Location } from '@masa/language';
import type { Dates } from './dates.js';
import type { PathProblem } from './find-files.js';
import type { Report } from './report.js';
import { showPath, showUri } from './shown-path.js';
import type { Tally } from './tally.js';
import type { World } from './world.js';

/** Findings for programs. Paths are seen from the current folder; lines and columns count from one, columns in UTF-16 code units. */
export interface FindingsJson extends Dates {
    /** It rises when a reader of the old form would go wrong. */
    readonly format: 1;
    /** Every file that was looked at, those without findings too. */
    readonly files: readonly { readonly path: string; readonly findings: readonly FindingJson[] }[];
    readonly summary: { readonly files: number; readonly arrangements: number } & Readonly<Record<Level, number>>;
    /** What the codes of the findings ask, once each. Those of broken syntax and references have no entry. */
    readonly rules: Readonly<Record<string, NonNullable<Finding['rule']>>>;
    /** What could not be read. */
    readonly problems: readonly { readonly path: string; readonly message: string }[];
}

export interface FindingJson extends PlaceJson {
    readonly code: string;
    readonly level: Level;
    /** Whether it stops a build. */
    readonly concernsText: boolean;
    readonly message: string;
    /** Other places that explain it. */
    readonly related: readonly (PlaceJson & { readonly path: string; readonly message: string })[];
}

/** The end is the place behind the last character. */
export interface PlaceJson {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
}

/** Writes `FindingsJson` when all findings are known. */
export class JsonReport implements Report {
    readonly #files: { readonly path: string; readonly findings: readonly FindingJson[] }[] = [];
    readonly #rules = new Map<string, NonNullable<Finding['rule']>>();
    readonly #dates: Dates;
    readonly #world: Pick<World, 'disk' | 'out'>;

    constructor(dates: Dates, world: Pick<World, 'disk' | 'out'>) {
        this.#dates = dates;
        this.#world = world;
    }

    add(documents: readonly DocumentFindings[]): void {
        for (const { uri, findings } of documents) {
            this.#files.push({ path: this.#show(uri), findings: findings.map((finding) => this.#toJson(finding)) });
            for (const { code, rule } of findings) if (rule) this.#rules.set(code, rule);
        }
    }

    end({ levels, files, arrangements }: Tally, problems: readonly PathProblem[]): void {
        const { disk, out } = this.#world;
        const report: FindingsJson = {
            format: 1,
            ...this.#dates,
            files: this.#files,
            summary: { files, arrangements, ...levels },
            rules: Object.fromEntries(this.#rules),
            problems: problems.map(({ path, problem }) => ({ path: showPath(path, disk.currentFolder), message: problem })),
        };
        out.write(`${JSON.stringify(report, undefined, 2)}\n`);
    }

    #toJson({ code, level, concernsText, message, location, related }: Finding): FindingJson {
        const others = related.map((other) => ({
            message: other.message,
            path: this.#show(other.location.uri),
            ...toPlace(other.location),
        }));
        return { code, level, concernsText, message, ...toPlace(location), related: others };
    }

    #show(uri: string): string {
        return showUri(uri, this.#world.disk.currentFolder);
    }
}

function toPlace({ range }: Location): PlaceJson {
    return {
        start: { line: range.start.line + 1, column: range.start.character + 1 },
        end: { line: range.end.line + 1, column: range.end.character + 1 },
    };
}
