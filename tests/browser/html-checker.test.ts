import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hasJava } from './browser.js';
import { writeSite } from './site-pages.js';

const checker = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

/**
 * What the checker does not know yet; each line goes when it does. The contents list marks where the reader is by the first two, of CSS
 * Scroll Snap 2 and Selectors 5; browsers without them show the list unmarked. And the checker holds that `img-src data:` forbids what it
 * allows, as every browser shows.
 */
const unknownToChecker = [
    /^CSS: “scroll-target-group”: Property “scroll-target-group” doesn't exist\.$/,
    /^CSS: Unknown pseudo-element or pseudo-class “:target-current”$/,
    /^Resource violates Content Security Policy \(meta tag\): image “data:[^”]*” blocked by “img-src” directive\.$/,
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
        expect(messages.filter(({ message }) => !unknownToChecker.some((known) => known.test(message)))).toEqual([]);
        expect(unknownToChecker.filter((known) => !messages.some(({ message }) => known.test(message)))).toEqual([]);
    },
    240_000,
);
