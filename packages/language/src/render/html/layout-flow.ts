import type { FlowChart, FlowNode } from '../../output/output-model.js';
import { type BoxText, fonts, unbrokenWidth, wrapBoxText } from './chart-fonts.js';
import { boxOf, layeredLayout } from './layered-layout.js';
import type { Box, Point } from './svg.js';
import { textWidth, wrapText } from './text-width.js';

/** A step, choice or end with its words, where it stands. */
export interface FlowBox extends Box {
    readonly node: FlowNode;
    readonly text: BoxText;
}

/** A line, and the answer that leads along it. */
export interface FlowArrow {
    readonly points: readonly Point[];
    readonly label: { readonly lines: readonly string[]; readonly box: Box } | undefined;
}

/** The frame around the steps of a stage. */
export interface FlowStage extends Box {
    readonly titleLines: readonly string[];
}

/** The drawing in pixels. */
export interface FlowLayout {
    readonly width: number;
    readonly height: number;
    readonly boxes: readonly FlowBox[];
    readonly arrows: readonly FlowArrow[];
    readonly stages: readonly FlowStage[];
}

/** How far the point of a choice stands out on each side, in pixels. */
export const choicePoint = 16;
/** Between the frame of a stage and its title, in pixels. */
export const stagePadding = 12;

const padding = { x: 14, y: 11 };
const pageWidth = 860;
const labelWidth = 120;

/** Lays out the steps down the page, with narrower boxes when side branches would make it too wide. */
export function layoutFlow(chart: FlowChart): FlowLayout {
    let narrowest: FlowLayout | undefined;
    for (const boxWidth of [250, 200, 160]) {
        const layout = layoutWithin(chart, boxWidth);
        if (layout.width <= pageWidth) return layout;
        if (narrowest === undefined || layout.width < narrowest.width) narrowest = layout;
    }
    return narrowest ?? layoutWithin(chart, 250);
}

function layoutWithin(chart: FlowChart, boxWidth: number): FlowLayout {
    const sized = alignWidths(chart.nodes.map((node) => sizeBox(node, boxWidth)));
    const positions = new Map(chart.nodes.map((node, index) => [node.id, index]));
    const positionOf = (id: string) => positions.get(id) ?? 0;
    const labels = chart.lines.map((line) => (line.label === undefined ? [] : wrapText(line.label, labelWidth, fonts.label)));
    const layout = layeredLayout(
        sized.map(({ node, width, height }) => ({
            id: node.id,
            width,
            height,
            ...(node.stage === undefined ? {} : { group: node.stage }),
        })),
        chart.lines.map((line, index) => {
            const lines = labels[index] ?? [];
            const label = lines.length === 0 ? {} : { label: sizeLabel(lines) };
            // What leads back gives way, so that the way on is straight.
            const weight = positionOf(line.from) < positionOf(line.to) ? 4 : 1;
            return { from: line.from, to: line.to, weight, mergeAtTo: 'next', ...label };
        }),
        {
            direction: 'down',
            nodeGap: 36,
            levelGap: 40,
            isLevelled: false,
            groupTitleHeight: (stage, width) => wrapStage(stage, width).length * fonts.label.lineHeight + 4,
        },
    );
    return {
        width: layout.width,
        height: layout.height,
        boxes: sized.map((box) => ({ ...box, ...boxOf(layout, box.node.id) })),
        arrows: layout.links.flatMap((link, index) => {
            if (link === undefined) return [];
            return [{ points: link.points, label: link.label && { lines: labels[index] ?? [], box: link.label } }];
        }),
        stages: [...layout.groups].map(([title, box]) => ({ ...box, titleLines: wrapStage(title, box.width) })),
    };
}

/** The title keeps to the left half: the line that leads into the stage comes down the middle. */
function wrapStage(title: string, width: number): readonly string[] {
    return wrapText(title, Math.max(60, width / 2 - stagePadding - 8), fonts.label);
}

function sizeLabel(lines: readonly string[]): { readonly width: number; readonly height: number } {
    return {
        width: Math.max(...lines.map((line) => textWidth(line, fonts.label))) + 10,
        height: lines.length * fonts.label.lineHeight + 6,
    };
}

/** Boxes of one column look better with one width. */
function alignWidths(boxes: readonly FlowBox[]): readonly FlowBox[] {
    const width = Math.max(0, ...boxes.map((box) => box.width));
    return boxes.map((box) => ({ ...box, width }));
}

/** A box is no wider than its words need, but steps are not so narrow that they look lost. */
function sizeBox(node: FlowNode, maxWidth: number): FlowBox {
    const side = padding.x + (node.shape === 'choice' ? choicePoint : 0);
    const text = wrapBoxText(node.text, node.details, unbrokenWidth(node.text, node.details, maxWidth - 2 * side));
    const width = Math.max(Math.min(160, maxWidth), Math.ceil(text.width) + 2 * side);
    return { node, text, x: 0, y: 0, width, height: Math.max(fonts.title.lineHeight, text.height) + 2 * padding.y };
}
