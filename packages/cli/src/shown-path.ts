import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A path as we print it: seen from the current folder, with `/` between folders on every system. */
export function showPath(file: string, currentFolder: string): string {
    const relative = path.relative(currentFolder, file);
    return (relative === '' ? '.' : relative).replaceAll(path.sep, '/');
}

/** The same for the address of a document. What lies in no file, such as a law that Masa brings along, keeps its address. */
export function showUri(uri: string, currentFolder: string): string {
    const file = findFilePath(uri);
    return file === undefined ? uri : showPath(file, currentFolder);
}

/** The path behind a `file:` address; undefined for any other, and for one that no path can have. */
export function findFilePath(uri: string): string | undefined {
    if (!uri.startsWith('file:')) return undefined;
    try {
        return fileURLToPath(uri);
    } catch {
        return undefined;
    }
}
