// Runs a script in a fresh process of Node and tells what it took.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const reporter = fileURLToPath(new URL('report-usage.cjs', import.meta.url));

/**
 * @param exitCodes Those that are no failure: a check that finds something ends with 1.
 * @returns Its output, the wall time and CPU time (of all threads) in milliseconds, and the largest memory it ever held, in MB (2^20 bytes).
 */
export async function runProcess(args, { exitCodes = [0], env = {} } = {}) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'masa-bench-'));
    const usageFile = path.join(folder, 'usage');
    try {
        const start = performance.now();
        const { output, code } = await finish(
            spawn(process.execPath, args, {
                stdio: ['ignore', 'pipe', 'pipe'],
                env: { ...process.env, ...env, NODE_OPTIONS: `--require ${JSON.stringify(reporter)}`, BENCH_USAGE_FILE: usageFile },
            }),
        );
        const wallMs = performance.now() - start;
        if (!exitCodes.includes(code)) throw new Error(`${args.join(' ')} ended with ${code}:\n${output.slice(-2000)}`);
        const usages = fs
            .readFileSync(usageFile, 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line));
        return {
            output,
            wallMs,
            cpuMs: usages.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
            peakMb: Math.max(...usages.map(({ peakMb }) => peakMb)),
        };
    } finally {
        fs.rmSync(folder, { recursive: true });
    }
}

function finish(child) {
    return new Promise((resolve, reject) => {
        let output = '';
        for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
        child.on('error', reject).on('close', (code) => resolve({ output, code }));
    });
}
