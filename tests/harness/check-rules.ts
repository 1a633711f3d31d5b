import { expect } from 'vitest';
import { catalogue } from '../../packages/language/src/rules/catalogue.js';
import { referenceCode } from '../../packages/language/src/rules/reference-findings.js';
import type { Location } from '../../packages/language/src/rules/rule.js';
import { requirementFound } from '../../packages/language/src/rules/standards/requirement-found.js';
import { syntaxCode } from '../../packages/language/src/rules/syntax-findings.js';
import { type AnnotatedFile, describeDifferences, type Remark, readAnnotations, relatedCode } from './annotations.js';
import { type Fixture, splitFiles } from './fixture.js';
import { diagnoseFiles, type LocatedFinding, pathOf } from './services.js';

/** Every code that an annotation may name, besides those of the requirements that its own files state. */
export const knownCodes: ReadonlySet<string> = new Set([...catalogue.map(({ code }) => code), syntaxCode, referenceCode]);

/** Takes the annotations out of a fixture of rules, which may name the requirements of standards in its own files too. */
export function readRuleFixture(fixture: Fixture): readonly AnnotatedFile[] {
    const requirements = fixture.files.flatMap(({ text }) => [...text.matchAll(/^\s*requirement\s+(\S+)/gm)].map(([, name = '']) => name));
    return readAnnotations(fixture, new Set([...knownCodes, ...requirements]));
}

/** The rule behind a code: a finding of `requirement-found` bears the name of the requirement. */
export function ruleCodeOf(code: string): string {
    return knownCodes.has(code) || code === relatedCode ? code : requirementFound.code;
}

/**
 * Asks all rules about a fixture, or about a text, and compares what they find with its annotations, both ways.
 * Places that explain a finding are compared too, as annotations with the code `related`.
 * @throws FixtureError when the fixture cannot be read.
 */
export async function checkRules(fixture: Fixture | string): Promise<void> {
    const files = readRuleFixture(typeof fixture === 'string' ? { name: 'text', files: splitFiles(fixture) } : fixture);
    const found = remarksOf(await diagnoseFiles(files));
    const differences = describeDifferences(files, found);
    if (differences !== undefined) expect.fail(differences);
}

/** Findings as annotations say them. What explains several findings is said once. */
export function remarksOf(findings: readonly LocatedFinding[]): readonly Remark[] {
    const related = new Map<string, Remark>();
    for (const { finding } of findings) {
        for (const { message, location } of finding.related) {
            const remark = remarkAt(pathOf(location.uri), location.range, relatedCode, message);
            related.set(JSON.stringify(remark), remark);
        }
    }
    return [
        ...findings.map(({ path, finding }) => remarkAt(path, finding.location.range, finding.code, finding.message)),
        ...related.values(),
    ];
}

function remarkAt(path: string, { start, end }: Location['range'], code: string, message: string): Remark {
    return { path, code, line: start.line, start: start.character, end: end.line === start.line ? end.character : undefined, message };
}
