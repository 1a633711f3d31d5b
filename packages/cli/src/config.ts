import path from 'node:path';
import { closest, type Level, readUserDate } from '@masa/language';
import type { Disk } from './disk.js';
import { readText } from './read-text.js';
import { showPath } from './shown-path.js';
import { type FailOn, failOnChoices } from './tally.js';
import { UsageError } from './usage-error.js';

/** What the file is called in which a folder says how it is checked. */
export const configName = 'masa.config.json';

/** How a folder is checked. Paths are absolute. What the command says itself comes before it. */
export interface Config {
    /** The file, as a path to show. */
    readonly file: string;
    /** As in ISO 8601. */
    readonly asOf?: string;
    readonly failOn?: FailOn;
    readonly baseline?: string;
    readonly paths?: readonly string[];
    readonly ignore?: readonly string[];
    /** The levels of findings by their code, where they differ from those of their sources. */
    readonly levels?: Readonly<Record<string, Level>>;
    /** The address of a page for each code, with `{code}` in it. */
    readonly rulePages?: string;
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
    return file === undefined ? undefined : readConfig(file, disk);
}

async function findUpwards(start: string, disk: Disk): Promise<string | undefined> {
    for (let folder = start; ; folder = path.dirname(folder)) {
        const file = path.join(folder, configName);
        if ((await disk.findKind(file)) === 'file') return file;
        if (folder === path.dirname(folder)) return undefined;
    }
}

async function readConfig(file: string, disk: Disk): Promise<Config> {
    const shown = showPath(file, disk.currentFolder);
    const text = await readText(file, disk);
    if (!text.ok) throw new UsageError(`'${shown}' ${text.problem}`);
    const fail = (sentence: string): never => {
        throw new UsageError(`${shown}: ${sentence}`);
    };
    const values = parse(text.value, fail);
    const config: Record<string, unknown> = { file: shown };
    for (const [key, value] of Object.entries(values)) {
        const read = Object.hasOwn(settings, key) ? settings[key] : undefined;
        if (!read) return fail(describeUnknown('setting', key, Object.keys(settings)));
        config[key] = read(value, { key, folder: path.dirname(file), fail });
    }
    return config as unknown as Config;
}

type Fail = (sentence: string) => never;

function parse(text: string, fail: Fail): Readonly<Record<string, unknown>> {
    try {
        const value: unknown = JSON.parse(text);
        return isObject(value) ? value : fail('it holds no settings; write them between { and }.');
    } catch (error) {
        if (error instanceof SyntaxError) return fail(`it is not JSON: ${error.message}.`);
        throw error;
    }
}

type ReadSetting = (value: unknown, place: { readonly key: string; readonly folder: string; readonly fail: Fail }) => unknown;

/** The settings there are, and how each is read. */
const settings: Readonly<Record<string, ReadSetting>> = {
    // Tells an editor which schema this file has.
    $schema: () => undefined,
    asOf: (value, place) =>
        readUserDate(readWord(value, place).trim()) ?? place.fail(`after "${place.key}", write a day, such as "2026-04-01".`),
    failOn: (value, { key, fail }) =>
        failOnChoices.find((choice) => choice === value) ?? fail(`after "${key}", write ${choicesOf(failOnChoices)}.`),
    baseline: (value, place) => path.resolve(place.folder, readWord(value, place)),
    paths: readPaths,
    ignore: readPaths,
    levels: (value, { key, fail }) => {
        if (!isObject(value)) return fail(`after "${key}", write codes and their levels: { "group-has-chair": "should" }.`);
        for (const [code, level] of Object.entries(value)) if (!isLevel(level)) fail(describeWrongLevel(code, level));
        return value;
    },
    rulePages: (value, place) => {
        const address = readWord(value, place);
        return /^https:\/\/.*\{code\}/.test(address)
            ? address
            : place.fail(`after "${place.key}", write an address with {code} in it, such as "https://example.org/rules/{code}.html".`);
    },
};

function readWord(value: unknown, { key, fail }: Parameters<ReadSetting>[1]): string {
    return typeof value === 'string' ? value : fail(`after "${key}", write a text in quotation marks.`);
}

function readPaths(value: unknown, { key, folder, fail }: Parameters<ReadSetting>[1]): readonly string[] {
    if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string'))
        return fail(`after "${key}", write a list of files and folders, such as ["luton", "shared"].`);
    return value.map((entry: string) => path.resolve(folder, entry));
}

const configLevels: readonly Level[] = ['must', 'should', 'good', 'info'];

function isLevel(value: unknown): value is Level {
    return configLevels.some((level) => level === value);
}

function describeWrongLevel(code: string, level: unknown): string {
    const advice = ['off', 'never', 'none', 'ignore', false, 0].includes(level as string)
        ? 'Nothing can be turned off here: "info" is never counted, and what is done differently on purpose is said with departs from.'
        : `Write ${choicesOf(configLevels)}.`;
    return `"${code}" cannot have the level ${JSON.stringify(level)}. ${advice}`;
}

/** Says that a word is none of those known, and which is nearest. */
export function describeUnknown(kind: string, word: string, known: readonly string[]): string {
    const near = closest(word, known);
    if (near !== undefined) return `there is no ${kind} "${word}"; did you mean "${near}"?`;
    return known.length > 20 ? `there is no ${kind} "${word}".` : `there is no ${kind} "${word}"; there are ${known.join(', ')}.`;
}

function choicesOf(words: readonly string[]): string {
    return `${words
        .slice(0, -1)
        .map((word) => `"${word}"`)
        .join(', ')} or "${words.at(-1)}"`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
