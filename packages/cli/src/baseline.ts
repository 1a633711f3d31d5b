import path from 'node:path';
import type { DocumentFindings, Finding } from '@masa/language';
import type { Disk, FileToWrite } from './disk.js';
import { readText } from './read-text.js';
import { findFilePath, showPath } from './shown-path.js';
import { UsageError } from './usage-error.js';

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

/**
 * Reads a baseline.
 * @throws UsageError when there is none, or when the file is something else.
 */
export async function readBaseline(file: string, disk: Disk): Promise<KnownFindings> {
    const shown = showPath(file, disk.currentFolder);
    if ((await disk.findKind(file)) !== 'file')
        throw new UsageError(`There is no baseline '${shown}' yet; write it with --write-baseline.`);
    const text = await readText(file, disk);
    if (!text.ok) throw new UsageError(`'${shown}' ${text.problem}`);
    return new KnownFindings(parseBaseline(text.value, shown), path.dirname(file));
}

function parseBaseline(text: string, shown: string): Baseline {
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch {
        throw new UsageError(`'${shown}' is no baseline, for it is not JSON; write it anew with --write-baseline.`);
    }
    if (isBaseline(value)) return value;
    throw new UsageError(`'${shown}' is no baseline that this version of Masa can read; write it anew with --write-baseline.`);
}

function isBaseline(value: unknown): value is Baseline {
    if (!isObject(value) || value['format'] !== 1 || !isObject(value['files'])) return false;
    return Object.values(value['files']).every((findings) => Array.isArray(findings) && findings.every(isKnownFinding));
}

function isKnownFinding(value: unknown): value is KnownFinding {
    return isObject(value) && typeof value['code'] === 'string' && typeof value['message'] === 'string' && Number.isInteger(value['count']);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tells what is new from what a baseline knows. Each known finding excuses as many as there were, and no more. */
export class KnownFindings {
    /** How many findings were left out, because they are known. */
    leftOut = 0;
    readonly #left = new Map<string, number>();
    readonly #folder: string;

    /** @param folder Where the baseline lies. */
    constructor({ files }: Baseline, folder: string) {
        this.#folder = folder;
        for (const [file, findings] of Object.entries(files)) {
            for (const { code, message, count } of findings) this.#left.set(keyOf(file, code, message), count);
        }
    }

    /** Documents with what is new in them. A text that is broken is never excused. */
    leaveOutKnown(documents: readonly DocumentFindings[]): readonly DocumentFindings[] {
        return documents.map((document) => ({
            ...document,
            findings: document.findings.filter((finding) => finding.concernsText || !this.#isKnown(document.uri, finding)),
        }));
    }

    /** How many of those known were not found again. */
    get mended(): number {
        return [...this.#left.values()].reduce((sum, count) => sum + count, 0);
    }

    #isKnown(uri: string, { code, message }: Finding): boolean {
        const key = keyOf(placeOf(uri, this.#folder), code, message);
        const left = this.#left.get(key) ?? 0;
        if (left === 0) return false;
        this.#left.set(key, left - 1);
        this.leftOut += 1;
        return true;
    }
}

/** A baseline of what was found, in the order of the files' names, so that a change of it can be read. */
export function renderBaseline(documents: readonly DocumentFindings[], file: string): FileToWrite {
    const files = documents
        .map(({ uri, findings }) => [placeOf(uri, path.dirname(file)), countFindings(findings)] as const)
        .filter(([, known]) => known.length > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    const baseline: Baseline = { format: 1, files: Object.fromEntries(files) };
    return { path: file, text: `${JSON.stringify(baseline, undefined, 2)}\n` };
}

function countFindings(findings: readonly Finding[]): readonly KnownFinding[] {
    const known = new Map<string, KnownFinding>();
    for (const { code, message, concernsText } of findings) {
        if (concernsText) continue;
        const key = keyOf('', code, message);
        known.set(key, { code, message, count: (known.get(key)?.count ?? 0) + 1 });
    }
    return [...known.values()].sort((a, b) => (keyOf('', a.code, a.message) < keyOf('', b.code, b.message) ? -1 : 1));
}

function placeOf(uri: string, folder: string): string {
    const file = findFilePath(uri);
    return file === undefined ? uri : showPath(file, folder);
}

function keyOf(file: string, code: string, message: string): string {
    return JSON.stringify([file, code, message]);
}
