// Starts a real VS Code (the npm package code-server: VS Code server + web workbench)
// on a free loopback port with throw-away user data, and stops it again.
// Environment:
//   CODE_SERVER_ENTRY  path of code-server/out/node/entry.js (default: found from the working folder)
//   CODE_SERVER_NODE   the Node executable it was installed with (its engines field is exact: "24")
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';

export function findCodeServer() {
    const node = process.env.CODE_SERVER_NODE ?? process.execPath;
    const entry = process.env.CODE_SERVER_ENTRY ?? createRequire(path.join(process.cwd(), 'x.js')).resolve('code-server');
    return { node, entry };
}

export async function freePort() {
    return await new Promise((resolve, reject) => {
        const s = createServer();
        s.once('error', reject);
        s.listen(0, '127.0.0.1', () => {
            const { port } = s.address();
            s.close(() => resolve(port));
        });
    });
}

// Settings that keep a fresh profile quiet: no welcome page, every folder trusted, no AI views,
// no network look-ups, no telemetry, no extension gallery traffic.
export const quietSettings = {
    'security.workspace.trust.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'workbench.startupEditor': 'none',
    'workbench.welcomePage.walkthroughs.openOnInstall': false,
    'workbench.tips.enabled': false,
    'workbench.enableExperiments': false,
    'workbench.settings.enableNaturalLanguageSearch': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'chat.disableAIFeatures': true,
    'chat.commandCenter.enabled': false,
    'extensions.autoUpdate': false,
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
    'update.mode': 'none',
    'update.showReleaseNotes': false,
    'git.enabled': false,
    'files.autoSave': 'off',
    'editor.accessibilitySupport': 'off',
    'editor.cursorBlinking': 'solid',
    'files.simpleDialog.enable': true,
};

export async function startVSCode({ vsix = [], settings = {} } = {}) {
    const { node, entry } = findCodeServer();
    const root = mkdtempSync(path.join(tmpdir(), 'vscode-e2e-'));
    const userData = path.join(root, 'user-data');
    const extensions = path.join(root, 'extensions');
    mkdirSync(path.join(userData, 'User'), { recursive: true });
    mkdirSync(extensions, { recursive: true });
    const configure = (changed) =>
        writeFileSync(path.join(userData, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings, ...changed }, null, 2));
    configure({});
    const config = path.join(root, 'config.yaml');
    writeFileSync(config, 'auth: none\n');
    // HOME etc. moved so that nothing is read from or written to the real home folder;
    // VSCODE_* / ELECTRON_RUN_AS_NODE of an outer VS Code would confuse the inner one.
    const env = Object.fromEntries(
        Object.entries(process.env).filter(([k]) => !/^(VSCODE_|ELECTRON_|PASSWORD$|HASHED_PASSWORD$|PORT$)/.test(k)),
    );
    Object.assign(env, {
        HOME: root,
        XDG_CONFIG_HOME: path.join(root, 'config'),
        XDG_DATA_HOME: path.join(root, 'data'),
        XDG_CACHE_HOME: path.join(root, 'cache'),
        EXTENSIONS_GALLERY: '{}',
    }); // no gallery: otherwise it asks one on the network and logs each failure
    const base = [entry, '--config', config, '--user-data-dir', userData, '--extensions-dir', extensions];
    for (const file of vsix) {
        execFileSync(node, [...base, '--install-extension', path.resolve(file), '--force'], {
            env,
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'pipe'],
        });
    }
    const port = await freePort();
    const log = path.join(root, 'server.log');
    const fd = openSync(log, 'w');
    const child = spawn(
        node,
        [
            ...base,
            '--bind-addr',
            `127.0.0.1:${port}`,
            '--auth',
            'none',
            '--disable-telemetry',
            '--disable-update-check',
            '--disable-getting-started-override',
            '--ignore-last-opened',
        ],
        { env, stdio: ['ignore', fd, fd], detached: true },
    );
    const url = `http://127.0.0.1:${port}`;
    const deadline = Date.now() + 60_000;
    for (;;) {
        if (child.exitCode !== null) throw new Error(`code-server ended with ${child.exitCode}; see ${log}`);
        try {
            if ((await fetch(`${url}/healthz`)).ok) break;
        } catch {
            /* not up yet */
        }
        if (Date.now() > deadline) throw new Error(`code-server not up after 60 s; see ${log}`);
        await new Promise((r) => setTimeout(r, 200));
    }
    return {
        url,
        root,
        log,
        userData,
        extensions,
        port,
        authority: `127.0.0.1:${port}`,
        /** Writes the settings of the user, for the folder that is opened next. */
        configure,
        async stop({ keep = false } = {}) {
            const ended = new Promise((r) => child.once('exit', r));
            try {
                process.kill(-child.pid, 'SIGTERM');
            } catch {
                /* gone */
            }
            await Promise.race([ended, new Promise((r) => setTimeout(r, 5000))]);
            try {
                process.kill(-child.pid, 'SIGKILL');
            } catch {
                /* gone */
            }
            if (!keep) rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
        },
    };
}
