import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const data = `${root}tests/fixtures/build/luton/expected`;

test('the lines in docs/output.md write a table of the groups', () => {
    const [, script = ''] = /```js\n([\s\S]*?)```/.exec(fs.readFileSync(`${root}docs/output.md`, 'utf8')) ?? [];
    const table = execFileSync(process.execPath, ['--input-type=module', '-', data], { input: script, encoding: 'utf8' });
    const { title, elements } = JSON.parse(fs.readFileSync(path.join(data, 'luton.json'), 'utf8'));
    const groups = elements.filter(({ kind }: { kind: string }) => kind === 'group');
    expect(table.trimEnd().split('\n')).toHaveLength(groups.length + 1);
    expect(table).toContain(`"${title}","2025-10-31","Strategic Board","4","4 times a year",""`);
});
