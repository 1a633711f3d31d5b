import { type Placement, placeInLevels, type Waypoint } from './place-in-levels.js';
import { routeLanes, type Turn } from './route-lanes.js';
import type { Box, Point } from './svg.js';

export interface LayoutNode {
    readonly id: string;
    readonly width: number;
    readonly height: number;
    /** Title of the group that is drawn around it. */
    readonly group?: string;
}

export interface LayoutLink {
    readonly from: string;
    readonly to: string;
    readonly weight: number;
    /** Size of the label on the line. */
    readonly label?: { readonly width: number; readonly height: number };
    /** Lines that end in one node and bear the same word here become one before they reach it. */
    readonly mergeAtFrom?: string;
    readonly mergeAtTo?: string;
}

export interface LayoutOptions {
    /** Where the levels lead: down the page, or to the right. */
    readonly direction: 'down' | 'right';
    /** Between neighbours on a level. */
    readonly nodeGap: number;
    /** Between levels, at the least. */
    readonly levelGap: number;
    /** Whether all nodes of a level are drawn as large as the largest. */
    readonly isLevelled: boolean;
    /** Room for the title of a group, given the width of its frame. */
    readonly groupTitleHeight: (group: string, width: number) => number;
}

export interface LayeredLayout {
    readonly width: number;
    readonly height: number;
    readonly nodes: ReadonlyMap<string, Box>;
    readonly groups: ReadonlyMap<string, Box>;
    /** One for each link, in order: its corners from end to end, and the box of its label. None for a link without two ends. */
    readonly links: readonly (RoutedLink | undefined)[];
}

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

// ---------------------------------------------------------------- The graph, seen along the levels (`along`) and across them

interface AbstractNode {
    readonly id: string;
    readonly along: number;
    readonly across: number;
    readonly place: Waypoint;
}

/** A line from the earlier level to the later one, whichever way its arrow points. */
interface AbstractLink {
    readonly index: number;
    readonly isReversed: boolean;
    readonly stops: readonly Waypoint[];
    readonly upper: number;
    readonly lower: number;
    readonly mergeAtUpper: string | undefined;
    readonly mergeAtLower: string | undefined;
    readonly label: { readonly place: Waypoint; readonly along: number; readonly across: number } | undefined;
}

interface AbstractGraph {
    readonly nodes: readonly AbstractNode[];
    readonly links: readonly AbstractLink[];
    readonly linkCount: number;
    readonly groups: readonly AbstractGroup[];
    readonly levelCount: number;
}

interface AbstractGroup {
    readonly title: string;
    readonly firstLevel: number;
    readonly lastLevel: number;
    readonly start: number;
    readonly end: number;
}

function readGraph(nodes: readonly LayoutNode[], links: readonly LayoutLink[], options: LayoutOptions): AbstractGraph {
    const isDown = options.direction === 'down';
    const turned = ({ width, height }: { readonly width: number; readonly height: number }) =>
        isDown ? { along: height, across: width } : { along: width, across: height };
    const indices = new Map(nodes.map((node, index) => [node.id, index]));
    const titles = [...new Set(nodes.flatMap((node) => (node.group === undefined ? [] : [node.group])))];
    const drawn = links.flatMap((link, index) => {
        const [from, to] = [indices.get(link.from), indices.get(link.to)];
        return from === undefined || to === undefined || from === to ? [] : [{ link, index, from, to }];
    });
    const placement = placeInLevels(
        nodes.map((node) => ({ across: turned(node).across, ...(node.group === undefined ? {} : { group: titles.indexOf(node.group) }) })),
        drawn.map(({ link, from, to }) => ({
            from,
            to,
            weight: link.weight,
            ...(link.label === undefined ? {} : { labelAcross: turned(link.label).across }),
        })),
        titles.length,
        options.nodeGap,
    );
    const placeOf = (node: number): Waypoint => placement.nodes[node] ?? { level: 0, across: 0 };
    return {
        nodes: nodes.map((node, index) => ({ id: node.id, ...turned(node), place: placeOf(index) })),
        links: drawn.map(({ link, index, from, to }, drawnIndex) => {
            const route = placement.links[drawnIndex];
            const isReversed = placeOf(from).level > placeOf(to).level;
            const waypoints = route?.waypoints ?? [];
            return {
                index,
                isReversed,
                stops: isReversed ? waypoints.toReversed() : waypoints,
                upper: isReversed ? to : from,
                lower: isReversed ? from : to,
                mergeAtUpper: isReversed ? link.mergeAtTo : link.mergeAtFrom,
                mergeAtLower: isReversed ? link.mergeAtFrom : link.mergeAtTo,
                label: link.label && route?.label && { place: route.label, ...turned(link.label) },
            };
        }),
        linkCount: links.length,
        groups: titles.map((title, group) => readGroup(title, group, nodes, placement)),
        levelCount: placement.levelCount,
    };
}

function readGroup(title: string, group: number, nodes: readonly LayoutNode[], placement: Placement): AbstractGroup {
    const levels = nodes.flatMap((node, index) => (node.group === title ? [placement.nodes[index]?.level ?? 0] : []));
    const extent = placement.groups[group] ?? { start: 0, end: 0 };
    return { title, firstLevel: Math.min(...levels), lastLevel: Math.max(...levels), ...extent };
}

// ---------------------------------------------------------------- Ports: where lines leave and reach the sides of boxes

