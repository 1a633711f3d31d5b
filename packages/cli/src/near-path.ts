import path from 'node:path';
import { closest } from '@masa/language';
import type { Disk } from './disk.js';

/**
 * A path that exists and is written nearly like one that does not: with another letter or two in one of its parts, or with the ending
 * that was left out.
 */
export async function findNearPath(given: string, ending: string, disk: Disk): Promise<string | undefined> {
    const parts = given.split(/[\\/]/);
    for (const [index, part] of parts.entries()) {
        const before = parts.slice(0, index);
        if ((await exists([...before, part].join('/'), disk)) || part === '') continue;
        const folder = await disk.list(path.resolve(disk.currentFolder, before.join('/') || (given.startsWith('/') ? '/' : '.')));
        const names = folder.ok ? folder.value.filter(({ kind }) => kind !== 'other').map(({ name }) => name) : [];
        const near = nearest(part, names, ending);
        const candidate = near && [...before, near, ...parts.slice(index + 1)].join('/');
        return candidate !== undefined && (await exists(candidate, disk)) ? candidate : undefined;
    }
    return undefined;
}

async function exists(given: string, disk: Disk): Promise<boolean> {
    return (await disk.findKind(path.resolve(disk.currentFolder, given))) !== 'nothing';
}

/** The name most like a word; the ending does not count. */
function nearest(word: string, names: readonly string[], ending: string): string | undefined {
    const stemOf = (name: string): string => (name.endsWith(ending) ? name.slice(0, -ending.length) : name);
    const exact = names.find((name) => stemOf(name) === stemOf(word));
    const near = exact ?? closest(stemOf(word), names.map(stemOf));
    return names.find((name) => name === near || stemOf(name) === near);
}
