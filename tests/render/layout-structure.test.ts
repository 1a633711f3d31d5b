import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StructureChart } from '../../packages/language/src/output/output-model.js';
import { fonts } from '../../packages/language/src/render/html/chart-fonts.js';
import { layoutStructure, pageWidth, type StructureLayout, stripWidth } from '../../packages/language/src/render/html/layout-structure.js';
import { placeInLevels } from '../../packages/language/src/render/html/place-in-levels.js';
import { textWidth } from '../../packages/language/src/render/html/text-width.js';
import { crossings, overlaps } from './geometry.js';
import { sampleGroups, sampleLines } from './sample-output.js';

test('the sample fits the page, and no box lies on another', () => {
    const layout = layoutStructure({ kind: 'structure', nodes: sampleGroups(), lines: sampleLines() });
    expect(layout.width).toBeLessThanOrEqual(pageWidth);
    expect(overlaps(layout.boxes)).toEqual([]);
    expect(layout.boxes).toHaveLength(14);
    expect(layout.arrows).toHaveLength(14);
    expect(layout.headings.map(({ words }) => words)).toEqual(['Without a line of reporting']);
});

test('twenty groups on four levels fit the page', () => {
    const nodes = Array.from({ length: 20 }, (_, index) => node(index, `Group ${index} with a name of some length`));
    const lines = nodes.slice(1).map((_, index) => line(index + 1, index < 2 ? 0 : index < 9 ? 1 + (index % 2) : 3 + (index % 7)));
    const layout = layoutStructure({ kind: 'structure', nodes, lines });
    expect(layout.width).toBeLessThanOrEqual(pageWidth);
    expect(overlaps(layout.boxes)).toEqual([]);
});

test('groups without lines stand in rows', () => {
    const nodes = Array.from({ length: 11 }, (_, index) => node(index, `Group ${index}`));
    const layout = layoutStructure({ kind: 'structure', nodes, lines: [] });
    expect(layout.width).toBeLessThanOrEqual(pageWidth);
    expect(new Set(layout.boxes.map((box) => box.y)).size).toBe(3);
    expect(overlaps(layout.boxes)).toEqual([]);
});

test('groups without lines stand level by level, and no heading lies on a box', () => {
    const levels = ['strategic', 'subgroup', undefined, 'strategic', 'subgroup', 'subgroup', 'subgroup'];
    const nodes = levels.map((level, index) => ({ ...node(index, `Group ${index}`), ...(level === undefined ? {} : { level }) }));
    const layout = layoutStructure({ kind: 'structure', nodes: [...nodes, node(7, 'Board'), node(8, 'Team')], lines: [line(8, 7)] });
    expect(layout.headings.map(({ words }) => words)).toEqual([
        'Without a line of reporting',
        'Level: strategic',
        'Level: subgroup',
        'Level not stated',
    ]);
    expect(layout.width).toBeLessThanOrEqual(pageWidth);
    const headings = layout.headings.map(({ words, x, y }) => ({
        x,
        y,
        width: textWidth(words, fonts.label),
        height: fonts.label.lineHeight,
    }));
    expect(overlaps([...layout.boxes, ...headings])).toEqual([]);
});

test('a group without lines stands above those whose level is lower', () => {
    const levels = ['strategic', 'subgroup', 'executive', 'strategic', undefined];
    const nodes = levels.map((level, index) => ({ ...node(index, `Group ${index}`), ...(level === undefined ? {} : { level }) }));
    const { boxes, arrows, headings } = layoutStructure({ kind: 'structure', nodes, lines: [line(1, 0)] });
    expect(headings.map(({ words }) => words)).toEqual([
        'Level: executive',
        'With a line of reporting',
        'Without a line of reporting',
        'Level: strategic',
        'Level not stated',
    ]);
    const heightOf = (id: string): number => boxes.find(({ node: { id: own } }) => own === id)?.y ?? -1;
    const [board, team, executive, other] = nodes.map(({ id }) => heightOf(id));
    expect([executive, board, team, other].toSorted((a = 0, b = 0) => a - b)).toEqual([executive, board, team, other]);
    expect(overlaps(boxes)).toEqual([]);
    // Where levels are named, those with lines say their own.
    const levelOf = (id: string): string | undefined =>
        boxes.find((box) => box.node.id === id)?.text.detailLines.find((words) => words.startsWith('Level'));
    expect(nodes.map(({ id }) => levelOf(id))).toEqual(['Level: strategic', 'Level: subgroup', undefined, undefined, undefined]);
    const [from, to] = [arrows[0]?.points[0]?.y ?? 0, arrows[0]?.points.at(-1)?.y ?? 0];
    expect([from > (board ?? 0), to < (team ?? 0)]).toEqual([true, true]);
});

