import fc from 'fast-check';
import { type AstNode, AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { Parser, plainTree } from '../harness/check-parse.js';
import { readExamples } from '../harness/examples.js';
import { factSamples, type Host, hosts, sampleNames } from '../harness/samples.js';
import { Reader } from '../harness/services.js';

const parser = new Parser();
const reader = new Reader();

/** Kinds of fact whose order among themselves says something: the order of steps, of blocks of prose, of versions. One of each is enough here. */
const oneOfEach = (host: Host): readonly string[] =>
    host.factTypes.flatMap((type) => (type === 'Choice' ? [] : (factSamples[type]?.slice(0, 1) ?? [])));

describe('the order of facts in a block means nothing', () => {
    test.each(hosts)('to what is found in a $type', async (host) => {
        const lines = oneOfEach(host);
        const expected = await findingsOf(host.write(lines));
        await fc.assert(
            fc.asyncProperty(shuffled(lines), async (order) => {
                expect(await findingsOf(host.write(order))).toEqual(expected);
            }),
            { numRuns: 15 },
        );
    });

    test.each(hosts)('to what is read in a $type', (host) => {
        const lines = host.factTypes.flatMap((type) => (type === 'Choice' ? [] : (factSamples[type] ?? [])));
        const expected = factsOf(host.write(lines));
        fc.assert(
            fc.property(shuffled(lines), (order) => {
                expect(factsOf(host.write(order))).toEqual(expected);
            }),
            { numRuns: 15 },
        );
    });

    test('to what is read in the examples, block by block', () => {
        let blocks = 0;
        for (const { path, text } of readExamples()) {
            const root = parser.checkReads(text);
            for (const element of root.elements) {
                const facts = 'facts' in element ? element.facts : [];
                const [first, ...others] = facts.map(({ $cstNode }) => $cstNode);
                const last = others.at(-1);
                if (!first || !last || element.$type === 'Process') continue;
                const [before, after] = [text.slice(element.$cstNode?.offset, first.offset), text.slice(last.end, element.$cstNode?.end)];
                const turned = facts.map(({ $cstNode }) => $cstNode?.text ?? '').reverse();
                const again = parser.checkReads(`${before}${turned.join('\n    ')}${after}`);
                expect(
                    sorted(again.elements[0] && 'facts' in again.elements[0] ? again.elements[0].facts.map(plainTree) : []),
                    path,
                ).toEqual(sorted(facts.map(plainTree)));
                blocks += 1;
            }
        }
        expect(blocks).toBeGreaterThan(0);
    });
});

function shuffled(lines: readonly string[]): fc.Arbitrary<string[]> {
    return fc.shuffledSubarray([...lines], { minLength: lines.length });
}

/** What is found, wherever it stands. */
async function findingsOf(text: string): Promise<readonly string[]> {
    return sorted(
        (await reader.openText(`${text}${sampleNames}`)).diagnose().map(({ finding: { code, message } }) => `${code}: ${message}`),
    );
}

/** All facts of a text, in an order of their own. */
function factsOf(text: string): readonly string[] {
    const root = parser.checkReads(text);
    return sorted(factsOfHost(root).map(plainTree));
}

function factsOfHost(root: AstNode): readonly AstNode[] {
    const host = AstUtils.streamAst(root).find((node) => 'name' in node && node.name === 'host');
    const facts = host && ('facts' in host ? host.facts : 'blocks' in host ? host.blocks : []);
    return facts as readonly AstNode[];
}

function sorted(values: readonly unknown[]): readonly string[] {
    return values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).sort();
}
