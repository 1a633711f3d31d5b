import type { DrawPicture } from '../../packages/cli/src/draw-picture.js';
import type { PrintPage } from '../../packages/cli/src/print-page.js';
import { run } from '../../packages/cli/src/run.js';
import type { AskAddress } from '../../packages/cli/src/try-links.js';
import type { Terminal } from '../../packages/cli/src/world.js';
import { MemoryDisk, type MemoryFile } from '../harness/memory-disk.js';

/** The day on which the tests ask. */
export const today = '2026-11-21';

export interface Ended {
    readonly code: number;
    readonly out: string;
    readonly err: string;
    /** What was written, by absolute path. */
    readonly written: ReadonlyMap<string, string>;
}

/** Runs the command line as a user would, on a disk in memory or on one that is given. */
export async function runCli(
    args: readonly string[],
    files: Readonly<Record<string, MemoryFile>> | MemoryDisk = {},
    {
        colours = false,
        debug = false,
        print = noPrinter,
        draw = async () => undefined,
        ask = noWeb,
    }: { colours?: boolean; debug?: boolean; print?: PrintPage; draw?: DrawPicture; ask?: AskAddress } = {},
): Promise<Ended> {
    const disk = files instanceof MemoryDisk ? files : new MemoryDisk(files);
    const [out, err] = [new Recorder(colours), new Recorder(colours)];
    const code = await run(args, { disk, ask, print, draw, out, err, today, debug, serveEditor: async () => out.write('serving\n') });
    return { code, out: out.text, err: err.text, written: disk.written };
}

/** A machine without a way to the web, and without a browser. */
const noWeb: AskAddress = async () => ({ ok: false, problem: 'there is no web' });
const noPrinter: PrintPage = async () => ({ ok: false, problem: 'There is no browser.' });

class Recorder implements Terminal {
    text = '';
    readonly colours: boolean;

    constructor(colours: boolean) {
        this.colours = colours;
    }

    write(text: string): void {
        this.text += text;
    }
}
