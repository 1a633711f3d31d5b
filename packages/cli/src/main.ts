import module from 'node:module';
import os from 'node:os';
import v8 from 'node:v8';
import { localDay } from '@masa/language/local-day';
import { askAddress } from './ask-address.js';
import { createNodeDisk } from './disk.js';
import { createPainter } from './draw-picture.js';
import { startExaminer } from './examiner-thread.js';
import { exitCode } from './exit-code.js';
import { createPrinter } from './print-page.js';

// A nation's arrangements are read and forgotten one neighbourhood after the other. Without these, Node lets its memory grow to twice
// what the work needs before it clears up, and is no faster for it.
v8.setFlagsFromString('--semi-space-growth-factor=1');
v8.setFlagsFromString('--heap-growing-percent=40');

// Node keeps what it has compiled for the next run; versions before 22.8 cannot. It keeps what is compiled when a file is loaded, not what
// is compiled when it is first called, so all is compiled at once. It has to be asked before the language is loaded.
if (module.enableCompileCache?.().directory) {
    v8.setFlagsFromString('--no-lazy');
    // Two threads examine a nation. With a processor for each and none besides, to make their code the fastest takes longer than it saves;
    // so it does in a short run.
    if (os.availableParallelism() === 2) v8.setFlagsFromString('--no-turbofan');
}

for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
        // Whoever read our output has read enough, as `masa check . | head` does. That is no failure.
        if (error.code === 'EPIPE') return;
        process.exitCode = exitCode.unusable;
        if (stream === process.stdout) process.stderr.write(`The output could not be written: ${error.message}.\n`);
    });
}

try {
    const { run } = await import('./run.js');
    const machine = { platform: process.platform, env: process.env, isRoot: process.getuid?.() === 0 };
    process.exitCode = await run(process.argv.slice(2), {
        disk: createNodeDisk(process.cwd()),
        ask: askAddress,
        print: createPrinter(machine),
        draw: createPainter(machine),
        out: terminal(process.stdout),
        err: terminal(process.stderr),
        today: localDay(new Date()),
        spendMemory: () => v8.setFlagsFromString('--semi-space-growth-factor=2'),
        speedUp: () => v8.setFlagsFromString('--turbofan'),
        startExaminer: os.availableParallelism() > 1 ? startExaminer : undefined,
        serveEditor: async () => {
            await import('./language-server.js');
        },
        debug: process.env['MASA_DEBUG'] === '1',
    });
} catch (error) {
    process.stderr.write(`Masa could not start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = exitCode.unusable;
}

function terminal(stream: NodeJS.WriteStream): { write(text: string): void; colours: boolean } {
    const colours = stream.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
    return { write: (text) => void stream.write(text), colours };
}
