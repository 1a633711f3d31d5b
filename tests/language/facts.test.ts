import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { Parser } from '../harness/check-parse.js';
import { factSamples, firstWords, type Host, hosts, lastWords, ruleOf, sampleNames } from '../harness/samples.js';
import { Reader } from '../harness/services.js';

const parser = new Parser();
const reader = new Reader();

/** Kinds of fact that a block may state several times, each adding to the others. */
const repeatable = new Set([
    'AddressFact',
    'AlsoKnownAsFact',
    'BoardFact',
    'Choice',
    'ContactsFact',
    'ContainsFact',
    'ContributesFact',
    'ContributionFact',
    'DecidesFact',
    'DepartsFact',
    'DutyFact',
    'EmailFact',
    'ExcludesFact',
    'IncludesFact',
    'Item',
    'LinkFact',
    'LooksAtFact',
    'MembersFact',
    'MetByFact',
    'NoteFact',
    'PartOfFact',
    'PhoneFact',
    'Post',
    'ReasonFact',
    'ReplacedByFact',
    'RepresentedFact',
    'Requirement',
    'ReserveFact',
    'SendFact',
    'SignedFact',
    'SourceFact',
    'SpendingFact',
    'Stage',
    'Step',
    'ThemesFact',
    'UpdatedFact',
    'VersionFact',
]);

/** Facts that refer to steps of the process around them, and steps for them. */
const stepTypes = new Set(['Step', 'Choice']);
const stepsToReferTo = ['step x "X"', 'step y "Y"'];

const cases = hosts.flatMap((host) => host.factTypes.map((factType) => ({ host, factType, name: `${factType} in ${host.type}` })));

test('every kind of fact has samples, and every sample is of a kind of fact', () => {
    expect(Object.keys(factSamples).sort()).toEqual([...new Set(hosts.flatMap(({ factTypes }) => factTypes))].sort());
    expect(hosts.length).toBeGreaterThan(20);
});

/** Where a fact may end or go on with a word that opens another fact of the same block, the next line would be taken for a part of it. */
describe('no fact goes on with a word that may open the next one', () => {
    test.each(hosts)('in a $type', ({ factTypes }) => {
        const openers = new Map(factTypes.flatMap((type) => firstWords(ruleOf(type).definition).map((word) => [word, type])));
        const clashes = factTypes.flatMap((type) =>
            [...new Set(lastWords(ruleOf(type).definition))]
                .filter((word) => openers.has(word))
                .map((word) => `${type} may go on with ${word}, which opens ${openers.get(word)}`),
        );
        expect(clashes).toEqual([]);
    });
});

describe('a fact is read', () => {
    test.each(cases)('$name', async ({ host, factType }) => {
        for (const sample of samplesOf(factType)) {
            const lines = stepTypes.has(factType) ? [...stepsToReferTo, sample] : [sample];
            const root = parser.checkReads(host.write(lines));
            expect(factsIn(root, host).at(-1)?.$type, sample).toBe(factType);
            expect(factsIn(root, host)).toHaveLength(lines.length);
            const { documents } = await reader.openText(`${host.write(lines)}${sampleNames}`);
            expect(
                documents[0]?.references.flatMap(({ error }) => error?.message ?? []),
                sample,
            ).toEqual([]);
        }
    });
});

describe('a fact given twice', () => {
    test.each(cases.filter(({ host }) => host.type !== 'Section'))('$name', async ({ host, factType }) => {
        const [sample = ''] = samplesOf(factType);
        const text = `${host.write([sample, 'note "between"', sample])}${sampleNames}`;
        const findings = (await reader.openText(text)).diagnose().filter(({ finding }) => finding.code === 'fact-once');
        const lines = text.split('\n').flatMap((line, number) => (line.trim().startsWith(sample.split('\n')[0] ?? '') ? [number] : []));
        const places = findings.map(({ finding: { location, related } }) => [
            location.range.start.line,
            ...related.map((spot) => spot.location.range.start.line),
        ]);
        expect(places).toEqual(repeatable.has(factType) ? [] : [[lines[1], lines[0]]]);
    });
});

describe('a fact that is half typed', () => {
    test.each(cases)('leaves what stands beside it whole: $name', ({ host, factType }) => {
        const problems: string[] = [];
        const beside = host.type === 'Section' ? ['show board', 'show panel'] : ['note "before"', 'note "after"'];
        for (const sample of samplesOf(factType)) {
            for (const half of halves(sample)) {
                // After a comma the list goes on in the next line, and any word may be the next name in it. An open block or text holds
                // what follows; the tests of recovery look at those.
                if (half.endsWith(',') || isOpen(half)) continue;
                const text = `theme first "First"\n${host.write([beside[0] ?? '', half, beside[1] ?? ''])}theme last "Last"\n`;
                const { root } = parser.parse(text);
                const around = [root.elements[0], root.elements.at(-1)].map((element) => element?.name).join();
                const kept = factsIn(root, host).map(({ $cstNode }) => $cstNode?.text);
                if (around !== 'first,last' || root.elements.length !== 3)
                    problems.push(`'${half}' spoils the outline: ${root.elements.map(({ name }) => name).join()}`);
                else if (kept[0] !== beside[0] || kept.at(-1) !== beside[1])
                    problems.push(`'${half}' spoils its neighbours: ${kept.join(' | ')}`);
            }
        }
        expect(problems).toEqual([]);
    });
});

function samplesOf(factType: string): readonly string[] {
    return factSamples[factType] ?? [];
}

/** The facts of the host, wherever it stands. */
function factsIn(root: AstNode, host: Host): readonly AstNode[] {
    const type = host.type === 'FreePost' ? 'Post' : host.type;
    const node = AstUtils.streamAst(root).find((candidate) => candidate.$type === type && 'name' in candidate && candidate.name === 'host');
    if (!node) return [];
    return ('facts' in node ? node.facts : 'blocks' in node ? node.blocks : []) as readonly AstNode[];
}

/** All beginnings of a sample that end with a token, without the whole. */
function halves(sample: string): readonly string[] {
    const { tokens } = parser.services.parser.Lexer.tokenize(sample);
    return tokens
        .slice(0, -1)
        .map(({ endOffset = 0 }) => sample.slice(0, endOffset + 1))
        .filter((half) => half.trim() !== '');
}

function isOpen(half: string): boolean {
    return half.split('{').length > half.split('}').length || half.split('"""').length === 2;
}
