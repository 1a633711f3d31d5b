import type { Finding } from './rules/rule.js';
import { groupBy } from './support/group-by.js';
import { isObject } from './support/is-object.js';

/**
 * What had been found when a baseline was written, for each file as it is seen from the baseline: codes with their messages, and how many
 * there were. No line is kept, so that a finding stays known when the text around it moves.
 */
export interface Baseline {
    /** It rises when a reader of the old form would go wrong. */
    readonly format: 1;
    readonly files: Readonly<Record<string, readonly KnownFinding[]>>;
}

interface KnownFinding {
    readonly code: string;
    readonly message: string;
    readonly count: number;
}

type Told = Pick<Finding, 'code' | 'message' | 'concernsText'>;

/** Reads the text of a baseline. @returns What is wrong with it, to follow the name of its file, where it is none. */
export function readBaseline(
    text: string,
): { readonly ok: true; readonly value: Baseline } | { readonly ok: false; readonly problem: string } {
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch {
        return { ok: false, problem: 'is no baseline, for it is not JSON; write it anew with --write-baseline.' };
    }
    if (isBaseline(value)) return { ok: true, value };
    return { ok: false, problem: 'is no baseline that this version of Masa can read; write it anew with --write-baseline.' };
}

/**
 * A baseline of what was found.
 * @param found By the path of the file, as it is seen from the baseline.
 * @param others What is known of other files.
 */
export function writeBaseline(found: Iterable<readonly [file: string, findings: readonly Told[]]>, others?: Baseline): string {
    const files = [
        ...[...found].map(([file, findings]) => [file, countFindings(findings)] as const),
        ...Object.entries(others?.files ?? {}),
    ]
        .filter(([, known]) => known.length > 0)
        // In the order of their names, so that a change of it can be read.
        .sort(([a], [b]) => (a < b ? -1 : 1));
    const baseline: Baseline = { format: 1, files: Object.fromEntries(files) };
    return `${JSON.stringify(baseline, undefined, 2)}\n`;
}

/**
 * What is new among the findings in a file. Each known finding excuses as many as there were, and no more; a text that is broken is never
 * excused.
 * @param file As it is seen from the baseline.
 */
export function leaveOutKnown<T extends Told>(findings: readonly T[], file: string, { files }: Baseline): readonly T[] {
    const known = Object.hasOwn(files, file) ? (files[file] ?? []) : [];
    if (known.length === 0) return findings;
    const left = new Map(known.map((each) => [keyOf(each), each.count]));
    return findings.filter((finding) => {
        const count = finding.concernsText ? 0 : (left.get(keyOf(finding)) ?? 0);
        if (count > 0) left.set(keyOf(finding), count - 1);
        return count === 0;
    });
}

function countFindings(findings: readonly Told[]): readonly KnownFinding[] {
    const counted = groupBy(
        findings.filter(({ concernsText }) => !concernsText),
        keyOf,
    );
    return [...counted]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, [first, ...others]]) => (first ? { code: first.code, message: first.message, count: others.length + 1 } : []));
}

function isBaseline(value: unknown): value is Baseline {
    if (!isObject(value) || value['format'] !== 1 || !isObject(value['files'])) return false;
    return Object.values(value['files']).every((findings) => Array.isArray(findings) && findings.every(isKnownFinding));
}

function isKnownFinding(value: unknown): value is KnownFinding {
    return isObject(value) && typeof value['code'] === 'string' && typeof value['message'] === 'string' && Number.isInteger(value['count']);
}

function keyOf({ code, message }: Pick<Told, 'code' | 'message'>): string {
    return JSON.stringify([code, message]);
}
