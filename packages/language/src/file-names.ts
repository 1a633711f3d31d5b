/** The names of the arrangements whose files are written into one folder. */
export class FileNames {
    readonly #taken = new Set<string>();

    /**
     * Takes a name for the files of an arrangement. Two pages of one name would overwrite each other; so would names that differ in
     * capitals alone, on many disks.
     * @returns Why there can be no such files, as a sentence; undefined where there can.
     */
    take(name: string): string | undefined {
        if (reserved.test(name))
            return `Windows allows no file called '${name}'; give the arrangement another name, such as '${name}-partnership'.`;
        if (this.has(name)) return `Two arrangements are called '${name}'; rename one, or build them into two folders.`;
        this.#taken.add(keyOf(name));
        return undefined;
    }

    has(name: string): boolean {
        return this.#taken.has(keyOf(name));
    }
}

/** Names of devices, which no file on Windows may bear. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

function keyOf(name: string): string {
    return name.normalize('NFC').toLowerCase();
}
