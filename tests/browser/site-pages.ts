import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { indexEntryOf, renderIndex, renderSite } from '../../packages/language/src/render/index.js';
import { buildFolder } from '../harness/check-build.js';
import { sampleOutput } from '../render/sample-output.js';

/** What is built for these tests: the examples, an arrangement without sections, and the made-up one that has every kind of block. */
const folders = [
    ...fs.readdirSync(new URL('../../examples/', import.meta.url)).map((name) => `examples/${name}`),
    'tests/fixtures/build/without-sections/input',
];

/** All pages that are looked at, written to a folder of their own, so that links between them lead somewhere. */
export interface WrittenSite {
    readonly folder: string;
    /** Each page by its path in the folder, with `/` between folders. */
    readonly pages: readonly { readonly path: string; readonly url: string }[];
}

/** Builds all pages and writes them to a new folder. Whoever asks removes it. */
export async function writeSite(): Promise<WrittenSite> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'masa-pages-'));
    const built = await Promise.all(folders.map(buildFolder));
    const outputs = [...built.flatMap((folder) => folder.outputs), sampleOutput];
    const files = [...outputs.flatMap(renderSite), renderIndex(outputs.map(indexEntryOf)) ?? []].flat();
    for (const file of files) {
        const at = path.join(folder, file.path);
        fs.mkdirSync(path.dirname(at), { recursive: true });
        fs.writeFileSync(at, file.text);
    }
    // What a standard asks is the same for all that follow it.
    const pages = [...new Map(files.map((file) => [/[a-z]+-[a-z]+-\d{4}\.html$/.exec(file.path)?.[0] ?? file.path, file])).values()];
    return { folder, pages: pages.map((file) => ({ path: file.path, url: pathToFileURL(path.join(folder, file.path)).href })) };
}
