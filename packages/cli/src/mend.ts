import { createHash } from 'node:crypto';
import { applyFixes, chooseFixes, findCertainFix } from '@masa/language';
import type { Dates } from './dates.js';
import type { Disk, Reading } from './disk.js';
import { examine } from './examine.js';
import type { PathProblem } from './find-files.js';
import { type LoadedTexts, loadTexts, type WantedTexts } from './load-texts.js';
import { findFilePath } from './shown-path.js';

/** What was done to the files. */
export type Mending =
    | { readonly ok: true; readonly mended: readonly Mended[] }
    /** These could not be read or written. Nothing was written, unless the files were on their way to their places one by one. */
    | { readonly ok: false; readonly problems: readonly PathProblem[]; readonly isPartly: boolean };

/** One finding that was mended. */
export interface Mended {
    readonly file: string;
    /** Counted from one, as the text stood when it was found. */
    readonly line: number;
    readonly code: string;
    readonly title: string;
}

/** How often a text is looked at again: mending one thing may show another, and of a text that cannot be read so much is told at a time. */
const mostRounds = 100;

/**
 * Does all fixes that need no choice in the files that were asked for; what they import is left alone. All files are written, or none,
 * unless one of them cannot be put in its place.
 */
export async function mendFiles(wanted: WantedTexts, dates: Dates, disk: Disk): Promise<Mending> {
    const changed = new ChangedTexts(disk);
    const mended: Mended[] = [];
    const seen = new Set<string>();
    for (let round = 0; round < mostRounds; round += 1) {
        const loaded = await loadTexts(wanted, changed);
        if (loaded.problems.length > 0) return { ok: false, problems: loaded.problems, isPartly: false };
        const done = await mendOnce(loaded, dates, changed);
        if (done.length === 0) break;
        mended.push(...done);
        // Fixes that undo one another would go on for ever.
        const state = changed.fingerprint();
        if (seen.has(state)) break;
        seen.add(state);
    }
    const written = await changed.write();
    return written.ok ? { ok: true, mended } : { ok: false, problems: [written], isPartly: written.isPartly };
}

async function mendOnce({ sets }: LoadedTexts, dates: Dates, changed: ChangedTexts): Promise<readonly Mended[]> {
    const given = new Set(sets.flat().flatMap(({ uri, isFetched }) => (isFetched ? [] : uri)));
    const mended: Mended[] = [];
    for await (const { documents } of examine(sets, dates)) {
        for (const { uri, text, findings } of documents) {
            const file = given.has(uri) ? findFilePath(uri) : undefined;
            if (file === undefined) continue;
            const chosen = chooseFixes(findings, (finding) => {
                const fix = findCertainFix(finding);
                return fix?.edits.every((edit) => edit.uri === uri) ? fix : undefined;
            });
            if (chosen.length === 0) continue;
            changed.set(file, text, applyFixes(text, chosen));
            for (const { finding, fix } of chosen)
                mended.push({ file, line: finding.location.range.start.line + 1, code: finding.code, title: fix.title });
        }
    }
    return mended;
}

/** A disk as it will be when the texts that were changed have been written. */
class ChangedTexts implements Disk {
    readonly currentFolder: string;
    readonly #disk: Disk;
    /** By file, as each is to be and as it was read. */
    readonly #texts = new Map<string, { readonly text: string; readonly before: string }>();

    constructor(disk: Disk) {
        this.#disk = disk;
        this.currentFolder = disk.currentFolder;
    }

    /** @param before What the file holds here until now. */
    set(file: string, before: string, text: string): void {
        this.#texts.set(file, { text, before: this.#texts.get(file)?.before ?? before });
    }

    /** The same for the same texts. */
    fingerprint(): string {
        const hash = createHash('sha256');
        for (const [file, { text }] of this.#texts) hash.update(`${file}\0${text}\0`);
        return hash.digest('hex');
    }

    findKind(target: string): ReturnType<Disk['findKind']> {
        return this.#disk.findKind(target);
    }

    list(folder: string): ReturnType<Disk['list']> {
        return this.#disk.list(folder);
    }

    stage(): ReturnType<Disk['stage']> {
        return this.#disk.stage();
    }

    async read(file: string, mostBytes: number): Promise<Reading<Uint8Array>> {
        const text = this.#texts.get(file)?.text;
        return text === undefined ? this.#disk.read(file, mostBytes) : { ok: true, value: new TextEncoder().encode(text) };
    }

    /** Writes all texts or none; none either where an editor has saved one of them meanwhile. A byte order mark stays, though no text shows it. */
    async write(): Promise<{ readonly ok: true } | (PathProblem & { readonly ok: false; readonly isPartly: boolean })> {
        const staging = this.#disk.stage();
        try {
            for (const [file, { text, before }] of this.#texts) {
                const now = await this.#disk.read(file, Number.POSITIVE_INFINITY);
                if (!now.ok) return { ok: false, path: file, problem: now.problem, isPartly: false };
                if (new TextDecoder().decode(now.value) !== before)
                    return { ok: false, path: file, problem: 'was changed by another program just now; try again.', isPartly: false };
                const mark = hasByteOrderMark(now.value) ? '\u{feff}' : '';
                const staged = await staging.add({ path: file, text: mark + text });
                if (!staged.ok) return { ...staged, isPartly: false };
            }
            const committed = await staging.commit();
            return committed.ok ? committed : { ...committed, isPartly: this.#texts.size > 1 };
        } finally {
            await staging.discard();
        }
    }
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
