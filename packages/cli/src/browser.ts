import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { browserPlaces } from './browser-places.js';

const mostSeconds = 120;

/** What has to be known of the machine. */
export interface Machine {
    /** As in `process.platform`. */
    readonly platform: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    /** Whether the user may do everything, as in a container: then a browser starts without its sandbox or not at all. */
    readonly isRoot: boolean;
}

/** The browser that the user named, or one in the usual places. */
export async function findBrowser(named: string | undefined, { platform, env }: Machine): Promise<string | undefined> {
    return named ?? (await findFirst(browserPlaces(platform, env)));
}

/**
 * Runs a browser without a window, and with a profile of its own in a folder.
 * @returns How it ended, as the end of a sentence that opens with the browser.
 */
export async function runBrowser(browser: string, folder: string, { isRoot }: Machine, args: readonly string[]): Promise<string> {
    return execute(browser, [
        '--headless',
        '--disable-gpu',
        '--no-first-run',
        `--user-data-dir=${path.join(folder, 'profile')}`,
        // The page has no script and asks for nothing.
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-dev-shm-usage',
        ...args,
    ]);
}

async function findFirst(places: readonly string[]): Promise<string | undefined> {
    for (const place of places) {
        if (await fs.stat(place).catch(() => undefined)) return place;
    }
    return undefined;
}

async function execute(browser: string, args: readonly string[]): Promise<string> {
    // The option `timeout` of spawn would keep us waiting for its timer where the program could not be started at all.
    const tooLong = AbortSignal.timeout(mostSeconds * 1000);
    try {
        const child = spawn(browser, args, { stdio: 'ignore', signal: tooLong });
        return await new Promise((resolve) => {
            child.on('error', (error) => {
                if (!tooLong.aborted) resolve(describeFailedStart(error));
            });
            child.on('close', (code, killedBy) => resolve(tooLong.aborted ? tookTooLong : describeEnd(code, killedBy)));
        });
    } catch (error) {
        return describeFailedStart(error);
    }
}

const tookTooLong = `did not come to an end within ${mostSeconds} seconds`;

function describeFailedStart(error: unknown): string {
    switch (error instanceof Error && 'code' in error ? error.code : undefined) {
        case 'ENOENT':
        case 'ENOTDIR':
            return 'is not there';
        case 'EACCES':
            return 'is no program that can be run';
        default:
            return `could not be started (${error instanceof Error ? error.message : String(error)})`;
    }
}

/** Said only where what the browser was asked for is not there, so one that ends well has not understood what that was. */
function describeEnd(code: number | null, killedBy: NodeJS.Signals | null): string {
    if (code === null) return `was stopped (${killedBy})`;
    return code === 0 ? 'wrote nothing, and seems to be no Chrome, Edge or Chromium' : `ended with ${code}`;
}
