/**
 * Where the first file of an arrangement goes, seen from the folder that is open: into the folder itself where it is called like the area
 * or has nothing in it yet, and else into one of its own.
 * @param name What the file's own folder would be called, such as `rutland`.
 * @param open What the open folder is called.
 * @param entries What lies in it; what is hidden does not count.
 */
export function folderForNew(name: string, open: string, entries: readonly string[]): readonly string[] {
    const isItsOwn = open.toLowerCase().replaceAll(/\s+/g, '-') === name || entries.every((entry) => entry.startsWith('.'));
    return isItsOwn ? [] : [name];
}
