import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryRoot } from '../harness/fixture.js';

const extension = join(repositoryRoot, 'packages/extension');
const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
const configuration = JSON.parse(readFileSync(join(extension, 'language-configuration.json'), 'utf8'));
const client = readdirSync(join(extension, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('server'))
    .map((file) => readFileSync(join(extension, 'src', file), 'utf8'))
    .join('\n');
/** Commands that stand behind a click and are in no list: what they are about comes with the click. */
const inner = ['masa.goTo', 'masa.showReferences'];

describe('the manifest', () => {
    test('contributes the commands that the client offers, and no others', () => {
        const offered = [...client.matchAll(/register\('([^']+)'/g)].map(([, name]) => name);
        const listed = manifest.contributes.commands.map(({ command }: { command: string }) => command);
        expect([...listed, ...inner].toSorted()).toEqual(offered.toSorted());
        for (const used of JSON.stringify(manifest.contributes).match(/command:masa\.\w+/g) ?? []) expect(listed).toContain(used.slice(8));
    });

    test('describes the settings that the client reads', () => {
        const contributed = Object.keys(manifest.contributes.configuration.properties);
        const read = [...client.matchAll(/\.get\('([^']+)'/g)].map(([, name]) => `masa.${name}`);
        // The language client reads the first one itself, the server the second.
        expect([...new Set(read), 'masa.trace.server', 'masa.asOf'].toSorted()).toEqual(contributed.toSorted());
        for (const setting of Object.values<Record<string, string>>(manifest.contributes.configuration.properties)) {
            expect(setting['description'] ?? setting['markdownDescription']).toMatch(/\.$/);
        }
    });

    test('speaks of every command and setting in the README', () => {
        const readme = readFileSync(join(extension, 'README.md'), 'utf8');
        for (const name of Object.keys(manifest.contributes.configuration.properties)) expect(readme).toContain(`\`${name}\``);
        for (const { command, title } of manifest.contributes.commands) {
            if (!['masa.restart', 'masa.writeMissingSection', 'masa.explainRequirement'].includes(command))
                expect(readme).toContain(`Masa: ${title}`);
        }
    });

    test('runs in untrusted folders and asks for no newer types than its editor', () => {
        expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
        expect(manifest.engines.vscode).toBe(`^${manifest.devDependencies['@types/vscode']}`);
    });

    test('names files that are there, or are made by the bundler', () => {
        const [language] = manifest.contributes.languages;
        for (const path of [manifest.icon, language.configuration, language.icon.light, language.icon.dark])
            expect(existsSync(join(extension, path)), path).toBe(true);
        const bundler = readFileSync(join(extension, 'esbuild.mjs'), 'utf8');
        const [start] = manifest.contributes.walkthroughs;
        for (const { media } of start.steps) expect(existsSync(join(extension, media.markdown)), media.markdown).toBe(true);
        const [schema] = manifest.contributes.jsonValidation;
        for (const path of [manifest.main, manifest.browser, manifest.contributes.grammars[0].path, schema.url])
            expect(bundler).toContain(path.replace('./', ''));
    });
});

describe('the language configuration', () => {
    const matches = (pattern: string, text: string): boolean => new RegExp(pattern, 'u').test(text);

    test('takes a name with hyphens for one word', () => {
        const { pattern, flags } = configuration.wordPattern;
        expect('chair council.dcs-2, £130,200 über-uns'.match(new RegExp(pattern, `g${flags}`))).toEqual([
            'chair',
            'council',
            'dcs-2',
            '£130,200',
            'über-uns',
        ]);
    });

    test.each([
        ['group board "Board" {', true],
        ['    lead chief "Chief" { // why', true],
        ['group board "Board" { chair vacant }', false],
        ['    "The {board} sits"', false],
        ['    purpose "A plain {', false],
    ])('indents after %s: %s', (line, indents) => {
        expect(matches(configuration.indentationRules.increaseIndentPattern, line)).toBe(indents);
    });

    test('goes on with a list and with a comment', () => {
        const [item, emptyItem, comment] = configuration.onEnterRules.map(({ beforeText }: { beforeText: string }) => beforeText);
        expect(matches(item, '    - Every report says what children told us.')).toBe(true);
        expect(matches(emptyItem, '    - ')).toBe(true);
        expect(matches(comment, '// Why this is so')).toBe(true);
        expect(matches(item, '    meets monthly')).toBe(false);
    });
});
