import type { Finding, Level, Location } from '@masa/language';
import type { Dates } from '../dates.js';
import type { RunFindings } from '../report.js';
import { showPath, showUri } from '../shown-path.js';
import { type FindingWords, isInWordsOfCode, wordsByCode } from './words-by-code.js';

/**
 * Findings for programs. Paths are seen from the current folder, and whole where they lie far from it; lines and columns count from one, columns
 * in UTF-16 code units.
 */
export interface FindingsJson extends Dates {
    /** It rises when a reader of the old form would go wrong. */
    readonly format: 1;
    /** Every file that was looked at, those without findings too. */
    readonly files: readonly { readonly path: string; readonly findings: readonly FindingJson[] }[];
    readonly summary: { readonly files: number; readonly arrangements: number } & Readonly<Record<Level, number>>;
    /**
     * What the codes of the findings ask, once each; where standards ask in words of their own under one code, the words of all of them. Those
     * of broken syntax and references have no entry.
     */
    readonly rules: Readonly<Record<string, FindingWords>>;
    /** What could not be read. */
    readonly problems: readonly { readonly path: string; readonly message: string }[];
}

export interface FindingJson extends PlaceJson {
    readonly code: string;
    readonly level: Level;
    /** Whether it stops a build. */
    readonly concernsText: boolean;
    readonly message: string;
    /** What is asked here, where those of its code ask in different words. */
    readonly rule?: FindingWords;
    /** Other places that explain it. */
    readonly related: readonly (FileJson & { readonly message: string })[];
    /** Ways to mend it, the likeliest first; one that is certain needs no choice. */
    readonly fixes: readonly {
        readonly title: string;
        readonly isCertain: boolean;
        readonly edits: readonly (FileJson & { readonly newText: string })[];
    }[];
}

/** A place and the file it is in. */
interface FileJson extends PlaceJson {
    readonly path: string;
}

/** The end is the place behind the last character. */
export interface PlaceJson {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
}

/** Writes `FindingsJson`. */
export function renderJsonReport({ dates, documents, tally, problems, currentFolder }: RunFindings): string {
    const { levels, files, arrangements } = tally;
    const show = (uri: string): string => showUri(uri, currentFolder);
    const words = wordsByCode(documents.flatMap(({ findings }) => findings));
    const report: FindingsJson = {
        format: 1,
        ...dates,
        files: documents.map(({ uri, findings }) => ({
            path: show(uri),
            findings: findings.map((finding) => toJson(finding, words, show)),
        })),
        summary: { files, arrangements, ...levels },
        rules: Object.fromEntries(words),
        problems: problems.map(({ path, problem }) => ({ path: showPath(path, currentFolder), message: problem })),
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
}

function toJson(finding: Finding, words: ReadonlyMap<string, FindingWords>, show: (uri: string) => string): FindingJson {
    const { code, level, concernsText, message, rule, location, related, fixes } = finding;
    const placeIn = ({ uri, range }: Location): FileJson => ({ path: show(uri), ...toPlace({ uri, range }) });
    return {
        code,
        level,
        concernsText,
        message,
        ...(rule && !isInWordsOfCode(finding, words) ? { rule } : {}),
        ...toPlace(location),
        related: related.map((other) => ({ message: other.message, ...placeIn(other.location) })),
        fixes: fixes.map(({ title, edits, isCertain = false }) => ({
            title,
            isCertain,
            edits: edits.map(({ newText, ...place }) => ({ ...placeIn(place), newText })),
        })),
    };
}

function toPlace({ range }: Location): PlaceJson {
    return {
        start: { line: range.start.line + 1, column: range.start.character + 1 },
        end: { line: range.end.line + 1, column: range.end.character + 1 },
    };
}
