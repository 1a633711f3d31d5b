import { type FileSystemProvider, type URI, UriUtils } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { type Baseline, leaveOutKnown, readBaseline } from '../baseline.js';
import { type Config, type ConfigProblem, configName, levelOf, readConfig } from '../config.js';
import type { Finding } from '../rules/rule.js';

/** The configuration of a folder that is open in the editor, or of one below it. */
export interface FolderConfig {
    /** What it counts for. */
    readonly folder: URI;
    readonly file: URI;
    /** What the file holds. */
    readonly text: string;
    /** What it says; nothing where there is a problem. */
    readonly config: Config;
    readonly problem: ConfigProblem | undefined;
    /** Where the findings lie that are known, and what they are. */
    readonly baseline?: { readonly file: URI; readonly known: Baseline | undefined };
}

/**
 * What `masa.config.json` says of the folders that are open and of those below them, so that the editor says what `masa check` says: for each
 * text the nearest file counts, from its folder upwards.
 */
export class FolderConfigs {
    readonly #files: FileSystemProvider;
    #configs: readonly FolderConfig[] = [];
    #folders: readonly URI[] = [];

    constructor(services: LangiumSharedServices) {
        this.#files = services.workspace.FileSystemProvider;
    }

    /** Those that were found: of the folders that are open, in their order, then of those below. */
    get all(): readonly FolderConfig[] {
        return this.#configs;
    }

    /**
     * Reads the files of the open folders, or above them, again; those below are read as the folders are gone through.
     * @param folders The folders that are open; those of the last time where they are left out.
     */
    async read(folders: readonly URI[] = this.#folders): Promise<void> {
        this.#folders = folders;
        const found = await Promise.all(folders.map((folder) => this.#find(folder)));
        this.#configs = found.filter((config) => config !== undefined);
    }

    /** Reads the file of a folder below an open one, where it has one. */
    async readIn(folder: URI): Promise<void> {
        const file = UriUtils.joinPath(folder, configName);
        if (this.#configs.some((known) => known.file.toString() === file.toString())) return;
        const found = await this.#read(file, folder);
        if (found) this.#configs = [...this.#configs, found];
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

    /** What of the findings in a document is told: those that are new, with the levels that were chosen for them. */
    told(findings: readonly Finding[], uri: URI): readonly Finding[] {
        const { config, baseline } = this.#innermost(uri) ?? { config: {} };
        const levelled = findings.map((finding) => ({ ...finding, level: levelOf(finding, config.levels) }));
        return baseline?.known
            ? leaveOutKnown(levelled, UriUtils.relative(UriUtils.dirname(baseline.file), uri), baseline.known)
            : levelled;
    }

    /** Whether what was read hangs on a file: a configuration, or what one names. */
    isMadeOf(uri: string): boolean {
        return uri.endsWith(`/${configName}`) || this.#configs.some(({ baseline }) => baseline?.file.toString() === uri);
    }

    #innermost(uri: URI): FolderConfig | undefined {
        let innermost: FolderConfig | undefined;
        for (const config of this.#configs) {
            if (innermost && innermost.folder.path.length >= config.folder.path.length) continue;
            if (isIn(uri, config.folder)) innermost = config;
        }
        return innermost;
    }

    async #find(folder: URI): Promise<FolderConfig | undefined> {
        for (let above = folder; ; above = UriUtils.dirname(above)) {
            const found = await this.#read(UriUtils.joinPath(above, configName), folder);
            if (found || above.path === UriUtils.dirname(above).path) return found;
        }
    }

    async #read(file: URI, folder: URI): Promise<FolderConfig | undefined> {
        const text = await this.#readText(file);
        if (text === undefined) return undefined;
        const read = readConfig(text);
        if (!read.ok) return { folder, file, text, config: {}, problem: read };
        const config = read.value;
        if (config.baseline === undefined) return { folder, file, text, config, problem: undefined };
        const baseline = await this.#readBaseline(UriUtils.resolvePath(UriUtils.dirname(file), config.baseline), config.baseline);
        return { folder, file, text, config, ...baseline };
    }

    /** @param written The path as the configuration has it. */
    async #readBaseline(file: URI, written: string): Promise<Pick<FolderConfig, 'baseline' | 'problem'>> {
        const text = await this.#readText(file);
        const read = text === undefined ? undefined : readBaseline(text);
        const baseline = { file, known: read?.ok ? read.value : undefined };
        if (read?.ok) return { baseline, problem: undefined };
        const problem = read
            ? `'${written}' ${read.problem}`
            : `there is no baseline '${written}' yet; masa check --write-baseline writes it.`;
        return { baseline, problem: { ok: false, problem, about: written } };
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
