import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';

/** Files and folders, as far as the command line needs them. What goes wrong is a value with a sentence for the user. */
export interface Disk {
    /** An absolute path, where relative paths start. */
    readonly currentFolder: string;
    /** What a path leads to, links followed. */
    findKind(path: string): Promise<EntryKind | 'nothing'>;
    /** What a folder holds, in the order of the names' letters. */
    list(folder: string): Promise<Reading<readonly Entry[]>>;
    /** Reads a file, unless it holds more bytes than wanted. */
    read(file: string, mostBytes: number): Promise<Reading<Uint8Array>>;
    /** Begins to write files that are to appear together. */
    stage(): Staging;
}

/** `other` is what can be neither read nor searched, such as a device. */
export type EntryKind = 'file' | 'folder' | 'other';

export interface Entry {
    readonly name: string;
    readonly kind: EntryKind;
}

/**
 * Files on their way to the disk. Each is completed beside its place, and all are moved to their places at the end: a failure before
 * that leaves what was there before, and no file is ever half written.
 */
export interface Staging {
    /** Completes a file beside its place, and makes the folders it needs. */
    add(file: FileToWrite): Promise<Writing>;
    /** Moves all files to their places. */
    commit(): Promise<Writing>;
    /** Takes away what has not been moved, and the folders made for it. */
    discard(): Promise<void>;
}

export interface FileToWrite {
    readonly path: string;
    /** What it is to hold; bytes where it is no text. */
    readonly text: string | Uint8Array;
}

/** A value, or the rest of a sentence that opens with the path: `luton.masa` … `cannot be opened: …`. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** Done, or the file at which it failed and the rest of a sentence that opens with its path. */
export type Writing = { readonly ok: true } | { readonly ok: false; readonly path: string; readonly problem: string };

export function createNodeDisk(currentFolder: string): Disk {
    return { currentFolder, findKind, list, read, stage: () => new NodeStaging() };
}

async function findKind(target: string): Promise<EntryKind | 'nothing'> {
    try {
        return kindOf(await fs.stat(target));
    } catch (error) {
        // What is there and may not be looked at is tried all the same, so that the attempt says why it fails.
        return ['ENOENT', 'ENOTDIR', 'EINVAL', 'ERR_INVALID_ARG_VALUE'].includes(codeOf(error)) ? 'nothing' : 'file';
    }
}

async function list(folder: string): Promise<Reading<readonly Entry[]>> {
    try {
        const entries = await fs.readdir(folder, { withFileTypes: true });
        const found = entries.map(async (entry): Promise<Entry> => {
            if (!entry.isSymbolicLink()) return { name: entry.name, kind: kindOf(entry) };
            // A link to a file is read like the file. A link to a folder is not followed, for it may lead back here.
            const kind = await findKind(path.join(folder, entry.name));
            return { name: entry.name, kind: kind === 'file' ? 'file' : 'other' };
        });
        const sorted = (await Promise.all(found)).sort((a, b) => (a.name < b.name ? -1 : 1));
        return { ok: true, value: sorted };
    } catch (error) {
        return { ok: false, problem: `cannot be searched: ${describeFailure(error, 'look into it')}.` };
    }
}

/**
 * One file at a time and without waiting: a nation's files are small and many, and most of the time a promise for each would go into
 * keeping the promises.
 */
async function read(file: string, mostBytes: number): Promise<Reading<Uint8Array>> {
    try {
        const handle = openSync(file, 'r');
        try {
            const { size } = fstatSync(handle);
            if (size > mostBytes)
                return {
                    ok: false,
                    problem: `is too large: it holds ${megabytes(size)} MB, and Masa reads files of up to ${megabytes(mostBytes)} MB. Split it and import the parts.`,
                };
            return { ok: true, value: readFileSync(handle) };
        } finally {
            closeSync(handle);
        }
    } catch (error) {
        return { ok: false, problem: `cannot be opened: ${describeFailure(error, 'read it')}.` };
    }
}

