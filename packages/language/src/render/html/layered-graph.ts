import { type Placement, placeInLevels, type Waypoint } from './place-in-levels.js';

/** A box to be placed; sizes are in pixels on the page. */
export interface LayoutNode {
    readonly id: string;
    readonly width: number;
    readonly height: number;
    /** Title of the group that is drawn around it. */
    readonly group?: string;
}

/** A line to be drawn from one box to another. */
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

/** Distances are in pixels. */
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

/** A node seen from its level: `along` is its size from level to level, `across` its size on the level. */
export interface AbstractNode {
    readonly id: string;
    readonly along: number;
    readonly across: number;
    readonly place: Waypoint;
}

/** A line from the earlier level to the later one, whichever way its arrow points. */
export interface AbstractLink {
    readonly index: number;
    readonly isReversed: boolean;
    readonly stops: readonly Waypoint[];
    readonly upper: number;
    readonly lower: number;
    readonly mergeAtUpper: string | undefined;
    readonly mergeAtLower: string | undefined;
    readonly label: { readonly place: Waypoint; readonly along: number; readonly across: number } | undefined;
}

/** What is to be drawn, whichever way the levels lead. */
export interface AbstractGraph {
    readonly nodes: readonly AbstractNode[];
    readonly links: readonly AbstractLink[];
    readonly linkCount: number;
    readonly groups: readonly AbstractGroup[];
    readonly levelCount: number;
}

/** A frame around all nodes of a group. */
export interface AbstractGroup {
    readonly title: string;
    readonly firstLevel: number;
    readonly lastLevel: number;
    readonly start: number;
    readonly end: number;
}

/** Has the nodes placed on levels, and turns links so that all lead from an earlier level to a later one. */
export function readGraph(nodes: readonly LayoutNode[], links: readonly LayoutLink[], options: LayoutOptions): AbstractGraph {
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
