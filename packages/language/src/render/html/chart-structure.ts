import type { StructureChart } from '../../output/output-model.js';
import { detailsOffset, fonts } from './chart-fonts.js';
import { attributes, type Html, html } from './html.js';
import { layoutStructure, type StructureBox, type StructureLayout, stripWidth } from './layout-structure.js';
import type { RenderContext } from './render-context.js';
import { arrow, drawing, type Labelled, round, textLines } from './svg.js';
import { textWidth } from './text-width.js';

/** Lines stay clear of the edge of the drawing, and the focus of a box has room around it. */
const margin = 6;
const legendRowHeight = 26;

/**
 * Draws who reports to whom, and under it what the lines and the strip of a shared group mean. Each level of groups without lines is a
 * drawing of its own below the others, so that paper may break between them.
 */
export function renderStructureChart(chart: StructureChart, label: Labelled, { hrefOf }: RenderContext): Html {
    const layout = layoutStructure(chart);
    const legend = layoutLegend(layout, layout.width);
    const legendTop = layout.height + (legend.rows > 0 ? 22 : 0);
    const width = Math.max(layout.width, legend.width) + 2 * margin;
    const slices = slicesOf(layout, legendTop + legend.rows * legendRowHeight + margin);
    return html`${slices.map(({ from, to, boxes, arrows, headings }, index) => {
        const isLast = index === slices.length - 1;
        return drawing(
            { width, height: to - from },
            boxes.some((box) => box.node.linked) ? 'group' : 'img',
            index === 0 ? label : { title: headings.map(({ words }) => words).join(', '), prefix: `${label.prefix}_${index + 1}` },
            describe(boxes, arrows),
            html`<g transform="translate(${margin} ${round(-from)})">
${arrows.map((line) => arrow(line.points, line.byException ? 'line dashed' : 'line', { atStart: line.bothWays, atEnd: true }))}${headings.map(
    ({ words, x, y }) => textLines([words], x, y, fonts.label, 'label'),
)}${boxes.map((box) => renderBox(box, hrefOf))}${isLast ? legend.items.map((item) => renderLegendItem(item, legendTop)) : undefined}</g>
`,
        );
    })}`;
}

interface Slice extends Pick<StructureLayout, 'boxes' | 'arrows' | 'headings'> {
    /** Where it begins and ends in the layout. */
    readonly from: number;
    readonly to: number;
}

/** Cuts a layout above each heading that has boxes above it. */
function slicesOf({ boxes, arrows, headings }: StructureLayout, bottom: number): readonly Slice[] {
    const cuts = [...new Set(headings.map(({ y }) => y))].filter((cut, index, all) =>
        boxes.some(({ y }) => y < cut && y >= (all[index - 1] ?? Number.NEGATIVE_INFINITY)),
    );
    const starts = [-margin, ...cuts];
    return starts.map((from, index) => {
        const to = starts[index + 1] ?? bottom;
        const isIn = ({ y }: { readonly y: number }): boolean => y >= from && y < to;
        const crossing = arrows.filter(({ points }) => points.some(isIn));
        return { from, to, boxes: boxes.filter(isIn), headings: headings.filter(isIn), arrows: crossing };
    });
}

function describe(boxes: StructureLayout['boxes'], arrows: StructureLayout['arrows']): string {
    const shared = boxes.filter((box) => box.node.shared).length;
    const sharedPart = shared === 0 ? '' : ` ${shared} of them ${shared === 1 ? 'is' : 'are'} shared.`;
    return `${count(boxes.length, 'group')} and ${count(arrows.length, 'line')} of reporting.${sharedPart}`;
}

function count(number: number, word: string): string {
    return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function renderBox(box: StructureBox, hrefOf: RenderContext['hrefOf']): Html {
    const strip = box.node.shared ? stripWidth : 0;
    const textLeft = box.x + strip + (box.width - strip) / 2;
    const textTop = box.y + (box.height - box.text.height) / 2;
    const content = html`<rect${attributes({
        class: box.node.shared ? 'box shared' : 'box',
        x: round(box.x),
        y: round(box.y),
        width: round(box.width),
        height: round(box.height),
        rx: 5,
    })}/>
${
    box.node.shared
        ? html`<path class="hatch" d="${hatch(box.x, box.y, stripWidth, box.height)}"/>
`
        : undefined
}${textLines(box.text.titleLines, textLeft, textTop, fonts.title, 'title', 'middle')}${textLines(
    box.text.detailLines,
    textLeft,
    textTop + detailsOffset(box.text),
    fonts.detail,
    'detail',
    'middle',
)}`;
    return box.node.linked
        ? html`<a${attributes({ href: hrefOf(box.node.id, undefined) })}>
${content}</a>
`
        : content;
}

/** Slanted strokes down a strip, and the line that closes it off. */
function hatch(x: number, y: number, width: number, height: number): string {
    const right = round(x + width);
    const strokes: string[] = [];
    for (let at = 4; at + 6 <= height - 2; at += 6) strokes.push(`M${round(x + 1)} ${round(y + at + 6)}L${right} ${round(y + at)}`);
    return `${strokes.join('')}M${right} ${round(y)}V${round(y + height)}`;
}

// ---------------------------------------------------------------- Legend

interface LegendItem {
    readonly sign: 'reports' | 'exception' | 'both' | 'shared';
    readonly words: string;
    readonly x: number;
    readonly row: number;
}

interface Legend {
    readonly items: readonly LegendItem[];
    readonly rows: number;
    readonly width: number;
}

const signWidth = 38;

/** Explains only what the drawing has in it. */
function layoutLegend(layout: StructureLayout, maxWidth: number): Legend {
    const { boxes, arrows } = layout;
    const entries = [
        { sign: 'reports', words: 'reports to', isUsed: arrows.some((line) => !line.byException && !line.bothWays) },
        { sign: 'both', words: 'report to each other', isUsed: arrows.some((line) => line.bothWays) },
        { sign: 'exception', words: 'reports by exception', isUsed: arrows.some((line) => line.byException) },
        { sign: 'shared', words: 'shared with other partnerships', isUsed: boxes.some((box) => box.node.shared) },
    ] as const;
    const items: LegendItem[] = [];
    let [x, row, width] = [0, 0, 0];
    for (const { sign, words, isUsed } of entries) {
        if (!isUsed) continue;
        const itemWidth = signWidth + textWidth(words, fonts.detail);
        if (x > 0 && x + itemWidth > maxWidth) [x, row] = [0, row + 1];
        items.push({ sign, words, x, row });
        width = Math.max(width, x + itemWidth);
        x += itemWidth + 22;
    }
    return { items, rows: items.length === 0 ? 0 : row + 1, width };
}

function renderLegendItem(item: LegendItem, top: number): Html {
    const y = top + item.row * legendRowHeight;
    const words = textLines([item.words], item.x + signWidth, y + 5, fonts.detail, 'detail');
    if (item.sign === 'shared') {
        return html`<rect${attributes({ class: 'box shared', x: round(item.x), y: round(y + 3), width: 28, height: 20, rx: 3 })}/><path class="hatch" d="${hatch(item.x, y + 3, stripWidth, 20)}"/>
${words}`;
    }
    const line = [
        { x: item.x, y: y + 13 },
        { x: item.x + 28, y: y + 13 },
    ];
    return html`${arrow(line, item.sign === 'exception' ? 'line dashed' : 'line', { atStart: item.sign === 'both', atEnd: true })}${words}`;
}