test('the one who is reported to stands before those who report', () => {
    const layout = layoutStructure({ kind: 'structure', nodes: [node(0, 'Below'), node(1, 'Above')], lines: [line(0, 1)] });
    const [below, above] = layout.boxes;
    expect(above?.y).toBeLessThan(below?.y ?? 0);
    expect(layout.arrows[0]?.points.at(-1)?.y).toBe((above?.y ?? 0) + (above?.height ?? 0));
});

test('any groups and lines: no box on another, no text outside its box, no line through a box', () => {
    fc.assert(
        fc.property(arbitraryChart(), (chart) => {
            const layout = layoutStructure(chart);
            expect(overlaps(layout.boxes)).toEqual([]);
            expect(tooWide(layout)).toEqual([]);
            expect(layout.arrows.flatMap((arrow) => crossings(arrow.points, layout.boxes))).toEqual([]);
        }),
        { numRuns: 60 },
    );
});

function arbitraryChart(): fc.Arbitrary<StructureChart> {
    const words = fc.array(
        fc.constantFrom('Board', 'Safeguarding', 'Multi-Agency', 'of', 'Supercalifragilisticexpialidocious', '£', '家'),
        { minLength: 1, maxLength: 8 },
    );
    const title = words.map((parts) => parts.join(' '));
    return fc.integer({ min: 1, max: 16 }).chain((count) =>
        fc.record({
            kind: fc.constant('structure' as const),
            nodes: fc.tuple(
                ...Array.from({ length: count }, (_, index) =>
                    fc
                        .record({ title, shared: fc.boolean(), level: fc.constantFrom('strategic', 'subgroup') })
                        .map((part) => ({ ...node(index, part.title), ...part })),
                ),
            ),
            lines: fc.array(
                fc
                    .record({ from: fc.nat(count), to: fc.nat(count), byException: fc.boolean(), bothWays: fc.boolean() })
                    .map(({ from, to, ...kind }) => ({ ...line(from, to), ...kind })),
                { maxLength: 20 },
            ),
        }),
    );
}

/** Words do not come nearer to the edge of their box. */
const leastPadding = 8;

function tooWide(layout: StructureLayout): readonly string[] {
    return layout.boxes.flatMap((box) => {
        const room = box.width - 2 * leastPadding - (box.node.shared ? stripWidth : 0);
        const title = box.text.titleLines.filter((text) => textWidth(text, fonts.title) > room);
        const details = box.text.detailLines.filter((text) => textWidth(text, fonts.detail) > room);
        const isHighEnough = box.height >= box.text.height + 2 * leastPadding;
        return [...title, ...details, ...(isHighEnough ? [] : [box.node.id])];
    });
}

function node(index: number, title: string) {
    return { id: `group-${index}`, title, details: ['Chair: somebody', 'quarterly'], shared: false, linked: false };
}

function line(from: number, to: number) {
    return { from: `group-${from}`, to: `group-${to}`, byException: false, bothWays: false };
}

test('the same question is not worked out twice', () => {
    const ask = () =>
        placeInLevels(
            ['board', 'executive', 'panel'].map((_, index) => ({ across: 100 + index })),
            [
                { from: 0, to: 1, weight: 1 },
                { from: 0, to: 2, weight: 1 },
            ],
            0,
            18,
        );
    expect(ask()).toBe(ask());
});
