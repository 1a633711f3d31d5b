import { type FileSystemProvider, type URI, UriUtils } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { type Config, type ConfigProblem, configName, readConfig } from '../config.js';

/** The configuration of a folder that is open in the editor. */
export interface FolderConfig {
    readonly folder: URI;
    readonly file: URI;
    /** What the file holds. */
    readonly text: string;
    /** What it says; nothing where there is a problem. */
    readonly config: Config;
    readonly problem: ConfigProblem | undefined;
}

/**
 * What `masa.config.json` says of the folders that are open, so that the editor says what `masa check` says of each: the nearest file counts,
 * from the folder upwards.
 */
export class FolderConfigs {
    readonly #files: FileSystemProvider;
    #configs: readonly FolderConfig[] = [];
    #folders: readonly URI[] = [];

    constructor(services: LangiumSharedServices) {
        this.#files = services.workspace.FileSystemProvider;
    }

    /** Those that were found, in the order of their folders. */
    get all(): readonly FolderConfig[] {
        return this.#configs;
    }

    /** Reads the files again. @param folders The folders that are open; those of the last time where they are left out. */
    async read(folders: readonly URI[] = this.#folders): Promise<void> {
        this.#folders = folders;
        const found = await Promise.all(folders.map((folder) => this.#find(folder)));
        this.#configs = found.filter((config) => config !== undefined);
    }

    /** What holds for a document: the configuration of the innermost folder that it lies in. */
    configOf(uri: URI): Config {
        return this.#innermost(uri)?.config ?? {};
    }

    /** Whether a file or folder is looked at of its own accord, and not only when it is opened or imported. */
    looksAt(uri: URI): boolean {
        const found = this.#innermost(uri);
        if (!found) return true;
        const { paths, ignore = [] } = found.config;
        const resolve = (path: string): URI => UriUtils.resolvePath(UriUtils.dirname(found.file), path);
        if (ignore.some((path) => isIn(uri, resolve(path)))) return false;
        // A folder on the way to a path has to be gone through.
        return paths === undefined || paths.map(resolve).some((path) => isIn(uri, path) || isIn(path, uri));
    }

    #innermost(uri: URI): FolderConfig | undefined {
        return this.#configs.filter(({ folder }) => isIn(uri, folder)).toSorted((a, b) => b.folder.path.length - a.folder.path.length)[0];
    }

    async #find(folder: URI): Promise<FolderConfig | undefined> {
        for (let above = folder; ; above = UriUtils.dirname(above)) {
            const file = UriUtils.joinPath(above, configName);
            const text = await this.#readText(file);
            if (text !== undefined) {
                const read = readConfig(text);
                return { folder, file, text, config: read.ok ? read.value : {}, problem: read.ok ? undefined : read };
            }
            if (above.path === UriUtils.dirname(above).path) return undefined;
        }
    }

    async #readText(file: URI): Promise<string | undefined> {
        try {
            return (await this.#files.exists(file)) ? (await this.#files.readFile(file)).replace(/^\u{feff}/u, '') : undefined;
        } catch {
            // Folders above the opened one may be closed to us.
            return undefined;
        }
    }
}

function isIn(uri: URI, folder: URI): boolean {
    const path = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
    return uri.scheme === folder.scheme && uri.authority === folder.authority && `${uri.path}/`.startsWith(path);
}
