import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openWorkspaces, type SourceText, type Workspace } from '@masa/language';
import type { Disk } from './disk.js';
import { findFiles, masaEnding, type PathProblem } from './find-files.js';
import { readText } from './read-text.js';
import { findFilePath } from './shown-path.js';

export interface LoadedWorkspaces {
    /** The files that could be read with all that they import, in sets that import one another. Each holds until the next is asked for. */
    readonly workspaces: AsyncIterable<Workspace>;
    /**
     * What could not be read: of the paths given, of the files in them, and, once the first workspace has been asked for, of the files
     * that those import.
     */
    readonly problems: readonly PathProblem[];
}

export interface Dates {
    /** The day of asking, such as `2026-11-21`. */
    readonly today: string;
    /** The date to look at the arrangements as of. */
    readonly asOf: string;
}

/** Reads the files that paths stand for. */
export async function loadWorkspaces(paths: readonly string[], dates: Dates, disk: Disk): Promise<LoadedWorkspaces> {
    const found = await findFiles(paths, disk);
    const readings = await Promise.all(found.files.map(async (file) => ({ file, text: await readText(file, disk) })));
    const problems = [...found.problems];
    const texts: SourceText[] = [];
    for (const { file, text } of readings) {
        if (text.ok) texts.push({ uri: pathToFileURL(file).href, text: text.value });
        else problems.push({ path: file, problem: text.problem });
    }
    const read = (uri: string): Promise<string | undefined> => readImport(uri, disk, problems);
    return { workspaces: openWorkspaces({ texts, read, ...dates }), problems };
}

/** A file that is there and cannot be read is told of once, and counts as empty: to say it did not exist would be wrong. */
async function readImport(uri: string, disk: Disk, problems: PathProblem[]): Promise<string | undefined> {
    const file = findFilePath(uri);
    if (!file?.endsWith(masaEnding) || (await disk.findKind(file)) !== 'file') return undefined;
    const text = await readText(path.normalize(file), disk);
    if (text.ok) return text.value;
    if (!problems.some((known) => known.path === file)) problems.push({ path: file, problem: text.problem });
    return '';
}
