// Measures Masa on a nation's arrangements, beside Langium alone and LikeC4 on the same, and prints the medians of several runs.
// Usage: npm run bench -- [--runs N] [--without-peer] [--compare FILE]
//
// What is measured is what is built: build first. Each measurement is a process of its own, and the subjects take turns, so that a busy
// machine disturbs all alike. CPU time counts all threads, those of the garbage collector too, and is steadier than wall time.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateNation } from './generate-nation.mjs';
import { writePeer } from './likec4-peer.mjs';
import { runProcess } from './run-process.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const masa = path.join(root, 'packages/cli/bin/masa.js');
const likec4 = path.join(root, 'bench/peer/node_modules/likec4/bin/likec4.mjs');
const phasesScript = fileURLToPath(new URL('measure-phases.mjs', import.meta.url));

const { values: options } = parseArgs({
    options: { runs: { type: 'string', default: '5' }, 'without-peer': { type: 'boolean' }, compare: { type: 'string' } },
});
const nation = generateNation(153);
const few = generateNation(10);
const one = path.join(root, 'examples/luton');
// The peer is large, and nothing else needs it: it is installed when it is measured.
if (!options['without-peer']) installPeer();
const peer = options['without-peer'] ? undefined : await writePeer(nation);

const subjects = {
    'masa check, nation': () => runProcess([masa, 'check', nation], { exitCodes: [0, 1] }),
    'masa check, 10 arrangements': () => runProcess([masa, 'check', few], { exitCodes: [0, 1] }),
    'masa check, one': () => runProcess([masa, 'check', one], { exitCodes: [0, 1] }),
    'masa check, one, nothing cached': () =>
        runProcess([masa, 'check', one], { exitCodes: [0, 1], env: { NODE_DISABLE_COMPILE_CACHE: '1' } }),
    'likec4 validate, nation': peer && (() => runProcess([likec4, 'validate', '--no-layout', peer.folder])),
    'phases of Masa, nation': () => measurePhases(nation, 'masa'),
    'phases of Masa, 10 arrangements': () => measurePhases(few, 'masa'),
    'phases of Langium, nation': () => measurePhases(nation, 'langium'),
    'phases of building, nation': () => measurePhases(nation, 'build'),
};

const samples = await takeTurns(Number(options.runs));
const { masaFacts, langiumFacts, metrics } = evaluate(samples);
printReport();
save();
measureEditor();

