import path from 'node:path';
import { type Baseline, type DocumentFindings, leaveOutKnown, readBaseline as readText, writeBaseline } from '@masa/language';
import type { Disk, FileToWrite } from './disk.js';
import { readText as readFile } from './read-text.js';
import { findFilePath, relativePath, showPath } from './shown-path.js';
import { describeAmount } from './tally.js';
import { UsageError } from './usage-error.js';

/**
 * Reads a baseline.
 * @throws UsageError when there is none, or when the file is something else.
 */
export async function readBaseline(file: string, disk: Disk): Promise<KnownFindings> {
    const shown = showPath(file, disk.currentFolder);
    if ((await disk.findKind(file)) !== 'file')
        throw new UsageError(`There is no baseline '${shown}' yet; masa check --write-baseline writes it.`);
    const text = await readFile(file, disk);
    const baseline = text.ok ? readText(text.value) : text;
    if (!baseline.ok) throw new UsageError(`'${shown}' ${baseline.problem}`);
    return new KnownFindings(baseline.value, path.dirname(file));
}

/** Tells what is new from what a baseline knows, and counts the rest. */
export class KnownFindings {
    /** How many findings were left out, because they are known. */
    leftOut = 0;
    readonly #baseline: Baseline;
    readonly #folder: string;
    /** The files that were looked at. */
    readonly #looked = new Set<string>();

    /** @param folder Where the baseline lies. */
    constructor(baseline: Baseline, folder: string) {
        this.#baseline = baseline;
        this.#folder = folder;
    }

    /** Documents with what is new in them. */
    leaveOutKnown(documents: readonly DocumentFindings[]): readonly DocumentFindings[] {
        return documents.map((document) => {
            const place = placeOf(document.uri, this.#folder);
            const findings = leaveOutKnown(document.findings, place, this.#baseline);
            this.#looked.add(place);
            this.leftOut += document.findings.length - findings.length;
            return { ...document, findings };
        });
    }

    describeLeftOut(): string {
        return `Not told, for the baseline knows ${this.leftOut === 1 ? 'it' : 'them'}: ${describeAmount(this.leftOut, 'finding')}.`;
    }

    /** Also says what is gone: that has been mended where the files were looked at as they were when the baseline was written. */
    describeLeftOutAndMended(): string {
        const mended = this.#mended;
        if (mended === 0) return this.describeLeftOut();
        const gone = `${describeAmount(mended, 'finding')} that it knows ${mended === 1 ? 'is' : 'are'} no longer in these files`;
        return `${this.describeLeftOut()} ${gone}; --write-baseline takes ${mended === 1 ? 'it' : 'them'} out of it.`;
    }

    /** How many of those known in the files that were looked at were not found again. */
    get #mended(): number {
        const known = Object.entries(this.#baseline.files).flatMap(([file, findings]) => (this.#looked.has(file) ? findings : []));
        return known.reduce((sum, { count }) => sum + count, 0) - this.leftOut;
    }
}

/** The file of a baseline with what was found; what it knows of other files that are there stays in it. */
export async function renderBaseline(documents: readonly DocumentFindings[], file: string, disk: Disk): Promise<FileToWrite> {
    const folder = path.dirname(file);
    const found = documents.map(({ uri, findings }) => [placeOf(uri, folder), findings] as const);
    const looked = new Set(found.map(([place]) => place));
    const before = await readFile(file, disk);
    const known = before.ok ? readText(before.value) : before;
    const others: string[] = [];
    for (const place of known.ok ? Object.keys(known.value.files) : [])
        if (!looked.has(place) && (await disk.findKind(path.resolve(folder, place))) === 'file') others.push(place);
    return { path: file, text: writeBaseline(found, known.ok ? keepOnly(known.value, others) : undefined) };
}

function keepOnly({ files, format }: Baseline, places: readonly string[]): Baseline {
    return { format, files: Object.fromEntries(places.map((place) => [place, files[place] ?? []])) };
}

function placeOf(uri: string, folder: string): string {
    const file = findFilePath(uri);
    return file === undefined ? uri : relativePath(file, folder);
}
