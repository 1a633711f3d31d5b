import fs from 'node:fs';
import { expect, test } from 'vitest';
import { runCli } from './run-cli.js';

const readme = fs.readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('the example of the README has nothing to mend, and is told of as the README says', async () => {
    const example = findBlock('masa');
    expect(await runCli(['check', 'northshire.masa'], { 'northshire.masa': example })).toMatchObject({ code: 0, err: '' });
    const { out } = await runCli(['check', 'northshire.masa'], { 'northshire.masa': example.replace('The {board}', 'The {bord}') });
    expect(out.split('\n\n')[0]).toBe(findBlock('text').trimEnd());
});

/** The first block of code in a language. */
function findBlock(language: string): string {
    return new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? '';
}
