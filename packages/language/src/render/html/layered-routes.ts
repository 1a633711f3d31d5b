import { groupBy } from '../../support/group-by.js';
import type { AbstractGraph, AbstractLink, AbstractNode } from './layered-graph.js';
import type { Waypoint } from './place-in-levels.js';
import { routeLanes, type Turn } from './route-lanes.js';

// ---------------------------------------------------------------- Ports: where lines leave and reach the sides of boxes

/** For each link its places along the side of the box before it and of the box after it. */
export type Ports = ReadonlyMap<AbstractLink, { readonly upper: number; readonly lower: number }>;

/** Gives every line its places, so that no two lines meet a box in one point unless they are to merge. */
export function assignPorts(graph: AbstractGraph): Ports {
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
    const byKey = groupBy(links, keyOf);
    const meanOf = (members: readonly AbstractLink[]) =>
        members.reduce((sum, link) => sum + (nextOf(link)?.across ?? 0), 0) / members.length;
    const ordered = [...byKey.values()].sort((a, b) => meanOf(a) - meanOf(b));
    const step = Math.min(28, node.across / (ordered.length + 1));
    ordered.forEach((members, position) => {
        const across = node.place.across + (position - (ordered.length - 1) / 2) * step;
        for (const link of members) ports.set(link, across);
    });
}

// ---------------------------------------------------------------- Gaps: how lines turn between two levels

/** The part of a line that leads from one level to the next. */
export interface Segment {
    readonly level: number;
    readonly key: string;
    readonly before: number;
    readonly after: number;
}

/** How all lines turn on their way. */
export interface Gaps {
    readonly segments: ReadonlyMap<AbstractLink, readonly Segment[]>;
    /** The lanes in use between each level and the next. */
    readonly lanes: readonly ReadonlyMap<string, number>[];
}

/** Finds a lane for every turn of every line. */
export function routeGaps(graph: AbstractGraph, ports: Ports): Gaps {
    const segments = new Map(graph.links.map((link) => [link, segmentsOf(link, graph, ports)]));
    const byLevel = groupBy([...segments.values()].flat(), (segment) => segment.level);
    const lanes = Array.from({ length: Math.max(0, graph.levelCount - 1) }, (_, level) => {
        const byKey = groupBy(byLevel.get(level) ?? [], (segment) => segment.key);
        const turns = [...byKey].map(
            ([key, members]): Turn => ({
                key,
                before: members.map((segment) => segment.before),
                after: members.map((segment) => segment.after),
            }),
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
