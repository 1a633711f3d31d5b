import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtures } from './read-input.js';

/** The command line as it is shipped. `npm run build` makes it. */
const masa = fileURLToPath(new URL('../../packages/cli/bin/masa.js', import.meta.url));
const input = `${fixtures}/build/input`;

/** The oldest Node we promise to run on; undefined where this machine has none. */
const oldNode = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'node'))
    .find((node) => /^v20\./.test(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? ''));

let scratch: string;

beforeAll(() => {
    scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'masa-bundle-'));
});

afterAll(() => {
    fs.rmSync(scratch, { recursive: true, force: true });
});

describe.each([
    ['this Node', process.execPath],
    ['Node 20', oldNode],
])('on %s', (name, node = '') => {
    const execute = (...args: string[]) => spawnSync(node, [masa, ...args], { encoding: 'utf8', cwd: input });

    test.skipIf(node === '')('the bundle checks and builds', () => {
        const out = path.join(scratch, name);
        expect(execute('check', '.', '--fail-on', 'never')).toMatchObject({
            status: 0,
            stderr: '',
            stdout: expect.stringMatching(/\n1 file, 1 arrangement: .*\nPassed: --fail-on never lets all of it pass.\n$/),
        });
        expect(execute('build', '.', '--out', out)).toMatchObject({ status: 0, stderr: '' });
        expect(fs.readdirSync(out).sort()).toEqual(['northshire', 'northshire.html', 'northshire.json']);
        expect(execute('check', 'nowhere')).toMatchObject({ status: 2, stdout: '', stderr: "'nowhere' does not exist.\n" });
    });

    test.skipIf(node === '')('much text is shared out, and told in its order', () => {
        const folder = path.join(scratch, `much-${name}`);
        fs.mkdirSync(folder);
        const places = Array.from({ length: 12 }, (_, index) => `place-${String(index).padStart(2, '0')}`);
        const remarks = `// ${'A remark. '.repeat(12)}\n`.repeat(900);
        for (const place of places)
            fs.writeFileSync(path.join(folder, `${place}.masa`), `${remarks}arrangement ${place} "${place}" {\n}\n`);
        const { status, stdout, stderr } = execute('check', folder, '--format', 'json', '--fail-on', 'never');
        expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^12 files, 12 arrangements: /) });
        const { files, summary } = JSON.parse(stdout);
        expect(files.map((file: { path: string }) => path.basename(file.path, '.masa'))).toEqual(places);
        expect(summary).toMatchObject({ files: 12, arrangements: 12 });
    });

    test.skipIf(node === '')('a reader who has seen enough may close the pipe', async () => {
        const groups = Array.from({ length: 3000 }, (_, index) => `group board-${index} "Board ${index}" {\n    meets 4 times a year\n}\n`);
        fs.writeFileSync(path.join(scratch, 'many.masa'), groups.join('\n'));
        const child = spawn(node, [masa, 'check', 'many.masa'], { cwd: scratch });
        let stderr = '';
        child.stderr.on('data', (chunk) => {
            stderr += chunk;
        });
        child.stdout.once('data', () => child.stdout.destroy());
        const status = await new Promise((resolve) => child.on('close', resolve));
        expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    });
});
