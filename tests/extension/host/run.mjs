// Tries the packaged extension in a real VS Code: installs one outside the repository where there is none, packs the extension, and goes
// through what a person does with it; then again as an extension of the browser alone, with the server in a worker. The last line says how
// many steps passed and failed.
// Usage: node tests/extension/host/run.mjs [OUT_FOLDER [THEME]]   (pictures go to OUT_FOLDER)
// Environment: MASA_VSCODE, the folder that VS Code is installed into; the user's cache by default. STEPS, a pattern: only the steps with
// such names are done.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const extension = path.join(root, 'packages/extension');
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const cache = process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
const vscode = process.env.MASA_VSCODE ?? path.join(cache, 'masa-vscode');
const [pictures = path.join(tmpdir(), 'masa-screenshots'), ...theme] = process.argv.slice(2);
/** What is the same code in both is tried once. */
const stepsOfBrowser =
    '^(problems|a code leads to its page|an import leads to its file|hover|build|preview|compliance statement|new arrangement|.* not trusted|.* started again|restart)$';

run('sh', [here('install-vscode.sh'), vscode], root);
run('npm', ['run', '-s', 'package'], extension);
const counts = [tryOn(path.join(extension, 'masa.vsix'), 'computer', process.env.STEPS)];
const browserOnly = packForBrowser();
counts.push(tryOn(path.join(browserOnly, 'masa.vsix'), 'browser', process.env.STEPS ?? stepsOfBrowser));
rmSync(browserOnly, { recursive: true, force: true });

const sum = (index) => counts.reduce((total, count) => total + count[index], 0);
console.log(`${sum(0)} passed, ${sum(1)} failed`);
process.exitCode = sum(1) > 0 || sum(0) === 0 ? 1 : 0;

/** Takes the part out that runs on a computer, since VS Code would choose it. @returns The folder of the package. */
function packForBrowser() {
    const folder = mkdtempSync(path.join(tmpdir(), 'masa-browser-'));
    cpSync(extension, folder, { recursive: true, filter: (file) => !/node_modules|\.vsix$/.test(path.relative(extension, file)) });
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, main: undefined, devDependencies: undefined }, null, 2));
    const vsce = path.join(root, 'node_modules/.bin/vsce');
    run(vsce, ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', 'masa.vsix'], folder);
    return folder;
}

/** A machine that has much to do is too slow for a person now and then, so a failure is tried once more. */
function tryOn(...what) {
    const first = attempt(...what);
    return first[1] === 0 ? first : attempt(...what);
}

function attempt(vsix, host, steps = '') {
    console.log(`\nOn a ${host}:`);
    const { stdout } = spawnSync(process.execPath, [here('try-extension.mjs'), vsix, path.join(path.resolve(pictures), host), ...theme], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
        encoding: 'utf8',
        env: {
            ...process.env,
            STEPS: steps,
            CODE_SERVER_NODE: path.join(vscode, 'bin/node'),
            CODE_SERVER_ENTRY: path.join(vscode, 'node_modules/code-server/out/node/entry.js'),
        },
    });
    console.log(stdout.trimEnd());
    const [, passed = 0, failed = 1] = /^(\d+) passed, (\d+) failed$/m.exec(stdout) ?? [];
    return [Number(passed), Number(failed)];
}

function run(command, args, cwd) {
    execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
