import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Location } from '@masa/language';
import { printable } from './paint.js';

/** A path as we print it: seen from the current folder, unless its whole is shorter than the climb to it. */
export function showPath(file: string, currentFolder: string): string {
    const relative = relativePath(file, currentFolder);
    return file.length < relative.length ? file.replaceAll(path.sep, '/') : relative;
}

/** A path seen from a folder, with `/` between folders on every system: what is kept in a file is to lead there elsewhere, too. */
export function relativePath(file: string, folder: string): string {
    const relative = path.relative(folder, file);
    return (relative === '' ? '.' : relative).replaceAll(path.sep, '/');
}

/** The address of a document as the path that we print. What lies in no file, such as a law that Masa brings along, keeps its address. */
export function showUri(uri: string, currentFolder: string): string {
    const file = findFilePath(uri);
    return file === undefined ? uri : showPath(file, currentFolder);
}

/** Shows places as editors do: `luton/groups.masa:12:5`, both counted from one. Of many places in a document, its path is worked out once. */
export function placesFrom(currentFolder: string): (place: Location) => string {
    const paths = new Map<string, string>();
    return ({ uri, range }) => {
        const path = paths.get(uri) ?? printable(showUri(uri, currentFolder));
        paths.set(uri, path);
        return `${path}:${range.start.line + 1}:${range.start.character + 1}`;
    };
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
