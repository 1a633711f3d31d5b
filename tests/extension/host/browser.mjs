// Headless Chromium through playwright-core, without any browser download.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { startVSCode } from './vscode-server.mjs';

const { chromium } = createRequire(path.join(process.cwd(), 'x.js'))('playwright-core');

async function launchBrowser() {
    return await chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        headless: true,
        args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--disable-dev-shm-usage',
            // a page answered by page.route() has no address of its own, and its WebSocket to loopback is then refused
            '--disable-features=LocalNetworkAccessChecks',
        ],
    });
}

// Fails the test on any request that leaves the loopback interface (and blocks it).
async function newPage(browser, outside) {
    const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        permissions: ['clipboard-read', 'clipboard-write'],
    });
    await context.route(
        (u) => !['127.0.0.1', 'localhost', '[::1]'].includes(u.hostname) && !u.hostname.endsWith('.localhost'),
        (r) => {
            outside.push(r.request().url());
            return r.abort();
        },
    );
    const page = await context.newPage();
    return page;
}

/** The server edition of VS Code, as one sees it in a browser. */
export async function startInBrowser(options) {
    const code = await startVSCode(options);
    const browser = await launchBrowser();
    const outside = [];
    const page = await newPage(browser, outside);
    return {
        open: async (folder) => {
            await page.goto(`${code.url}/?folder=${encodeURIComponent(folder)}`);
            return page;
        },
        configure: code.configure,
        stop: async () => {
            await browser.close();
            await code.stop();
        },
        /** The folder that the extension is installed in. */
        extension: path.join(code.extensions, readdirSync(code.extensions).find((name) => name.startsWith('masa.')) ?? ''),
        outside,
    };
}
