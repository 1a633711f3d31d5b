import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { connectTexts, mostBytesRead, type PictureReading, readPicture, type SourceText, unreadPicture } from '@masa/language';
import type { Disk } from './disk.js';
import { findFiles, masaEnding, type PathProblem } from './find-files.js';
import { readText } from './read-text.js';
import { findFilePath } from './shown-path.js';

/** What paths stand for, read. */
export interface LoadedTexts {
    /** The texts with all that they import, in sets that have no import between them. */
    readonly sets: readonly (readonly SourceText[])[];
    /** What could not be read: of the paths given, of the files in them, and of the files that those import. */
    readonly problems: readonly PathProblem[];
}

/** Which texts are asked for. */
export interface WantedTexts {
    readonly paths: readonly string[];
    /** Files and folders that are passed over where a folder is searched, as absolute paths. */
    readonly ignore?: readonly string[] | undefined;
}

/** Reads the files that paths stand for, and those that they import. */
export async function loadTexts({ paths, ignore = [] }: WantedTexts, disk: Disk): Promise<LoadedTexts> {
    const found = await findFiles(paths, disk, new Set(ignore));
    const problems = [...found.problems];
    const texts: SourceText[] = [];
    for (const file of found.files) {
        const text = await readText(file, disk);
        if (text.ok) texts.push({ uri: pathToFileURL(file).href, text: text.value });
        else problems.push({ path: file, problem: text.problem });
    }
    return {
        sets: await connectTexts(
            texts,
            (uri) => readImport(uri, disk, problems),
            (uri) => lookAt(uri, disk),
        ),
        problems,
    };
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

async function lookAt(uri: string, disk: Disk): Promise<PictureReading | undefined> {
    const file = findFilePath(uri);
    if (file === undefined || (await disk.findKind(file)) !== 'file') return undefined;
    const bytes = await disk.read(file, mostBytesRead);
    return bytes.ok ? readPicture(bytes.value) : unreadPicture;
}
