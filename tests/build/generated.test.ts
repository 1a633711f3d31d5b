import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { listCodes } from '../../packages/language/src/explain-code.js';
import { librarySymbols } from '../../packages/language/src/library/generated/library.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

const codes = [...new Set(listCodes().flatMap((area) => area.codes.map(({ code }) => code)))];

/** Pages and schemas that follow from the code are kept in the repository; running their generators must change nothing. */
test.each([
    ['tools/generate-output-schema.mjs', ['packages/language/schema/output.schema.json']],
    ['tools/generate-config-schema.mjs', ['packages/cli/schema/masa.config.schema.json']],
    ['tools/generate-docs.mjs', ['docs/output.md', 'docs/rules/README.md', ...codes.map((code) => `docs/rules/${code}.md`)]],
])('what %s writes is fresh', (tool, files) => {
    const before = files.map((file) => fs.readFileSync(root + file, 'utf8'));
    execFileSync(process.execPath, [tool], { cwd: root });
    expect(files.map((file) => fs.readFileSync(root + file, 'utf8'))).toEqual(before);
});

interface Shape {
    readonly type?: string;
    readonly anyOf?: readonly Shape[];
    readonly properties?: Readonly<Record<string, Shape>>;
}

test('what is a number in one text and something else in the next is told of in docs/output.md', () => {
    const schema = JSON.parse(fs.readFileSync(`${root}packages/language/schema/output.schema.json`, 'utf8'));
    const mixed = Object.values<Shape>(schema.$defs)
        .flatMap(({ properties = {} }) => Object.entries(properties))
        .filter(([, { anyOf = [] }]) => anyOf.some(({ type }) => type === 'integer' || type === 'number'));
    const told = fs.readFileSync(`${root}docs/output.md`, 'utf8').matchAll(/^- `(\w+)`.* is a number where /gm);
    expect([...new Set(mixed.map(([name]) => name))].sort()).toEqual([...told].map(([, name]) => name).sort());
});

test('every code that a finding may bear has a page, and every page a code', () => {
    const pages = fs
        .readdirSync(`${root}docs/rules`)
        .filter((page) => page !== 'README.md')
        .sort();
    expect(pages).toEqual(codes.map((code) => `${code}.md`).sort());
});

/**
 * The data of many arrangements are joined by these keys, so what was published once stays. A requirement that a standard no longer asks
 * keeps its key with `applies from … to …`; a new one is added to the file.
 */
test('the keys of requirements are those that were published', () => {
    const keys = fs
        .readFileSync(`${root}docs/requirement-keys.txt`, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'));
    const known = librarySymbols.filter(({ type }) => type === 'Requirement').map(({ name }) => name);
    expect(keys).toEqual([...new Set(known)].sort());
});
