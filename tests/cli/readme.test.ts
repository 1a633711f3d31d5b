import fs from 'node:fs';
import { expect, test } from 'vitest';
import type { FindingsJson } from '../../packages/cli/src/reports/json.js';
import { readExamples } from '../harness/examples.js';
import { runCli } from './run-cli.js';

const readme = fs.readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('the example of the README has nothing to mend, and is told of as the README says', async () => {
    const example = findBlock('masa');
    expect(await runCli(['check', 'northshire.masa'], { 'northshire.masa': example })).toMatchObject({ code: 0, err: '' });
    const { out } = await runCli(['check', 'northshire.masa'], { 'northshire.masa': example.replace('The {board}', 'The {bord}') });
    expect(out.split('\n\n')[0]).toBe(findBlock('text').trimEnd());
});

test('what the README says is found in the examples is found there', async () => {
    const told = [...readme.matchAll(/^- `([a-z-]+)`: /gm)].map(([, code]) => code);
    expect(told).toHaveLength(5);
    const files = Object.fromEntries(readExamples().map(({ path, text }) => [`examples/${path}`, text]));
    const { out } = await runCli(['check', 'examples/luton', 'examples/central-bedfordshire', '--format', 'json'], files);
    const report: FindingsJson = JSON.parse(out);
    const found = new Set(report.files.flatMap(({ findings }) => findings.map(({ code }) => code)));
    expect(told.filter((code) => !found.has(code ?? ''))).toEqual([]);
});

test('the settings of the README make a check fail at a sum that does not add up, which passes without them', async () => {
    const text = `${findBlock('masa')}
funding 2026/27 {
    from council £100
    total £160
}
`;
    const settings = { ...JSON.parse(findBlock('json')), ignore: [], baseline: undefined };
    const check = (config: unknown) =>
        runCli(['check', '--fail-on', 'must'], { 'my-area/a.masa': text, 'masa.config.json': JSON.stringify(config) });
    expect(await check(settings)).toMatchObject({ code: 1, out: expect.stringMatching(/ must funding-sum: /) });
    expect(await check({ ...settings, levels: {} })).toMatchObject({ code: 0, out: expect.stringMatching(/ good funding-sum: /) });
});

/** The first block of code in a language. */
function findBlock(language: string): string {
    return new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? '';
}
