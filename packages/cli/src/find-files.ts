import path from 'node:path';
import type { Disk } from './disk.js';
import { findNearPath } from './near-path.js';

/** A path that could not be used, and the rest of a sentence that opens with it. */
export interface PathProblem {
    readonly path: string;
    readonly problem: string;
}

export interface FoundFiles {
    /** Absolute paths, once each: in the order given, and by name inside a folder. */
    readonly files: readonly string[];
    readonly problems: readonly PathProblem[];
}

/** Folders that hold copies, tools and results, and never the text itself. Those whose names open with a dot are passed over as well. */
const passedOver = new Set(['node_modules', 'out', 'dist']);

/** How the names of our files end. */
export const masaEnding = '.masa';

/**
 * Finds the files that paths on the command line stand for. Folders are searched with all folders inside them.
 * @param ignored Files and folders that are passed over in such a search, as absolute paths.
 */
export async function findFiles(paths: readonly string[], disk: Disk, ignored: ReadonlySet<string> = new Set()): Promise<FoundFiles> {
    const files = new Set<string>();
    const problems: PathProblem[] = [];
    for (const given of paths) {
        const target = path.resolve(disk.currentFolder, given);
        const kind = await disk.findKind(target);
        if (kind === 'file' && !target.endsWith(masaEnding)) {
            problems.push({ path: target, problem: `is not a Masa file: their names end in ${masaEnding}.` });
        } else if (kind === 'file') {
            files.add(target);
        } else if (kind === 'folder') {
            const problemsBefore = problems.length;
            const found = await searchFolder(target, disk, ignored, problems);
            for (const file of found) files.add(file);
            if (found.length === 0 && problems.length === problemsBefore)
                problems.push({ path: target, problem: `has no file whose name ends in ${masaEnding}, nor have the folders inside it.` });
        } else if (kind === 'other') {
            problems.push({ path: target, problem: 'is neither a file nor a folder.' });
        } else {
            const near = await findNearPath(given, masaEnding, disk);
            problems.push({ path: target, problem: near === undefined ? 'does not exist.' : `does not exist. Did you mean '${near}'?` });
        }
    }
    return { files: [...files], problems };
}

async function searchFolder(folder: string, disk: Disk, ignored: ReadonlySet<string>, problems: PathProblem[]): Promise<readonly string[]> {
    const listed = await disk.list(folder);
    if (!listed.ok) {
        problems.push({ path: folder, problem: listed.problem });
        return [];
    }
    const found: string[] = [];
    for (const { name, kind } of listed.value) {
        const target = path.join(folder, name);
        if (ignored.has(target)) continue;
        if (kind === 'file' && name.endsWith(masaEnding)) found.push(target);
        else if (kind === 'folder' && !name.startsWith('.') && !passedOver.has(name))
            found.push(...(await searchFolder(target, disk, ignored, problems)));
    }
    return found;
}
