import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { catalogue } from '../../packages/language/src/rules/catalogue.js';
import { chooseFixes, editsOf, findCertainFix } from '../../packages/language/src/rules/choose-fixes.js';
import type { Edit, Fix } from '../../packages/language/src/rules/fix.js';
import { referenceCode } from '../../packages/language/src/rules/reference-findings.js';
import type { Finding, Level } from '../../packages/language/src/rules/rule.js';
import { syntaxCode } from '../../packages/language/src/rules/syntax-findings.js';
import { Parser } from '../harness/check-parse.js';
import { readRuleFixture, ruleCodeOf } from '../harness/check-rules.js';
import { type FixtureFile, listFixtures } from '../harness/fixture.js';
import { type LocatedFinding, pathOf, Reader, uriOf } from '../harness/services.js';

const fixtures = [...listFixtures('rules'), ...listFixtures('text')].map((entry) => ({
    name: `${entry.folder}/${entry.name}`,
    files: readRuleFixture(entry.read()).map(({ path, text }) => ({ path, text })),
}));
const reader = new Reader();
const lexer = new Parser().services.parser.Lexer;
const codesWithFixes = new Set<string>();

/** Ways in which the same text may lie in a file. */
const layouts: Readonly<Record<string, (text: string) => string>> = {
    'with the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
    'with comments at the ends of its lines': (text) => (hasLongTexts(text) ? text : text.replace(/(?<=[{\w"])\n/g, ' // why\n')),
    'indented with tabs': (text) => text.replace(/^(?: {4})+/gm, (spaces) => '\t'.repeat(spaces.length / 4)),
    'without a last line end': (text) => text.trimEnd(),
};

/** Whether a text may go on over the end of a line: a comment there would be a part of it. */
function hasLongTexts(text: string): boolean {
    return /"""|[“”]/.test(text) || text.split('\n').some((line) => line.split('"').length % 2 === 0);
}

describe('a fix', () => {
    test.each(fixtures)('in $name mends its finding, brings nothing as grave, and leaves the rest as it is', async ({ files }) => {
        const before = (await reader.open(files)).diagnose();
        for (const { finding } of before) if (finding.fixes.length > 0) codesWithFixes.add(ruleCodeOf(finding.code));
        const mends = mendsOf(before).slice(0, mostMends);
        for (const mend of mends) await checkFix(mend, before, files);
        if (mends.length === 0) return;
        await fc.assert(
            fc.asyncProperty(fc.constantFrom(...Object.keys(layouts)), fc.nat(), async (name, pick) => {
                const laidOut = files.map(({ path, text }) => ({ path, text: layouts[name]?.(text) ?? text }));
                const found = (await reader.open(laidOut)).diagnose();
                const choice = mendsOf(found);
                const mend = choice[pick % Math.max(1, choice.length)];
                if (mend) await checkFix(mend, found, laidOut);
            }),
            { numRuns: 6 },
        );
    });
});

test('all fixes that need no choice can be done together', async () => {
    for (const { name, files } of fixtures) {
        const before = (await reader.open(files)).diagnose();
        const chosen = chooseFixes(
            before.map(({ finding }) => finding),
            findCertainFix,
        );
        const after = (await reader.open(apply(editsOf(chosen), files))).diagnose();
        expect(after.length, name).toBeLessThanOrEqual(before.length - chosen.length);
    }
});

test('most codes have one', () => {
    const codes = [...catalogue.map(({ code }) => code), syntaxCode, referenceCode];
    const without = codes.filter((code) => !codesWithFixes.has(code));
    expect(without.length, `without a fix: ${without.join(', ')}`).toBeLessThanOrEqual(codes.length * 0.4);
});

/** What mending brings on purpose: a text that is still to be written, a departure from what is now met. */
const expected: ReadonlySet<string> = new Set(['placeholder-text', 'departure-applies']);

/** A section that was begun is asked for its text. */
function isUnwritten({ message }: Finding): boolean {
    return message.startsWith('Still to be written');
}

const gravity: readonly Level[] = ['info', 'good', 'should', 'must'];

interface Mend {
    readonly finding: Finding;
    readonly fix: Fix;
}

/** How many fixes of one fixture are tried as the text stands. */
const mostMends = 30;

function mendsOf(found: readonly LocatedFinding[]): readonly Mend[] {
    return found.flatMap(({ finding }) => finding.fixes.map((fix) => ({ finding, fix })));
}

async function checkFix({ fix, finding: mended }: Mend, before: readonly LocatedFinding[], files: readonly FixtureFile[]): Promise<void> {
    const changed = apply(fix.edits, files);
    const after = (await reader.open(changed)).diagnose();
    const what = `${mended.code}: ${mended.message} → ${fix.title}\n${changed.map(({ text }) => text).join('\n---\n')}`;
    const count = (found: readonly LocatedFinding[], finding: Finding): number =>
        found.filter((other) => other.finding.code === finding.code && other.finding.message === finding.message).length;
    expect(count(after, mended), what).toBeLessThan(count(before, mended));
    if (fix.isCertain) expect(commentsIn(changed), what).toEqual(commentsIn(files));
    // What could not be read may have hidden another mistake.
    if (mended.code === syntaxCode) return;
    const asGrave = after.filter(
        ({ finding }) =>
            !expected.has(finding.code) && !isUnwritten(finding) && gravity.indexOf(finding.level) >= gravity.indexOf(mended.level),
    );
    const brought = asGrave.filter(({ finding }) => count(after, finding) > count(before, finding));
    expect(
        brought.map(({ finding }) => finding.message),
        what,
    ).toEqual([]);
}

/** All comments, as they are read; two may come to stand on one line. */
function commentsIn(files: readonly FixtureFile[]): string {
    const images = files.flatMap(({ text }) => lexer.tokenize(text).hidden.map(({ image }) => image.trim()));
    return images.filter((image) => image.startsWith('//')).join(' ');
}

function apply(edits: readonly Edit[], files: readonly FixtureFile[]): readonly FixtureFile[] {
    const elsewhere = edits.filter(({ uri }) => !files.some(({ path }) => uriOf(path) === uri));
    expect(elsewhere.map(({ uri }) => pathOf(uri))).toEqual([]);
    return files.map(({ path, text }) => {
        const document = TextDocument.create(uriOf(path), 'masa', 0, text);
        return { path, text: TextDocument.applyEdits(document, edits.filter(({ uri }) => uri === uriOf(path)) as Edit[]) };
    });
}
