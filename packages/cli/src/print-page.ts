import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser, type Machine, runBrowser } from './browser.js';
import type { Reading } from './disk.js';
import type { AboutPdf } from './finish-pdf.js';

/** A page to be printed, and what the PDF says of itself. */
export interface PageToPrint extends AboutPdf {
    /**
     * The page as HTML.
     * @param numbers The number of the page of paper on which each anchor stands; before it is known, room is left for it.
     */
    render(numbers?: ReadonlyMap<string, number>): string;
}

/**
 * Makes a PDF of a page by an installed browser.
 * @param named The browser that the user named, if any.
 * @returns The bytes of the PDF, or a whole sentence that says why there is none.
 */
export type PrintPage = (page: PageToPrint, named: string | undefined) => Promise<Reading<Uint8Array>>;

/** The real one: Chromium, Chrome or Edge, without a window and with a profile of its own. */
export function createPrinter(machine: Machine): PrintPage {
    return (page, named) => print(page, named, machine);
}

async function print(page: PageToPrint, named: string | undefined, machine: Machine): Promise<Reading<Uint8Array>> {
    const browser = await findBrowser(named, machine);
    if (browser === undefined)
        return {
            ok: false,
            problem: 'A PDF is made by Chrome, Edge or Chromium, and none is in the usual places; install one, or name it with --browser.',
        };
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'masa-print-'));
    try {
        // No browser can say in a contents list on which page of paper something stands, so it prints twice.
        const draft = await printOnce(page.render(), browser, folder, machine);
        if (!draft.ok) return draft;
        const { describePdf, findPageNumbers } = await import('./finish-pdf.js');
        const numbers = await findPageNumbers(draft.value).catch(() => undefined);
        if (!numbers) return { ok: false, problem: `No PDF was made: what '${browser}' wrote cannot be read as one.` };
        const printed = await printOnce(page.render(numbers), browser, folder, machine);
        return printed.ok ? { ok: true, value: await describePdf(printed.value, page) } : printed;
    } finally {
        await fs.rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
}

async function printOnce(html: string, browser: string, folder: string, machine: Machine): Promise<Reading<Uint8Array>> {
    const [page, pdf] = [path.join(folder, 'page.html'), path.join(folder, 'page.pdf')];
    await fs.writeFile(page, html);
    await fs.rm(pdf, { force: true });
    const ended = await runBrowser(browser, folder, machine, [...options, `--print-to-pdf=${pdf}`, pathToFileURL(page).href]);
    const bytes = await fs.readFile(pdf).catch(() => undefined);
    return bytes ? { ok: true, value: bytes } : { ok: false, problem: `No PDF was made: '${browser}' ${ended}.` };
}

/** Tagged and with bookmarks, so that it can be listened to and found one's way in. */
const options = ['--export-tagged-pdf', '--generate-pdf-document-outline', '--no-pdf-header-footer'];
