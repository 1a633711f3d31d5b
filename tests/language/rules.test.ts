import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../packages/language/src/rules/catalogue.js';
import { checkRules, readRuleFixture, ruleCodeOf } from '../harness/check-rules.js';
import { fixtureFolders, listFixtures, repositoryRoot } from '../harness/fixture.js';
import { diagnoseFiles } from '../harness/services.js';

const entries = listFixtures('rules');

describe('the fixtures of the rules', () => {
    test.each(entries)('$folder/$name', async (entry) => {
        await checkRules(entry.read());
    });
});

describe('the catalogue', () => {
    const codes = catalogue.map(({ code }) => code);

    test('holds each code once', () => {
        expect(new Set(codes).size).toBe(codes.length);
    });

    test('holds every rule that has a file, and each file is called after its rule', () => {
        expect(ruleFiles()).toEqual([...codes].sort());
    });

    test('has a folder of fixtures for every rule, and no other', () => {
        expect(fixtureFolders('rules')).toEqual([...codes].sort());
    });

    test.each(codes)('has a fixture that %s reports, and one on which it is silent', (code) => {
        const annotated = entries.filter(({ folder }) => folder === code).map((entry) => readRuleFixture(entry.read()));
        const reported = annotated.map((files) => files.some(({ remarks }) => remarks.some((remark) => ruleCodeOf(remark.code) === code)));
        expect(reported).toContain(true);
        expect(reported).toContain(false);
    });
});

describe.each(catalogue)('the examples of $code', ({ code, examples }) => {
    test('are reported', async () => {
        const findings = await diagnoseFiles([{ path: 'main.masa', text: examples.reported }]);
        expect(findings.map(({ finding }) => ruleCodeOf(finding.code))).toContain(code);
    });

    test('are silent, for every rule', async () => {
        const findings = await diagnoseFiles([{ path: 'main.masa', text: examples.silent }]);
        expect(findings.map(({ finding }) => `${finding.code}: ${finding.message}`)).toEqual([]);
    });
});

describe.each(catalogue)('the words of $code', ({ code, requirement, why, fix, source }) => {
    test('are sentences', () => {
        for (const sentence of [requirement, why, fix]) expect(sentence, code).toMatch(/^[A-Z].*\.$/s);
        expect(source, code).toMatch(/\S/);
    });
});

/** The names of the files of rules: those in the folders of areas. What lies beside the catalogue serves all of them, and `habits` what cannot be read. */
function ruleFiles(): readonly string[] {
    const folder = join(repositoryRoot, 'packages', 'language', 'src', 'rules');
    return readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== 'habits')
        .flatMap((area) => readdirSync(join(folder, area.name)))
        .map((file) => file.replace(/\.ts$/, ''))
        .sort();
}
