// Bundles the command line, so that it starts quickly and needs no installation. It runs on Node 20.19 and later.
// Usage: node esbuild.mjs   (after `tsc -b`)
import fs from 'node:fs/promises';
import { build } from 'esbuild';

// Chevrotain, which reads the text, calls these two; Node has them from version 21 on.
const grouping = [
    'Object.groupBy??=(items,key)=>{const groups=Object.create(null);let i=0;for(const item of items)(groups[key(item,i++)]??=[]).push(item);return groups};',
    'Map.groupBy??=(items,key)=>{const groups=new Map();let i=0;for(const item of items){const k=key(item,i++);groups.has(k)?groups.get(k).push(item):groups.set(k,[item])}return groups};',
].join('');

const outdir = new URL('dist/', import.meta.url).pathname;
await fs.rm(outdir, { recursive: true, force: true });
await build({
    entryPoints: { masa: new URL('src/main.ts', import.meta.url).pathname },
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'masa-[hash]',
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    banner: { js: grouping },
    legalComments: 'linked',
    logLevel: 'warning',
});