/** The language server with the nation open, as an editor meets it; the processor time it tells is steadier than the rest. */
function measureEditor() {
    console.log('\nThe language server with the nation open (milliseconds):\n');
    const script = path.join(root, 'packages/extension/tools/measure-server.mjs');
    const { status } = spawnSync(process.execPath, [script, nation, 'luton/groups.masa'], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
}

function installPeer() {
    const { status } = spawnSync(process.execPath, [path.join(root, 'tools/install.mjs'), 'bench/peer'], { stdio: 'inherit' });
    if (status !== 0) throw new Error('The peer could not be installed; npm run bench -- --without-peer does without it.');
}

async function measurePhases(folder, subject) {
    const { output } = await runProcess([phasesScript, folder, subject]);
    return JSON.parse(output);
}

/** Runs all subjects once, then all again. The first turn is not counted: it fills the caches of the disk and of the compiler. */
async function takeTurns(runs) {
    const taken = new Map(Object.keys(subjects).map((name) => [name, []]));
    for (let turn = 0; turn <= runs; turn += 1) {
        for (const [name, run] of Object.entries(subjects)) {
            if (!run) continue;
            if (turn === 0 && name.startsWith('likec4')) continue;
            process.stderr.write(`${turn === 0 ? 'warming up' : `run ${turn} of ${runs}`}: ${name}\n`);
            const sample = await run();
            if (turn > 0) taken.get(name).push(sample);
        }
    }
    return taken;
}

/** Medians by name; milliseconds, MB, or no unit. */
function evaluate(taken) {
    const median = (name, of) => {
        const values = taken
            .get(name)
            .map(of)
            .sort((a, b) => a - b);
        const middle = values.length / 2;
        return Number.isInteger(middle) ? (values[middle - 1] + values[middle]) / 2 : values[Math.floor(middle)];
    };
    const found = {};
    for (const name of taken.keys()) {
        if (name.startsWith('phases') || taken.get(name).length === 0) continue;
        found[`${name}: wall`] = median(name, ({ wallMs }) => wallMs);
        found[`${name}: cpu`] = median(name, ({ cpuMs }) => cpuMs);
        found[`${name}: peak`] = median(name, ({ peakMb }) => peakMb);
    }
    for (const [label, name, phases] of [
        ['Masa', 'phases of Masa, nation', ['start', 'parse', 'link', 'check']],
        ['Masa', 'phases of building, nation', ['build']],
        ['Masa, 10 arrangements', 'phases of Masa, 10 arrangements', ['start', 'parse', 'link', 'check']],
        ['Langium', 'phases of Langium, nation', ['start', 'parse', 'link']],
    ]) {
        for (const phase of phases) {
            found[`${label}: ${phase}: wall`] = median(name, ({ phases: times }) => times[phase].wallMs);
            found[`${label}: ${phase}: cpu`] = median(name, ({ phases: times }) => times[phase].cpuMs);
        }
    }
    const [own] = taken.get('phases of Masa, nation');
    const [alone] = taken.get('phases of Langium, nation');
    const [small] = taken.get('phases of Masa, 10 arrangements');
    if (own.brokenTexts + own.unresolved + alone.unresolved > 0)
        throw new Error('The texts of the nation have errors; they are no fair measure.');
    const work = (label) => ['parse', 'link', 'check'].reduce((sum, phase) => sum + found[`${label}: ${phase}: cpu`], 0);
    found['checks, as a share of Langium alone'] = found['Masa: check: cpu'] / (found['Langium: parse: cpu'] + found['Langium: link: cpu']);
    found['growth: cpu for a line, nation to 10 arrangements'] = work('Masa') / own.lines / (work('Masa, 10 arrangements') / small.lines);
    return { masaFacts: own, langiumFacts: alone, metrics: found };
}

function printReport() {
    const before = options.compare && JSON.parse(fs.readFileSync(options.compare, 'utf8')).metrics;
    const change = (name) =>
        before?.[name]
            ? ` ${((metrics[name] / before[name] - 1) * 100).toFixed(0)}%`.replace(' ', metrics[name] >= before[name] ? ' +' : ' ')
            : '';
    const seconds = (name) => (metrics[name] === undefined ? '–' : `${(metrics[name] / 1000).toFixed(2)} s${change(name)}`);
    const memory = (name) => (metrics[name] === undefined ? '–' : `${metrics[name].toFixed(0)} MB${change(name)}`);
    const speed = (name) => `${Math.round(masaFacts.lines / (metrics[name] / 1000)).toLocaleString('en')}`;

    console.log(`\n${describeMachine()}`);
    console.log(`Medians of ${options.runs} runs.${before ? ` Percentages: change from ${options.compare}.` : ''}\n`);
    printTable([
        ['A nation of 153 arrangements', 'files', 'lines', 'characters', 'elements', 'references'],
        [
            'Masa',
            ...[masaFacts.files, masaFacts.lines, masaFacts.characters, masaFacts.elements, masaFacts.references].map((count) =>
                count.toLocaleString('en'),
            ),
        ],
        ...(peer
            ? [
                  [
                      'LikeC4',
                      ...[peer.files, peer.lines, peer.characters, peer.elements, peer.relations].map((count) =>
                          count.toLocaleString('en'),
                      ),
                  ],
              ]
            : []),
    ]);
    printTable([
        ['Whole process', 'wall', 'CPU', 'peak memory', 'aim'],
        ...[
            ['masa check, nation', '2.5 s, 250 MB'],
            ['likec4 validate, nation', ''],
            ['masa check, 10 arrangements', ''],
            ['masa check, one', '0.5 s'],
            ['masa check, one, nothing cached', ''],
        ].map(([name, aim]) => [name, seconds(`${name}: wall`), seconds(`${name}: cpu`), memory(`${name}: peak`), aim]),
    ]);
    printTable([
        ['Phase, nation', 'lines a second', 'wall', 'CPU'],
        ...['parse', 'link', 'check', 'build'].map((phase) => [
            `Masa: ${phase}`,
            speed(`Masa: ${phase}: wall`),
            seconds(`Masa: ${phase}: wall`),
            seconds(`Masa: ${phase}: cpu`),
        ]),
        ...['parse', 'link'].map((phase) => [
            `Langium alone: ${phase}`,
            speed(`Langium: ${phase}: wall`),
            seconds(`Langium: ${phase}: wall`),
            seconds(`Langium: ${phase}: cpu`),
        ]),
        ['Masa: start (load, make the parser)', '', seconds('Masa: start: wall'), seconds('Masa: start: cpu')],
    ]);
    const share = (name) => `${metrics[name].toFixed(2)}${change(name)}`;
    printTable([
        ['Ratio, by CPU time', '', 'aim'],
        ["checks / Langium's parse and link", share('checks, as a share of Langium alone'), '0.5 at most'],
        [
            'a line of the nation / a line of 10 arrangements',
            share('growth: cpu for a line, nation to 10 arrangements'),
            '1 at most: linear',
        ],
    ]);
}

function printTable(rows) {
    const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
    const line = (row) =>
        row
            .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
            .join('   ')
            .trimEnd();
    const [head, ...body] = rows.map(line);
    console.log([head, '-'.repeat(head.length), ...body, ''].join('\n'));
}

function describeMachine() {
    const cpus = os.cpus();
    const [minute, , quarter] = os.loadavg();
    return `Node ${process.version}, ${cpus.length} cores (${cpus[0]?.model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GB, load ${minute.toFixed(1)} in the last minute, ${quarter.toFixed(1)} in the last 15`;
}

function save() {
    const target = path.join(root, 'bench-workspace/results', `${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.json`);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(
        target,
        JSON.stringify(
            {
                machine: describeMachine(),
                runs: options.runs,
                texts: masaFacts,
                langium: langiumFacts,
                peer,
                metrics,
                samples: Object.fromEntries(samples),
            },
            undefined,
            2,
        ),
    );
    console.log(
        `Written to ${path.relative(process.cwd(), target)}; to compare a later run with it: npm run bench -- --compare ${path.relative(process.cwd(), target)}`,
    );
}
