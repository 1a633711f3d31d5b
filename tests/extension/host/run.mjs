// Tries the packaged extension in a real VS Code: installs one outside the repository where there is none, packs the extension, and goes
// through what a person does with it. The last line says how many steps passed and failed.
// Usage: node tests/extension/host/run.mjs [OUT_FOLDER [THEME]]   (pictures go to OUT_FOLDER)
// Environment: MASA_VSCODE, the folder that VS Code is installed into; the user's cache by default.
import { execFileSync } from 'node:child_process';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const cache = process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
const vscode = process.env.MASA_VSCODE ?? path.join(cache, 'masa-vscode');
const [pictures = path.join(tmpdir(), 'masa-screenshots'), ...theme] = process.argv.slice(2);
const run = (command, args, env = process.env) => execFileSync(command, args, { cwd: root, stdio: 'inherit', env });

run('sh', [here('install-vscode.sh'), vscode]);
run('npm', ['run', '-s', 'package', '--workspace', 'masa-vscode']);
try {
    run(process.execPath, [here('try-extension.mjs'), path.join(root, 'packages/extension/masa.vsix'), path.resolve(pictures), ...theme], {
        ...process.env,
        CODE_SERVER_NODE: path.join(vscode, 'bin/node'),
        CODE_SERVER_ENTRY: path.join(vscode, 'node_modules/code-server/out/node/entry.js'),
    });
} catch {
    // It has said what went wrong.
    process.exitCode = 1;
}
