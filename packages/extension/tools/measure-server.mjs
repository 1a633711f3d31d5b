// Measures the bundled language server as an editor meets it: over a pipe, in a process of its own.
// Usage: node tools/measure-server.mjs FOLDER FILE [EDITS]   (after `node esbuild.mjs`; FILE is relative to FOLDER)
// It prints how long after it was opened a document is checked, in an editor that has just started and in one that has been open for a while;
// when the folder is checked, percentiles from keystroke to diagnostics, of completion and of hover, and
// how memory grows. Times are in milliseconds; the processor time of the server is told beside them, for a machine that has other work to do.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const [folder = '../../examples', file = 'luton/governance.masa', edits = '200'] = process.argv.slice(2);
const root = path.resolve(folder);
const document = { uri: pathToFileURL(path.join(root, file)).toString() };
const text = fs.readFileSync(path.join(root, file), 'utf8');

// The options are those that the extension starts it with.
const server = spawn(
    process.execPath,
    [
        ...(process.env.SERVER_OPTIONS ?? '--max-semi-space-size=16').split(' ').filter(Boolean),
        new URL('../dist/server.cjs', import.meta.url).pathname,
        '--stdio',
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
);
const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
const published = new Map();
/** When the last diagnostics came. */
let last = 0;
let onPublished = () => undefined;
connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    published.set(uri, diagnostics);
    onPublished(uri, diagnostics);
});
connection.onNotification('window/logMessage', ({ message }) => console.error(message));
connection.onRequest('client/registerCapability', () => null);
connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
connection.listen();

const begun = performance.now();
await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).toString(),
    workspaceFolders: [{ uri: pathToFileURL(root).toString(), name: 'folder' }],
    capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
});
report('server started', performance.now() - begun);
await connection.sendNotification('initialized', {});
report('opened document checked, after it was opened', await open(document, text));
report('processor time until then', processorTime());
// This waits until the names of the whole folder are known; what comes then is what is found in it.
await connection.sendRequest('textDocument/references', {
    textDocument: document,
    position: { line: 0, character: 0 },
    context: { includeDeclaration: true },
});
await quiet();
report(`folder checked (${published.size} files)`, last - begun);
report('processor time until then', processorTime());
report('memory, MB', memory());
const other = otherFile();
if (other)
    report(
        'another document checked, after it was opened',
        await open({ uri: pathToFileURL(other).toString() }, fs.readFileSync(other, 'utf8')),
    );

/** As a quick typist types. */
const betweenKeysMs = 120;
const lines = text.split('\n');
const place = lines.findIndex((line) => /\{[a-z-]+[.}]/.test(line)) + 1;
const inReference = { line: place - 1, character: (lines[place - 1] ?? '').search(/\{[a-z-]+[.}]/) + 2 };
const keystrokes = [];
const worked = processorTime();
for (let edit = 0; edit < Number(edits); edit += 1) {
    const start = performance.now();
    const isOdd = edit % 2 === 1;
    const at = { line: place, character: 0 };
    // A letter that makes the line a broken one, and takes it out again.
    const change = isOdd ? { range: { start: at, end: { ...at, character: 1 } }, text: '' } : { range: { start: at, end: at }, text: 'x' };
    const done = next((uri) => uri === document.uri);
    await connection.sendNotification('textDocument/didChange', {
        textDocument: { ...document, version: edit + 2 },
        contentChanges: [change],
    });
    await done;
    keystrokes.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, start + betweenKeysMs - performance.now())));
}
await quiet();
report('processor time for a keystroke, and all that follows from it', (processorTime() - worked) / Number(edits));
percentiles('keystroke to diagnostics', keystrokes);
percentiles(
    'completion',
    await repeat(() => connection.sendRequest('textDocument/completion', { textDocument: document, position: inReference })),
);
percentiles('hover', await repeat(() => connection.sendRequest('textDocument/hover', { textDocument: document, position: inReference })));
report('memory, MB', memory());
await connection.sendRequest('shutdown');
await connection.sendNotification('exit');

/** How long it takes until what is found in a document is told. */
async function open(document, text) {
    const start = performance.now();
    const told = next((uri) => uri === document.uri);
    await connection.sendNotification('textDocument/didOpen', { textDocument: { ...document, languageId: 'masa', version: 1, text } });
    await told;
    return performance.now() - start;
}

/** The file of the same name in another folder. */
function otherFile() {
    const [own, ...rest] = file.split('/');
    return fs
        .readdirSync(root)
        .filter((name) => name !== own)
        .map((name) => path.join(root, name, ...rest))
        .find((candidate) => fs.existsSync(candidate));
}

function next(fits) {
    return new Promise((resolve) => {
        onPublished = (uri) => {
            last = performance.now();
            if (fits(uri)) resolve();
        };
    });
}

/** Until no diagnostics have come for a second. */
async function quiet() {
    onPublished = () => {
        last = performance.now();
    };
    last = performance.now();
    while (performance.now() - last < 1000) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function repeat(ask) {
    const times = [];
    for (let count = 0; count < 50; count += 1) {
        const start = performance.now();
        await ask();
        times.push(performance.now() - start);
    }
    return times;
}

function percentiles(label, times) {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
    console.log(`${label}: median ${at(0.5)}, 95th percentile ${at(0.95)}, most ${at(1)}`);
}

function report(label, value) {
    console.log(`${label}: ${value.toFixed(0)}`);
}

/** What the server has worked so far; the system counts in hundredths of a second. */
function processorTime() {
    const path = `/proc/${server.pid}/stat`;
    if (!fs.existsSync(path)) return 0;
    const fields = fs
        .readFileSync(path, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** What the server holds in memory, where the system tells. */
function memory() {
    const status = fs.existsSync(`/proc/${server.pid}/status`) ? fs.readFileSync(`/proc/${server.pid}/status`, 'utf8') : '';
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
