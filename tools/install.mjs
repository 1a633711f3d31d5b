// Installs what package-lock.json names, unless it is there: so that one command is enough on a fresh machine.
// Usage: node tools/install.mjs [FOLDER]   (npm runs it before `npm run examples` and `npm test`; the benchmark, for its peer)
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const folder = new URL(`../${process.argv[2] ?? '.'}/`, import.meta.url);
const wanted = readPackages('package-lock.json');
const installed = readPackages('node_modules/.package-lock.json');
const missing = Object.entries(wanted).filter(
    ([path, { version, link, optional }]) => path.startsWith('node_modules/') && !link && !optional && installed[path]?.version !== version,
);

if (missing.length > 0) {
    console.log(`Installing ${missing.length} packages…`);
    const npm = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []];
    const { status } = spawnSync(npm[0], [...npm[1], 'ci', '--loglevel=error'], {
        cwd: folder,
        stdio: 'inherit',
        shell: !process.env.npm_execpath,
    });
    process.exitCode = status ?? 1;
}

function readPackages(path) {
    const url = new URL(path, folder);
    return fs.existsSync(url) ? JSON.parse(fs.readFileSync(url, 'utf8')).packages : {};
}
