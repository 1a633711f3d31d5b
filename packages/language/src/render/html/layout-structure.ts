import type { StructureChart, StructureNode } from '../../output/output-model.js';
import { type BoxText, fonts, unbrokenWidth, wrapBoxText } from './chart-fonts.js';
import type { LayoutLink } from './layered-graph.js';
import { boxOf, layeredLayout } from './layered-layout.js';
import type { Box, Point } from './svg.js';

/** A group with its words, where it stands. */
export interface StructureBox extends Box {
    readonly node: StructureNode;
    readonly text: BoxText;
}

/** A line from who reports to who is reported to. */
export interface StructureArrow {
    readonly points: readonly Point[];
    readonly byException: boolean;
    readonly bothWays: boolean;
}

interface Heading extends Point {
    readonly words: string;
}

/** The drawing in pixels, without its legend. */
export interface StructureLayout {
    readonly width: number;
    readonly height: number;
    readonly boxes: readonly StructureBox[];
    readonly arrows: readonly StructureArrow[];
    /** Over the groups that report to nobody and to whom nobody reports, and over each level of them. */
    readonly headings: readonly Heading[];
}

/** Between the edge of a box and its words, in pixels. */
const boxPadding = { x: 12, y: 10 };
/** The hatched strip of a shared group, in pixels. */
export const stripWidth = 9;
/** What a page of usual width has room for, in pixels. */
export const pageWidth = 860;

const headingHeight = 26;
const gap = 18;

/**
 * Lays out who reports to whom: the first level at the top where the whole is narrow enough for a page, at the left where it is not.
 * Groups without lines stand in rows: above it where their level is higher than all levels in it, else below.
 */
export function layoutStructure(chart: StructureChart): StructureLayout {
    const ids = new Set(chart.nodes.map((node) => node.id));
    const lines = chart.lines.filter((line) => line.from !== line.to && ids.has(line.from) && ids.has(line.to));
    const tied = new Set(lines.flatMap((line) => [line.from, line.to]));
    const linked = chart.nodes.filter((node) => tied.has(node.id));
    const loose = chart.nodes.filter((node) => !tied.has(node.id));
    if (linked.length === 0) return layoutLevels(loose, 0);

    const highest = Math.min(...linked.map(({ level }) => rankOf(level)));
    // Where the level of none is stated, nothing is higher.
    const isAbove = ({ level }: StructureNode): boolean => highest < rankOf(undefined) && rankOf(level) < highest;
    const above = layoutLevels(loose.filter(isAbove), 0, true);
    const others = loose.filter((node) => !isAbove(node));
    const treeTop = above.boxes.length > 0 ? above.height + 2 * gap : 0;
    // Below the name of a level, groups of others would seem to be of that level.
    const treeHeading = above.boxes.length > 0 ? [{ words: 'With a line of reporting', x: 0, y: treeTop }] : [];
    const namesLevels = above.boxes.length > 0 || collectLevels(others).length > 1;
    const tree = moveDown(chooseLayout(namesLevels ? linked.map(withLevel) : linked, lines), treeTop + treeHeading.length * headingHeight);
    const heading = { words: 'Without a line of reporting', x: 0, y: tree.height + 2 * gap };
    const below = layoutLevels(others, heading.y + headingHeight);
    return {
        width: Math.max(above.width, tree.width, below.width),
        height: others.length > 0 ? below.height : tree.height,
        boxes: [...above.boxes, ...tree.boxes, ...below.boxes],
        arrows: tree.arrows,
        headings: [...above.headings, ...treeHeading, ...(others.length > 0 ? [heading] : []), ...below.headings],
    };
}

/** Where other groups stand under the names of their levels, a box says its own. */
function withLevel(node: StructureNode): StructureNode {
    return node.level === undefined ? node : { ...node, details: [`Level: ${node.level}`, ...node.details] };
}

function moveDown(layout: StructureLayout, by: number): StructureLayout {
    if (by === 0) return layout;
    return {
        ...layout,
        height: layout.height + by,
        boxes: layout.boxes.map((box) => ({ ...box, y: box.y + by })),
        arrows: layout.arrows.map((arrow) => ({ ...arrow, points: arrow.points.map(({ x, y }) => ({ x, y: y + by })) })),
    };
}

/** Groups in rows, level by level, each under its name where there are several or it is asked for. Levels of few groups share a row. */
function layoutLevels(nodes: readonly StructureNode[], top: number, isNamed = false): StructureLayout {
    if (nodes.length === 0) return { width: 0, height: top, boxes: [], arrows: [], headings: [] };
    const boxWidth = Math.max(...nodes.map((node) => sizeBox(node, 200).width));
    const columns = Math.max(1, Math.floor((pageWidth + gap) / (boxWidth + gap)));
    const levels = collectLevels(nodes);
    const room = levels.length > 1 || isNamed ? headingHeight : 0;
    const boxes: StructureBox[] = [];
    const headings: Heading[] = [];
    let width = 0;
    let bottom = top;
    let y = top;
    let column = 0;
    for (const level of levels) {
        if (column + level.nodes.length > columns && column > 0) {
            y = bottom + gap;
            column = 0;
        }
        const x = column * (boxWidth + gap);
        const grid = layoutGrid(level.nodes, { boxWidth, columns, x, y: y + room });
        if (room > 0) headings.push({ words: level.words, x, y });
        boxes.push(...grid);
        width = Math.max(width, ...grid.map((box) => box.x + box.width));
        bottom = Math.max(bottom, ...grid.map((box) => box.y + box.height));
        column += level.nodes.length;
    }
    return { width, height: bottom, boxes, arrows: [], headings };
}

