import fs from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Output } from '../../packages/language/src/output/output-model.js';
import { renderJson, renderSite } from '../../packages/language/src/render/index.js';
import { buildFolder, checkBuild } from '../harness/check-build.js';

const schema = JSON.parse(fs.readFileSync(new URL('../../packages/language/schema/output.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(schema);

describe.each([
    ['luton', 'examples/luton'],
    ['central-bedfordshire', 'examples/central-bedfordshire'],
    ['northmere', 'examples/model-arrangement'],
    ['without-sections', 'tests/fixtures/build/without-sections/input'],
    ['numbered', 'tests/fixtures/build/numbered/input'],
])('the example %s', async (name, folder) => {
    const built = await buildFolder(folder);
    const { outputs, faults } = built;
    const [output] = outputs as [Output];
    const site = renderSite(output);
    const page = site[0]?.text ?? '';

    test('is one arrangement', () => {
        expect(outputs).toHaveLength(1);
    });

    test('builds what its golden files hold', () => checkBuild(built, name));

    test('is written without a fault in the text', () => {
        expect(faults).toEqual([]);
    });

    test('has no check that failed', () => {
        expect(JSON.stringify(output.compliance)).not.toMatch(/The check '[a-z-]+' failed/);
        expect(page).not.toMatch(/The check '[a-z-]+' failed/);
    });

    test('validates against the schema', () => {
        validate(JSON.parse(renderJson(output).text));
        expect(validate.errors ?? []).toEqual([]);
    });

    test('has links that lead somewhere, and anchors that stand once', () => {
        const idsOf = (text: string) => [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');
        const anchors = new Map(site.map((file) => [file.path, new Set(idsOf(file.text))]));
        for (const file of site) {
            expect(idsOf(file.text)).toEqual([...new Set(idsOf(file.text))]);
            const links = [...file.text.matchAll(/ href="([^":]*)"/g)].map(([, href]) => new URL(href ?? '', `https://site/${file.path}`));
            const dead = links.filter(
                ({ pathname, hash }) =>
                    !(hash === ''
                        ? anchors.has(pathname.slice(1))
                        : anchors.get(pathname.slice(1))?.has(decodeURIComponent(hash.slice(1)))),
            );
            expect(dead.map(String)).toEqual([]);
        }
    });

    test('leaves no reference unsaid', () => {
        const text = page.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, '');
        expect(text.match(/\{[a-z][a-z.-]*\}/g) ?? []).toEqual([]);
    });

    test('is one file of under 250 KB that asks the network for nothing', () => {
        expect(Buffer.byteLength(page)).toBeLessThan(250_000);
        expect(page.match(/<(?:script|img(?! src="data:)|iframe|object)\b|<link(?![^>]*href="data:)/g) ?? []).toEqual([]);
    });

    test('builds the same bytes again', async () => {
        const again = await buildFolder(folder);
        expect(again.outputs.flatMap(renderSite)).toEqual(outputs.flatMap(renderSite));
    });
});

test('the model to start from has nothing to mend, and all that can be looked for in it is found', async () => {
    const { findings, outputs } = await buildFolder('examples/model-arrangement');
    expect(findings).toEqual([]);
    const answers = outputs.flatMap(({ compliance }) => compliance);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['found', 'answered', 'not-asked', 'not-checked']));
    // What it follows: the edition in force, the Acts, and the regulations.
    expect(new Set(answers.map(({ standard }) => standard)).size).toBe(6);
});

test('an arrangement of every shape validates against the schema', async () => {
    const { outputs, faults } = await buildFolder('tests/fixtures/shapes');
    expect(faults).toEqual([]);
    validate(JSON.parse(renderJson(outputs[0] as Output).text));
    expect(validate.errors ?? []).toEqual([]);
});
