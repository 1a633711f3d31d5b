import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { browserPlaces } from '../../packages/cli/src/browser-places.js';

/** Set where these tests have to run: there a missing program fails them, and elsewhere it skips them. */
const isRequired = process.env['MASA_REQUIRE_PROGRAMS'] === '1';

/** An installed Chromium, Chrome or Edge; undefined where there is none, and the tests are to be skipped. */
export const browserPath = orSkip(
    browserPlaces(process.platform, process.env).find((place) => fs.existsSync(place)),
    'a Chromium, Chrome or Edge',
);

/** Whether there is a Java that the HTML checker runs on. */
export const hasJava = orSkip(spawnSync('java', ['-version']).status === 0 || undefined, 'Java 11 or later') === true;

/** Whether there are the programs of Poppler, which look into a PDF. */
export const hasPdfTools = orSkip(spawnSync('pdfinfo', ['-v']).status === 0 || undefined, 'pdfinfo') === true;

/** Starts the browser without a window. Only where `browserPath` is known. */
export function startBrowser(): Promise<Browser> {
    return chromium.launch({
        executablePath: browserPath ?? '',
        args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
}

function orSkip<T>(found: T | undefined, what: string): T | undefined {
    if (found === undefined) {
        if (isRequired) throw new Error(`These tests need ${what}, and MASA_REQUIRE_PROGRAMS says that they have to run.`);
        console.warn(`Skipped: there is no ${what} on this machine.`);
    }
    return found;
}