/** Lower for what stands above: the executive, then the strategic, other levels, those under others, and groups of no stated level. */
function rankOf(level: string | undefined): number {
    if (level === undefined) return 4;
    const rank = [/^exec/i, /^strateg/i].findIndex((pattern) => pattern.test(level));
    if (rank >= 0) return rank;
    return /^(?:sub|task|working)/i.test(level) ? 3 : 2;
}

/** The levels from above to below; those of one rank in the order of the author. */
function collectLevels(nodes: readonly StructureNode[]) {
    return [...new Set(nodes.map(({ level }) => level))]
        .sort((a, b) => rankOf(a) - rankOf(b))
        .map((level) => ({
            words: level === undefined ? 'Level not stated' : `Level: ${level}`,
            nodes: nodes.filter((node) => node.level === level),
        }));
}

type Lines = StructureChart['lines'];

/** The widths of a box for each direction in which the levels may follow one another, the narrowest first. */
const candidates = [
    ['down', [160, 190]],
    ['right', [132, 150, 165, 180, 195, 210]],
] as const;

/**
 * The first direction in which the whole fits the page wins, with boxes as wide as fit; where none does, the narrowest. Laying out is slow
 * where groups are many, so nothing wider is tried once it does not fit.
 */
function chooseLayout(nodes: readonly StructureNode[], lines: Lines): StructureLayout {
    let narrowest: StructureLayout | undefined;
    for (const [direction, widths] of candidates) {
        let fitting: StructureLayout | undefined;
        for (const boxWidth of widths) {
            const layout = layoutTree(nodes, lines, direction, boxWidth);
            if (layout.width > pageWidth) {
                if (narrowest === undefined || layout.width < narrowest.width) narrowest = layout;
                break;
            }
            fitting = layout;
        }
        if (fitting !== undefined) return fitting;
    }
    return narrowest ?? layoutLevels(nodes, 0);
}

function layoutTree(nodes: readonly StructureNode[], lines: Lines, direction: 'down' | 'right', boxWidth: number): StructureLayout {
    const sized = nodes.map((node) => sizeBox(node, boxWidth));
    // Who is reported to stands first, so a link leads against the arrow.
    const links = lines.map(
        (line): LayoutLink => ({
            from: line.to,
            to: line.from,
            weight: line.byException ? 1 : 3,
            // Dashes on top of dashes would look like a solid line.
            ...(line.byException ? {} : { mergeAtFrom: 'reports' }),
        }),
    );
    const layout = layeredLayout(
        sized.map(({ node, width, height }) => ({ id: node.id, width, height })),
        links,
        { direction, nodeGap: direction === 'down' ? gap : 14, levelGap: 44, isLevelled: direction === 'down', groupTitleHeight: () => 0 },
    );
    return {
        width: layout.width,
        height: layout.height,
        boxes: sized.map((box) => ({ ...box, ...boxOf(layout, box.node.id) })),
        arrows: lines.flatMap((line, index) => {
            const points = layout.links[index]?.points.toReversed();
            return points === undefined ? [] : [{ points, byException: line.byException, bothWays: line.bothWays }];
        }),
        headings: [],
    };
}

interface GridPlace extends Point {
    readonly boxWidth: number;
    readonly columns: number;
}

/** Rows of equal boxes, as high as the highest of the row. */
function layoutGrid(nodes: readonly StructureNode[], { boxWidth, columns, x, y }: GridPlace): readonly StructureBox[] {
    const boxes: StructureBox[] = [];
    let top = y;
    for (let first = 0; first < nodes.length; first += columns) {
        const row = nodes.slice(first, first + columns).map((node) => sizeBox(node, boxWidth));
        const height = Math.max(...row.map((box) => box.height));
        row.forEach((box, column) => {
            boxes.push({ ...box, x: x + column * (boxWidth + gap), y: top, height });
        });
        top += height + gap;
    }
    return boxes;
}

function sizeBox(node: StructureNode, leastWidth: number): StructureBox {
    const frame = 2 * boxPadding.x + (node.shared ? stripWidth : 0);
    const details = node.shared ? [...node.details, 'Shared'] : node.details;
    const textWidth = unbrokenWidth(node.title, details, leastWidth - frame);
    const text = wrapBoxText(node.title, details, textWidth);
    return { node, text, x: 0, y: 0, width: textWidth + frame, height: Math.max(fonts.title.lineHeight, text.height) + 2 * boxPadding.y };
}
