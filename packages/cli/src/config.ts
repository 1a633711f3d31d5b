import path from 'node:path';
import { configName, readConfig, type Config as WrittenConfig } from '@masa/language';
import type { Disk } from './disk.js';
import { readText } from './read-text.js';
import { showPath } from './shown-path.js';
import { UsageError } from './usage-error.js';

/** How a folder is checked. Paths are absolute. What the command says itself comes before it. */
export interface Config extends WrittenConfig {
    /** The file, as a path to show. */
    readonly file: string;
}

/**
 * Finds and reads the configuration of some paths: the nearest, from their folder upwards; without paths, from the current folder.
 * @returns Undefined where there is none.
 * @throws UsageError when it cannot be read, says what nobody knows, or differs between the paths.
 */
export async function findConfig(paths: readonly string[], disk: Disk): Promise<Config | undefined> {
    const starts = paths.length > 0 ? paths : ['.'];
    const files = new Set<string | undefined>();
    for (const start of starts) files.add(await findUpwards(path.resolve(disk.currentFolder, start), disk));
    const [file, other] = files;
    if (files.size > 1) {
        const shown = [file, other].map((each) => (each === undefined ? 'none' : showPath(each, disk.currentFolder)));
        throw new UsageError(`These paths have different configurations (${shown.join(', ')}); give them to a command each.`);
    }
    return file === undefined ? undefined : readFile(file, disk);
}

async function findUpwards(start: string, disk: Disk): Promise<string | undefined> {
    const nearest = (await disk.findKind(start)) === 'folder' ? start : path.dirname(start);
    for (let folder = nearest; ; folder = path.dirname(folder)) {
        const file = path.join(folder, configName);
        if ((await disk.findKind(file)) === 'file') return file;
        if (folder === path.dirname(folder)) return undefined;
    }
}

async function readFile(file: string, disk: Disk): Promise<Config> {
    const shown = showPath(file, disk.currentFolder);
    const text = await readText(file, disk);
    if (!text.ok) throw new UsageError(`'${shown}' ${text.problem}`);
    const written = readConfig(text.value);
    if (!written.ok) throw new UsageError(`${shown}: ${written.problem}`);
    const { baseline, paths, ignore, ...others } = written.value;
    const absolute = (entry: string): string => path.resolve(path.dirname(file), entry);
    return {
        file: shown,
        ...others,
        ...(baseline === undefined ? {} : { baseline: absolute(baseline) }),
        ...(paths ? { paths: paths.map(absolute) } : {}),
        ...(ignore ? { ignore: ignore.map(absolute) } : {}),
    };
}
