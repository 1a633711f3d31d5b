// Bundles the command line, so that it starts quickly and needs no installation. It runs on Node 20.19 and later.
// Usage: node esbuild.mjs   (after `tsc -b`)
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Chevrotain, which reads the text, calls these two; Node has them from version 21 on. */
const grouping = [
    'Object.groupBy??=(items,key)=>{const groups=Object.create(null);let i=0;for(const item of items)(groups[key(item,i++)]??=[]).push(item);return groups};',
    'Map.groupBy??=(items,key)=>{const groups=new Map();let i=0;for(const item of items){const k=key(item,i++);groups.has(k)?groups.get(k).push(item):groups.set(k,[item])}return groups};',
].join('');

/** Langium takes five names from the language server protocol. To load all of it would be a tenth of a cold start. */
const partOfProtocol = {
    name: 'part-of-protocol',
    setup({ onLoad, resolve }) {
        onLoad({ filter: /vscode-languageserver-protocol[\\/]lib[\\/]common[\\/]api\.js$/ }, async (protocol) => {
            const resolveDir = path.dirname(protocol.path);
            const { path: jsonrpc } = await resolve('vscode-jsonrpc', { resolveDir, kind: 'require-call' });
            const part = (name) => JSON.stringify(path.join(path.dirname(jsonrpc), name));
            const contents = `
                export { CancellationToken, CancellationTokenSource } from ${part('cancellation.js')};
                export { Emitter } from ${part('events.js')};
                export { ResponseError } from ${part('messages.js')};
                export const LSPErrorCodes = { RequestFailed: -32803, ServerCancelled: -32802, ContentModified: -32801, RequestCancelled: -32800 };`;
            return { contents, resolveDir };
        });
    },
};

const common = {
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Otherwise each pattern with \p{L} is made anew each time that it is used.
    supported: { 'regexp-unicode-property-escapes': true },
    legalComments: 'linked',
    logLevel: 'warning',
};
const outdir = fileURLToPath(new URL('dist/', import.meta.url));
await fs.rm(outdir, { recursive: true, force: true });
await Promise.all([
    build({
        ...common,
        entryPoints: {
            masa: fileURLToPath(new URL('src/main.ts', import.meta.url)),
            examiner: fileURLToPath(new URL('src/examiner.ts', import.meta.url)),
        },
        outdir,
        // What `masa check` does not need, such as the renderers, stays in files that it does not load.
        splitting: true,
        chunkNames: 'masa-[hash]',
        banner: { js: grouping },
        plugins: [partOfProtocol],
        external: ['./language-server.js'],
    }),
    // The language server takes the whole protocol, which asks for Node's own modules in the old way.
    build({
        ...common,
        entryPoints: { 'language-server': fileURLToPath(new URL('src/language-server.ts', import.meta.url)) },
        outdir,
        banner: { js: `import{createRequire}from'node:module';const require=createRequire(import.meta.url);${grouping}` },
    }),
]);
