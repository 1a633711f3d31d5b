import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser, type Machine, runBrowser } from './browser.js';

/** A picture made of lines, such as an SVG. */
export interface PictureToDraw {
    readonly type: string;
    readonly base64: string;
    /** In its own units. */
    readonly width: number;
    readonly height: number;
}

/**
 * Draws a picture by an installed browser, for programs that show no SVG.
 * @param named The browser that the user named, if any.
 * @returns A PNG in base64; undefined where there is no browser that draws it.
 */
export type DrawPicture = (picture: PictureToDraw, named: string | undefined) => Promise<string | undefined>;

/** Enough for a head of a letter in print. */
const most = { width: 1120, height: 256 };

/** The real one. */
export function createPainter(machine: Machine): DrawPicture {
    return async ({ type, base64, width, height }, named) => {
        const browser = await findBrowser(named, machine);
        if (browser === undefined) return undefined;
        const scale = Math.min(most.width / width, most.height / height);
        const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
        const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'masa-draw-'));
        try {
            const [page, png] = [path.join(folder, 'page.html'), path.join(folder, 'picture.png')];
            const style = `body{margin:0}img{display:block;width:${size.width}px;height:${size.height}px}`;
            await fs.writeFile(page, `<!doctype html><style>${style}</style><img src="data:${type};base64,${base64}">`);
            await runBrowser(browser, folder, machine, [
                '--hide-scrollbars',
                '--force-device-scale-factor=1',
                '--default-background-color=00000000',
                `--window-size=${size.width},${size.height}`,
                `--screenshot=${png}`,
                pathToFileURL(page).href,
            ]);
            return (await fs.readFile(png).catch(() => undefined))?.toString('base64');
        } finally {
            await fs.rm(folder, { recursive: true, force: true, maxRetries: 5 });
        }
    };
}
