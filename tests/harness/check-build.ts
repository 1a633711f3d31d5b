import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { connectTexts } from '../../packages/language/src/connected-texts.js';
import type { Output } from '../../packages/language/src/output/output-model.js';
import { renderJson, renderSite } from '../../packages/language/src/render/index.js';
import type { Finding } from '../../packages/language/src/rules/rule.js';
import type { StatementLine } from '../../packages/language/src/statement.js';
import { type PictureReading, readPicture } from '../../packages/language/src/support/picture.js';
import { openWorkspaces } from '../../packages/language/src/workspace.js';
import { today } from './services.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a folder of Masa files builds: the output of each arrangement in it, and what was found on the way. */
export interface Built {
    readonly outputs: readonly Output[];
    /** One line for each finding, sorted by file and place. */
    readonly findings: readonly string[];
    /** Those of them that concern the text itself. */
    readonly faults: readonly string[];
    /** One line for each requirement of the standards followed: how it stands, and where or why. */
    readonly statement: readonly string[];
}

/** Reads and builds all Masa files of a folder, with what they import. */
export async function buildFolder(folder: string): Promise<Built> {
    const home = path.join(root, folder);
    const texts = fs
        .readdirSync(home)
        .filter((file) => file.endsWith('.masa'))
        .sort()
        .map((file) => {
            const at = path.join(home, file);
            return { uri: pathToFileURL(at).href, text: fs.readFileSync(at, 'utf8') };
        });
    const read = async (uri: string): Promise<string | undefined> => {
        const at = fileURLToPath(uri);
        return fs.existsSync(at) ? fs.readFileSync(at, 'utf8') : undefined;
    };
    const look = async (uri: string): Promise<PictureReading | undefined> => {
        const at = fileURLToPath(uri);
        return fs.existsSync(at) ? readPicture(fs.readFileSync(at)) : undefined;
    };
    const outputs: Output[] = [];
    const findings: Finding[] = [];
    const statement: string[] = [];
    for await (const workspace of openWorkspaces({ sets: await connectTexts(texts, read, look), today })) {
        for (const document of workspace.diagnose()) findings.push(...document.findings);
        outputs.push(...workspace.arrangements.map((arrangement) => workspace.lower(arrangement)));
        statement.push(...workspace.arrangements.flatMap((arrangement) => workspace.state(arrangement)).map(describeLine));
    }
    const describe = (list: readonly Finding[]): readonly string[] => list.map(describeFinding).sort();
    return { outputs, findings: describe(findings), faults: describe(findings.filter(({ concernsText }) => concernsText)), statement };
}

/**
 * Compares what was built with the golden files of a case: the findings, the compliance statement, and each file that a build writes.
 * A file that is expected and not built, or built and not expected, fails as well.
 */
export async function checkBuild(built: Built, name: string): Promise<void> {
    const expected = path.join(root, 'tests/fixtures/build', name, 'expected');
    await expect(`${built.findings.join('\n')}\n`).toMatchFileSnapshot(path.join(expected, 'findings.txt'));
    await expect(`${built.statement.join('\n')}\n`).toMatchFileSnapshot(path.join(expected, 'statement.txt'));
    const files = built.outputs.flatMap((output) => [...renderSite(output), renderJson(output)]);
    for (const file of files) await expect(file.text).toMatchFileSnapshot(path.join(expected, file.path));
    const written = fs.readdirSync(expected, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = written.map((entry) => path.relative(expected, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
    expect(paths.sort()).toEqual([...files.map((file) => file.path), 'findings.txt', 'statement.txt'].sort());
}

function describeFinding({ code, level, message, location }: Finding): string {
    const file = path.relative(root, fileURLToPath(location.uri)).split(path.sep).join('/');
    const { line, character } = location.range.start;
    return `${file}:${line + 1}:${character + 1}: ${level} ${code}: ${message}`;
}

/** Without the lines of places, which change with every line above them. */
function describeLine({ code, status, places, words }: StatementLine): string {
    const where = [...new Set(places.map(({ title }) => title))].join('; ');
    return `${status} ${code}: ${where}${where !== '' && words !== '' ? ' – ' : ''}${words}`.trim();
}
