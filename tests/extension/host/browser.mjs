// Headless Chromium through playwright-core, without any browser download.
import { createRequire } from 'node:module';
import * as path from 'node:path';

const { chromium } = createRequire(path.join(process.cwd(), 'x.js'))('playwright-core');

export async function launchBrowser() {
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
export async function newPage(browser, { outside = [] } = {}) {
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
    return { context, page, outside };
}

// Turns the smoke-test driver on in the page itself, for a code-server too old to be told on its
// command line: a built VS Code reads extensionTestsPath from the URL only with that driver on.
export async function smokeTestDriver(page, origin) {
    await page.route(
        (u) => u.origin === origin && u.pathname === '/',
        async (route) => {
            const response = await route.fetch();
            const html = (await response.text()).replace(
                /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
                (_, head, json) => {
                    const settings = JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
                    settings.developmentOptions = { ...settings.developmentOptions, enableSmokeTestDriver: true };
                    return `${head}${JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
                },
            );
            await route.fulfill({ response, body: html });
        },
    );
}
