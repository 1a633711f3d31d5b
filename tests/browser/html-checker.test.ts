import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hasJava } from './browser.js';
import { writeSite } from './site-pages.js';

const checker = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

/**
 * The contents list marks where the reader is by these two, of CSS Scroll Snap 2 and Selectors 5. Browsers without them show the list
 * unmarked; the checker does not know them yet, and each line goes when it does.
 */
const unknownToChecker = [
    "CSS: “scroll-target-group”: Property “scroll-target-group” doesn't exist.",
    'CSS: Unknown pseudo-element or pseudo-class “:target-current”',
];

test.skipIf(!hasJava)(
    'the Nu HTML Checker finds nothing in any page',
    async () => {
        const { folder, pages } = await writeSite();
        const files = pages.map((page) => path.join(folder, page.path));
        const { stdout } = spawnSync('java', ['-Xss2m', '-jar', checker, '--format', 'json', '--stdout', '--exit-zero-always', ...files], {
            encoding: 'utf8',
            maxBuffer: 64_000_000,
        });
        fs.rmSync(folder, { recursive: true, force: true });
        const { messages } = JSON.parse(stdout) as { messages: readonly { url: string; lastLine: number; message: string }[] };
        expect(messages.filter(({ message }) => !unknownToChecker.includes(message))).toEqual([]);
        expect(unknownToChecker.filter((text) => !messages.some(({ message }) => message === text))).toEqual([]);
    },
    240_000,
);
