import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FlowChart } from '../../packages/language/src/output/output-model.js';
import { fonts } from '../../packages/language/src/render/html/chart-fonts.js';
import { choicePoint, layoutFlow, stagePadding } from '../../packages/language/src/render/html/layout-flow.js';
import { textWidth } from '../../packages/language/src/render/html/text-width.js';
import { crossings, overlaps } from './geometry.js';

test('steps go down the page in the order of the lines', () => {
    const layout = layoutFlow(chain(['Ask', 'Answer', 'Act']));
    const tops = layout.boxes.map((box) => box.y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(new Set(layout.boxes.map((box) => box.x + box.width / 2)).size).toBe(1);
});

test('branches stand in the order in which they are written', () => {
    const answers = ['one', 'two', 'three'];
    const layout = layoutFlow({
        kind: 'flow',
        nodes: ['choice', ...answers].map((id) => step(id)),
        lines: answers.map((to) => ({ from: 'choice', to, label: to })),
    });
    const [, ...branches] = layout.boxes.map((box) => box.x);
    expect(branches).toEqual(branches.toSorted((a, b) => a - b));
});

test('any flow: boxes and labels apart, words inside, lines around boxes', () => {
    fc.assert(
        fc.property(arbitraryFlow(), (chart) => {
            const layout = layoutFlow(chart);
            const labels = layout.arrows.flatMap((arrow) => (arrow.label === undefined ? [] : [arrow.label.box]));
            expect(overlaps([...layout.boxes, ...labels])).toEqual([]);
            expect(layout.arrows.flatMap((arrow) => crossings(arrow.points, layout.boxes))).toEqual([]);
            for (const box of layout.boxes) {
                const room = box.width - (box.node.shape === 'choice' ? 2 * choicePoint : 0);
                for (const line of box.text.titleLines) expect(textWidth(line, fonts.title)).toBeLessThanOrEqual(room);
            }
        }),
        { numRuns: 60 },
    );
});

test('a stage holds its own steps and no others', () => {
    fc.assert(
        fc.property(arbitraryFlow(), (chart) => {
            const layout = layoutFlow(chart);
            const titles = [...new Set(chart.nodes.flatMap((node) => (node.stage === undefined ? [] : [node.stage])))];
            layout.stages.forEach((stage, index) => {
                const others = layout.boxes.filter((box) => box.node.stage !== titles[index]);
                expect(others.flatMap((other) => overlaps([stage, other]))).toEqual([]);
                for (const box of layout.boxes.filter((member) => member.node.stage === titles[index])) {
                    expect(box.x).toBeGreaterThanOrEqual(stage.x);
                    expect(box.x + box.width).toBeLessThanOrEqual(stage.x + stage.width);
                    expect(box.y).toBeGreaterThanOrEqual(stage.y);
                    expect(box.y + box.height).toBeLessThanOrEqual(stage.y + stage.height);
                }
            });
        }),
        { numRuns: 60 },
    );
});

test('the title of a stage, however long, keeps clear of the line that leads into it', () => {
    const { nodes, lines } = chain(['Ask', 'Answer', 'Act']);
    const stage = 'Formal stage, in which the delegated safeguarding partners decide together';
    const layout = layoutFlow({ kind: 'flow', nodes: nodes.map((node, index) => (index === 0 ? node : { ...node, stage })), lines });
    const [into] = layout.arrows;
    const [frame] = layout.stages;
    const titleEnd = (frame?.x ?? 0) + stagePadding + Math.max(...(frame?.titleLines ?? []).map((line) => textWidth(line, fonts.label)));
    expect(titleEnd).toBeLessThan(into?.points.at(-1)?.x ?? 0);
});

function chain(texts: readonly string[]): FlowChart {
    return {
        kind: 'flow',
        nodes: texts.map((text) => step(text)),
        lines: texts.slice(1).map((to, index) => ({ from: texts[index] ?? '', to })),
    };
}

function step(id: string) {
    return { id, shape: 'step' as const, text: id, details: [] };
}

function arbitraryFlow(): fc.Arbitrary<FlowChart> {
    const words = fc.array(fc.constantFrom('Tell', 'the', 'Panel', 'safeguarding', 'within', 'Supercalifragilisticexpialidocious'), {
        minLength: 1,
        maxLength: 7,
    });
    const text = words.map((parts) => parts.join(' '));
    return fc.integer({ min: 1, max: 10 }).chain((count) =>
        fc.record({
            kind: fc.constant('flow' as const),
            nodes: fc.tuple(
                ...Array.from({ length: count }, (_, index) =>
                    fc.record(
                        {
                            id: fc.constant(`step-${index}`),
                            shape: fc.constantFrom('step' as const, 'choice' as const, 'end' as const),
                            text,
                            details: fc.array(text, { maxLength: 2 }),
                            // Stages follow one another, as they do in a text.
                            stage: fc.constant(`Stage ${Math.floor(index / 3)}`),
                        },
                        { requiredKeys: ['id', 'shape', 'text', 'details'] },
                    ),
                ),
            ),
            lines: fc.array(
                fc.record(
                    { from: fc.nat(count).map((index) => `step-${index}`), to: fc.nat(count).map((index) => `step-${index}`), label: text },
                    { requiredKeys: ['from', 'to'] },
                ),
                { maxLength: 14 },
            ),
        }),
    );
}
