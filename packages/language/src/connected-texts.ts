import { URI, UriUtils } from 'langium';
import type { PictureReading } from './support/picture.js';

/** A text and where it comes from. */
export interface SourceText {
    /** Such as `file:///home/anna/luton/arrangement.masa`. */
    readonly uri: string;
    readonly text: string;
    /** Whether it was not given, and is read because another imports it. */
    readonly isFetched?: boolean;
    /** The pictures that it shows, by address, as far as they were found. */
    readonly pictures?: ReadonlyMap<string, PictureReading>;
}

/** Finds what looks like an import. Words in prose may look like one too; that joins more texts than need be, and harms nothing. */
const importPattern = /\bimport\s+"([^"\r\n]*)"/g;

/** The same for what looks like a logo: what is read in vain is not shown. */
const logoPattern = /\blogo\s+"([^"\r\n]*)"/g;

/**
 * Completes texts with all that they import, and sorts them into sets that have no import between them. Each set can be read, checked and
 * forgotten on its own, so that the arrangements of a nation need no more memory than those of one neighbourhood.
 * @param read Fetches a text that is imported and not given; undefined where there is none.
 * @param look Reads a picture; undefined where there is none.
 * @returns The sets in the order of their first texts; within a set, the texts in the order given, then those fetched.
 */
export async function connectTexts(
    texts: readonly SourceText[],
    read: (uri: string) => Promise<string | undefined>,
    look?: (uri: string) => Promise<PictureReading | undefined>,
): Promise<readonly (readonly SourceText[])[]> {
    const known = new Map(texts.map((text) => [URI.parse(text.uri).toString(), text]));
    const missing = new Set<string>();
    const sets = new Sets();
    // The map grows while it is walked: what is fetched may import in turn.
    for (const [uri, source] of known) {
        sets.add(uri);
        if (look) known.set(uri, await withPictures(source, look));
        for (const [, path = ''] of source.text.matchAll(importPattern)) {
            const imported = resolve(uri, path);
            if (!known.has(imported) && !missing.has(imported)) {
                const fetched = await read(imported);
                if (fetched === undefined) missing.add(imported);
                else known.set(imported, { uri: imported, text: fetched, isFetched: true });
            }
            if (known.has(imported)) sets.join(uri, imported);
        }
    }
    const connected = new Map<string, SourceText[]>();
    for (const [uri, text] of known) {
        const set = sets.find(uri);
        const members = connected.get(set);
        if (members) members.push(text);
        else connected.set(set, [text]);
    }
    return [...connected.values()];
}

async function withPictures(text: SourceText, look: (uri: string) => Promise<PictureReading | undefined>): Promise<SourceText> {
    const pictures = new Map<string, PictureReading>();
    for (const [, path = ''] of text.text.matchAll(logoPattern)) {
        const address = resolve(text.uri, path);
        const picture = path === '' ? undefined : await look(address);
        if (picture) pictures.set(address, picture);
    }
    return pictures.size === 0 ? text : { ...text, pictures };
}

function resolve(uri: string, path: string): string {
    return UriUtils.resolvePath(UriUtils.dirname(URI.parse(uri)), path).toString();
}

/** Disjoint sets of addresses, with the usual shortening of paths. */
class Sets {
    readonly #parents = new Map<string, string>();

    add(member: string): void {
        if (!this.#parents.has(member)) this.#parents.set(member, member);
    }

    find(member: string): string {
        let root = member;
        for (let parent = this.#parents.get(root); parent !== undefined && parent !== root; parent = this.#parents.get(root)) root = parent;
        this.#parents.set(member, root);
        return root;
    }

    join(one: string, other: string): void {
        this.add(other);
        this.#parents.set(this.find(other), this.find(one));
    }
}
