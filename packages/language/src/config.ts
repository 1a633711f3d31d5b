import { readUserDate } from './grammar/literals.js';
import { librarySymbols } from './library/generated/library.js';
import type { Finding, Level } from './rules/rule.js';
import { closest } from './support/closest.js';
import { isObject } from './support/is-object.js';
import { joinChoices } from './support/text.js';

/** What the file is called in which a folder says how it is checked. */
export const configName = 'masa.config.json';

const failOnChoices = ['must', 'should', 'good', 'never'] as const;

/** What may end a check with a failure: findings of a level and of all graver ones, or none. */
export type FailOn = (typeof failOnChoices)[number];

/** How a folder is checked, as it is written: paths are seen from the file. */
export interface Config {
    /** As in ISO 8601. */
    readonly asOf?: string;
    readonly failOn?: FailOn;
    readonly baseline?: string;
    /** Standards of the library to hold arrangements against, beside those that they follow. */
    readonly standards?: readonly string[];
    readonly paths?: readonly string[];
    readonly ignore?: readonly string[];
    /** The levels of findings by their code, where they differ from those of their sources. */
    readonly levels?: Levels;
    /** The address of a page for each code, with `{code}` in it. */
    readonly rulePages?: string;
}

/** Levels by code. */
export type Levels = Readonly<Record<string, Level>>;

/** What is wrong with a configuration. */
export interface ConfigProblem {
    readonly ok: false;
    /** One sentence, to follow the name of the file and a colon. */
    readonly problem: string;
    /** The setting or code that it is about; undefined where it is the whole file. */
    readonly about: string | undefined;
}

type ConfigResult<T> = { readonly ok: true; readonly value: T } | ConfigProblem;

/** Reads the text of a configuration. */
export function readConfig(text: string): ConfigResult<Config> {
    const values = parse(text);
    if (!values.ok) return values;
    const config: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(values.value)) {
        const readSetting = Object.hasOwn(settings, key) ? settings[key] : undefined;
        if (!readSetting) return fail(describeUnknown('setting', key, Object.keys(settings)), key);
        const setting = readSetting(value, key);
        if (!setting.ok) return setting;
        if (setting.value !== undefined) config[key] = setting.value;
    }
    return { ok: true, value: config };
}

/**
 * Tells of a code in a configuration that nobody knows, or that keeps its level whatever anybody says.
 * @param ofText Codes of findings about the text itself.
 * @param others All other codes, those of standards in the texts that are checked among them.
 */
export function findWrongCode(config: Config, ofText: readonly string[], others: readonly string[]): ConfigProblem | undefined {
    for (const code of Object.keys(config.levels ?? {})) {
        if (ofText.includes(code))
            return fail(`"${code}" cannot have another level; it is about text that cannot be published, and that stays a must.`, code);
        if (!others.includes(code)) return fail(describeUnknown('code', code, others), code);
    }
    return undefined;
}

/** The level of a finding where levels are configured. A broken text keeps its own. */
export function levelOf(
    { code, level, concernsText }: Pick<Finding, 'code' | 'level' | 'concernsText'>,
    levels: Levels | undefined,
): Level {
    return !concernsText && levels && Object.hasOwn(levels, code) ? (levels[code] ?? level) : level;
}

function fail(problem: string, about: string | undefined): ConfigProblem {
    return { ok: false, problem, about };
}

function parse(text: string): ConfigResult<Readonly<Record<string, unknown>>> {
    try {
        const value: unknown = JSON.parse(text);
        return isObject(value) ? { ok: true, value } : fail('it holds no settings; write them between { and }.', undefined);
    } catch (error) {
        if (error instanceof SyntaxError) return fail(`it is not JSON: ${error.message}.`, undefined);
        throw error;
    }
}

const libraryStandards: readonly string[] = librarySymbols.filter(({ type }) => type === 'Standard').map(({ name }) => name);

type ReadSetting = (value: unknown, key: string) => ConfigResult<unknown>;

/** The settings there are, and how each is read. */
const settings: Readonly<Record<string, ReadSetting>> = {
    // Tells an editor which schema this file has.
    $schema: () => ({ ok: true, value: undefined }),
    asOf: (value, key) => {
        const written = readWord(value, key);
        if (!written.ok) return written;
        const day = readUserDate(written.value.trim());
        return day === undefined ? fail(`after "${key}", write a day, such as "2026-04-01".`, key) : { ok: true, value: day };
    },
    failOn: (value, key) =>
        failOnChoices.some((choice) => choice === value)
            ? { ok: true, value }
            : fail(`after "${key}", write ${choicesOf(failOnChoices)}.`, key),
    baseline: readWord,
    standards: (value, key) => {
        if (!Array.isArray(value)) return fail(`after "${key}", write a list of standards, such as ["working-together-2026"].`, key);
        const wrong = value.find((name) => !libraryStandards.includes(name));
        return wrong === undefined ? { ok: true, value } : fail(describeUnknownStandard(String(wrong)), String(wrong));
    },
    paths: readPaths,
    ignore: readPaths,
    levels: (value, key) => {
        if (!isObject(value)) return fail(`after "${key}", write codes and their levels: { "group-has-chair": "should" }.`, key);
        for (const [code, level] of Object.entries(value)) if (!isLevel(level)) return fail(describeWrongLevel(code, level), code);
        return { ok: true, value };
    },
    rulePages: (value, key) => {
        const address = readWord(value, key);
        if (!address.ok || /^https:\/\/.*\{code\}/.test(address.value)) return address;
        return fail(`after "${key}", write an address with {code} in it, such as "https://example.org/rules/{code}.html".`, key);
    },
};

function readWord(value: unknown, key: string): ConfigResult<string> {
    return typeof value === 'string' ? { ok: true, value } : fail(`after "${key}", write a text in quotation marks.`, key);
}

function readPaths(value: unknown, key: string): ConfigResult<readonly string[]> {
    return Array.isArray(value) && value.every((entry) => typeof entry === 'string')
        ? { ok: true, value }
        : fail(`after "${key}", write a list of files and folders, such as ["luton", "shared"].`, key);
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
function describeUnknown(kind: string, word: string, known: readonly string[]): string {
    const near = closest(word, known);
    if (near !== undefined) return `there is no ${kind} "${word}"; did you mean "${near}"?`;
    return known.length > 20 ? `there is no ${kind} "${word}".` : `there is no ${kind} "${word}"; there are ${known.join(', ')}.`;
}

/** A standard in a file has to be imported where it is followed, so that its requirements can be named there; a configuration cannot do that. */
function describeUnknownStandard(name: string): string {
    const sentence = describeUnknown('standard', name, libraryStandards);
    if (closest(name, libraryStandards) !== undefined) return sentence;
    return `${sentence} One that you have written in a file is named by the arrangement itself: import the file there, and write follows ${name}.`;
}

function choicesOf(words: readonly string[]): string {
    return joinChoices(words.map((word) => `"${word}"`));
}
