// Goes through the same steps as run.mjs in a VS Code of the desktop.
// Usage: node tests/extension/host/run-desktop.mjs [OUT_FOLDER [THEME]]   (pictures go to OUT_FOLDER)
// Environment: MASA_VSCODE_DESKTOP, the program; without it, VS Code is downloaded into the user's cache. STEPS, a pattern, as for run.mjs.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const extension = path.join(root, 'packages/extension');
const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'masa-vscode-desktop');
const [pictures = path.join(tmpdir(), 'masa-screenshots/desktop'), ...theme] = process.argv.slice(2);

const program = process.env.MASA_VSCODE_DESKTOP ?? (await download());
if (!program || !existsSync(program)) {
    const why = program ? `There is no program ${program}.` : 'None was found, and none could be downloaded.';
    console.error(`The steps need a VS Code of the desktop. ${why} Say where one is with MASA_VSCODE_DESKTOP=/path/to/code.`);
    console.error('npm run test:vscode goes through the same steps in the server edition of VS Code, which npm has.');
    process.exit(1);
}
if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    console.error('There is no display; if VS Code does not start, try: xvfb-run -a npm run test:desktop');
execFileSync('npm', ['run', '-s', 'package'], {
    cwd: extension,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
});
const { status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('try-extension.mjs', import.meta.url)), path.join(extension, 'masa.vsix'), path.resolve(pictures), ...theme],
    { cwd: root, stdio: 'inherit', env: { ...process.env, MASA_VSCODE_DESKTOP: program } },
);
process.exitCode = status ?? 1;

/** The newest VS Code, by the package that its makers have for this. @returns Undefined where it cannot be had. */
async function download() {
    mkdirSync(cache, { recursive: true });
    try {
        const npm = ['install', '--prefix', cache, '--no-save', '--no-audit', '--no-fund', '@vscode/test-electron@3.1.0'];
        execFileSync('npm', npm, { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
        const { downloadAndUnzipVSCode } = createRequire(path.join(cache, 'x.js'))('@vscode/test-electron');
        return await downloadAndUnzipVSCode({ version: 'stable', cachePath: cache });
    } catch (error) {
        console.error(`VS Code could not be downloaded: ${error instanceof Error ? error.message : error}`);
        return undefined;
    }
}
