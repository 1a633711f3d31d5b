import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../harness/fixture.js';

const source = (path: string): string => join(repositoryRoot, 'packages/language/src', path);

/** The files that a bundle is made of, and the bytes it comes to. */
async function bundle(entry: string, format: 'cjs' | 'esm'): Promise<{ readonly inputs: readonly string[]; readonly bytes: number }> {
    const { metafile, outputFiles } = await build({
        entryPoints: [join(repositoryRoot, entry)],
        outdir: join(repositoryRoot, 'dist'),
        bundle: true,
        minify: true,
        write: false,
        metafile: true,
        splitting: format === 'esm',
        format,
        platform: 'node',
        external: ['vscode', './language-server.js'],
        absWorkingDir: repositoryRoot,
        alias: {
            '@masa/language/local-day': source('support/local-day.ts'),
            '@masa/language/protocol': source('server/protocol.ts'),
            '@masa/language/server': source('server/index.ts'),
            '@masa/language/render': source('render/index.ts'),
            '@masa/language/output': source('output/output-model.ts'),
            '@masa/language': source('index.ts'),
        },
    });
    return { inputs: Object.keys(metafile.inputs), bytes: outputFiles.reduce((sum, { contents }) => sum + contents.length, 0) };
}

test('the client holds nothing of the language but the names of requests', async () => {
    const { inputs, bytes } = await bundle('packages/extension/src/client.ts', 'cjs');
    expect(inputs.filter((path) => /packages\/(?:language|cli)|node_modules\/(?:langium|chevrotain)\//.test(path))).toEqual([
        'packages/language/src/server/protocol.ts',
    ]);
    expect(bytes).toBeLessThan(600_000);
});

test('the server holds nothing of the command line, and no form that no editor shows', async () => {
    const { inputs, bytes } = await bundle('packages/extension/src/language-server.ts', 'cjs');
    expect(inputs.filter((path) => path.includes('packages/cli/'))).toEqual([]);
    expect(inputs.filter((path) => /node_modules\/docx\/|render\/(?:docx|markdown)\//.test(path))).toEqual([]);
    expect(bytes).toBeLessThan(2_000_000);
});

test('the command line holds no language server', async () => {
    const { inputs } = await bundle('packages/cli/src/main.ts', 'esm');
    expect(inputs.filter((path) => /node_modules\/(?:langium\/lib\/lsp|vscode-languageserver)\//.test(path))).toEqual([]);
    expect(inputs.filter((path) => path.includes('language/src/lsp/'))).toEqual([]);
});
