import type { DocumentFindings, Finding, Level, Location, Workspace } from '@masa/language';
import type { PathProblem } from './find-files.js';
import { type Counts, countLevels } from './levels.js';
import type { Dates } from './load-workspace.js';
import { showPath, showUri } from './shown-path.js';

/** Findings for programs. Paths are seen from the current folder; lines and columns count from one, columns in UTF-16 code units. */
export interface FindingsJson extends Dates {
    /** It rises when a reader of the old form would go wrong. */
    readonly format: 1;
    /** Every file that was looked at, those without findings too. */
    readonly files: readonly { readonly path: string; readonly findings: readonly FindingJson[] }[];
    readonly summary: Counts & { readonly files: number; readonly arrangements: number };
    /** What the codes of the findings ask, once each. Codes of syntax and references have no entry. */
    readonly rules: Readonly<Record<string, NonNullable<Finding['rule']>>>;
    /** What could not be read. */
    readonly problems: readonly { readonly path: string; readonly message: string }[];
}

export interface FindingJson extends Place {
    readonly code: string;
    readonly level: Level;
    /** Whether it stops a build. */
    readonly concernsText: boolean;
    readonly message: string;
    readonly related: readonly (Place & { readonly path: string; readonly message: string })[];
}

/** The end is the place behind the last character. */
interface Place {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
}

export function toFindingsJson(
    documents: readonly DocumentFindings[],
    arrangements: Workspace['arrangements'],
    problems: readonly PathProblem[],
    dates: Dates,
    currentFolder: string,
): FindingsJson {
    const rules: Record<string, NonNullable<Finding['rule']>> = {};
    for (const { findings } of documents) {
        for (const { code, rule } of findings) if (rule) rules[code] = rule;
    }
    return {
        format: 1,
        today: dates.today,
        asOf: dates.asOf,
        files: documents.map(({ uri, findings }) => ({
            path: showUri(uri, currentFolder),
            findings: findings.map((finding) => toFindingJson(finding, currentFolder)),
        })),
        summary: { files: documents.length, arrangements: arrangements.length, ...countLevels(documents) },
        rules,
        problems: problems.map(({ path, problem }) => ({ path: showPath(path, currentFolder), message: problem })),
    };
}

function toFindingJson({ code, level, concernsText, message, location, related }: Finding, currentFolder: string): FindingJson {
    const others = related.map((other) => ({ message: other.message, path: showUri(other.location.uri, currentFolder), ...toPlace(other.location) }));
    return { code, level, concernsText, message, ...toPlace(location), related: others };
}

function toPlace({ range }: Location): Place {
    return {
        start: { line: range.start.line + 1, column: range.start.character + 1 },
        end: { line: range.end.line + 1, column: range.end.character + 1 },
    };
}