class NodeStaging implements Staging {
    readonly #moves: { readonly temporary: string; readonly target: string }[] = [];
    readonly #madeFolders: string[] = [];

    async add({ path: target, text }: FileToWrite): Promise<Writing> {
        return attempt(target, async () => {
            const folder = path.dirname(target);
            await this.#makeFolders(folder);
            if ((await findKind(target)) === 'folder')
                return { ok: false, path: target, problem: 'cannot be written: a folder of that name is in the way.' };
            // What is written through a link goes where the link leads, and a file keeps who may read it.
            const real = await fs.realpath(target).catch(() => target);
            const mode = await fs.stat(real).then(
                (stats) => stats.mode,
                () => undefined,
            );
            const temporary = path.join(path.dirname(real), `.${path.basename(real)}.${crypto.randomUUID()}.tmp`);
            this.#moves.push({ temporary, target: real });
            await fs.writeFile(temporary, text, { flag: 'wx', flush: true });
            if (mode !== undefined) await fs.chmod(temporary, mode);
            return { ok: true };
        });
    }

    /**
     * Makes a folder and those above it, one after the other: with `recursive`, Node 24 tries for ever where the system calls a folder
     * missing that it will not make, as in /proc.
     */
    async #makeFolders(folder: string): Promise<void> {
        const missing: string[] = [];
        for (let at = folder; (await findKind(at)) === 'nothing' && at !== path.dirname(at); at = path.dirname(at)) missing.unshift(at);
        for (const each of missing) {
            try {
                await fs.mkdir(each);
                this.#madeFolders.push(each);
            } catch (error) {
                // Another build may have made it meanwhile.
                if ((await findKind(each)) !== 'folder') throw error;
            }
        }
    }

    async commit(): Promise<Writing> {
        for (let move = this.#moves.at(0); move; move = this.#moves.at(0)) {
            const { temporary, target } = move;
            const moved = await attempt(target, async () => {
                await fs.rename(temporary, target);
                return { ok: true };
            });
            if (!moved.ok) return moved;
            this.#moves.shift();
        }
        return { ok: true };
    }

    async discard(): Promise<void> {
        for (const { temporary } of this.#moves.splice(0)) {
            // What cannot be taken away could not be written either, and that was told.
            await fs.rm(temporary, { force: true }).catch(() => undefined);
        }
        for (const folder of this.#madeFolders.splice(0)) await removeEmpty(folder);
    }
}

async function attempt(target: string, write: () => Promise<Writing>): Promise<Writing> {
    try {
        return await write();
    } catch (error) {
        const reason = codeOf(error) === 'ENOENT' ? 'no file can be made there' : describeFailure(error, 'write there');
        return { ok: false, path: target, problem: `cannot be written: ${reason}.` };
    }
}

/** Takes away folders that were made for files which were then not written. */
async function removeEmpty(folder: string): Promise<void> {
    const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
    if (entries?.every((entry) => entry.isDirectory())) await fs.rm(folder, { recursive: true, force: true });
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
    if (entry.isFile()) return 'file';
    return entry.isDirectory() ? 'folder' : 'other';
}

/** Says why the operating system refused, for somebody who does not know its codes. */
function describeFailure(error: unknown, what: string): string {
    switch (codeOf(error)) {
        case 'EACCES':
        case 'EPERM':
            return `you have no permission to ${what}`;
        case 'ENOSPC':
            return 'the disk is full';
        case 'EROFS':
            return 'the disk is read-only';
        case 'EEXIST':
        case 'ENOTDIR':
            return 'a file stands where a folder is needed';
        case 'ENOENT':
            return 'it is no longer there';
        case 'ELOOP':
            return 'it is a link that leads back to itself';
        case 'ENAMETOOLONG':
            return 'its name is too long';
        default:
            return error instanceof Error ? error.message : String(error);
    }
}

function codeOf(error: unknown): string {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function megabytes(bytes: number): string {
    return (bytes / 1_000_000).toFixed(1);
}
