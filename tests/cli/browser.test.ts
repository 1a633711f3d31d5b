import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Machine, runBrowser } from '../../packages/cli/src/browser.js';
import { createPrinter } from '../../packages/cli/src/print-page.js';

const machine: Machine = { platform: process.platform, env: {}, isRoot: false };
const page = { title: 'Northshire', language: 'en-GB', render: () => '<!doctype html>' };

describe.skipIf(process.platform === 'win32')('a browser that makes no PDF', () => {
    test.each([
        ['/nowhere/chrome', 'is not there'],
        ['./nowhere', 'is not there'],
        ['no-such-browser', 'is not there'],
        ['/bin/sh/chrome', 'is not there'],
        [os.tmpdir(), 'is no program that can be run'],
        ['/usr/bin/true', 'wrote nothing, and seems to be no Chrome, Edge or Chromium'],
        ['/usr/bin/false', 'ended with 1'],
    ])('says so: %s', async (browser, ended) => {
        expect(await createPrinter(machine)(page, browser)).toEqual({ ok: false, problem: `No PDF was made: '${browser}' ${ended}.` });
    });

    test('keeps nobody waiting', async () => {
        const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
        const before = timers();
        await runBrowser('/nowhere/chrome', path.join(os.tmpdir(), 'nowhere'), machine, []);
        expect(timers()).toBeLessThanOrEqual(before);
    });
});
