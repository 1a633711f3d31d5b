// Loaded into each process that is measured: at its end, it notes what it has used. Where there are child processes, each adds a line.
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
    process.on('exit', () => {
        const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
        const usage = { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: maxRSS / 1024 };
        require('node:fs').appendFileSync(process.env.BENCH_USAGE_FILE, `${JSON.stringify(usage)}\n`);
    });
}
