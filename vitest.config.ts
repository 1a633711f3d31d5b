import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const source = (path: string): string => fileURLToPath(new URL(`packages/${path}`, import.meta.url));

export default defineConfig({
    resolve: {
        // Tests read the sources, so that a test never passes on what was compiled yesterday.
        alias: [
            { find: /^@masa\/language$/, replacement: source('language/src/index.ts') },
            { find: /^@masa\/language\/output$/, replacement: source('language/src/output/output-model.ts') },
            { find: /^@masa\/language\/(lsp|render|server)$/, replacement: source('language/src/$1/index.ts') },
            { find: /^@masa\/language\/protocol$/, replacement: source('language/src/server/protocol.ts') },
        ],
    },
    test: {
        include: ['tests/**/*.test.ts'],
        // These run inside an editor, which brings the module they import.
        exclude: [...configDefaults.exclude, 'tests/extension/host/**'],
        maxWorkers: 2,
        testTimeout: 60_000,
    },
});
