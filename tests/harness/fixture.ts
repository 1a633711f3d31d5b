import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One file of a fixture, as it is written there: with its annotations still in it. */
export interface FixtureFile {
    /** Where the file lies in the fixture's workspace, such as `shared/partners.masa`. */
    readonly path: string;
    readonly text: string;
}

/** A text, or several, and a name to find it by. The files of one fixture are one workspace and see no others. */
export interface Fixture {
    readonly name: string;
    readonly files: readonly FixtureFile[];
}

/** A fixture that says something we cannot read. It fails as a test of its own, never as a silent one. */
export class FixtureError extends Error {
    override readonly name = 'FixtureError';
}

/** The path of a text that does not name one. */
export const onlyFile = 'main.masa';

/** The root of the repository. */
export const repositoryRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const fixturesRoot = join(repositoryRoot, 'tests', 'fixtures');

/**
 * Splits a text into the files of one workspace, at lines such as `// --- shared/partners.masa`. Without such a line it is one file.
 * @throws FixtureError when something stands above the first such line, or two files have one path.
 */
export function splitFiles(text: string): readonly FixtureFile[] {
    const files: { path: string; lines: string[] }[] = [];
    const above: string[] = [];
    for (const line of text.split('\n')) {
        const opener = /^\/\/ ---(?<rest>.*)$/.exec(line);
        if (!opener) {
            (files.at(-1)?.lines ?? above).push(line);
            continue;
        }
        const path = /^ (\S+\.masa)$/.exec(opener.groups?.['rest'] ?? '')?.[1];
        if (path === undefined) throw new FixtureError(`'${line}' opens no file: write the path of a .masa file after the dashes.`);
        if (files.some((file) => file.path === path)) throw new FixtureError(`The file ${path} is given twice.`);
        files.push({ path, lines: [] });
    }
    if (files.length === 0) return [{ path: onlyFile, text }];
    if (above.some((line) => line.trim() !== ''))
        throw new FixtureError(`'${above.find((line) => line.trim() !== '')}' stands above the first file.`);
    return files.map(({ path, lines }) => ({ path, text: lines.join('\n') }));
}

/** A fixture on disk, not yet read: a `.masa` file, or a folder of them. */
export interface FixtureEntry {
    /** The folder it lies in: for a rule, its code. */
    readonly folder: string;
    /** What is special about it, such as `co-chairs`. */
    readonly name: string;
    /** @throws FixtureError when it cannot be read. */
    read(): Fixture;
}

/** The folders under `tests/fixtures/<kind>`, in order. */
export function fixtureFolders(kind: string): readonly string[] {
    return entriesOf(join(fixturesRoot, kind)).filter((name) => statSync(join(fixturesRoot, kind, name)).isDirectory());
}

/** All fixtures of a kind: `tests/fixtures/<kind>/<folder>/<name>.masa`, or a folder of that name. */
export function listFixtures(kind: string): readonly FixtureEntry[] {
    return fixtureFolders(kind).flatMap((folder) =>
        entriesOf(join(fixturesRoot, kind, folder)).map((file): FixtureEntry => {
            const path = join(fixturesRoot, kind, folder, file);
            const name = file.replace(/\.masa$/, '');
            return { folder, name, read: () => readFixture(path, `${folder}/${name}`) };
        }),
    );
}

/**
 * Reads a fixture from disk.
 * @throws FixtureError when it is neither a `.masa` file nor a folder with some.
 */
export function readFixture(path: string, name: string): Fixture {
    if (!statSync(path).isDirectory()) {
        if (!path.endsWith('.masa')) throw new FixtureError(`${relative(repositoryRoot, path)} is no .masa file.`);
        return { name, files: splitFiles(readFileSync(path, 'utf8')) };
    }
    const files = readMasaFiles(path);
    if (files.length === 0) throw new FixtureError(`${relative(repositoryRoot, path)} holds no .masa file.`);
    return { name, files };
}

/** All `.masa` files under a folder, in order, each with its path from there. */
export function readMasaFiles(folder: string): readonly FixtureFile[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.masa'))
        .sort()
        .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(folder, path), 'utf8') }));
}

function entriesOf(folder: string): readonly string[] {
    return readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .sort();
}
