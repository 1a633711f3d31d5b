// Bundles the extension: client and server for a computer and for a browser, the script of the preview, the command line for its tasks, and
// the TextMate grammar.
// Usage: node esbuild.mjs   (after `npm run generate`)
import fs from 'node:fs/promises';
import { build } from 'esbuild';

const at = (path) => new URL(path, import.meta.url).pathname;
const language = at('../language/src');

// The sources are bundled, so that what is packed is never older than they are.
const alias = {
    '@masa/language/local-day': `${language}/support/local-day.ts`,
    '@masa/language/protocol': `${language}/server/protocol.ts`,
    '@masa/language/server': `${language}/server/index.ts`,
    '@masa/language/render': `${language}/render/index.ts`,
    '@masa/language/output': `${language}/output/output-model.ts`,
    '@masa/language': `${language}/index.ts`,
};
const shared = {
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node22',
    // Otherwise each pattern with \p{L} is made anew each time that it is used.
    supported: { 'regexp-unicode-property-escapes': true },
    alias,
    legalComments: 'linked',
    logLevel: 'warning',
};

const browser = { ...shared, platform: 'browser', target: 'es2022' };

await fs.rm(at('dist'), { recursive: true, force: true });
await Promise.all([
    build({ ...shared, entryPoints: [at('src/client.ts')], outfile: at('dist/client.cjs'), format: 'cjs', external: ['vscode'] }),
    build({
        ...browser,
        entryPoints: [at('src/client-browser.ts')],
        outfile: at('dist/client-browser.cjs'),
        format: 'cjs',
        external: ['vscode'],
    }),
    // A worker has no document, which what is made for pages may take for granted.
    build({
        ...browser,
        entryPoints: [at('src/server-browser.ts')],
        outfile: at('dist/server-browser.js'),
        format: 'iife',
        conditions: ['worker', 'module'],
    }),
    build({ ...browser, entryPoints: [at('src/webview/page.ts')], outfile: at('dist/page.js'), format: 'iife' }),
    build({
        ...shared,
        entryPoints: [at('src/server.ts'), at('src/language-server.ts')],
        outdir: at('dist'),
        outExtension: { '.js': '.cjs' },
        format: 'cjs',
        external: ['./language-server.cjs'],
    }),
    build({
        ...shared,
        entryPoints: { masa: at('../cli/src/main.ts') },
        outdir: at('dist/cli'),
        format: 'esm',
        splitting: true,
        chunkNames: 'masa-[hash]',
        // The extension has a server of its own.
        external: ['./language-server.js'],
    }),
]);

await fs.copyFile(at('../../syntaxes/masa.tmLanguage.json'), at('dist/masa.tmLanguage.json'));
await fs.copyFile(at('../cli/schema/masa.config.schema.json'), at('dist/masa.config.schema.json'));
