// A VS Code of the desktop, driven through the debugging port that every such program has, so that the steps are those of the browser.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { freePort, quietSettings } from './vscode-server.mjs';

const { chromium } = createRequire(import.meta.url)('playwright-core');

/** Folders are opened one after the other, each by a program of its own with the same user. */
export async function startDesktop(executable, { vsix, settings }) {
    const root = mkdtempSync(path.join(tmpdir(), 'vscode-desktop-'));
    const extension = path.join(root, 'masa');
    // What is packed is what is tried; it is unpacked, so that it need not be installed.
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(vsix)))) {
        if (!name.startsWith('extension/') || name.endsWith('/')) continue;
        const file = path.join(extension, name.slice('extension/'.length));
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, bytes);
    }
    const userData = path.join(root, 'user-data');
    mkdirSync(path.join(userData, 'User'), { recursive: true });
    const quiet = { ...quietSettings, 'window.titleBarStyle': 'custom', 'window.dialogStyle': 'custom', 'window.restoreWindows': 'none' };
    const configure = (changed) =>
        writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify({ ...quiet, ...settings, ...changed }));
    configure({});
    let running;
    const stop = async () => {
        await running?.browser.close();
        running?.child.kill();
        running = undefined;
    };
    return {
        open: async (folder) => {
            await stop();
            const port = await freePort();
            const child = spawn(
                executable,
                [
                    folder,
                    `--remote-debugging-port=${port}`,
                    `--extensionDevelopmentPath=${extension}`,
                    `--user-data-dir=${userData}`,
                    `--extensions-dir=${path.join(root, 'extensions')}`,
                    ...['--disable-updates', '--disable-telemetry', '--skip-welcome', '--skip-release-notes'],
                    ...(process.platform === 'linux' ? ['--no-sandbox', '--disable-gpu', '--password-store=basic'] : []),
                ],
                { stdio: 'ignore' },
            );
            const browser = await until(() => chromium.connectOverCDP(`http://127.0.0.1:${port}`));
            running = { browser, child };
            return await until(async () => {
                const pages = browser.contexts().flatMap((context) => context.pages());
                for (const page of pages) if ((await page.locator('.monaco-workbench').count()) > 0) return page;
                throw new Error('VS Code showed no window.');
            });
        },
        configure,
        stop: async () => {
            await stop();
            rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
        },
        extension,
        outside: [],
    };
}

/** Tries for a minute. */
async function until(attempt) {
    for (const deadline = Date.now() + 60_000; ; ) {
        try {
            return await attempt();
        } catch (error) {
            if (Date.now() > deadline) throw error;
            await new Promise((resolve) => setTimeout(resolve, 500));
        }
    }
}
