import path from 'node:path';
import type { Disk, Entry, EntryKind, Reading, Staging } from '../../packages/cli/src/disk.js';

/** What a file of a memory disk holds; a problem is what reading it says. */
export type MemoryFile = string | Uint8Array | { readonly problem: string };

/**
 * A disk with the real interface that exists in memory alone. Folders are there as soon as a file lies in them.
 * Paths are relative to the current folder, `/work` unless told otherwise, or absolute.
 */
export class MemoryDisk implements Disk {
    readonly currentFolder: string;
    /** What was written and moved to its place, by absolute path; of bytes, each as one character. */
    readonly written = new Map<string, string>();
    readonly #files = new Map<string, MemoryFile>();
    readonly #unwritable: string | undefined;

    /** @param unwritable The end of the path of a file that cannot be written. */
    constructor(
        files: Readonly<Record<string, MemoryFile>>,
        { currentFolder = '/work', unwritable }: { currentFolder?: string; unwritable?: string } = {},
    ) {
        this.currentFolder = currentFolder;
        this.#unwritable = unwritable;
        for (const [name, file] of Object.entries(files)) this.#files.set(path.posix.resolve(currentFolder, name), file);
    }

    async findKind(target: string): Promise<EntryKind | 'nothing'> {
        if (this.#files.has(target)) return 'file';
        const folder = target.endsWith('/') ? target : `${target}/`;
        return [...this.#files.keys()].some((file) => file.startsWith(folder)) ? 'folder' : 'nothing';
    }

    async list(folder: string): Promise<Reading<readonly Entry[]>> {
        const opening = folder.endsWith('/') ? folder : `${folder}/`;
        const entries = new Map<string, EntryKind>();
        for (const file of this.#files.keys()) {
            if (!file.startsWith(opening)) continue;
            const [name = '', ...rest] = file.slice(opening.length).split('/');
            entries.set(name, rest.length > 0 ? 'folder' : 'file');
        }
        const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
        return { ok: true, value: sorted.map(([name, kind]) => ({ name, kind })) };
    }

    async read(file: string, mostBytes: number): Promise<Reading<Uint8Array>> {
        const found = this.#files.get(file);
        if (found === undefined) return { ok: false, problem: 'cannot be opened: it is no longer there.' };
        if (typeof found !== 'string' && 'problem' in found) return { ok: false, problem: found.problem };
        const bytes = typeof found === 'string' ? new TextEncoder().encode(found) : found;
        return bytes.length > mostBytes ? { ok: false, problem: 'is too large.' } : { ok: true, value: bytes };
    }

    stage(): Staging {
        const staged = new Map<string, string>();
        return {
            add: async ({ path: target, text }) => {
                if (this.#unwritable !== undefined && target.endsWith(this.#unwritable))
                    return { ok: false, path: target, problem: 'cannot be written: the disk is full.' };
                staged.set(target, typeof text === 'string' ? text : new TextDecoder('latin1').decode(text));
                return { ok: true };
            },
            commit: async () => {
                for (const [target, text] of staged) {
                    this.written.set(target, text);
                    this.#files.set(target, text);
                }
                return { ok: true };
            },
            discard: async () => staged.clear(),
        };
    }
}