/** For each link its places along the side of the box before it and of the box after it. */
type Ports = ReadonlyMap<AbstractLink, { readonly upper: number; readonly lower: number }>;

function assignPorts(graph: AbstractGraph): Ports {
    const upper = new Map<AbstractLink, number>();
    const lower = new Map<AbstractLink, number>();
    graph.nodes.forEach((node, index) => {
        const after = graph.links.filter((link) => link.upper === index);
        const before = graph.links.filter((link) => link.lower === index);
        spreadPorts(node, after, upperKey, (link) => link.stops[0] ?? graph.nodes[link.lower]?.place, upper);
        spreadPorts(node, before, lowerKey, (link) => link.stops.at(-1) ?? graph.nodes[link.upper]?.place, lower);
    });
    return new Map(graph.links.map((link) => [link, { upper: upper.get(link) ?? 0, lower: lower.get(link) ?? 0 }]));
}

function upperKey(link: AbstractLink): string {
    return link.mergeAtUpper ?? `link ${link.index}`;
}

function lowerKey(link: AbstractLink): string {
    return link.mergeAtLower ?? `link ${link.index}`;
}

/** Ports stand in the order of where their lines go to, around the middle of the side. */
function spreadPorts(
    node: AbstractNode,
    links: readonly AbstractLink[],
    keyOf: (link: AbstractLink) => string,
    nextOf: (link: AbstractLink) => Waypoint | undefined,
    ports: Map<AbstractLink, number>,
): void {
    const byKey = Map.groupBy(links, keyOf);
    const meanOf = (members: readonly AbstractLink[]) => members.reduce((sum, link) => sum + (nextOf(link)?.across ?? 0), 0) / members.length;
    const ordered = [...byKey.values()].sort((a, b) => meanOf(a) - meanOf(b));
    const step = Math.min(28, node.across / (ordered.length + 1));
    ordered.forEach((members, position) => {
        const across = node.place.across + (position - (ordered.length - 1) / 2) * step;
        for (const link of members) ports.set(link, across);
    });
}

// ---------------------------------------------------------------- Gaps: how lines turn between two levels

interface Segment {
    readonly level: number;
    readonly key: string;
    readonly before: number;
    readonly after: number;
}

interface Gaps {
    readonly segments: ReadonlyMap<AbstractLink, readonly Segment[]>;
    /** The lanes in use between each level and the next. */
    readonly lanes: readonly ReadonlyMap<string, number>[];
}

function routeGaps(graph: AbstractGraph, ports: Ports): Gaps {
    const segments = new Map(graph.links.map((link) => [link, segmentsOf(link, graph, ports)]));
    const byLevel = Map.groupBy([...segments.values()].flat(), (segment) => segment.level);
    const lanes = Array.from({ length: Math.max(0, graph.levelCount - 1) }, (_, level) => {
        const byKey = Map.groupBy(byLevel.get(level) ?? [], (segment) => segment.key);
        const turns = [...byKey].map(
            ([key, members]): Turn => ({ key, before: members.map((segment) => segment.before), after: members.map((segment) => segment.after) }),
        );
        return routeLanes(turns);
    });
    return { segments, lanes };
}

function segmentsOf(link: AbstractLink, graph: AbstractGraph, ports: Ports): readonly Segment[] {
    const { upper, lower } = ports.get(link) ?? { upper: 0, lower: 0 };
    const [first, last] = [graph.nodes[link.upper], graph.nodes[link.lower]];
    if (first === undefined || last === undefined) return [];
    const stops = [{ level: first.place.level, across: upper }, ...link.stops, { level: last.place.level, across: lower }];
    return stops.slice(1).map((stop, index): Segment => {
        const from = stops[index] ?? stop;
        const merges: string | undefined =
            index === 0 && link.mergeAtUpper !== undefined
                ? `after ${link.upper} ${link.mergeAtUpper}`
                : index === stops.length - 2 && link.mergeAtLower !== undefined
                  ? `before ${link.lower} ${link.mergeAtLower}`
                  : undefined;
        return { level: from.level, key: merges ?? `link ${link.index}`, before: from.across, after: stop.across };
    });
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
        isDown ? { x: across, y: along, width: acrossSize, height: alongSize } : { x: along, y: across, width: alongSize, height: acrossSize };

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
            toBox(band.start + (band.size - link.label.along) / 2, link.label.place.across - link.label.across / 2, link.label.along, link.label.across);
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
    const ends: readonly Point[] = [...[...boxes, ...groups, ...labels].map((box) => ({ x: box.x + box.width, y: box.y + box.height })), ...corners];
    if (starts.length === 0) return { width: 0, height: 0, nodes: new Map(), groups: new Map(), links };
    const left = Math.min(...starts.map((point) => point.x));
    const top = Math.min(...starts.map((point) => point.y));
    const move = <T extends Point>(point: T): T => ({ ...point, x: point.x - left, y: point.y - top });
    return {
        width: Math.max(...ends.map((point) => point.x)) - left,
        height: Math.max(...ends.map((point) => point.y)) - top,
        nodes: new Map(graph.nodes.map((node, index) => [node.id, move(boxes[index] ?? { x: 0, y: 0, width: 0, height: 0 })])),
        groups: new Map(graph.groups.map((group, index) => [group.title, move(groups[index] ?? { x: 0, y: 0, width: 0, height: 0 })])),
        links: links.map((link) => link && { points: link.points.map(move), ...(link.label === undefined ? {} : { label: move(link.label) }) }),
    };
}
