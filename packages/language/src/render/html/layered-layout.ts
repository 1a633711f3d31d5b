import { type AbstractGraph, type LayoutLink, type LayoutNode, type LayoutOptions, readGraph } from './layered-graph.js';
import { assignPorts, type Gaps, type Ports, routeGaps } from './layered-routes.js';
import type { Box, Point } from './svg.js';

/** Where everything goes, from the upper left corner at 0, 0. */
export interface LayeredLayout {
    readonly width: number;
    readonly height: number;
    readonly nodes: ReadonlyMap<string, Box>;
    readonly groups: ReadonlyMap<string, Box>;
    /** One for each link, in order: its corners from end to end, and the box of its label. None for a link without two ends. */
    readonly links: readonly (RoutedLink | undefined)[];
}

/** Where a node of the layout stands. */
export function boxOf(layout: LayeredLayout, id: string): Box {
    return layout.nodes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** A line with right angles. */
export interface RoutedLink {
    readonly points: readonly Point[];
    readonly label?: Box;
}

const laneGap = 10;
const groupPadding = 14;

/**
 * Lays out boxes on levels, and leads the lines between them at right angles through the gaps. Links whose ends are unknown, or the same,
 * have no line.
 */
export function layeredLayout(nodes: readonly LayoutNode[], links: readonly LayoutLink[], options: LayoutOptions): LayeredLayout {
    const graph = readGraph(nodes, links, options);
    const ports = assignPorts(graph);
    const gaps = routeGaps(graph, ports);
    const bands = measureBands(graph, gaps, options);
    return draw(graph, ports, gaps, bands, options);
}

// ---------------------------------------------------------------- Bands: how thick each level and each gap is

interface Bands {
    readonly starts: readonly number[];
    readonly thickness: readonly number[];
    /** Where the first lane of the gap after each level runs. */
    readonly firstLane: readonly number[];
    readonly length: number;
}

function measureBands(graph: AbstractGraph, gaps: Gaps, options: LayoutOptions): Bands {
    const thickness = Array.from({ length: graph.levelCount }, (_, level) =>
        Math.max(
            0,
            ...graph.nodes.filter((node) => node.place.level === level).map((node) => node.along),
            ...graph.links.filter((link) => link.label?.place.level === level).map((link) => link.label?.along ?? 0),
        ),
    );
    const holdsNodes = thickness.map((_, level) => graph.nodes.some((node) => node.place.level === level));
    const before = (level: number) =>
        Math.max(
            0,
            ...graph.groups
                .filter((group) => group.firstLevel === level)
                .map((group) => groupPadding + options.groupTitleHeight(group.title, group.end - group.start)),
        );
    const after = (level: number) => (graph.groups.some((group) => group.lastLevel === level) ? groupPadding : 0);

    const starts: number[] = [];
    const firstLane: number[] = [];
    let position = before(0);
    thickness.forEach((size, level) => {
        starts.push(position);
        position += size + after(level);
        if (level === thickness.length - 1) return;
        // A level of labels alone lies in the middle of what is one gap to the eye.
        const least = holdsNodes[level] && holdsNodes[level + 1] ? options.levelGap : options.levelGap * 0.6;
        const laneCount = Math.max(0, ...[...(gaps.lanes[level]?.values() ?? [])].map((lane) => lane + 1));
        const room = Math.max(least, (laneCount - 1) * laneGap + 32);
        firstLane.push(position + (room - Math.max(0, laneCount - 1) * laneGap) / 2);
        position += room + before(level + 1);
    });
    return { starts, thickness, firstLane, length: position };
}

// ---------------------------------------------------------------- Back to the page

function draw(graph: AbstractGraph, ports: Ports, gaps: Gaps, bands: Bands, options: LayoutOptions): LayeredLayout {
    const isDown = options.direction === 'down';
    const toPoint = (along: number, across: number): Point => (isDown ? { x: across, y: along } : { x: along, y: across });
    const toBox = (along: number, across: number, alongSize: number, acrossSize: number): Box =>
        isDown
            ? { x: across, y: along, width: acrossSize, height: alongSize }
            : { x: along, y: across, width: alongSize, height: acrossSize };

    const extents = graph.nodes.map((node) => {
        const band = bands.thickness[node.place.level] ?? node.along;
        const along = options.isLevelled ? band : node.along;
        return { start: (bands.starts[node.place.level] ?? 0) + (band - along) / 2, along };
    });
    const boxes = graph.nodes.map((node, index) => {
        const { start, along } = extents[index] ?? { start: 0, along: node.along };
        return toBox(start, node.place.across - node.across / 2, along, node.across);
    });
    const groups = graph.groups.map((group) => {
        const start = (bands.starts[group.firstLevel] ?? 0) - groupPadding - options.groupTitleHeight(group.title, group.end - group.start);
        const end = (bands.starts[group.lastLevel] ?? 0) + (bands.thickness[group.lastLevel] ?? 0) + groupPadding;
        return toBox(start, group.start, end - start, group.end - group.start);
    });
    const links: (RoutedLink | undefined)[] = Array.from({ length: graph.linkCount }, () => undefined);
    for (const link of graph.links) {
        const { upper, lower } = ports.get(link) ?? { upper: 0, lower: 0 };
        const [first, last] = [extents[link.upper], extents[link.lower]];
        if (first === undefined || last === undefined) continue;
        const turns = (gaps.segments.get(link) ?? []).flatMap((segment) => {
            const lane = gaps.lanes[segment.level]?.get(segment.key) ?? 0;
            const along = (bands.firstLane[segment.level] ?? 0) + lane * laneGap;
            return [toPoint(along, segment.before), toPoint(along, segment.after)];
        });
        const points = withoutNeedlessCorners([toPoint(first.start + first.along, upper), ...turns, toPoint(last.start, lower)]);
        const band = link.label && { start: bands.starts[link.label.place.level] ?? 0, size: bands.thickness[link.label.place.level] ?? 0 };
        const label =
            link.label &&
            band &&
            toBox(
                band.start + (band.size - link.label.along) / 2,
                link.label.place.across - link.label.across / 2,
                link.label.along,
                link.label.across,
            );
        links[link.index] = { points: link.isReversed ? points.toReversed() : points, ...(label === undefined ? {} : { label }) };
    }
    return moveToOrigin(graph, boxes, groups, links);
}

/** Points on a straight line between their neighbours. */
function withoutNeedlessCorners(points: readonly Point[]): readonly Point[] {
    const kept: Point[] = [];
    for (const point of points) {
        const [before, last] = [kept.at(-2), kept.at(-1)];
        if (last !== undefined && isNear(last.x, point.x) && isNear(last.y, point.y)) continue;
        const isStraight =
            before !== undefined &&
            last !== undefined &&
            ((isNear(before.x, last.x) && isNear(last.x, point.x)) || (isNear(before.y, last.y) && isNear(last.y, point.y)));
        if (isStraight) kept.pop();
        kept.push(point);
    }
    return kept;
}

function isNear(a: number, b: number): boolean {
    return Math.abs(a - b) < 0.6;
}

function moveToOrigin(
    graph: AbstractGraph,
    boxes: readonly Box[],
    groups: readonly Box[],
    links: readonly (RoutedLink | undefined)[],
): LayeredLayout {
    const labels = links.flatMap((link) => (link?.label === undefined ? [] : [link.label]));
    const corners = links.flatMap((link) => link?.points ?? []);
    const starts: readonly Point[] = [...boxes, ...groups, ...labels, ...corners];
    const ends: readonly Point[] = [
        ...[...boxes, ...groups, ...labels].map((box) => ({ x: box.x + box.width, y: box.y + box.height })),
        ...corners,
    ];
    if (starts.length === 0) return { width: 0, height: 0, nodes: new Map(), groups: new Map(), links };
    const left = Math.min(...starts.map((point) => point.x));
    const top = Math.min(...starts.map((point) => point.y));
    const move = <T extends Point>(point: T): T => ({ ...point, x: point.x - left, y: point.y - top });
    return {
        width: Math.max(...ends.map((point) => point.x)) - left,
        height: Math.max(...ends.map((point) => point.y)) - top,
        nodes: new Map(graph.nodes.map((node, index) => [node.id, move(boxes[index] ?? { x: 0, y: 0, width: 0, height: 0 })])),
        groups: new Map(graph.groups.map((group, index) => [group.title, move(groups[index] ?? { x: 0, y: 0, width: 0, height: 0 })])),
        links: links.map(
            (link) => link && { points: link.points.map(move), ...(link.label === undefined ? {} : { label: move(link.label) }) },
        ),
    };
}
